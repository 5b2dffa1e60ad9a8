import type { Activity } from 'botbuilder';
import type { TurnKey } from '../access/turn-store.ts';
import { doorSentences } from '../danish/sentences/door-sentences.ts';
import { spokenLanguage } from '../danish/speech.ts';
import { describeFault } from '../log/describe-fault.ts';
import { wordOf } from '../log/words.ts';
import type { BotServices } from './bot-services.ts';
import { type CardAction, isExecute, languageOfCard, readCardAction } from './card-action.ts';
import { type PressReply, sentence } from './press-reply.ts';

type TurnDesk = Pick<BotServices, 'turns' | 'now' | 'log'>;

/**
 * Presses that need no claim: those that only show something, and those that know themselves when they come again and
 * answer with what stands: an answer has its delivery's row, a draft its state, a meeting and a proposal their version.
 */
const freeVerbs: ReadonlySet<CardAction['verb']> = new Set<CardAction['verb']>([
  'respond',
  'desk-respond',
  'substitute-answer',
  'respond-discard',
  'show-agenda',
  'show-item',
  'import-save',
  'import-correct',
  'import-update',
  'import-show',
  'import-discard',
  'meeting-save',
  'meeting-discard',
  'meeting-open',
  'meeting-change',
  'proposal-decide',
  'proposal-open',
  'proposal-withdraw',
  'setup-show',
  'binding-open',
]);

/**
 * Runs the work of an activity that has not had its turn yet; false where it has. What the work throws is thrown: the
 * sender has been told, or is told then, and asks again in an activity of its own.
 *
 * @throws StorageFault where storage does not tell
 */
export async function takeTurn(
  activity: Activity,
  { turns, now, log }: TurnDesk,
  work: () => Promise<void>,
): Promise<boolean> {
  const key = turnKeyOf(activity);
  if (key === undefined) {
    await work();
    return true;
  }
  if ((await turns.claim(key, now())) === 'replay') {
    log('info', 'turn-replayed', { kind: wordOf(activity.type) });
    return false;
  }
  try {
    await work();
  } finally {
    // Nobody waits for it: where it is lost, the lease holds for a while.
    turns.settle(key).catch((error: unknown) => log('warn', 'turn-unsettled', describeFault(error)));
  }
  return true;
}

/** As {@link takeTurn} for a press; one that is delivered again gets a sentence. */
export async function takePress(
  activity: Activity,
  action: CardAction,
  services: TurnDesk & Pick<BotServices, 'hear'>,
  reply: () => Promise<PressReply>,
): Promise<PressReply> {
  // A Submit is a message and was taken as one.
  if (freeVerbs.has(action.verb) || !isExecute(activity)) return reply();
  let given: PressReply | undefined;
  await takeTurn(activity, services, async () => {
    given = await reply();
  });
  const language = spokenLanguage(await services.hear(activity), languageOfCard(action));
  return given ?? sentence(doorSentences[language].takenAlready);
}

/** True for an answer to a meeting: it knows itself when it comes again, and says anew what it has recorded. */
export function isOwnAnswer(activity: Activity): boolean {
  const verb = readCardAction(activity)?.verb;
  return verb === 'respond' || verb === 'desk-respond' || verb === 'substitute-answer';
}

/**
 * The service numbers what it sends within a conversation. What comes without a number is known by all it says and the
 * instant at which it was said; without that either, it is taken as it comes.
 */
function turnKeyOf({ id, type, name, timestamp, text, value, from, conversation }: Activity): TurnKey | undefined {
  const place = [conversation.id, type, name ?? '', from.id];
  if (id !== undefined && id !== '') return JSON.stringify([...place, id]);
  return timestamp === undefined ? undefined : JSON.stringify([...place, '', timestamp, text ?? '', value ?? '']);
}
