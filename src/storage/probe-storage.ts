import { randomUUID } from 'node:crypto';
import { odata } from '@azure/data-tables';
import { openBlobs } from './blob-client.ts';
import { type DataState, findDataState } from './migrations/data-version.ts';
import { type ProbeProblem, probeProblem } from './probe-problem.ts';
import type { StorageConnection, StorageOptions } from './storage-connection.ts';
import { withStorageFaults } from './storage-fault.ts';
import { createTable } from './table.ts';
import { openTableClients } from './table-client.ts';

export type ProbePlace = 'tables' | 'blobs';

/** How far a probe of one place came: all of it took so long, or it ended at this step. */
export type PlaceProbe =
  | { readonly ok: true; readonly ms: number }
  | { readonly ok: false; readonly step: ProbeStep; readonly problem: ProbeProblem; readonly ms: number };

export type ProbeStep = 'create' | 'write' | 'read' | 'delete';

export interface StorageProbe {
  readonly tables: PlaceProbe;
  readonly blobs: PlaceProbe;
  /** How far (milliseconds) this machine's clock is ahead of storage's; undefined where storage did not tell. */
  readonly aheadMs?: number;
  /** What is said of the data; undefined where nothing is said yet. */
  readonly data?: DataState;
}

/** Milliseconds for each step, retries included. */
const deadlineMs = 5_000;

/**
 * Writes, reads and deletes one row and one blob, as the bot does; a table and a container that are missing are created, as
 * at its start. Never throws for what storage does.
 */
export async function probeStorage(
  connection: StorageConnection,
  { prefix = 'dagsorden' }: Pick<StorageOptions, 'prefix'>,
): Promise<StorageProbe> {
  const options = { prefix, deadlineMs, bulkDeadlineMs: deadlineMs };
  const { bulk } = await openTableClients(connection, options);
  const meta = bulk('Meta');
  const table = createTable(meta);
  const key = { partitionKey: 'probe', rowKey: randomUUID() };
  let aheadMs: number | undefined;
  const tables = await probe({
    create: () => withStorageFaults(() => meta.createTable()),
    write: () => table.put({ ...key, at: new Date().toISOString() }),
    read: () =>
      withStorageFaults(async () => {
        const begin = Date.now();
        const found = await meta.listEntities({
          queryOptions: { filter: odata`PartitionKey eq ${'probe'} and RowKey eq ${key.rowKey}` },
          onResponse: ({ headers }) => {
            const date = Date.parse(headers.get('date') ?? '');
            if (!Number.isNaN(date)) aheadMs = (begin + Date.now()) / 2 - date;
          },
        });
        if ((await found.next()).done === true) throw new Error('A row that was written is not there');
      }),
    delete: () =>
      withStorageFaults(async () => {
        await meta.deleteEntity(key.partitionKey, key.rowKey);
      }),
  });
  const { container, ensureContainer } = await openBlobs(connection, options);
  const name = `probe/${key.rowKey}`;
  const blobs = await probe({
    create: ensureContainer,
    write: () => container.write(name, Buffer.from('probe')),
    read: async () => {
      if ((await container.find(name)) === undefined) throw new Error('A file that was written is not there');
    },
    delete: () => container.remove(name),
  });
  const state = tables.ok ? await findDataState(table) : undefined;
  return {
    tables,
    blobs,
    ...(aheadMs === undefined ? {} : { aheadMs }),
    ...(state === undefined ? {} : { data: state.value }),
  };
}

async function probe(steps: Readonly<Record<ProbeStep, () => Promise<void>>>): Promise<PlaceProbe> {
  const begin = performance.now();
  for (const step of ['create', 'write', 'read', 'delete'] as const) {
    try {
      await steps[step]();
    } catch (error) {
      return { ok: false, step, problem: probeProblem(error), ms: Math.round(performance.now() - begin) };
    }
  }
  return { ok: true, ms: Math.round(performance.now() - begin) };
}
