import { readDocument } from '../../src/documents/read-document.ts';
import { importDocument } from '../../src/minutes/import-document.ts';
import type { Storage } from '../../src/storage/open-storage.ts';

/** Imports documents of examples/ as the command line does. */
export async function importExamples(storage: Storage, ...names: readonly string[]): Promise<void> {
  for (const name of names) {
    const read = await readDocument(`examples/${name}`);
    if (!read.ok) throw new Error(`${name}: ${read.reason}`);
    const outcome = await importDocument(
      read.file,
      { store: storage.meetings, persons: storage.persons, now: new Date() },
      {},
    );
    if (!('record' in outcome)) throw new Error(`${name}: ${outcome.outcome}`);
  }
}
