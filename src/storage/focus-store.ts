import { odata } from '@azure/data-tables';
import type { Focus, FocusStore } from '../answers/focus.ts';
import { questionLimit } from '../answers/understand-question.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { hashKey } from './key.ts';
import type { RowKey } from './table.ts';
import type { Tables } from './table-client.ts';

/** So long (milliseconds) after an answer a further question may lean on it: 30 minutes. */
export const focusLifetimeMs = 30 * 60_000;

/**
 * One row for each person in each conversation. Both keys are hashes: whoever sees the table reads neither where nor by whom
 * something was asked. The old rows are found by a scan of the whole table, which holds no more than what was asked since the
 * last purge.
 */
export function createFocusStore(tables: Tables): FocusStore {
  const table = tables.table('Focus');
  return {
    async find(conversationId, personId, now) {
      const row = await table.find(focusKey(conversationId, personId));
      if (row === undefined || !isFresh(row['at'], now)) return undefined;
      return readJson<Focus>([row]);
    },
    async save(conversationId, personId, focus, now) {
      if (focus.text.length > questionLimit) return;
      await table.put({ ...focusKey(conversationId, personId), at: now.toISOString(), ...jsonProperties(focus) });
    },
    async removeBefore(instant) {
      const rows = await table.list(odata`at lt ${instant.toISOString()}`, []);
      for (const row of rows) await table.remove(row);
      return rows.length;
    },
  };
}

function focusKey(conversationId: string, personId: string): RowKey {
  return { partitionKey: hashKey(conversationId), rowKey: hashKey(personId) };
}

function isFresh(at: unknown, now: Date): boolean {
  return typeof at === 'string' && now.getTime() - Date.parse(at) <= focusLifetimeMs;
}
