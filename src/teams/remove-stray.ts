import type { Ledger } from '../agenda/ledger.ts';
import type { Conversation } from '../domain/conversation.ts';
import { type Delivery, jobKey } from '../domain/delivery.ts';
import type { Stored } from '../domain/stored.ts';
import { describeFault } from '../log/describe-fault.ts';
import type { Log } from '../log/events.ts';

/** What of a press tells from which card it came. */
interface StrayPress {
  readonly conversation: Conversation;
  readonly activity: { readonly replyToId?: string | undefined };
  /** `jobKey` is the key of the post that the card is; none on a card that somebody asked for. */
  readonly action: { readonly committeeId: string; readonly jobKey?: string | undefined };
}

/** Takes a second card away by a press on it; never rejects. */
export type RemoveStray = (press: StrayPress) => Promise<void>;

export interface RemoveStrayDependencies {
  readonly ledger: Pick<Ledger, 'list' | 'replace'>;
  readonly removePost: (conversation: Conversation, activityId: string) => Promise<void>;
  readonly log: Log;
  /** Milliseconds; only differences count. */
  readonly nowMs: () => number;
}

/** So long a card that was found on record is not looked for again: a whole committee presses within the minute. */
const knownForMs = 60_000;
const mostKnown = 1_000;

/**
 * A press on a posted card that is not the one on record reveals a second card, left behind by a replica that died between
 * sending and recording. It is taken away; the recorded one stays.
 *
 * What a press says of its card can be made up, so the ledger has the last word: there is a second card only where a send
 * ended in doubt, one for each doubt, and it is none that is on record here for anything.
 */
export function createRemoveStray({ ledger, removePost, log, nowMs }: RemoveStrayDependencies): RemoveStray {
  const known = new Map<string, number>();
  return async ({ activity, action, conversation }) => {
    const { replyToId } = activity;
    if (action.jobKey === undefined || replyToId === undefined) return;
    const card = `${conversation.id} ${replyToId}`;
    if (nowMs() - (known.get(card) ?? Number.NEGATIVE_INFINITY) < knownForMs) return;
    try {
      const here = await rowsHere(ledger, action.committeeId, conversation);
      if (here.some(({ value }) => value.activityId === replyToId)) {
        if (known.size >= mostKnown) known.clear();
        known.set(card, nowMs());
        return;
      }
      const row = here.find(({ value }) => value.committeeId === action.committeeId && jobKey(value) === action.jobKey);
      if (row !== undefined && (await mayBeStray(ledger, row, replyToId))) await removePost(conversation, replyToId);
    } catch (error) {
      log('warn', 'stray-not-removed', describeFault(error));
    }
  };
}

/** What was posted in this conversation about whichever committee. */
async function rowsHere(
  ledger: Pick<Ledger, 'list'>,
  committeeId: string,
  { id, committeeIds }: Conversation,
): Promise<Stored<Delivery>[]> {
  const lists = await Promise.all([...new Set([committeeId, ...committeeIds])].map((each) => ledger.list(each)));
  return lists.flat().filter(({ value }) => value.conversationId === id);
}

/** Notes the message before it is taken away, so that never more are than there can be; one that is noted may be tried again. */
async function mayBeStray(
  ledger: Pick<Ledger, 'replace'>,
  { value, revision }: Stored<Delivery>,
  activityId: string,
): Promise<boolean> {
  const { state, doubtfulSends = 0, strays = [] } = value;
  if (state !== 'sent' || value.activityId === undefined) return false;
  if (strays.includes(activityId)) return true;
  if (strays.length >= doubtfulSends) return false;
  return (await ledger.replace({ ...value, strays: [...strays, activityId] }, revision)) !== undefined;
}
