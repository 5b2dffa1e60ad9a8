import { odata } from '@azure/data-tables';
import type { AuditAuthor } from '../../domain/audit.ts';
import {
  isIdShaped,
  isSameId,
  joinKeys,
  type NamedById,
  type PersonKeys,
  personKeys,
} from '../../privacy/person-keys.ts';
import type { ErasureReport, OwnAnswers, PersonalData, TableErasure } from '../../privacy/personal-data.ts';
import { auditedRowWriter } from '../audit/audited-row-writer.ts';
import type { Auditing } from '../audit/auditing.ts';
import type { BlobContainer } from '../blob-container.ts';
import { jsonProperties, readJson } from '../json-properties.ts';
import { hashKey } from '../key.ts';
import type { Row, RowKey } from '../table.ts';
import type { TableName, Tables } from '../table-client.ts';
import { isMarked, type PersonalTable, type RowFate, rowValue, scrubbed } from './personal-table.ts';
import { personalTables } from './personal-tables.ts';
import { allRows, type WalkSource, walkTable } from './walk-table.ts';

/**
 * What storage holds of people, gone through table by table: nothing is indexed by person, so that nothing can be missing from
 * an index. The tables say themselves what becomes of their rows.
 */
export function createPersonalData(tables: Tables, blobs: BlobContainer, auditing: Auditing): PersonalData {
  const erasures = tables.table('Erasures');

  const rowsOf = ({ table }: PersonalTable) => allRows(tables.bulkTable(table));

  const gather = async <T>(from: (table: PersonalTable, row: Row) => readonly T[]): Promise<T[]> => {
    const found: T[] = [];
    for (const table of personalTables) {
      for (const row of await rowsOf(table)) found.push(...from(table, row));
    }
    return found;
  };

  const chatsOf = async (personId: string): Promise<string[]> => {
    // Half a character can stand in no filter: the id itself is looked at again.
    const rows = await tables.bulkTable('Conversations').list(odata`personId eq ${personId.toWellFormed()}`);
    const chats = rows.map((row) => readJson<{ readonly id: string; readonly personId?: string }>([row]));
    return chats.filter((chat) => chat.personId === personId).map(({ id }) => id);
  };

  const sourceOf = (name: TableName, subjectId: string, by: AuditAuthor): WalkSource => ({
    table: tables.bulkTable(name),
    writer: auditedRowWriter(tables, name, auditing, { event: 'erased', by, subjectId }),
    blobs,
  });

  const walkAll = async (keys: PersonKeys, isDryRun: boolean, by: AuditAuthor): Promise<TableErasure[]> => {
    const outcomes: TableErasure[] = [];
    for (const table of personalTables) {
      const source = sourceOf(table.table, keys.personId, by);
      const { removed, changed, left } = await walkTable(
        source,
        table,
        (row) => erasedFate(table, row, keys),
        isDryRun,
      );
      outcomes.push({ table: table.table, removed: removed.length, changed: changed.length, left: left.length });
    }
    return outcomes;
  };

  const report = async (outcomes: readonly TableErasure[], keys: PersonKeys): Promise<ErasureReport> => ({
    tables: outcomes,
    archivedMeetings: await countArchived(tables, keys),
    sharedNames: keys.sharedNames,
  });

  return {
    inventory: personalTables.map(({ table, holds, why }) =>
      holds.length === 0 ? { table, holdsNobody: why ?? '' } : { table, holds },
    ),

    async collect(personId) {
      const person = { personId, chatIds: await chatsOf(personId) };
      return gather(({ exported }, row) => exported?.(row, person) ?? []);
    },

    async forgetAnswers(personId, isDryRun): Promise<OwnAnswers> {
      const person = { personId, chatIds: await chatsOf(personId) };
      const meetingIds = new Set<string>();
      let count = 0;
      for (const table of personalTables) {
        const { forgotten } = table;
        if (forgotten === undefined) continue;
        const source = sourceOf(table.table, personId, { personId });
        const { removed, changed } = await walkTable(source, table, (row) => forgotten(row, person), isDryRun);
        const settled = [...removed, ...changed];
        count += settled.length;
        for (const row of settled.filter(({ rowKey }) => rowKey.startsWith('response|'))) {
          const { meetingId } = rowValue<{ readonly meetingId: string }>(row);
          if (meetingId !== undefined) meetingIds.add(meetingId);
        }
      }
      return { rows: count, meetingIds: [...meetingIds] };
    },

    async listPeople() {
      const people = await gather<NamedById>(({ peopleIn }, row) => peopleIn?.(row) ?? []);
      return [...new Map(people.map((person) => [`${person.personId.toLowerCase()} ${person.name}`, person])).values()];
    },

    async findKeys(personId) {
      const people: NamedById[] = [];
      const traces = await gather(({ peopleIn, traces: tracesOf }, row) => {
        people.push(...(peopleIn?.(row) ?? []));
        const trace = tracesOf?.(row, personId);
        return trace === undefined ? [] : [trace];
      });
      const isKnown = people.some((person) => isSameId(person.personId, personId));
      if (!isKnown && !isIdShaped(personId) && (await erasures.find(erasureKey(personId))) === undefined)
        return undefined;
      return personKeys(personId, traces, people);
    },

    planErasure: async (keys) => report(await walkAll(keys, true, 'system'), keys),

    async erase(keys, by) {
      const key = erasureKey(keys.personId);
      const begun = await erasures.find(key);
      const all = begun === undefined ? keys : joinKeys(readJson<PersonKeys>([begun]), keys);
      await erasures.put({ ...key, ...jsonProperties(all) });
      return report(await walkAll(all, false, by), all);
    },

    async endErasure(personId) {
      const row = await erasures.find(erasureKey(personId));
      if (row !== undefined) await erasures.remove(row);
    },

    async listBegun() {
      const rows = await erasures.list(odata`PartitionKey eq ${'erasure'}`);
      return rows.map((row) => readJson<PersonKeys>([row]).personId);
    },
  };
}

function erasureKey(personId: string): RowKey {
  return { partitionKey: 'erasure', rowKey: hashKey(personId.toLowerCase()) };
}

function erasedFate(table: PersonalTable, row: Row, keys: PersonKeys): RowFate {
  return table.erased?.(row, keys) ?? scrubbed(row, keys, table.isArchive === true);
}

async function countArchived(tables: Tables, keys: PersonKeys): Promise<number> {
  const rows = await allRows(tables.bulkTable('Meetings'));
  const meetings = rows
    .filter((row) => isMarked(row, keys))
    .map(({ partitionKey, rowKey }) => {
      const [, meetingKey = ''] = rowKey.split('|');
      return `${partitionKey}|${meetingKey}`;
    });
  return new Set(meetings).size;
}
