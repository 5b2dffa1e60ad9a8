import { setTimeout as sleep } from 'node:timers/promises';
import type { ConversationStore } from '../agenda/conversation-store.ts';
import { jobKey } from '../agenda/deliver.ts';
import type { Ledger } from '../agenda/ledger.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { HardenedAdapter } from './adapter.ts';
import type { BotServices } from './bot-services.ts';
import { agendaCardData } from './cards-agenda.ts';
import { renderCard } from './render-card.ts';
import { cardMessage } from './reply.ts';
import { updateActivity } from './send-to-conversation.ts';

export interface RefreshDependencies
  extends Pick<BotServices, 'findMeeting' | 'listCommittees' | 'readAttendance' | 'now' | 'log'> {
  readonly adapter: HardenedAdapter;
  readonly ledger: Pick<Ledger, 'list'>;
  readonly conversations: Pick<ConversationStore, 'find'>;
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
  const { firstAfterMs = 1_500, againAfterMs = 2_000, log } = dependencies;
  const meetings = new Map<string, PostedMeeting>();
  const closing = new AbortController();
  // A pause that is cut short is over: what was asked for is then done at once.
  const pause = (milliseconds: number): Promise<void> =>
    sleep(Math.max(0, milliseconds), undefined, { signal: closing.signal }).catch(() => undefined);

  /** Does something until it has nothing left to be tried again for, and a pause after each time. */
  async function persist(meeting: PostedMeeting, attempt: () => Promise<number | undefined>): Promise<void> {
    let failures = 0;
    for (let done = -1; done < meeting.wanted; ) {
      const begun = performance.now();
      const { wanted } = meeting;
      const retryAfterMs = await attempt().catch((error: unknown) => {
        log('warn', 'cards-not-refreshed', { error: error instanceof Error ? error.name : 'unknown' });
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
      const { activityId, conversationId } = value;
      if (value.meetingId !== meeting.meetingId || value.state !== 'sent' || activityId === undefined) continue;
      const key = `${conversationId} ${activityId}`;
      if (meeting.cards.has(key)) continue;
      const card = { kind: value.kind, conversationId, activityId };
      const working = persist(meeting, () => updateCard(dependencies, meeting, card)).finally(() => {
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

/** @returns the pause (milliseconds) after which to try again; undefined when nothing is left to do */
async function updateCard(
  dependencies: RefreshDependencies,
  { committeeId, meetingId }: PostedMeeting,
  { kind, conversationId, activityId }: Pick<Delivery, 'kind' | 'conversationId'> & { readonly activityId: string },
): Promise<number | undefined> {
  const { adapter, conversations, log, now } = dependencies;
  const conversation = (await conversations.find(conversationId))?.value;
  if (conversation?.isInstalled !== true || !conversation.committeeIds.includes(committeeId)) return undefined;
  const committee = (await dependencies.listCommittees()).find(({ id }) => id === committeeId);
  const record = await dependencies.findMeeting(committeeId, meetingId);
  if (committee === undefined || record === undefined) return undefined;
  // Read just before it is written: another replica may be at it, too.
  const view = await dependencies.readAttendance(committee, record);
  const data = agendaCardData(record, committee, view, {
    language: committee.settings.language,
    now: now(),
    jobKey: jobKey(meetingId, kind, conversationId),
  });
  const message = cardMessage([renderCard('agenda', data)], data.fallbackText);
  const sent = await updateActivity(adapter, conversation, activityId, message);
  if (sent.outcome === 'sent') return undefined;
  log('warn', 'card-not-updated', { outcome: sent.outcome, committeeId });
  if (sent.outcome === 'throttled') return sent.retryAfterMs ?? 0;
  return sent.outcome === 'unknown' || sent.outcome === 'not-sent' ? 0 : undefined;
}
