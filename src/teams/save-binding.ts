import type { Viewer } from '../access/scope.ts';
import { bindingSentences } from '../danish/sentences/binding-sentences.ts';
import { setupSentences } from '../danish/sentences/setup-sentences.ts';
import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import { addCommittee, type NotSurelyNew } from '../minutes/add-committee.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import { type BindingServices, bindHere, bindingProblem, bindingView } from './bind-here.ts';
import type { BotServices } from './bot-services.ts';
import type { StartActionOf } from './card-action-start.ts';
import { doubtInWords, meantPerhaps } from './naming-doubt.ts';
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
  if ('problem' in chosen) {
    const { problem, doubt } = chosen;
    const options = { language, problem, typed: doubt === undefined ? action : { ...action, doubt } };
    return { kind: 'card', card: await bindingView(services, conversation, options) };
  }
  const card = await bindHere(services, { conversation, committee: chosen, viewer, language });
  if (messageId !== undefined) showToAll(services, conversation, messageId, card);
  return { kind: 'card', card };
}

/** Why there is no committee yet, in words. */
interface Unsettled {
  readonly problem: string;
  readonly doubt?: NotSurelyNew['outcome'];
}

async function committeeOf(
  services: BindingServices & Pick<BotServices, 'imports'>,
  { action, viewer, conversation }: BindingPress,
): Promise<Committee | Unsettled> {
  const { language, chosen, committeeName, shortName, askedName, newName } = action;
  const isNamed = committeeName.trim() !== '';
  // Asked which one is meant, somebody chooses it and leaves the name as it stands.
  const isAnswered = isNamed && committeeName === askedName;
  if (chosen !== '' && isNamed && !isAnswered) return { problem: bindingProblem('both-chosen', language) };
  if (chosen !== '') {
    const known = (await services.listCommittees()).find(({ id }) => id === chosen);
    return known ?? { problem: bindingProblem('gone', language) };
  }
  if (!isNamed) return { problem: bindingProblem('nothing-chosen', language) };
  const naming = { name: committeeName, shortName, isSurelyNew: committeeName === newName };
  const added = await addCommittee(services.imports.store, naming, viewer);
  if (added.outcome === 'refused') return { problem: setupSentences[language].refusals[added.reason] };
  if (added.outcome === 'alike' || added.outcome === 'taken') {
    const areHere = meantPerhaps(added).every(({ id }) => conversation.committeeIds.includes(id));
    const isSame = bindingSentences[language][areHere ? 'isBoundHere' : 'isSame'];
    return { problem: doubtInWords(added, action, { language, isSame }), doubt: added.outcome };
  }
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
