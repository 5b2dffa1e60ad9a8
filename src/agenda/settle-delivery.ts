import type { Delivery } from '../domain/delivery.ts';
import type { PostOutcome } from './post.ts';

/** For so long a replica holds what it has claimed. */
export const leaseMs = 60_000;
/** What was surely not sent is tried again at least this often, while it is worth anything: an outage may last for hours. */
const longestPauseMs = 5 * 60_000;
/** What may have been sent is tried again more seldom, for each attempt may leave a message. */
const longestDoubtMs = 60 * 60_000;
/** What the service asks for is kept, within reason: a header of a year is a mistake. */
const waitMs = { least: 1_000, most: 60 * 60_000 };

export type Settled = 'retry' | 'unknown' | 'failed';

/** What stands in the ledger after a try that did not end in a message. */
export function settle(
  delivery: Delivery,
  outcome: Exclude<PostOutcome, { outcome: 'sent' }>,
  now: Date,
): { readonly delivery: Delivery; readonly result: Settled } {
  const { reason: failure } = outcome;
  switch (outcome.outcome) {
    case 'refused':
      return { delivery: { ...delivery, state: 'failed', failure }, result: 'failed' };
    case 'unknown': {
      // The lease runs out first, so that a late success of this send is not overtaken.
      const leaseLeftMs = Date.parse(delivery.leaseUntil) - now.getTime();
      const pauseMs = Math.max(leaseLeftMs, Math.min(longestDoubtMs, growingPauseMs(delivery)));
      return { delivery: { ...delivery, failure, leaseUntil: later(now, pauseMs) }, result: 'unknown' };
    }
    case 'not-sent': {
      const asked = outcome.retryAfterMs ?? Math.min(longestPauseMs, growingPauseMs(delivery));
      const pauseMs = Math.min(waitMs.most, Math.max(waitMs.least, asked));
      return { delivery: { ...delivery, state: 'claimed', failure, leaseUntil: later(now, pauseMs) }, result: 'retry' };
    }
  }
}

function growingPauseMs({ attempts }: Delivery): number {
  return 5_000 * 2 ** attempts;
}

function later(instant: Date, milliseconds: number): string {
  return new Date(instant.getTime() + milliseconds).toISOString();
}
