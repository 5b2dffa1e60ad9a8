import type { Ledger } from '../../src/agenda/ledger.ts';
import type { PostingOptions } from '../../src/agenda/posting-rounds.ts';
import type { Delivery } from '../../src/domain/delivery.ts';

/** Replicas that are broken on purpose: what watches over posts must see it. */

/** Nobody writes down that something is about to be sent. */
export function withoutIntent(options: PostingOptions): PostingOptions {
  const { ledger } = options;
  return withLedger(options, {
    replace: async (delivery, revision) =>
      delivery.state === 'sending' ? { value: delivery, revision } : ledger.replace(delivery, revision),
  });
}

/** What another holds is taken at once. */
export function ignoringLeases(options: PostingOptions): PostingOptions {
  return withRows(options, (row) => ({ ...row, leaseUntil: new Date(0).toISOString() }));
}

/** A reminder that may have come is sent again, as an agenda is. */
export function resendingAll(options: PostingOptions): PostingOptions {
  return withRows(options, (row) => (row.state === 'sending' ? { ...row, state: 'claimed' } : row));
}

/** What may have been sent is never sent again. */
export function resendingNothing(options: PostingOptions): PostingOptions {
  const { ledger } = options;
  return withLedger(options, {
    list: async (id) => (await ledger.list(id)).map((row) => ({ ...row, value: settled(row.value) })),
  });
}

function settled(row: Delivery): Delivery {
  return row.state === 'sending' ? { ...row, state: 'failed' } : row;
}

/** A message that another has recorded first stays. */
export function removingNothing(options: PostingOptions): PostingOptions {
  return { ...options, removePost: async () => undefined };
}

/** Nobody writes down that an agenda was missed. */
export function notNotingMissed(options: PostingOptions): PostingOptions {
  const { ledger } = options;
  return withLedger(options, {
    add: async (row) => (row.state === 'missed' ? { value: row, revision: '' } : ledger.add(row)),
    replace: async (row, revision) =>
      row.state === 'missed' ? { value: row, revision } : ledger.replace(row, revision),
  });
}

/** Whatever Teams asks for, it is tried again at once. */
export function ignoringRetryAfter(options: PostingOptions): PostingOptions {
  const { pace } = options;
  return {
    ...options,
    pace: { ...pace, rest: () => undefined },
    sendPost: async (post) => {
      const outcome = await options.sendPost(post);
      return outcome.outcome === 'not-sent' ? { ...outcome, retryAfterMs: 1 } : outcome;
    },
  };
}

function withRows(options: PostingOptions, change: (row: Delivery) => Delivery): PostingOptions {
  const { ledger } = options;
  return withLedger(options, {
    list: async (id) => (await ledger.list(id)).map((row) => ({ ...row, value: change(row.value) })),
  });
}

function withLedger(options: PostingOptions, changes: Partial<Ledger>): PostingOptions {
  return { ...options, ledger: { ...options.ledger, ...changes } };
}
