import { type Delivery, isSameDelivery } from '../domain/delivery.ts';
import type { Ledger } from './ledger.ts';

/** Somebody who deletes the card again and again does not want it. */
const mostReposts = 3;

/**
 * A posted message is not there any more: the agenda and the decisions are to be posted anew, at once; a reminder is let go.
 *
 * @returns `left` when nothing is to be posted, or somebody else has seen to it
 */
export async function repostGone(
  ledger: Pick<Ledger, 'list' | 'replace'>,
  gone: Delivery,
  now: Date,
): Promise<'again' | 'left'> {
  const rows = await ledger.list(gone.committeeId);
  const row = rows.find(({ value }) => isSameDelivery(value, gone));
  if (row === undefined || row.value.state !== 'sent' || row.value.activityId !== gone.activityId) return 'left';
  const { activityId: _, sentAt: __, reposts = 0, ...rest } = row.value;
  const isWanted = (gone.kind === 'agenda' || gone.kind === 'decisions') && reposts < mostReposts;
  const next: Delivery = isWanted
    ? { ...rest, state: 'claimed', reposts: reposts + 1, leaseUntil: now.toISOString() }
    : { ...rest, state: 'sent', reposts };
  const replaced = await ledger.replace(next, row.revision);
  return isWanted && replaced !== undefined ? 'again' : 'left';
}
