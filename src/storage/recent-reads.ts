import type { Row, RowKey, Table } from './table.ts';

interface Reading {
  readonly at: number;
  readonly rows: Promise<Row[]>;
}

export interface RecentReadsOptions {
  /** Milliseconds for which a read counts. */
  readonly freshMs: number;
  /** Milliseconds; only differences count. */
  readonly now: () => number;
  /** Of a filter or a key, as text. */
  readonly isRemembered: (what: string) => boolean;
}

/** So many reads of one table are remembered; when there are more it begins anew. */
const mostRemembered = 2_000;

/** What was read of one table within the last moment, shared by all handles of this process to it. */
export class RecentReads {
  readonly #options: RecentReadsOptions;
  readonly #known = new Map<string, Reading>();

  constructor(options: RecentReadsOptions) {
    this.#options = options;
  }

  /** Who asks for the same while it is being read waits for that. A read that fails is forgotten. */
  async read(what: string, read: () => Promise<Row[]>): Promise<Row[]> {
    const { freshMs, now, isRemembered } = this.#options;
    if (!isRemembered(what)) return read();
    // The oldest come first: what is over is let go, so that no more is held than was read within the moment.
    for (const [old, { at }] of this.#known) {
      if (now() - at < freshMs) break;
      this.#known.delete(old);
    }
    const known = this.#known.get(what);
    if (known !== undefined) return known.rows;
    if (this.#known.size >= mostRemembered) this.#known.clear();
    const fresh = { at: now(), rows: read() };
    this.#known.set(what, fresh);
    try {
      return await fresh.rows;
    } catch (error) {
      if (this.#known.get(what) === fresh) this.#known.delete(what);
      throw error;
    }
  }

  /** How many reads are remembered. */
  get size(): number {
    return this.#known.size;
  }

  /** Whatever is under way counts for what was before: it is forgotten when the write begins and when it has ended. */
  async write<Outcome>(write: () => Promise<Outcome>): Promise<Outcome> {
    this.#known.clear();
    try {
      return await write();
    } finally {
      this.#known.clear();
    }
  }
}

/**
 * A table that is read often and written seldom, without asking again within a moment. This process sees its own writes at
 * once; those of another one a moment late. Who changes a row by its ETag loses a race no more than once by that: the write that
 * failed has everything forgotten.
 */
export function rememberingTable(table: Table, recent: RecentReads): Table {
  return {
    find: async (key) => (await recent.read(findOf(key), async () => asList(await table.find(key))))[0],
    list: async (filter, select = undefined) => [
      ...(await recent.read(JSON.stringify([filter, select]), () => table.list(filter, select))),
    ],
    scan: table.scan,
    create: (row) => recent.write(() => table.create(row)),
    replace: (row, etag) => recent.write(() => table.replace(row, etag)),
    put: (row) => recent.write(() => table.put(row)),
    merge: (row) => recent.write(() => table.merge(row)),
    remove: (row) => recent.write(() => table.remove(row)),
    transact: (actions) => recent.write(() => table.transact(actions)),
  };
}

function findOf({ partitionKey, rowKey }: RowKey): string {
  return JSON.stringify({ partitionKey, rowKey });
}

function asList(row: Row | undefined): Row[] {
  return row === undefined ? [] : [row];
}
