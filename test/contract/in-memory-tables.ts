import { randomUUID } from 'node:crypto';
import type { TransactionAction } from '@azure/data-tables';
import type { NewRow, Row, RowKey, Table } from '../../src/storage/table.ts';
import type { Tables } from '../../src/storage/table-client.ts';

/** Tables of this process alone, for tests that need thousands of them; table-contract.ts holds them to what Azurite does. */
export interface InMemoryTables extends Tables {
  /** How long each call waits before it is carried out: by it calls come in between one another. */
  turn: () => Promise<void>;
}

export function inMemoryTables(): InMemoryTables {
  const tables = new Map<string, Table>();
  const result: InMemoryTables = {
    turn: () => Promise.resolve(),
    table: (name) => {
      const known = tables.get(name) ?? inMemoryTable(() => result.turn());
      tables.set(name, known);
      return known;
    },
    bulkTable: (name) => result.table(name),
    ensureTables: async () => {},
    isReachable: async () => true,
  };
  return result;
}

/** By partition and key; ordered when they are read. */
type Rows = Map<string, Row>;

function inMemoryTable(turn: () => Promise<void>): Table {
  let rows: Rows = new Map();
  return {
    async find(key) {
      await turn();
      return rows.get(nameOf(key));
    },
    async list(filter, select) {
      await turn();
      const wanted = readFilter(filter);
      const found = [...rows.values()].filter(wanted).sort((x, y) => (nameOf(x) < nameOf(y) ? -1 : 1));
      return select === undefined ? found : found.map((row) => selected(row, select));
    },
    async *scan(filter) {
      yield* await this.list(filter);
    },
    async create(row) {
      await turn();
      return rows.has(nameOf(row)) ? undefined : put(rows, row);
    },
    async replace(row, etag) {
      await turn();
      return rows.get(nameOf(row))?.etag === etag ? put(rows, row) : undefined;
    },
    async put(row) {
      await turn();
      put(rows, row);
    },
    async merge(row) {
      await turn();
      const before = rows.get(nameOf(row));
      if (before === undefined) throw new Error('There is no row to merge into');
      put(rows, merged(before, row));
    },
    async remove(row) {
      await turn();
      if (rows.get(nameOf(row))?.etag === row.etag) rows.delete(nameOf(row));
    },
    async transact(actions) {
      await turn();
      const after = transacted(rows, actions);
      if (after === undefined) return 'conflict';
      rows = after;
      return 'done';
    },
  };
}

/** The rows after all actions; undefined when one of them does not find what it needs. */
function transacted(rows: Rows, actions: readonly TransactionAction[]): Rows | undefined {
  const keys = actions.map(([, entity]) => nameOf(asKey(entity)));
  if (actions.length === 0 || actions.length > 100) throw new Error('A transaction holds 1 to 100 actions');
  if (new Set(keys).size < keys.length) throw new Error('A transaction names a row only once');
  if (new Set(actions.map(([, { partitionKey }]) => partitionKey)).size > 1) {
    throw new Error('A transaction is of one partition');
  }
  const after = new Map(rows);
  for (const action of actions) {
    const [kind, entity] = action;
    const row = asNewRow(entity);
    const before = after.get(nameOf(row));
    switch (kind) {
      case 'create':
        if (before !== undefined) return undefined;
        put(after, row);
        break;
      case 'update': {
        const [, , mode, options] = action;
        if (before === undefined) return undefined;
        if (options?.etag !== undefined && options.etag !== '*' && options.etag !== before.etag) return undefined;
        put(after, mode === 'Replace' ? row : merged(before, row));
        break;
      }
      case 'upsert': {
        const [, , mode] = action;
        put(after, mode === 'Replace' || before === undefined ? row : merged(before, row));
        break;
      }
      case 'delete':
        if (before === undefined) return undefined;
        after.delete(nameOf(row));
        break;
    }
  }
  return after;
}

function put(rows: Rows, row: NewRow): string {
  const etag = randomUUID();
  rows.set(nameOf(row), { ...row, etag, timestamp: new Date().toISOString() });
  return etag;
}

function nameOf({ partitionKey, rowKey }: RowKey): string {
  return `${partitionKey}\n${rowKey}`;
}

function asKey({ partitionKey, rowKey }: { partitionKey?: string; rowKey?: string }): RowKey {
  if (partitionKey === undefined || rowKey === undefined) throw new Error('An action needs the keys of its row');
  return { partitionKey, rowKey };
}

function asNewRow(entity: { readonly partitionKey?: string; readonly rowKey?: string }): NewRow {
  return { ...propertiesOf(entity), ...asKey(entity) };
}

function merged(before: Row, row: NewRow): NewRow {
  return { ...propertiesOf(before), ...row };
}

/** The properties that a table can hold; what the service sets, ETag and timestamp, are none of them. */
function propertiesOf(row: object): Record<string, string | number | boolean> {
  const properties: Record<string, string | number | boolean> = {};
  for (const [name, value] of Object.entries(row)) {
    const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    if (isPlain && name !== 'etag' && name !== 'timestamp') properties[name] = value;
  }
  return properties;
}

function selected(row: Row, names: readonly string[]): Row {
  const { partitionKey, rowKey, etag } = row;
  const kept = Object.fromEntries(names.flatMap((name) => (name in row ? [[name, row[name]]] : [])));
  return { ...kept, partitionKey, rowKey, etag };
}

/** The filters that the stores build: comparisons joined by "and" and "or", with brackets. */
export function readFilter(filter: string): (row: Row) => boolean {
  const tokens = filter.match(/\(|\)|'(?:[^']|'')*'|[^\s()']+/gu) ?? [];
  let at = 0;
  const either = (): ((row: Row) => boolean) => {
    const any = [both()];
    while (tokens[at] === 'or') {
      at += 1;
      any.push(both());
    }
    return (row) => any.some((holds) => holds(row));
  };
  const both = (): ((row: Row) => boolean) => {
    const all = [one()];
    while (tokens[at] === 'and') {
      at += 1;
      all.push(one());
    }
    return (row) => all.every((holds) => holds(row));
  };
  const one = (): ((row: Row) => boolean) => {
    if (tokens[at] === '(') {
      at += 1;
      const inner = either();
      at += 1;
      return inner;
    }
    const [name = '', operator, value = ''] = tokens.slice(at, at + 3);
    at += 3;
    const wanted = value.startsWith("'") ? value.slice(1, -1).replaceAll("''", "'") : value;
    const property = name === 'PartitionKey' ? 'partitionKey' : name === 'RowKey' ? 'rowKey' : name;
    return (row) => {
      const found = row[property];
      if (found === undefined) return false;
      const text = String(found);
      switch (operator) {
        case 'eq':
          return text === wanted;
        case 'ge':
          return text >= wanted;
        case 'le':
          return text <= wanted;
        case 'lt':
          return text < wanted;
        default:
          throw new Error(`The tables in memory cannot read the filter ${filter}`);
      }
    };
  };
  return tokens.length === 0 ? () => true : either();
}
