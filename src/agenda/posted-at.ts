import type { Delivery } from '../domain/delivery.ts';
import { leaseMs } from './deliver.ts';

/**
 * When the agenda of a meeting was first posted (to the minute: when its claim was made); `now` while it is being posted;
 * undefined before that, and where it could not be posted.
 */
export function postedAt(deliveries: readonly Delivery[], meetingId: string, now: Date): Date | undefined {
  const own = deliveries.filter((delivery) => delivery.meetingId === meetingId && delivery.kind === 'agenda');
  const posted = own.filter(({ state }) => state === 'sent').map(({ leaseUntil }) => Date.parse(leaseUntil) - leaseMs);
  if (posted.length > 0) return new Date(Math.min(...posted));
  return own.some(({ state }) => state === 'claimed' || state === 'sending') ? now : undefined;
}
