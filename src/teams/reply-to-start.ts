import type { Activity } from 'botbuilder';
import { mayAddCommittee, mayBindConversation } from '../access/policy.ts';
import type { Viewer } from '../access/scope.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { setupSentences } from '../danish/sentences/setup-sentences.ts';
import { committeeLabel } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import { addCommittee } from '../minutes/add-committee.ts';
import { bindingView } from './bind-here.ts';
import type { BotServices } from './bot-services.ts';
import { isExecute } from './card-action.ts';
import type { StartAction, StartActionOf } from './card-action-start.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import { doubtInWords } from './naming-doubt.ts';
import { setupView } from './on-setup-command.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { saveBinding } from './save-binding.ts';

/**
 * Does what a button asks for on the cards with which an administrator sets things up: whoever presses is looked at, not who
 * got the card. Nobody else learns from it what there is.
 */
export async function replyToStart(
  activity: Activity,
  action: StartAction,
  services: BotServices,
): Promise<PressReply> {
  const { language } = action;
  const viewer = viewerOf(activity, services.administrators);
  if (viewer === undefined) return sentence(chatSentences[language].noIdentity);
  const conversation = await rememberConversation(services.conversations, conversationOf(activity), true);
  switch (action.verb) {
    case 'setup-show':
    case 'setup-committee':
      return onSetupCard(services, action, { viewer, conversation });
    case 'binding-open':
    case 'binding-save':
      return onBindingCard(services, action, { viewer, conversation }, sharedMessage(activity));
  }
}

interface Presser {
  readonly viewer: Viewer;
  readonly conversation: Conversation;
}

async function onSetupCard(
  services: BotServices,
  action: StartActionOf<'setup-show' | 'setup-committee'>,
  { viewer, conversation }: Presser,
): Promise<PressReply> {
  const { language } = action;
  const words = setupSentences[language];
  if (!mayAddCommittee(viewer)) return sentence(words.onlyAdministrators);
  if (conversation.scope !== 'personal') return sentence(words.privately);
  if (action.verb === 'setup-show') return { kind: 'card', card: await setupView(services, { language }) };
  const { committeeName: name, shortName, newName } = action;
  const naming = { name, shortName, isSurelyNew: name === newName };
  const added = await addCommittee(services.imports.store, naming, viewer);
  if (added.outcome === 'refused') {
    const options = { language, problem: words.refusals[added.reason], typed: action };
    return { kind: 'card', card: await setupView(services, options) };
  }
  if (added.outcome === 'alike' || added.outcome === 'taken') {
    const problem = doubtInWords(added, action, { language, isSame: words.isSame });
    const typed = { ...action, doubt: added.outcome };
    return { kind: 'card', card: await setupView(services, { language, problem, typed }) };
  }
  if (added.outcome === 'added') services.log('info', 'committee-added', { committeeId: added.committee.id });
  const saved = words[added.outcome](committeeLabel(added.committee));
  return { kind: 'card', card: await setupView(services, { language, saved }) };
}

async function onBindingCard(
  services: BotServices,
  action: StartActionOf<'binding-open' | 'binding-save'>,
  { viewer, conversation }: Presser,
  messageId: string | undefined,
): Promise<PressReply> {
  const { language } = action;
  const words = chatSentences[language];
  if (!mayBindConversation(viewer)) return sentence(words.onlyAdministrators);
  if (conversation.scope === 'personal') return sentence(words.bindInChannel);
  if (action.verb === 'binding-open') {
    return { kind: 'card', card: await bindingView(services, conversation, { language }) };
  }
  const press = { action, viewer, conversation };
  return saveBinding(services, messageId === undefined ? press : { ...press, messageId });
}

/** The message that all see; a Submit is answered below it instead. */
function sharedMessage(activity: Activity): string | undefined {
  return isExecute(activity) && activity.replyToId !== '' ? activity.replyToId : undefined;
}
