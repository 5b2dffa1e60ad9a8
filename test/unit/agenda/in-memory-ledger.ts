import type { Ledger } from '../../../src/agenda/ledger.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import type { Stored } from '../../../src/domain/stored.ts';

export interface InMemoryLedger extends Ledger {
  /** The rows as they are now. */
  readonly rows: () => readonly Delivery[];
}

/** A ledger as strict as the table: one row per post, and only who has seen its latest state may replace it. */
export function createInMemoryLedger(...present: readonly Delivery[]): InMemoryLedger {
  let revisions = 0;
  const rows = new Map<string, Stored<Delivery>>();
  const write = (value: Delivery): Stored<Delivery> => {
    const stored = { value: structuredClone(value), revision: `r${++revisions}` };
    rows.set(keyOf(value), stored);
    return stored;
  };
  for (const delivery of present) write(delivery);
  return {
    rows: () => [...rows.values()].map(({ value }) => value),
    list: async (committeeId) => [...rows.values()].filter(({ value }) => value.committeeId === committeeId),
    add: async (delivery) => (rows.has(keyOf(delivery)) ? undefined : write(delivery)),
    replace: async (delivery, revision) =>
      rows.get(keyOf(delivery))?.revision === revision ? write(delivery) : undefined,
  };
}

function keyOf({ committeeId, meetingId, kind, occurrence, conversationId }: Delivery): string {
  return [committeeId, meetingId, kind, occurrence, conversationId].join(' | ');
}
