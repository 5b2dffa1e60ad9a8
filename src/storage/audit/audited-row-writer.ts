import type { TransactionAction } from '@azure/data-tables';
import type { AuditAuthor } from '../../domain/audit.ts';
import { readJson } from '../json-properties.ts';
import { hashOfItems } from '../meeting-rows.ts';
import { type NewRow, type Row, type RowKey, rowsUnder } from '../table.ts';
import type { TableName, Tables } from '../table-client.ts';
import { entryKey, stateMarkOf } from './audit-rows.ts';
import { type Auditing, deskChain, earlierChain, membersChain, proposalsChain, seatChain } from './auditing.ts';
import { type Chains, createChains } from './chain.ts';
import { readEntry } from './read-entry.ts';
import { isState } from './state-rows.ts';

/** How rows of a table are removed and replaced: each only as it was read. */
export interface RowWriter {
  /** @returns false when it has changed meanwhile; true also when it was gone */
  remove(row: Row): Promise<boolean>;
  /** @returns false when it has changed meanwhile, or is gone */
  replace(before: Row, after: NewRow): Promise<boolean>;
}

/** Why rows go. `subjectId`: whose data it is, where that is one person. */
export interface Erasing {
  readonly event: 'erased' | 'purged';
  readonly by: AuditAuthor;
  readonly subjectId?: string;
}

/** In which chain a row of the state stands, and what the chain calls it. */
interface StatePlace {
  readonly chain: string;
  readonly row: string;
}

/**
 * Removes and replaces rows of any table for an erasure or a purge. Where a chain tells of a row, it tells of this, too, in
 * the same transaction: so the audit stays sound. Of a line of the log the answer goes with its salt, and its entry stays.
 */
export function auditedRowWriter(tables: Tables, name: TableName, auditing: Auditing, erasing: Erasing): RowWriter {
  const table = tables.bulkTable(name);
  const chains: Chains = createChains(table, auditing);
  const { by, event, subjectId } = erasing;
  const told = { event, ...(subjectId === undefined ? {} : { subjectId }) };

  const commit = async ({ chain, row }: StatePlace, before: Row, after: NewRow | undefined): Promise<boolean> => {
    const place = { table: name, partitionKey: before.partitionKey, chain };
    return (await chains.commit(place, by, [{ ...told, state: { row, before, after } }])) === 'done';
  };

  const emptyLine = async (line: Row): Promise<boolean> => {
    const read = line['entry'] === undefined ? undefined : readEntry(line);
    const { partitionKey, rowKey, etag } = line;
    const key: RowKey = { partitionKey, rowKey };
    const [at, outcome] = [String(line['at']), String(line['outcome'])];
    // Written before there was an audit: from now on a chain tells of it.
    if (read === undefined) return commit(await placeOf(line), line, { ...key, at, outcome });
    if (!read.ok) throw new Error('A line of the log is not as its entry says: see dagsorden audit verify');
    const { chain, seq } = read.read.entry;
    const { entry, hash } = line;
    const emptied = { ...key, at, outcome, entry: String(entry), hash: String(hash) };
    const place = { table: name, partitionKey, chain };
    const emptying: TransactionAction = ['update', emptied, 'Replace', { etag }];
    return (await chains.commit(place, by, [{ ...told, erases: [seq] }], [emptying])) === 'done';
  };

  const placeOf = async (row: Row): Promise<StatePlace> => {
    const mark = stateMarkOf(row);
    if (mark === undefined) return firstPlaceOf(name, row, auditing);
    const { auditChain: chain, auditSeq: seq } = mark;
    if (chain.startsWith('seat:')) return { chain, row: 'answer' };
    const entryRow = await table.find(entryKey({ partitionKey: row.partitionKey, chain }, seq));
    const read = entryRow && readEntry(entryRow);
    if (read?.ok !== true || read.read.entry.row === undefined) {
      throw new Error('A row is not as the audit says: see dagsorden audit verify');
    }
    return { chain, row: read.read.entry.row };
  };

  /** The head of the meeting whose items these are now; undefined for items that an earlier write has left over. */
  const headOfItem = async ({ partitionKey, rowKey }: Row): Promise<Row | undefined> => {
    const [, meetingKey = ''] = rowKey.split('|');
    const head = await table.find({ partitionKey, rowKey: `meeting|${meetingKey}` });
    const isIts = head !== undefined && rowKey.startsWith(`${String(head['itemsPrefix'])}|`);
    return isIts && stateMarkOf(head) !== undefined ? head : undefined;
  };

  /** An item in its meeting: the head, which the audit tells of, holds a hash of all items. */
  const replaceItem = async (head: Row, before: Row, after: NewRow): Promise<boolean> => {
    const { partitionKey } = before;
    const items = await table.list(rowsUnder(partitionKey, String(head['itemsPrefix'])));
    const itemsHash = hashOfItems(items.map((item) => (item.rowKey === before.rowKey ? after : item)));
    const { chain, row } = await placeOf(head);
    const state = { row, before: head, after: { ...plainRow(head), itemsHash } };
    const replacing: TransactionAction = ['update', after, 'Replace', { etag: before.etag }];
    const place = { table: name, partitionKey, chain };
    return (await chains.commit(place, by, [{ ...told, state }], [replacing])) === 'done';
  };

  return {
    async remove(row) {
      if (isLine(name, row)) return emptyLine(row);
      if (isState(name, row) && stateMarkOf(row) !== undefined) return commit(await placeOf(row), row, undefined);
      await table.remove(row);
      return (await table.find(row)) === undefined;
    },
    async replace(before, after) {
      if (isLine(name, before)) return emptyLine(before);
      if (isState(name, before)) return commit(await placeOf(before), before, after);
      const head = name === 'Meetings' ? await headOfItem(before) : undefined;
      if (head !== undefined) return replaceItem(head, before, after);
      return (await table.replace(after, before.etag)) !== undefined;
    },
  };
}

/** What was written of a row, without what the service adds. */
function plainRow(row: Row): NewRow {
  const { partitionKey, rowKey, etag: _, timestamp: __, ...rest } = row;
  const written = Object.entries(rest).flatMap(([name, value]): [string, string | number | boolean][] =>
    !name.includes('.') && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      ? [[name, value]]
      : [],
  );
  return { partitionKey, rowKey, ...Object.fromEntries(written) };
}

function isLine(table: TableName, { rowKey }: Row): boolean {
  return table === 'Responses' && rowKey.startsWith('log|');
}

/** Where a row from before the audit belongs. */
async function firstPlaceOf(table: TableName, row: Row, { pseudonyms }: Auditing): Promise<StatePlace> {
  const { rowKey } = row;
  const kind = rowKey.slice(0, rowKey.indexOf('|'));
  const ofPerson = () => pseudonyms.of(readJson<{ readonly personId: string }>([row]).personId);
  switch (table) {
    case 'Memberships':
      return { chain: membersChain, row: await ofPerson() };
    case 'Committees':
      return { chain: rowKey, row: 'committee' };
    case 'Meetings':
      return { chain: rowKey.slice('meeting|'.length), row: 'meeting' };
    case 'Conversations':
      return { chain: rowKey, row: 'binding' };
    case 'Proposals':
      return { chain: proposalsChain, row: `proposal:${rowKey}` };
    default:
      break;
  }
  switch (kind) {
    case 'response':
      return { chain: seatChain(await ofPerson()), row: 'answer' };
    case 'visitor':
      return { chain: deskChain, row: `guest:${await ofPerson()}` };
    case 'presence':
      return { chain: deskChain, row: `presence:${await ofPerson()}` };
    case 'log':
      return { chain: earlierChain, row: `log:${rowKey.slice(rowKey.lastIndexOf('|') + 1)}` };
    default:
      return { chain: deskChain, row: kind };
  }
}
