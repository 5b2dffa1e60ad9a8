import type { Measure } from '../log/telemetry.ts';
import type { Word } from '../log/words.ts';
import type { BlobContainer } from './blob-container.ts';
import type { Table } from './table.ts';

/** A table of which each call is measured, by what it does; never by the keys it is about. */
export function measuredTable(name: Word, table: Table, measure: Measure): Table {
  const within = <T>(operation: Word, work: () => Promise<T>): Promise<T> =>
    measure('storage', { table: name, operation }, work);
  return {
    find: (key) => within('find', () => table.find(key)),
    list: (filter, select) => within('list', () => table.list(filter, select)),
    // As long as it takes its reader: no call that could be measured.
    scan: table.scan,
    create: (row) => within('create', () => table.create(row)),
    replace: (row, etag) => within('replace', () => table.replace(row, etag)),
    put: (row) => within('put', () => table.put(row)),
    merge: (row) => within('merge', () => table.merge(row)),
    remove: (row) => within('remove', () => table.remove(row)),
    transact: (actions) => within('transact', () => table.transact(actions)),
  };
}

/** The same for the blobs. */
export function measuredBlobs(blobs: BlobContainer, measure: Measure): BlobContainer {
  const within = <T>(operation: Word, work: () => Promise<T>): Promise<T> =>
    measure('storage', { table: 'blobs', operation }, work);
  return {
    create: (name, bytes) => within('create', () => blobs.create(name, bytes)),
    write: (name, bytes) => within('put', () => blobs.write(name, bytes)),
    find: (name) => within('find', () => blobs.find(name)),
    remove: (name) => within('remove', () => blobs.remove(name)),
    listWrittenBefore: (prefix, instant) => within('list', () => blobs.listWrittenBefore(prefix, instant)),
  };
}
