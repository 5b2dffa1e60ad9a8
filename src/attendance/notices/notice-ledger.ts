import type { Stored } from '../../domain/stored.ts';
import type { NoticeFacts, NoticeKind, UnreachableReason } from './notice.ts';

/**
 * `claimed`: a replica is about to send, or it is to be tried again later. `sending`: it may have been sent. `told`: the
 * platform has taken it. `unreachable`: nobody saw it; it is tried again after the lease while it is still due. `given-up`:
 * it may have arrived and is not tried any more.
 */
export type NoticeState = 'claimed' | 'sending' | 'told' | 'unreachable' | 'given-up';

/** One row of the ledger: one message to one person. */
export interface NoticeRow {
  readonly meetingId: string;
  readonly kind: NoticeKind;
  readonly recipientId: string;
  readonly occurrence: string;
  readonly state: NoticeState;
  /** Set while the last try did not reach them. */
  readonly reason?: UnreachableReason;
  readonly facts?: NoticeFacts;
  readonly attempts: number;
  /** Which replica holds it, and until when nobody else touches it (UTC instant). */
  readonly owner: string;
  readonly leaseUntil: string;
  /** UTC instant of the last change of state. */
  readonly at: string;
}

/** What was told to whom about a meeting. */
export interface NoticeLedger {
  list(meetingId: string): Promise<readonly Stored<NoticeRow>[]>;
  /** Adds a row; undefined when there is one for this kind, recipient and occurrence: somebody else was first. */
  add(row: NoticeRow): Promise<Stored<NoticeRow> | undefined>;
  /** Replaces a row; undefined when it changed since `revision` was read. */
  replace(row: NoticeRow, revision: string): Promise<Stored<NoticeRow> | undefined>;
}

/** The row of a notice, or a notice: what both are told apart by. */
export function noticeKey({
  kind,
  recipientId,
  occurrence,
}: Pick<NoticeRow, 'kind' | 'recipientId' | 'occurrence'>): string {
  return `${kind}|${recipientId}|${occurrence}`;
}
