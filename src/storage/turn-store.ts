import { odata } from '@azure/data-tables';
import { type TurnStore, turnLeaseMs } from '../access/turn-store.ts';
import { hashKey } from './key.ts';
import type { NewRow, RowKey } from './table.ts';
import type { Tables } from './table-client.ts';

/** Removed at once, so that a busy day's rows do not keep the poll waiting. */
const removedTogether = 25;

/**
 * One row for each turn, under a hash: whoever sees the table reads neither where nor by whom something was written. Old
 * rows are found by a scan of the whole table, which holds a day.
 */
export function createTurnStore(tables: Tables): TurnStore {
  const table = tables.table('Turns');
  return {
    async claim(key, now) {
      const row = claimedRow(key, now);
      if ((await table.create(row)) !== undefined) return 'claimed';
      const known = await table.find(row);
      if (known === undefined || known['isOver'] === true || !isLeaseOver(known['leaseUntil'], now)) return 'replay';
      return (await table.replace(row, known.etag)) === undefined ? 'replay' : 'claimed';
    },
    settle: (key) => table.merge({ ...turnKey(key), isOver: true }),
    async removeBefore(instant) {
      const rows = await table.list(odata`at lt ${instant.toISOString()}`, []);
      for (let done = 0; done < rows.length; done += removedTogether) {
        await Promise.all(rows.slice(done, done + removedTogether).map((row) => table.remove(row)));
      }
      return rows.length;
    },
  };
}

function turnKey(key: string): RowKey {
  return { partitionKey: hashKey(key), rowKey: 'turn' };
}

function claimedRow(key: string, now: Date): NewRow {
  const leaseUntil = new Date(now.getTime() + turnLeaseMs).toISOString();
  return { ...turnKey(key), at: now.toISOString(), leaseUntil, isOver: false };
}

function isLeaseOver(leaseUntil: unknown, now: Date): boolean {
  return typeof leaseUntil === 'string' && leaseUntil <= now.toISOString();
}
