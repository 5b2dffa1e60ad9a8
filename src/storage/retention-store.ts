import type { RetentionClass } from '../domain/retention.ts';
import type { DueRow, RetentionPlan } from '../privacy/retention/retention-plan.ts';
import type { RetentionStore } from '../privacy/retention/retention-store.ts';
import { auditedRowWriter } from './audit/audited-row-writer.ts';
import type { Auditing } from './audit/auditing.ts';
import { hasValue, jsonProperties, readJson } from './json-properties.ts';
import { keyPart, numberPart } from './key.ts';
import { withoutValue } from './personal/personal-table.ts';
import { listDueRows } from './retention-due.ts';
import { type RowKey, rowsBetween, rowsUnder } from './table.ts';
import { type TableName, type Tables, tableNames } from './table-client.ts';

const rowsAtATime = 100;

/**
 * In the partition of a committee `plan`, the one removal there is, and `item|<plan>|<number>`, lists of the rows that it is about.
 */
export function createRetentionStore(tables: Tables, auditing: Auditing): RetentionStore {
  const plans = tables.table('RetentionPlans');

  const find = async ({ table, partitionKey, rowKey }: DueRow) =>
    tables.table(tableNamed(table)).find({ partitionKey, rowKey });

  return {
    listDue: (committeeId, scopes) => listDueRows(tables, committeeId, scopes),

    async find(committeeId) {
      const row = await plans.find(planKey(committeeId));
      return row && { value: readJson<RetentionPlan>([row]), revision: row.etag };
    },

    async save(plan, revision) {
      const row = { ...planKey(plan.committeeId), ...jsonProperties(plan) };
      const etag = revision === undefined ? await plans.create(row) : await plans.replace(row, revision);
      return etag === undefined ? undefined : { value: plan, revision: etag };
    },

    async saveRows({ committeeId, id }, rows) {
      for (let at = 0; at < rows.length; at += rowsAtATime) {
        const rowKey = `item|${keyPart(id)}|${numberPart(at)}`;
        const some = rows.slice(at, at + rowsAtATime);
        await plans.put({ partitionKey: keyPart(committeeId), rowKey, ...jsonProperties(some) });
      }
    },

    async listRows({ committeeId, id }) {
      const rows = await plans.list(rowsUnder(keyPart(committeeId), `item|${keyPart(id)}`));
      return rows.flatMap((row) => readJson<DueRow[]>([row]));
    },

    async dropRows(committeeId, exceptPlanId) {
      const kept = exceptPlanId === undefined ? undefined : `item|${keyPart(exceptPlanId)}|`;
      const rows = await plans.list(rowsBetween(keyPart(committeeId), 'item|', 'item}'), []);
      for (const row of rows) if (kept === undefined || !row.rowKey.startsWith(kept)) await plans.remove(row);
    },

    async remove(due) {
      const row = await find(due);
      if (row === undefined || row.etag !== due.etag) return;
      const writer = auditedRowWriter(tables, tableNamed(due.table), auditing, { event: 'purged', by: 'system' });
      if (due.fate === 'remove') await writer.remove(row);
      else await writer.replace(row, withoutValue(row));
    },

    async isThere(due) {
      const row = await find(due);
      return row !== undefined && (due.fate === 'remove' || hasValue(row));
    },
  };
}

function planKey(committeeId: string): RowKey {
  return { partitionKey: keyPart(committeeId), rowKey: 'plan' };
}

/** The tables of which retention lets anything go. */
const classTables: Readonly<Record<RetentionClass, readonly TableName[]>> = {
  answers: ['Responses'],
  notes: ['Responses'],
  presence: ['Responses'],
  notices: ['Notices', 'Deliveries'],
  proposals: ['Proposals'],
  memberships: ['Memberships'],
};
const purgedTables: ReadonlySet<string> = new Set(Object.values(classTables).flat());

/** @throws Error for a table from which nothing is removed this way: the documents and the meetings made from them */
function tableNamed(name: string): TableName {
  const found = tableNames.find((each) => each === name);
  if (found === undefined || !purgedTables.has(found)) throw new Error('Retention removes nothing from this table');
  return found;
}
