import { setTimeout as sleep } from 'node:timers/promises';
import type { TransactionAction } from '@azure/data-tables';
import type { Conversation } from '../../domain/conversation.ts';
import { inBatches } from '../batches.ts';
import { tryWithin } from '../deadline.ts';
import { readJson } from '../json-properties.ts';
import {
  addDataState,
  type DataState,
  findDataState,
  replaceDataState,
  type StoredDataState,
} from '../migrations/data-version.ts';
import { quietMs } from '../migrations/restore-mark.ts';
import { withStorageFaults } from '../storage-fault.ts';
import { createTable, type Table } from '../table.ts';
import { type TableName, tableNames } from '../table-client.ts';
import type { BackupEnd, BackupHead, RowLine } from './backup-lines.ts';
import { type BackupPlace, isEmpty, listBlobs, rawRows, readBlob, writeBlob } from './backup-place.ts';
import { ContentsSum, textOfBlob, textOfRow } from './contents-sum.ts';
import { entityOf } from './raw-row.ts';
import { contentsOf } from './read-backup.ts';
import type { OnProgress } from './write-backup.ts';

/** A file that was checked whole. */
export interface Backup {
  readonly path: string;
  readonly head: BackupHead;
  readonly end: BackupEnd;
}

/** `not-empty`: something else stands there, and nothing was written. */
export type RestoreOutcome = { readonly ok: true } | { readonly ok: false; readonly problem: 'not-empty' };

export interface RestoreOptions {
  /** Whatever stands there goes first. */
  readonly replaces: boolean;
  /** Milliseconds from the mark to the first change, for replicas that are alive to see it; {@link quietMs} where absent. */
  readonly quietMs?: number;
  /** Told that it waits, and for how long. */
  readonly onQuiet?: (milliseconds: number) => void;
  /**
   * Done when everything stands but the conversations (and the audit): nothing can be posted anywhere yet. It is given those
   * that are bound to a committee.
   */
  readonly beforeConversations?: (bound: readonly Conversation[]) => Promise<void>;
  readonly onProgress?: OnProgress;
}

/**
 * Writes a backup into storage of which the tables and the container are there. A mark is set first, with which no bot
 * starts; it stays until {@link finishRestore}. A restore that broke off is begun anew by its mark: what it had written goes.
 */
export async function restoreBackup(
  place: BackupPlace,
  backup: Backup,
  { replaces, quietMs: waitMs = quietMs, onQuiet, beforeConversations, onProgress = () => undefined }: RestoreOptions,
): Promise<RestoreOutcome> {
  const meta = createTable(place.clients.bulk('Meta'));
  const before = await findDataState(meta);
  const isBrokenOff = before?.value.restoring === backup.end.sha256;
  if (!isBrokenOff && !replaces && !(await isEmpty(place))) return { ok: false, problem: 'not-empty' };
  await mark(meta, before, { version: backup.head.dataVersion, restoring: backup.end.sha256 });
  // Where no bot has ever been none needs to see the mark.
  if (before !== undefined) {
    onQuiet?.(waitMs);
    await sleep(waitMs);
  }
  await clear(place);
  // What has no entry in the audit comes before what has: the service dates both, and by that it is told from what
  // somebody wrote past the audit.
  await writeContents(place, backup, 'other', onProgress);
  await beforeConversations?.(await boundConversations(backup));
  await writeContents(place, backup, 'conversations', onProgress);
  await writeContents(place, backup, 'audit', onProgress);
  return { ok: true };
}

/** Takes the mark away: from now on the bot may start. */
export async function finishRestore(place: BackupPlace): Promise<void> {
  const meta = createTable(place.clients.bulk('Meta'));
  const found = await findDataState(meta);
  if (found === undefined) throw new Error('The mark of the restore is gone');
  const { restoring: _, ...rest } = found.value;
  if ((await replaceDataState(meta, rest, found.revision)) === undefined)
    throw new Error('Somebody else has written into the storage that is being restored');
}

async function mark(meta: Table, before: StoredDataState | undefined, state: DataState): Promise<void> {
  const marked =
    before === undefined ? await addDataState(meta, state) : await replaceDataState(meta, state, before.revision);
  if (marked === undefined) throw new Error('Somebody else has written into the storage that is to be restored');
}

async function clear(place: BackupPlace): Promise<void> {
  for (const table of tableNames) {
    const batch = new RowBatch(place, table);
    for await (const { partition, row } of rawRows(place, table, ['PartitionKey', 'RowKey'])) {
      await batch.add(['delete', { partitionKey: partition, rowKey: row }]);
    }
    await batch.send();
  }
  for await (const { name } of listBlobs(place)) {
    await tryWithin(place.deadlineMs, async (abortSignal) => {
      await place.container.getBlobClient(name).deleteIfExists({ abortSignal });
    });
  }
}

/** What is written after one another; `other`: the other rows and the blobs. */
type Part = 'other' | 'conversations' | 'audit';

function partOf(line: RowLine): Part {
  if (isAudit(line)) return 'audit';
  return line.table === 'Conversations' ? 'conversations' : 'other';
}

async function boundConversations({ path }: Backup): Promise<Conversation[]> {
  const bound: Conversation[] = [];
  for await (const line of contentsOf(path)) {
    if (!('table' in line) || partOf(line) !== 'conversations') continue;
    if (line.properties['isBound']?.[1] === 'true') bound.push(readJson<Conversation>([line.properties]));
  }
  return bound;
}

async function writeContents(place: BackupPlace, { path }: Backup, part: Part, onProgress: OnProgress): Promise<void> {
  let batch: RowBatch | undefined;
  const counts = new Map<TableName | 'blobs', number>();
  const count = (where: TableName | 'blobs'): void => {
    const next = (counts.get(where) ?? 0) + 1;
    counts.set(where, next);
    if (next % 200 === 0 || where === 'blobs') onProgress(where, next);
  };
  for await (const line of contentsOf(path)) {
    if ('blob' in line) {
      if (part === 'other') {
        await writeBlob(place, line);
        count('blobs');
      }
      continue;
    }
    if (partOf(line) !== part) continue;
    if (batch?.table !== line.table) {
      await batch?.send();
      batch = new RowBatch(place, line.table);
    }
    await batch.add(['upsert', entityOf(line), 'Replace']);
    count(line.table);
  }
  await batch?.send();
}

/** An entry of the audit, or the end of a chain of them. */
function isAudit({ row, properties }: RowLine): boolean {
  return row.startsWith('~') || 'entry' in properties || 'hash' in properties;
}

/** Signs that Azurite takes for the end of a line in a transaction. */
const lineSeparators = /[\u2028\u2029]/;

/** Gathers actions on rows of one partition, which go in as few transactions as may be. */
class RowBatch {
  readonly table: TableName;
  readonly #place: BackupPlace;
  #actions: TransactionAction[] = [];

  constructor(place: BackupPlace, table: TableName) {
    this.#place = place;
    this.table = table;
  }

  async add(action: TransactionAction): Promise<void> {
    const [first] = this.#actions;
    const isFull = this.#actions.length === 100 || first?.[1].partitionKey !== action[1].partitionKey;
    if (first !== undefined && isFull) await this.send();
    this.#actions.push(action);
  }

  async send(): Promise<void> {
    const client = this.#place.clients.bulk(this.table);
    const actions = this.#actions;
    this.#actions = [];
    const alone = actions.filter(([kind, entity]) => kind === 'upsert' && lineSeparators.test(JSON.stringify(entity)));
    for (const batch of inBatches(actions.filter((action) => !alone.includes(action)))) {
      await withStorageFaults(() => client.submitTransaction(batch));
    }
    for (const [, entity] of alone) {
      const { partitionKey = '', rowKey = '' } = entity;
      await withStorageFaults(() => client.upsertEntity({ ...entity, partitionKey, rowKey }, 'Replace'));
    }
  }
}

/** Reads back all that stands there, or some tables of it; those (and `blobs`) that hold something else than the backup. */
export async function differencesFrom(
  place: BackupPlace,
  { end }: Backup,
  onProgress: OnProgress = () => undefined,
  wanted: readonly (TableName | 'blobs')[] = [...tableNames, 'blobs'],
): Promise<string[]> {
  const different: string[] = [];
  for (const table of tableNames.filter((name) => wanted.includes(name))) {
    const sum = new ContentsSum();
    for await (const row of rawRows(place, table)) sum.add(textOfRow(row));
    const { sum: wantedSum, count } = end.tables[table] ?? new ContentsSum().contents;
    if (sum.contents.sum !== wantedSum || sum.count !== count) different.push(table);
    onProgress(table, sum.count);
  }
  if (!wanted.includes('blobs')) return different;
  const blobs = new ContentsSum();
  for await (const { name } of listBlobs(place)) {
    const blob = await readBlob(place, name);
    if (blob !== undefined) blobs.add(textOfBlob(blob));
    onProgress('blobs', blobs.count);
  }
  if (blobs.contents.sum !== end.blobs.sum) different.push('blobs');
  return different;
}
