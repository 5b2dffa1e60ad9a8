import type { Viewer } from '../access/scope.ts';
import { setupSentences } from '../danish/sentences/setup-sentences.ts';
import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import { addCommittee } from '../minutes/add-committee.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import { type BindingServices, bindHere, bindingProblem, bindingView } from './bind-here.ts';
import type { BotServices } from './bot-services.ts';
import type { StartActionOf } from './card-action-start.ts';
import type { PressReply } from './press-reply.ts';
import { cardMessage } from './reply.ts';

type SaveAction = StartActionOf<'binding-save'>;

export interface BindingPress {
  readonly action: SaveAction;
  readonly viewer: Viewer;
  readonly conversation: Conversation;
  /** The message whose button was pressed, where everybody's card is to follow. */
  readonly messageId?: string;
}

/** Forbind on the card: the committee that was chosen or named is bound, and the card becomes what was done. */
export async function saveBinding(
  services: BindingServices & Pick<BotServices, 'imports'>,
  press: BindingPress,
): Promise<PressReply> {
  const { action, viewer, conversation, messageId } = press;
  const { language } = action;
  const chosen = await committeeOf(services, press);
  if (typeof chosen === 'string') {
    const options = { language, problem: chosen, typed: action };
    return { kind: 'card', card: await bindingView(services, conversation, options) };
  }
  const card = await bindHere(services, { conversation, committee: chosen, viewer, language });
  if (messageId !== undefined) showToAll(services, conversation, messageId, card);
  return { kind: 'card', card };
}

/** The committee, or the sentence that says why there is none. */
async function committeeOf(
  services: BindingServices & Pick<BotServices, 'imports'>,
  { action, viewer }: BindingPress,
): Promise<Committee | string> {
  const { language, chosen, committeeName, shortName } = action;
  const isNamed = committeeName.trim() !== '';
  if (chosen !== '' && isNamed) return bindingProblem('both-chosen', language);
  if (chosen !== '') {
    const known = (await services.listCommittees()).find(({ id }) => id === chosen);
    return known ?? bindingProblem('gone', language);
  }
  if (!isNamed) return bindingProblem('nothing-chosen', language);
  const added = await addCommittee(services.imports.store, { name: committeeName, shortName }, viewer);
  if (added.outcome === 'refused') return setupSentences[language].refusals[added.reason];
  if (added.outcome === 'added') services.log('info', 'committee-added', { committeeId: added.committee.id });
  return added.committee;
}

/** The answer to a press is its presser's alone: the card that all others see follows a moment later. */
function showToAll(
  { imports, log }: Pick<BotServices, 'imports' | 'log'>,
  conversation: Conversation,
  messageId: string,
  card: AdaptiveCardJson,
): void {
  imports.background.run(async () => {
    const { outcome } = await imports.update(conversation, messageId, cardMessage([card], card.fallbackText));
    if (outcome !== 'sent') log('warn', 'press-unanswered', { outcome });
  });
}
