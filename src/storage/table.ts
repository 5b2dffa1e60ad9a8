import { randomUUID } from 'node:crypto';
import { odata, RestError, type TableClient, type TransactionAction } from '@azure/data-tables';
import { keyAfter } from './key.ts';
import { withStorageFaults } from './storage-fault.ts';

export interface RowKey {
  readonly partitionKey: string;
  readonly rowKey: string;
}

/** What is written: keys and properties side by side, as the SDK takes them. */
export type NewRow = RowKey & Readonly<Record<string, string | number | boolean>>;

/** What is read. */
export type Row = RowKey & { readonly etag: string } & Readonly<Record<string, unknown>>;

/**
 * One table. Every method throws StorageFault when storage fails; a missing row or a lost race is a value.
 * `create` and `replace` mark each row with an id of the write: when the answer to a write is lost, the SDK tries again
 * and is told "exists already" or "has changed" although the first try landed. They read back and look for their mark.
 */
export interface Table {
  find(key: RowKey): Promise<Row | undefined>;
  /** Rows of a filter built with the `odata` tag, by key; `select` names the properties wanted besides the keys. */
  list(filter: string, select?: readonly string[]): Promise<Row[]>;
  /** The same one after another, for more than memory holds. */
  scan(filter: string): AsyncIterable<Row>;
  /** @returns the new ETag; undefined when the row is there already */
  create(row: NewRow): Promise<string | undefined>;
  /** @returns the new ETag; undefined when the row is not at `etag` any more */
  replace(row: NewRow, etag: string): Promise<string | undefined>;
  /** Writes the row in the place of whatever stands there, if anything does. */
  put(row: NewRow): Promise<void>;
  /** Sets these properties of an existing row, whatever else it holds by now. */
  merge(row: NewRow): Promise<void>;
  /** Removes the row as it was read; one that changed since or is gone already stays as it is. */
  remove(row: Row): Promise<void>;
  /**
   * All actions or none (100 at most, one partition). `conflict`: one of them found its row there, changed or gone,
   * which may also be the work of this very transaction, when the answer to its first try was lost.
   */
  transact(actions: TransactionAction[]): Promise<'done' | 'conflict'>;
}

/** The filter for a partition's rows with keys from `from` up to, but without, `before`. */
export function rowsBetween(partitionKey: string, from: string, before: string): string {
  return odata`PartitionKey eq ${partitionKey} and RowKey ge ${from} and RowKey lt ${before}`;
}

/** The filter for a partition's rows whose key is `prefix`, a "|" and more. */
export function rowsUnder(partitionKey: string, prefix: string): string {
  return rowsBetween(partitionKey, `${prefix}|`, keyAfter(prefix));
}

export function createTable(client: TableClient): Table {
  const find = async ({ partitionKey, rowKey }: RowKey): Promise<Row | undefined> => {
    try {
      return asRow(await client.getEntity<Record<string, unknown>>(partitionKey, rowKey));
    } catch (error) {
      if (isStatus(error, 404) && !isTableMissing(error)) return undefined;
      throw error;
    }
  };

  /** The ETag of a row that the write with this id left behind; undefined when another write stands there. */
  const findOwnWrite = async (row: NewRow, writeId: string): Promise<string | undefined> => {
    const found = await find(row);
    return found?.['writeId'] === writeId ? found.etag : undefined;
  };

  const write = async (row: NewRow, send: (marked: NewRow) => Promise<{ etag?: string }>) => {
    const writeId = randomUUID();
    try {
      return etagOf(await send({ ...row, writeId }));
    } catch (error) {
      if (isRaceLost(error)) return await findOwnWrite(row, writeId);
      throw error;
    }
  };

  async function* scan(filter: string): AsyncGenerator<Row> {
    const entities = client.listEntities<Record<string, unknown>>({ queryOptions: { filter } });
    const next = () => withStorageFaults(() => entities.next());
    for (let step = await next(); step.done !== true; step = await next()) yield asRow(step.value);
  }

  return {
    find: (key) => withStorageFaults(() => find(key)),
    scan,
    list: (filter, select) =>
      withStorageFaults(async () => {
        const rows: Row[] = [];
        const queryOptions = { filter, ...(select && { select: ['PartitionKey', 'RowKey', ...select] }) };
        for await (const entity of client.listEntities<Record<string, unknown>>({ queryOptions })) {
          rows.push(asRow(entity));
        }
        return rows;
      }),
    create: (row) => withStorageFaults(() => write(row, (marked) => client.createEntity(marked))),
    replace: (row, etag) =>
      withStorageFaults(() => write(row, (marked) => client.updateEntity(marked, 'Replace', { etag }))),
    put: (row) =>
      withStorageFaults(async () => {
        await client.upsertEntity(row, 'Replace');
      }),
    merge: (row) =>
      withStorageFaults(async () => {
        await client.updateEntity(row, 'Merge', { etag: '*' });
      }),
    remove: ({ partitionKey, rowKey, etag }) =>
      withStorageFaults(async () => {
        try {
          await client.deleteEntity(partitionKey, rowKey, { etag });
        } catch (error) {
          if (!isRaceLost(error)) throw error;
        }
      }),
    transact: (actions) =>
      withStorageFaults(async () => {
        try {
          await client.submitTransaction(actions);
          return 'done';
        } catch (error) {
          if (isRaceLost(error)) return 'conflict';
          throw error;
        }
      }),
  };
}

function asRow(entity: Record<string, unknown> & { partitionKey?: string; rowKey?: string; etag?: string }): Row {
  const { partitionKey, rowKey } = entity;
  if (partitionKey === undefined || rowKey === undefined) throw new Error('Storage gave a row without its keys');
  return { ...entity, partitionKey, rowKey, etag: etagOf(entity) };
}

function etagOf(answer: { etag?: string }): string {
  if (answer.etag === undefined) throw new Error('Storage gave a row without an ETag');
  return answer.etag;
}

/** 409: it is there already. 412: it has another ETag. 404: the row to be replaced is gone. */
function isRaceLost(error: unknown): boolean {
  return isStatus(error, 409) || isStatus(error, 412) || (isStatus(error, 404) && !isTableMissing(error));
}

function isStatus(error: unknown, status: number): error is RestError {
  return error instanceof RestError && error.statusCode === status;
}

/** A table that is not there is a fault of the installation, not a row that is not there. */
function isTableMissing(error: RestError): boolean {
  return error.code === 'TableNotFound' || (error.response?.bodyAsText ?? '').includes('TableNotFound');
}
