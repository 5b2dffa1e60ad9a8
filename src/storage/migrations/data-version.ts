import { jsonProperties, readJson } from '../json-properties.ts';
import type { Row, Table } from '../table.ts';

const partitionKey = 'meta';
const rowKey = 'data';

/** What storage says of its data as a whole: one row, so that a version never moves without its restore or its lease. */
export interface DataState {
  readonly version: number;
  /** Set while a replica brings the data up to a newer version; after `leaseUntil` (a UTC instant) another may. */
  readonly lease?: { readonly owner: string; readonly leaseUntil: string };
  /** Set while a backup is being restored, by the backup's own checksum: half of it stands here. */
  readonly restoring?: string;
}

export interface StoredDataState {
  readonly value: DataState;
  readonly revision: string;
}

/** The row of {@link DataState}; undefined in an installation that has none yet. */
export async function findDataState(meta: Pick<Table, 'find'>): Promise<StoredDataState | undefined> {
  const row = await meta.find({ partitionKey, rowKey });
  return row === undefined ? undefined : { value: readState(row), revision: row.etag };
}

/** @returns undefined when another replica was first */
export async function addDataState(meta: Table, value: DataState): Promise<StoredDataState | undefined> {
  return stored(value, await meta.create({ partitionKey, rowKey, ...jsonProperties(value) }));
}

/** @returns undefined when it has changed since `revision` was read */
export async function replaceDataState(
  meta: Table,
  value: DataState,
  revision: string,
): Promise<StoredDataState | undefined> {
  return stored(value, await meta.replace({ partitionKey, rowKey, ...jsonProperties(value) }, revision));
}

/** True for the row of {@link DataState}, which belongs to the installation and not to its contents. */
export function isDataState(row: { readonly partitionKey: string; readonly rowKey: string }): boolean {
  return row.partitionKey === partitionKey && row.rowKey === rowKey;
}

function readState(row: Row): DataState {
  return readJson<DataState>([row]);
}

function stored(value: DataState, revision: string | undefined): StoredDataState | undefined {
  return revision === undefined ? undefined : { value, revision };
}
