import { randomUUID } from 'node:crypto';
import { odata, type TransactionAction } from '@azure/data-tables';
import type { Person } from '../domain/person.ts';
import type { PersonChange, PersonStore } from '../minutes/person-store.ts';
import { groupsInBatches } from './batches.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import { type Row, rowsUnder } from './table.ts';
import type { Tables } from './table-client.ts';

/** Before the key of a row that says whose an object id is: no key of a person has a "|". */
const identityPrefix = 'object';

/**
 * Persons in a partition of their committee, for they are read and written together: all whom its documents name. Beside
 * them stands a row for each object id that is known to be one of them, written in the same transaction: it can be created
 * only once, and so the id has one person.
 */
export function createPersonStore(tables: Tables): PersonStore {
  const table = tables.table('Persons');
  const bulk = tables.bulkTable('Persons');
  return {
    async listPersons(committeeId) {
      const rows = await table.list(odata`PartitionKey eq ${keyPart(committeeId)}`);
      return rows
        .filter(({ rowKey }) => !rowKey.startsWith(`${identityPrefix}|`))
        .map((row) => ({ value: readJson<Person>([row]), revision: row.etag }));
    },
    async findByObjectId(committeeId, objectId) {
      const partitionKey = keyPart(committeeId);
      const identity = await table.find({ partitionKey, rowKey: identityKey(objectId) });
      if (identity === undefined) return undefined;
      const row = await table.find({ partitionKey, rowKey: String(identity['personKey']) });
      const person = row && readJson<Person>([row]);
      return person?.objectId === objectId ? person : undefined;
    },
    async savePersons(committeeId, changes) {
      if (changes.length === 0) return 'saved';
      const partitionKey = keyPart(committeeId);
      const identities = await table.list(rowsUnder(partitionKey, identityPrefix));
      // Marks what this call wrote: when the answer to a transaction is lost, its second try is told of a conflict.
      const writeId = randomUUID();
      const given = changes.flatMap(({ person: { objectId } }) => objectId ?? []);
      if (new Set(given).size < given.length) return 'conflict';
      const groups: TransactionAction[][] = [];
      for (const change of changes) {
        const identityActions = actionsOnIdentity(partitionKey, change.person, identities, writeId);
        if (identityActions === 'taken') return 'conflict';
        groups.push([actionOf(partitionKey, change, writeId), ...identityActions]);
      }
      for (const batch of groupsInBatches(groups)) {
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

/** What makes the rows of object ids say what the person's own row does. */
function actionsOnIdentity(
  partitionKey: string,
  { id, objectId }: Person,
  identities: readonly Row[],
  writeId: string,
): TransactionAction[] | 'taken' {
  const personKey = keyPart(id);
  const wanted = objectId === undefined ? undefined : identityKey(objectId);
  const standing = identities.find(({ rowKey }) => rowKey === wanted);
  if (standing !== undefined && standing['personKey'] !== personKey) return 'taken';
  const left = identities.filter((row) => row['personKey'] === personKey && row.rowKey !== wanted);
  return [
    ...left.map(({ rowKey }): TransactionAction => ['delete', { partitionKey, rowKey }]),
    ...(wanted === undefined || standing !== undefined
      ? []
      : [['create', { partitionKey, rowKey: wanted, personKey, writeId }] satisfies TransactionAction]),
  ];
}

function identityKey(objectId: string): string {
  return `${identityPrefix}|${keyPart(objectId)}`;
}
