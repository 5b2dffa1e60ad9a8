import { type TableName, tableNames } from '../table-client.ts';
import {
  type BackupEnd,
  type BackupHead,
  type BackupLine,
  backupFormat,
  LineChecksum,
  partBytes,
} from './backup-lines.ts';
import { type BackupPlace, listBlobs, rawRows, readBlob, readDataState } from './backup-place.ts';
import { type Contents, ContentsSum, textOfBlob, textOfRow } from './contents-sum.ts';

/** How far it has come: a table or `blobs`, and how many of it are done. */
export type OnProgress = (where: TableName | 'blobs', count: number) => void;

export interface WriteBackupOptions {
  readonly prefix: string;
  readonly at: Date;
  readonly onProgress?: OnProgress;
}

/** Progress is told once in so many rows. */
const progressEvery = 200;

/**
 * All that storage holds, line by line, without the ends of lines. Holds a page of rows or one blob at a time. Storage has
 * no snapshots: what is written meanwhile is in it or not, and a second look at the end says in which tables that was.
 *
 * @throws StorageFault when storage fails: then there is no last line
 */
export async function* writeBackup(
  place: BackupPlace,
  { prefix, at, onProgress = () => undefined }: WriteBackupOptions,
): AsyncGenerator<string, BackupEnd> {
  const checksum = new LineChecksum();
  const line = (value: BackupLine): string => {
    const text = JSON.stringify(value);
    checksum.add(text);
    return text;
  };
  const state = await readDataState(place);
  const dataVersion = state?.value.version ?? 1;
  const head: BackupHead = { backup: 'dagsorden', format: backupFormat, dataVersion, prefix, at: at.toISOString() };
  yield line(head);

  const tables: Record<string, Contents> = {};
  const changed: string[] = [];
  const seen = new Map<string, string>();
  for (const table of tableNames) {
    const contents = new ContentsSum();
    const written = new ContentsSum();
    for await (const row of rawRows(place, table)) {
      contents.add(textOfRow(row));
      written.add(JSON.stringify([row.partition, row.row, row.timestamp]));
      if (contents.count % progressEvery === 0) onProgress(table, contents.count);
      yield line({ table, ...row });
    }
    tables[table] = contents.contents;
    seen.set(table, written.contents.sum);
    onProgress(table, contents.count);
  }
  const blobs = new ContentsSum();
  const found = new ContentsSum();
  for await (const { name, etag } of listBlobs(place)) {
    found.add(JSON.stringify([name, etag]));
    const blob = await readBlob(place, name);
    if (blob === undefined) continue;
    const { content, ...facts } = blob;
    blobs.add(textOfBlob(facts));
    yield line({ ...facts, parts: Math.ceil(content.byteLength / partBytes) });
    for (let part = 0; part * partBytes < content.byteLength; part += 1) {
      const bytes = content.subarray(part * partBytes, (part + 1) * partBytes);
      yield line({ part, data: bytes.toString('base64') });
    }
    onProgress('blobs', blobs.count);
  }

  for (const table of tableNames) {
    const written = new ContentsSum();
    for await (const row of rawRows(place, table, ['PartitionKey', 'RowKey', 'Timestamp'])) {
      written.add(JSON.stringify([row.partition, row.row, row.timestamp]));
    }
    if (written.contents.sum !== seen.get(table)) changed.push(table);
  }
  const again = new ContentsSum();
  for await (const { name, etag } of listBlobs(place)) again.add(JSON.stringify([name, etag]));
  if (again.contents.sum !== found.contents.sum) changed.push('blobs');

  const { lines, sha256 } = checksum;
  const end: BackupEnd = { end: true, lines, sha256, tables, blobs: blobs.contents, changed };
  yield JSON.stringify(end);
  return end;
}
