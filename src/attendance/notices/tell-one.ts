import type { Committee } from '../../domain/committee.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import type { Stored } from '../../domain/stored.ts';
import { keyOf } from './due-notices.ts';
import { isReminder, type Notice, type UnreachableReason } from './notice.ts';
import type { NoticeLedger, NoticeRow } from './notice-ledger.ts';

/** What is to be said, about what. */
export interface Telling {
  readonly committee: Committee;
  /** The meeting that it is about; absent where it is about none. */
  readonly record?: MeetingRecord;
  readonly notice: Notice;
}

/** `not-sent`: surely nobody has seen it, try again. `unknown`: it may have arrived. */
export type SendResult =
  | { readonly outcome: 'told' }
  | { readonly outcome: 'unreachable'; readonly reason: UnreachableReason }
  | { readonly outcome: 'not-sent'; readonly retryAfterMs?: number }
  | { readonly outcome: 'unknown' };

/** A message that only needs to be sent, once. */
export interface Prepared {
  readonly outcome: 'ready';
  readonly send: () => Promise<SendResult>;
}

/** Makes the message and finds the recipient's own chat; shows nobody anything. Takes fifteen seconds at most, as does `send`. */
export type PrepareNotice = (
  telling: Telling,
) => Promise<Prepared | Exclude<SendResult, { readonly outcome: 'told' | 'unknown' }>>;

export interface TellOneDependencies {
  readonly ledger: NoticeLedger;
  readonly prepare: PrepareNotice;
  readonly now: () => Date;
  /** Names this replica in the ledger. */
  readonly owner: string;
  /** Messages that were sent but are not on record yet, because storage failed in between, by key; kept over rounds. */
  readonly unrecorded: Map<string, Stored<NoticeRow>>;
  /** Nothing is begun any more once it is aborted: what was claimed is given back, so that another replica need not wait. */
  readonly signal: AbortSignal;
}

/** `taken`: another replica has it. */
export type TellResult = SendResult | { readonly outcome: 'taken' };

export const leaseMs = 60_000;
/** A send must end well within the lease. */
const sendTimeoutMs = 15_000;
/** Somebody who cannot be reached may install the bot meanwhile. */
const unreachablePauseMs = 3600_000;
const longestPauseMs = 10 * 60_000;
/** What the service asks for is kept, within reason: a header of a year is a mistake. */
const waitMs = { least: 1_000, most: 3600_000 };
/** What may have arrived is not sent more often than this. */
const mostDoubts = 5;

/**
 * Tells one person one thing: claim → prepare → intent → send once → record. A replica that dies leaves behind a claim that
 * is safe to redo, or an intent: then the message may have arrived, and is sent again once the lease is over (a question to a
 * substitute is never missing), but for reminders, which never come twice.
 */
export async function tellOne(
  telling: Telling,
  row: Stored<NoticeRow> | undefined,
  dependencies: TellOneDependencies,
): Promise<TellResult> {
  const { ledger, prepare, now, unrecorded, signal } = dependencies;
  const claimed = await claim(telling, row, dependencies);
  if (claimed === undefined) return { outcome: 'taken' };
  const prepared = await prepare(telling);
  if (prepared.outcome !== 'ready') {
    await ledger.replace(settled(claimed.value, prepared, now()), claimed.revision);
    return prepared;
  }
  if (signal.aborted) {
    await ledger.replace({ ...claimed.value, leaseUntil: now().toISOString() }, claimed.revision);
    return { outcome: 'not-sent' };
  }
  // Too little of the lease is left: the next round begins anew.
  if (Date.parse(claimed.value.leaseUntil) - now().getTime() < sendTimeoutMs) return { outcome: 'not-sent' };
  const sending: NoticeRow = { ...claimed.value, state: 'sending', at: now().toISOString() };
  const intent = await ledger.replace(sending, claimed.revision);
  if (intent === undefined) return { outcome: 'taken' };
  const result = await prepared.send();
  const next = { value: settled(intent.value, result, now()), revision: intent.revision };
  if (result.outcome === 'told') unrecorded.set(keyOf(telling.notice), next);
  await ledger.replace(next.value, next.revision);
  unrecorded.delete(keyOf(telling.notice));
  return result;
}

/** Records what was told while storage failed. */
export async function recordTold({
  ledger,
  unrecorded,
}: Pick<TellOneDependencies, 'ledger' | 'unrecorded'>): Promise<void> {
  for (const [key, { value, revision }] of [...unrecorded]) {
    await ledger.replace(value, revision);
    unrecorded.delete(key);
  }
}

function claim(
  { notice }: Telling,
  row: Stored<NoticeRow> | undefined,
  { ledger, now, owner }: TellOneDependencies,
): Promise<Stored<NoticeRow> | undefined> {
  const { meetingId, recipientId, occurrence, content, facts } = notice;
  const at = now();
  const { reason, attempts = 0 } = row?.value ?? {};
  const value: NoticeRow = {
    meetingId,
    kind: content.kind,
    recipientId,
    occurrence,
    state: 'claimed',
    ...(reason === undefined ? {} : { reason }),
    ...(facts === undefined ? {} : { facts }),
    attempts: attempts + 1,
    owner,
    leaseUntil: later(at, leaseMs),
    at: at.toISOString(),
  };
  return row === undefined ? ledger.add(value) : ledger.replace(value, row.revision);
}

/** The row after a try. */
function settled(row: NoticeRow, result: SendResult, now: Date): NoticeRow {
  const { reason: _, ...rest } = row;
  const base = { ...rest, at: now.toISOString() };
  const growingMs = 5_000 * 2 ** row.attempts;
  switch (result.outcome) {
    case 'told':
      return { ...base, state: 'told' };
    case 'unreachable':
      return { ...base, state: 'unreachable', reason: result.reason, leaseUntil: later(now, unreachablePauseMs) };
    case 'not-sent': {
      const asked = result.retryAfterMs ?? Math.min(longestPauseMs, growingMs);
      const pauseMs = Math.min(waitMs.most, Math.max(waitMs.least, asked));
      return { ...base, state: 'claimed', leaseUntil: later(now, pauseMs) };
    }
    case 'unknown':
      if (isReminder(row.kind)) return row;
      if (row.attempts >= mostDoubts) return { ...base, state: 'given-up', reason: 'failed' };
      return {
        ...base,
        state: 'sending',
        leaseUntil: later(now, Math.max(leaseMs, Math.min(longestPauseMs, growingMs))),
      };
  }
}

function later(instant: Date, milliseconds: number): string {
  return new Date(instant.getTime() + milliseconds).toISOString();
}
