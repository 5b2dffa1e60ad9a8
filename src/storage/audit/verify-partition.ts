import { hashOfItems, itemsOfHead } from '../meeting-rows.ts';
import type { Row } from '../table.ts';
import { commitment, stateMarkOf, stateText } from './audit-rows.ts';
import { type EntryRow, isEntryRow, readEntry } from './read-entry.ts';
import { isState } from './state-rows.ts';
import { type Break, type BreakKind, verifyChain } from './verify-chain.ts';

/** What the rows of one partition say. */
export interface PartitionReport {
  readonly partition: string;
  readonly breaks: readonly Break[];
  readonly chains: number;
  readonly entries: number;
  /** Rows that belong to the audit by their kind and have no entry: written before there was one, or past it. */
  readonly unaudited: readonly UnauditedRow[];
  /** When the service wrote the first audit row that is still as it was, ISO 8601. */
  readonly beganAt: string | undefined;
}

export interface UnauditedRow {
  readonly table: string;
  readonly partition: string;
  readonly row: string;
  /** When the service wrote it, ISO 8601: nobody but the service sets that. */
  readonly writtenAt: string | undefined;
}

/** Every row of a partition against the chains that stand in it. */
export function verifyPartition(table: string, partition: string, rows: readonly Row[]): PartitionReport {
  const breaks: Break[] = [];
  const read: EntryRow[] = [];
  const entryRows = rows.filter(isEntryRow).filter((row) => !row.rowKey.startsWith('~head|'));
  for (const row of entryRows) {
    const entry = readEntry(row);
    if (entry.ok) read.push(entry.read);
    else breaks.push({ table, partition, row: row.rowKey, what: entry.what });
  }
  const heads = new Map(
    rows.filter(({ rowKey }) => rowKey.startsWith('~head|')).map((row) => [row.rowKey.slice('~head|'.length), row]),
  );
  const byChain = Map.groupBy(read, ({ entry }) => entry.chain);
  const chains = new Set([...heads.keys(), ...byChain.keys()]);
  for (const chain of chains) {
    breaks.push(...verifyChain({ table, partitionKey: partition, chain }, byChain.get(chain) ?? [], heads.get(chain)));
  }
  const states = rows.filter((row) => isState(table, row));
  breaks.push(...verifyStates(table, partition, byChain, states));
  if (table === 'Responses') breaks.push(...verifyTaken(partition, rows));
  if (table === 'Meetings') breaks.push(...verifyItems(partition, rows));
  const audited = [...entryRows, ...heads.values()];
  const loose = [...states.filter((row) => stateMarkOf(row) === undefined), ...rows.filter(isLogWithoutEntry)];
  const unaudited = loose.map((row) => ({ table, partition, row: row.rowKey, writtenAt: writtenAt(row) }));
  return {
    partition,
    breaks,
    chains: chains.size,
    entries: read.length,
    unaudited,
    beganAt: audited.flatMap((row) => writtenAt(row) ?? []).sort()[0],
  };
}

/** What the last entry about a row left behind stands there, as it was left, and nothing older or made up. */
function verifyStates(
  table: string,
  partition: string,
  byChain: ReadonlyMap<string, readonly EntryRow[]>,
  states: readonly Row[],
): Break[] {
  const breaks: Break[] = [];
  const left = new Map<string, EntryRow>();
  for (const [chain, entries] of byChain) {
    for (const found of [...entries].sort((a, b) => a.entry.seq - b.entry.seq)) {
      if (found.entry.row !== undefined) left.set(`${chain}\n${found.entry.row}`, found);
    }
  }
  const wanted = new Map(
    [...left.values()]
      .filter(({ entry }) => entry.rowHash !== undefined)
      .map((found) => [`${found.entry.chain}\n${found.entry.seq}`, found]),
  );
  for (const row of states) {
    const mark = stateMarkOf(row);
    if (mark === undefined) continue;
    const [chain, seq] = [mark.auditChain, mark.auditSeq];
    const at = { table, partition, chain, seq, row: row.rowKey };
    const entry = wanted.get(`${chain}\n${seq}`)?.entry;
    // Each entry leaves one row behind: a second one with the same mark finds nothing more.
    wanted.delete(`${chain}\n${seq}`);
    if (entry === undefined) breaks.push({ ...at, what: 'row-outdated' });
    else if (commitment(mark.auditSalt, stateText(table, row)) !== entry.rowHash) {
      breaks.push({ ...at, what: 'row-altered' });
    }
  }
  for (const { entry } of wanted.values()) {
    breaks.push({ table, partition, chain: entry.chain, seq: entry.seq, what: 'row-missing' });
  }
  return breaks;
}

/** Each delivery that was taken has its line in the log, and each line its delivery, with the same outcome. */
function verifyTaken(partition: string, rows: readonly Row[]): Break[] {
  const at = (row: Row, what: BreakKind): Break => ({ table: 'Responses', partition, row: row.rowKey, what });
  const ofKind = (kind: string) => rows.filter(({ rowKey }) => rowKey.startsWith(`${kind}|`));
  const deliveryOf = ({ rowKey }: Row): string => rowKey.slice(rowKey.lastIndexOf('|') + 1);
  const logged = new Map(ofKind('log').map((row) => [deliveryOf(row), row]));
  const taken = new Map(ofKind('act').map((row) => [deliveryOf(row), row]));
  return [
    ...[...taken].flatMap(([delivery, row]) => {
      const line = logged.get(delivery);
      if (line === undefined) return [at(row, 'taken-without-log')];
      return line['at'] === row['at'] && line['outcome'] === row['outcome'] ? [] : [at(row, 'taken-altered')];
    }),
    ...[...logged].flatMap(([delivery, row]) => (taken.has(delivery) ? [] : [at(row, 'log-without-taken')])),
  ];
}

/** The items of an audited head are those that it was written with. */
function verifyItems(partition: string, rows: readonly Row[]): Break[] {
  const heads = rows.filter((row) => row.rowKey.startsWith('meeting|') && stateMarkOf(row) !== undefined);
  return heads.flatMap((head): Break[] => {
    if (hashOfItems(itemsOfHead(head, rows)) === head['itemsHash']) return [];
    return [{ table: 'Meetings', partition, row: head.rowKey, what: 'items-altered' }];
  });
}

function isLogWithoutEntry(row: Row): boolean {
  return row.rowKey.startsWith('log|') && !isEntryRow(row) && stateMarkOf(row) === undefined;
}

function writtenAt(row: Row): string | undefined {
  const { timestamp } = row;
  return typeof timestamp === 'string' ? new Date(timestamp).toISOString() : undefined;
}
