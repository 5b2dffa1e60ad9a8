import { setTimeout as sleep } from 'node:timers/promises';
import type { ConversationStore } from '../agenda/conversation-store.ts';
import { jobKey } from '../agenda/deliver.ts';
import type { Ledger } from '../agenda/ledger.ts';
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

/**
 * Keeps the posted cards' tally up to date: clicks of a burst are gathered, and a card is updated at most once in two
 * seconds, well within the platform's limits. The first update waits a moment, because it also replaces the clicker's own
 * view. What the service turned away is tried again a few times, when it says so.
 */
export function createCardRefresher(dependencies: RefreshDependencies): CardRefresher {
  const { firstAfterMs = 1_500, againAfterMs = 2_000, log } = dependencies;
  const asked = new Map<string, { readonly committeeId: string; readonly meetingId: string }>();
  const workers = new Map<string, Promise<void>>();
  const closing = new AbortController();
  // A pause that is cut short is over: what was asked for is then done at once.
  const pause = (milliseconds: number): Promise<void> =>
    sleep(milliseconds, undefined, { signal: closing.signal }).catch(() => undefined);

  async function work(key: string): Promise<void> {
    await pause(firstAfterMs);
    let failures = 0;
    for (let wish = asked.get(key); wish !== undefined; wish = asked.get(key)) {
      asked.delete(key);
      const retryAfterMs = await updateCards(dependencies, wish.committeeId, wish.meetingId).catch((error: unknown) => {
        log('warn', 'cards-not-refreshed', { error: error instanceof Error ? error.name : 'unknown' });
        return againAfterMs;
      });
      failures = retryAfterMs === undefined ? 0 : failures + 1;
      const isToBeRetried = retryAfterMs !== undefined && failures <= mostRetries && !closing.signal.aborted;
      if (isToBeRetried && !asked.has(key)) asked.set(key, wish);
      await pause(Math.min(longestPauseMs, Math.max(againAfterMs * 2 ** failures, retryAfterMs ?? 0)));
    }
    workers.delete(key);
  }

  return {
    request: (committeeId, meetingId) => {
      const key = `${committeeId}/${meetingId}`;
      asked.set(key, { committeeId, meetingId });
      if (!workers.has(key)) workers.set(key, work(key));
    },
    close: async () => {
      closing.abort();
      await Promise.all(workers.values());
    },
  };
}

/** @returns the pause (milliseconds) after which to try again; undefined when nothing is left to do */
async function updateCards(
  dependencies: RefreshDependencies,
  committeeId: string,
  meetingId: string,
): Promise<number | undefined> {
  const { adapter, ledger, conversations, log, now } = dependencies;
  const committee = (await dependencies.listCommittees()).find(({ id }) => id === committeeId);
  const record = await dependencies.findMeeting(committeeId, meetingId);
  if (committee === undefined || record === undefined) return undefined;
  let retryAfterMs: number | undefined;
  for (const { value } of await ledger.list(committeeId)) {
    if (value.meetingId !== meetingId || value.state !== 'sent' || value.activityId === undefined) continue;
    const conversation = (await conversations.find(value.conversationId))?.value;
    if (conversation === undefined || !conversation.isInstalled || !conversation.committeeIds.includes(committeeId))
      continue;
    // Read for each card, just before it is written: another replica may be at it, too.
    const view = await dependencies.readAttendance(committee, record);
    const data = agendaCardData(record, committee, view, {
      language: committee.settings.language,
      now: now(),
      jobKey: jobKey(meetingId, value.kind, value.conversationId),
    });
    const message = cardMessage([renderCard('agenda', data)], data.fallbackText);
    const sent = await updateActivity(adapter, conversation, value.activityId, message);
    if (sent.outcome === 'sent') continue;
    log('warn', 'card-not-updated', { outcome: sent.outcome, committeeId });
    if (sent.outcome === 'throttled') retryAfterMs = Math.max(retryAfterMs ?? 0, sent.retryAfterMs ?? 0);
    if (sent.outcome === 'unknown' || sent.outcome === 'not-sent') retryAfterMs ??= 0;
  }
  return retryAfterMs;
}
