import { randomUUID } from 'node:crypto';
import { odata, type TransactionAction } from '@azure/data-tables';
import type { Person } from '../domain/person.ts';
import type { PersonChange, PersonStore } from '../minutes/person-store.ts';
import { inBatches } from './batches.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import type { Tables } from './table-client.ts';

/** Persons in a partition of their committee, for they are read and written together: all whom its documents name. */
export function createPersonStore(tables: Tables): PersonStore {
  const table = tables.table('Persons');
  const bulk = tables.bulkTable('Persons');
  return {
    async listPersons(committeeId) {
      const rows = await table.list(odata`PartitionKey eq ${keyPart(committeeId)}`);
      return rows.map((row) => ({ value: readJson<Person>([row]), revision: row.etag }));
    },
    async savePersons(committeeId, changes) {
      const partitionKey = keyPart(committeeId);
      // Marks what this call wrote: when the answer to a transaction is lost, its second try is told of a conflict.
      const writeId = randomUUID();
      for (const batch of inBatches(changes.map((change) => actionOf(partitionKey, change, writeId)))) {
        if ((await bulk.transact(batch)) === 'done') continue;
        const [, first] = batch[0] ?? [];
        const found = first && (await bulk.find({ partitionKey, rowKey: String(first['rowKey']) }));
        if (found?.['writeId'] !== writeId) return 'conflict';
      }
      return 'saved';
    },
  };
}

function actionOf(partitionKey: string, { person, revision }: PersonChange, writeId: string): TransactionAction {
  const row = { partitionKey, rowKey: keyPart(person.id), writeId, ...jsonProperties(person) };
  return revision === undefined ? ['create', row] : ['update', row, 'Replace', { etag: revision }];
}
