import { randomBytes } from 'node:crypto';
import type { SubscriptionStore } from './subscription-store.ts';

/** 192 bits: nobody finds one by trying. */
const secretBytes = 24;

export interface Subscriber {
  /** Entra object id. */
  readonly personId: string;
  readonly committeeId: string;
}

/**
 * Gives a member a secret of their own for the committee's calendar; it takes the place of an earlier one.
 *
 * @returns the secret, base64url; it is nowhere else to be had
 */
export async function subscribeToCalendar(
  subscriptions: Pick<SubscriptionStore, 'set'>,
  { personId, committeeId }: Subscriber,
  now: Date,
): Promise<{ readonly secret: string; readonly hasReplaced: boolean }> {
  const secret = randomBytes(secretBytes).toString('base64url');
  const outcome = await subscriptions.set(secret, { personId, committeeId, createdAt: now.toISOString() });
  return { secret, hasReplaced: outcome === 'replaced' };
}
