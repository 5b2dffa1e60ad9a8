import { odata } from '@azure/data-tables';
import type { AuditEntry } from '../../domain/audit.ts';
import type { Row, Table } from '../table.ts';
import type { TableName, Tables } from '../table-client.ts';
import { compareWithKept, digestOf, type KeptHead } from './audit-heads.ts';
import type { Auditing } from './auditing.ts';
import { isEntryRow, readEntry } from './read-entry.ts';
import type { Break } from './verify-chain.ts';
import { type PartitionReport, type UnauditedRow, verifyPartition } from './verify-partition.ts';

const auditedTables = [
  'Committees',
  'Memberships',
  'Meetings',
  'Responses',
  'Conversations',
  'Proposals',
] as const satisfies readonly TableName[];

/** Former versions may still write for so long after the first audit row, while replicas are replaced (milliseconds). */
const upgradeMs = 3_600_000;
/** How often a partition in which something is wrong is read again. */
const mostLooks = 3;

export interface AuditReport {
  readonly breaks: readonly Break[];
  readonly chains: number;
  readonly entries: number;
  /** Rows that were written before there was an audit. */
  readonly before: number;
  /** Over all heads as they now are. */
  readonly digest: string;
}

export interface VerifyOptions {
  /** Heads that an auditor has kept. */
  readonly kept?: readonly KeptHead[];
  /** Milliseconds: see `upgradeMs`. */
  readonly upgradeMs?: number;
  /** Milliseconds before a partition in which something is wrong is read again. */
  readonly lookAgainMs?: number;
}

/** The audit as those read it who check it. */
export interface AuditLog {
  verify(options?: VerifyOptions): Promise<AuditReport>;
  /** All entries, oldest first. */
  list(): Promise<readonly AuditEntry[]>;
  heads(): Promise<readonly KeptHead[]>;
  /** What somebody (an Entra object id) is called in the audit; undefined who is not, or whose pseudonym was forgotten. */
  pseudonymOf(personId: string): Promise<string | undefined>;
}

export function createAuditLog(tables: Tables, { pseudonyms }: Auditing): AuditLog {
  const heads = async (): Promise<KeptHead[]> => {
    const found: KeptHead[] = [];
    for (const table of auditedTables) {
      for await (const row of tables.bulkTable(table).scan(odata`RowKey ge ${'~head|'} and RowKey lt ${'~head}'}`)) {
        const { partitionKey: partition, rowKey, seq, hash } = row;
        const chain = rowKey.slice('~head|'.length);
        found.push({ table, partition, chain, seq: Number(seq), hash: String(hash) });
      }
    }
    return found;
  };

  return {
    heads,
    pseudonymOf: pseudonyms.find,
    async list() {
      const entries: AuditEntry[] = [];
      for (const table of auditedTables) {
        const filter =
          table === 'Responses'
            ? odata`(RowKey ge ${'log|'} and RowKey lt ${'log}'}) or RowKey ge ${'~entry|'}`
            : odata`RowKey ge ${'~entry|'}`;
        for await (const row of tables.bulkTable(table).scan(filter)) {
          const read = isEntryRow(row) ? readEntry(row) : undefined;
          if (read?.ok === true) entries.push(read.read.entry);
        }
      }
      return entries.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.seq - b.seq));
    },
    async verify(options = {}) {
      const breaks: Break[] = [];
      const unaudited: UnauditedRow[] = [];
      const seen = new Map<string, string>();
      const began: string[] = [];
      const pointers = { wanted: new Map<string, Break>(), there: new Set<string>() };
      let [chains, entries] = [0, 0];
      const nameOf = ({ table, partition, chain, seq }: Omit<KeptHead, 'hash'>) =>
        [table, partition, chain, seq].join('\n');
      const kept = new Set((options.kept ?? []).map(nameOf));
      for (const table of auditedTables) {
        for await (const rows of partitions(tables.bulkTable(table))) {
          const partition = rows[0]?.partitionKey ?? '';
          const report = await lookAgain(
            tables.bulkTable(table),
            verifyPartition(table, partition, rows),
            (again) => verifyPartition(table, partition, again),
            options.lookAgainMs ?? 100,
          );
          breaks.push(...report.breaks);
          unaudited.push(...report.unaudited);
          chains += report.chains;
          entries += report.entries;
          if (report.beganAt !== undefined) began.push(report.beganAt);
          if (table === 'Memberships') notePointers(rows, pointers);
          for (const row of kept.size === 0 ? [] : rows.filter(isEntryRow)) {
            const read = readEntry(row);
            if (!read.ok) continue;
            const { chain, seq } = read.read.entry;
            const name = nameOf({ table, partition, chain, seq });
            if (kept.has(name)) seen.set(name, read.read.hash);
          }
        }
      }
      for (const [name, lost] of pointers.wanted) if (!pointers.there.has(name)) breaks.push(lost);
      const past = writtenPast(unaudited, began.sort()[0], options.upgradeMs ?? upgradeMs);
      breaks.push(...past, ...compareWithKept(options.kept ?? [], (place) => seen.get(nameOf(place))));
      return { breaks, chains, entries, before: unaudited.length - past.length, digest: digestOf(await heads()) };
    },
  };
}

/** While somebody writes, a partition is read in the middle of a change: what is wrong is so when it is read again, too. */
async function lookAgain(
  table: Table,
  first: PartitionReport,
  verify: (rows: readonly Row[]) => PartitionReport,
  pauseMs: number,
): Promise<PartitionReport> {
  let report = first;
  for (let attempt = 1; report.breaks.length > 0 && attempt <= mostLooks; attempt += 1) {
    await new Promise((resolve) => setTimeout(resolve, pauseMs));
    report = verify(await table.list(odata`PartitionKey eq ${report.partition}`));
  }
  return report;
}

/** A table's rows, a partition at a time: they come in the order of their keys. */
async function* partitions(table: Table): AsyncGenerator<readonly Row[]> {
  let rows: Row[] = [];
  for await (const row of table.scan('')) {
    if (rows.length > 0 && rows[0]?.partitionKey !== row.partitionKey) {
      yield rows;
      rows = [];
    }
    rows.push(row);
  }
  if (rows.length > 0) yield rows;
}

/** Rows without an entry are from before the audit; the service itself says when it wrote them. */
function writtenPast(unaudited: readonly UnauditedRow[], beganAt: string | undefined, graceMs: number): Break[] {
  if (beganAt === undefined) return [];
  const since = Date.parse(beganAt) + graceMs;
  return unaudited
    .filter(({ writtenAt }) => writtenAt !== undefined && Date.parse(writtenAt) > since)
    .map(({ table, partition, row }) => ({ table, partition, row, what: 'row-unaudited' }));
}

/** Where a committee has a member, the person's own partition says so: else nothing would open for them. */
function notePointers(
  rows: readonly Row[],
  { wanted, there }: { readonly wanted: Map<string, Break>; readonly there: Set<string> },
): void {
  for (const { partitionKey, rowKey } of rows) {
    if (rowKey.startsWith('~')) continue;
    if (partitionKey.startsWith('person|')) there.add(`${partitionKey.slice('person|'.length)}\n${rowKey}`);
    else {
      const committee = partitionKey.slice('committee|'.length);
      const lost = { table: 'Memberships', partition: partitionKey, row: rowKey, what: 'pointer-missing' } as const;
      wanted.set(`${rowKey}\n${committee}`, lost);
    }
  }
}

/** Of what entries are wanted: of a committee or of any of these meetings, by their ids, from an instant on. */
export interface WantedEntries {
  readonly committeeId?: string;
  readonly meetingIds?: readonly string[];
  readonly since?: Date;
}

export function entriesOf(entries: readonly AuditEntry[], wanted: WantedEntries): AuditEntry[] {
  const { committeeId, meetingIds, since } = wanted;
  const isAll = committeeId === undefined && meetingIds === undefined;
  return entries.filter(
    (entry) =>
      (isAll ||
        (committeeId !== undefined && entry.committeeId === committeeId) ||
        (entry.meetingId !== undefined && meetingIds?.includes(entry.meetingId) === true)) &&
      (since === undefined || Date.parse(entry.at) >= since.getTime()),
  );
}
