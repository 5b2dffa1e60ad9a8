import { setTimeout as sleep } from 'node:timers/promises';
import type { ConversationStore } from '../agenda/conversation-store.ts';
import type { Ledger } from '../agenda/ledger.ts';
import type { Pace } from '../agenda/pace.ts';
import type { Conversation } from '../domain/conversation.ts';
import { type Delivery, jobKey } from '../domain/delivery.ts';
import { describeFault } from '../log/describe-fault.ts';
import type { HardenedAdapter } from './adapter.ts';
import type { BotServices } from './bot-services.ts';
import { renderPost } from './render-post.ts';
import { updateActivity } from './send-to-conversation.ts';

export interface RefreshDependencies
  extends Pick<BotServices, 'findMeeting' | 'listCommittees' | 'readAttendance' | 'now' | 'log'> {
  readonly adapter: HardenedAdapter;
  readonly ledger: Pick<Ledger, 'list'>;
  readonly conversations: Pick<ConversationStore, 'find'>;
  readonly pace: Pace;
  /** Told of a card that somebody has deleted. */
  readonly onGone: (delivery: Delivery) => Promise<void>;
  /** Milliseconds from a click to the update of the shared card, and between two updates of it. */
  readonly firstAfterMs?: number;
  readonly againAfterMs?: number;
}

export interface CardRefresher {
  readonly request: (committeeId: string, meetingId: string) => void;
  /** Waits for updates that are asked for or under way. */
  readonly close: () => Promise<void>;
}

const mostRetries = 5;
const longestPauseMs = 60_000;

/** The posted cards of one meeting. */
interface PostedMeeting {
  readonly committeeId: string;
  readonly meetingId: string;
  /** Rises with every request: a card that was read at 3 shows all that was asked for until then. */
  wanted: number;
  /** The cards that are being brought up to date, by their ids. */
  readonly cards: Map<string, Promise<void>>;
  finding?: Promise<void>;
}

/**
 * Keeps the posted cards' tally up to date: clicks of a burst are gathered, and a card is updated at most once in two
 * seconds, well within the platform's limits. The first update waits a moment, because it also replaces the clicker's own
 * view. Each card goes at its own pace: one that hangs or is turned away is tried again a few times, and no other waits
 * for it.
 */
export function createCardRefresher(dependencies: RefreshDependencies): CardRefresher {
  const { firstAfterMs = 1_500, againAfterMs = 2_000, log, pace } = dependencies;
  const meetings = new Map<string, PostedMeeting>();
  const closing = new AbortController();
  // A pause that is cut short is over: what was asked for is then done at once.
  const pause = (milliseconds: number): Promise<void> =>
    sleep(Math.max(0, milliseconds), undefined, { signal: closing.signal }).catch(() => undefined);

  /** Waits until a message may go there; what is asked for while the replica closes goes at once. */
  async function awaitTurn({ tenantId, id }: Conversation): Promise<void> {
    const place = { tenantId, conversationId: id };
    for (let waitMs = pace.waitMs(place); waitMs > 0 && !closing.signal.aborted; waitMs = pace.waitMs(place)) {
      await pause(waitMs);
    }
    pace.take(place);
  }

  /** Does something until it has nothing left to be tried again for, and a pause after each time. */
  async function persist(meeting: PostedMeeting, attempt: () => Promise<number | undefined>): Promise<void> {
    let failures = 0;
    for (let done = -1; done < meeting.wanted; ) {
      const begun = performance.now();
      const { wanted } = meeting;
      const retryAfterMs = await attempt().catch((error: unknown) => {
        log('warn', 'cards-not-refreshed', describeFault(error));
        return againAfterMs;
      });
      failures = retryAfterMs === undefined ? 0 : failures + 1;
      const isToBeRetried = retryAfterMs !== undefined && failures <= mostRetries && !closing.signal.aborted;
      if (!isToBeRetried) done = wanted;
      const rest = againAfterMs * 2 ** failures - (performance.now() - begun);
      await pause(Math.min(longestPauseMs, Math.max(rest, retryAfterMs ?? 0)));
    }
  }

  function forgetIdle(meeting: PostedMeeting): void {
    if (meeting.finding === undefined && meeting.cards.size === 0) meetings.delete(keyOf(meeting));
  }

  /** A card that is at work already sees by itself what is wanted. */
  async function find(meeting: PostedMeeting): Promise<undefined> {
    for (const { value } of await dependencies.ledger.list(meeting.committeeId)) {
      const { activityId, conversationId, kind } = value;
      if (value.meetingId !== meeting.meetingId || value.state !== 'sent' || activityId === undefined) continue;
      // A difference is what it was.
      if (kind === 'change') continue;
      const key = `${conversationId} ${activityId}`;
      if (meeting.cards.has(key)) continue;
      const card = { ...value, committeeId: meeting.committeeId, kind, activityId };
      const working = persist(meeting, () => updateCard(dependencies, card, awaitTurn)).finally(() => {
        meeting.cards.delete(key);
        forgetIdle(meeting);
      });
      meeting.cards.set(key, working);
    }
  }

  return {
    request: (committeeId, meetingId) => {
      const key = keyOf({ committeeId, meetingId });
      const meeting: PostedMeeting = meetings.get(key) ?? { committeeId, meetingId, wanted: 0, cards: new Map() };
      meetings.set(key, meeting);
      meeting.wanted += 1;
      meeting.finding ??= pause(firstAfterMs)
        .then(() => persist(meeting, () => find(meeting)))
        .finally(() => {
          delete meeting.finding;
          forgetIdle(meeting);
        });
    },
    close: async () => {
      closing.abort();
      for (const { finding, cards } of [...meetings.values()]) {
        await finding;
        await Promise.all(cards.values());
      }
    },
  };
}

function keyOf({ committeeId, meetingId }: Pick<PostedMeeting, 'committeeId' | 'meetingId'>): string {
  return `${committeeId}/${meetingId}`;
}

/** A post that follows its meeting and its answers. */
type StandingCard = Delivery & { readonly kind: Exclude<Delivery['kind'], 'change'>; readonly activityId: string };

/** @returns the pause (milliseconds) after which to try again; undefined when nothing is left to do */
async function updateCard(
  dependencies: RefreshDependencies,
  card: StandingCard,
  awaitTurn: (conversation: Conversation) => Promise<void>,
): Promise<number | undefined> {
  const { adapter, conversations, log, pace } = dependencies;
  const { committeeId, meetingId, conversationId } = card;
  const conversation = (await conversations.find(conversationId))?.value;
  if (conversation?.isInstalled !== true || !conversation.committeeIds.includes(committeeId)) return undefined;
  await awaitTurn(conversation);
  const committee = (await dependencies.listCommittees()).find(({ id }) => id === committeeId);
  const record = await dependencies.findMeeting(committeeId, meetingId);
  if (committee === undefined || record === undefined) return undefined;
  // Read just before it is written: another replica may be at it, too.
  const post = { committee, record, content: { kind: card.kind }, isLate: false, jobKey: jobKey(card) };
  const message = await renderPost(dependencies, post);
  const sent = await updateActivity(adapter, conversation, card.activityId, message);
  if (sent.outcome === 'sent') return undefined;
  log('warn', 'card-not-updated', { outcome: sent.outcome, committeeId });
  switch (sent.outcome) {
    case 'throttled': {
      const { retryAfterMs = 0 } = sent;
      pace.rest({ tenantId: conversation.tenantId, conversationId }, retryAfterMs);
      return retryAfterMs;
    }
    case 'gone':
      await dependencies.onGone(card);
      return undefined;
    case 'refused':
      return undefined;
    case 'unknown':
    case 'not-sent':
      return 0;
  }
}
