import type { Delivery } from '../domain/delivery.ts';

/**
 * When the agenda of a meeting was first posted; `now` while it is being posted; undefined before that, and where it could
 * not be posted.
 */
export function postedAt(deliveries: readonly Delivery[], meetingId: string, now: Date): Date | undefined {
  const own = deliveries.filter((delivery) => delivery.meetingId === meetingId && delivery.kind === 'agenda');
  const posted = own.flatMap(({ state, sentAt }) => (state === 'sent' && sentAt !== undefined ? [sentAt] : []));
  const [first] = posted.sort();
  if (first !== undefined) return new Date(first);
  return own.some(({ state }) => state === 'claimed' || state === 'sending') ? now : undefined;
}
