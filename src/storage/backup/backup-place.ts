import { createHash } from 'node:crypto';
import type { ContainerClient } from '@azure/storage-blob';
import { openContainerClient } from '../blob-client.ts';
import { tryWithin } from '../deadline.ts';
import { findDataState, isDataState, type StoredDataState } from '../migrations/data-version.ts';
import { type StorageConnection, type StorageOptions, withDefaults } from '../storage-connection.ts';
import { StorageFault, withStorageFaults } from '../storage-fault.ts';
import { createTable } from '../table.ts';
import { openTableClients, type TableClients, type TableName, tableNames } from '../table-client.ts';
import type { BlobFacts } from './contents-sum.ts';
import { type RawRow, readPage } from './raw-row.ts';

/** Storage as a backup sees it: rows with their types, blobs with all that is said of them. */
export interface BackupPlace {
  readonly clients: TableClients;
  readonly container: ContainerClient;
  readonly deadlineMs: number;
}

export async function openBackupPlace(connection: StorageConnection, options: StorageOptions): Promise<BackupPlace> {
  const [clients, container] = await Promise.all([
    openTableClients(connection, options),
    openContainerClient(connection, options),
  ]);
  return { clients, container, deadlineMs: withDefaults(options).bulkDeadlineMs };
}

/** What storage says of its data as a whole; undefined where nothing of an installation is there. */
export function readDataState({ clients }: Pick<BackupPlace, 'clients'>): Promise<StoredDataState | undefined> {
  return unlessMissing(() => findDataState(createTable(clients.bulk('Meta'))), undefined);
}

/** True where there is neither a row nor a blob, nor perhaps a table; what is said of the data as a whole does not count. */
export async function isEmpty(place: BackupPlace): Promise<boolean> {
  for (const table of tableNames) for await (const _ of rawRows(place, table, ['PartitionKey', 'RowKey'])) return false;
  for await (const _ of listBlobs(place)) return false;
  return true;
}

/** A table or a container that is not there holds nothing: whoever reads creates none. */
async function unlessMissing<T>(read: () => Promise<T>, nothing: T): Promise<T> {
  try {
    return await read();
  } catch (error) {
    const cause = error instanceof StorageFault ? error.cause : undefined;
    if (cause instanceof Error && 'statusCode' in cause && cause.statusCode === 404) return nothing;
    throw error;
  }
}

/** Rows come in pages of at most a thousand, and no more than a page is held. */
const pageSize = 1_000;

/**
 * A table's rows, without the one that says of which version the data are; none where there is no such table.
 *
 * @param select names of properties, for a look that needs no more
 */
export async function* rawRows(
  { clients }: Pick<BackupPlace, 'clients'>,
  table: TableName,
  select?: readonly string[],
): AsyncGenerator<RawRow> {
  let text = '';
  const pages = clients
    .bulk(table)
    .listEntities({
      // The types of what the SDK reads are not needed, and it must not stumble over any.
      disableTypeConversion: true,
      queryOptions: select === undefined ? {} : { select: [...select] },
      onResponse: ({ bodyAsText }) => {
        text = bodyAsText ?? '';
      },
    })
    .byPage({ maxPageSize: pageSize });
  const over = { done: true, value: undefined } as const;
  const next = () => unlessMissing(() => withStorageFaults(() => pages.next()), over);
  for (let page = await next(); page.done !== true; page = await next()) {
    for (const row of readPage(text)) {
      if (table !== 'Meta' || !isDataState({ partitionKey: row.partition, rowKey: row.row })) yield row;
    }
  }
}

export interface ListedBlob {
  readonly name: string;
  /** Another one after each write. */
  readonly etag: string;
}

export async function* listBlobs({ container, deadlineMs }: BackupPlace): AsyncGenerator<ListedBlob> {
  let token: string | undefined;
  do {
    const list = () =>
      tryWithin(deadlineMs, async (abortSignal) => {
        const pages = container
          .listBlobsFlat({ abortSignal })
          .byPage({ maxPageSize: pageSize, ...(token === undefined ? {} : { continuationToken: token }) });
        return (await pages.next()).value;
      });
    const page = await unlessMissing(list, undefined);
    for (const { name, properties } of page?.segment.blobItems ?? []) yield { name, etag: properties.etag };
    token = page?.continuationToken || undefined;
  } while (token !== undefined);
}

export interface ReadBlob extends BlobFacts {
  readonly content: Buffer;
}

/** Less than this a second (8 Mbit/s), on top of the deadline, is given up with large files. */
const bytesPerMs = 1_000;

/** A whole blob, as it was at one moment; undefined when it is gone. Files are 20 MB at most, so one at a time is held. */
export async function readBlob(place: BackupPlace, name: string): Promise<ReadBlob | undefined> {
  const { container, deadlineMs } = place;
  const client = container.getBlobClient(name);
  const facts = await tryWithin(deadlineMs, async (abortSignal) => {
    if (!(await client.exists({ abortSignal }))) return undefined;
    return client.getProperties({ abortSignal });
  });
  if (facts === undefined) return undefined;
  const totalMs = deadlineMs + (facts.contentLength ?? 0) / bytesPerMs;
  return tryWithin(totalMs, async (abortSignal) => {
    const { readableStreamBody, contentType, metadata } = await client.download(0, undefined, { abortSignal });
    const chunks: Buffer[] = [];
    for await (const chunk of readableStreamBody ?? []) chunks.push(Buffer.from(chunk));
    const content = Buffer.concat(chunks);
    const sha256 = createHash('sha256').update(content).digest('hex');
    return {
      blob: name,
      bytes: content.byteLength,
      sha256,
      contentType: contentType ?? '',
      metadata: metadata ?? {},
      content,
    };
  });
}

export function writeBlob({ container, deadlineMs }: BackupPlace, blob: ReadBlob): Promise<void> {
  const { blob: name, content, contentType, metadata } = blob;
  return tryWithin(deadlineMs + content.byteLength / bytesPerMs, async (abortSignal) => {
    await container.getBlockBlobClient(name).uploadData(content, {
      abortSignal,
      metadata: { ...metadata },
      ...(contentType === '' ? {} : { blobHTTPHeaders: { blobContentType: contentType } }),
    });
  });
}
