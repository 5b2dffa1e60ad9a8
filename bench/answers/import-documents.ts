import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { buildLibrary, type Library } from '../../src/answers/library.ts';
import { readDocument } from '../../src/documents/read-document.ts';
import type { DocumentFile } from '../../src/minutes/document-file.ts';
import { importDocument } from '../../src/minutes/import-document.ts';
import { InMemoryMinutes } from '../../test/unit/minutes/in-memory-minutes.ts';
import { InMemoryPersons } from '../../test/unit/minutes/in-memory-persons.ts';

/** The library that an import of all documents of a folder leads to; what cannot be imported is passed over. */
export async function importDocuments(folder: string): Promise<Library> {
  const files: DocumentFile[] = [];
  const paths = await readdir(folder, { recursive: true });
  for (const path of paths.filter((each) => /\.(?:md|txt|docx|pdf)$/.test(each)).sort()) {
    const read = await readDocument(join(folder, path));
    if (read.ok) files.push(read.file);
  }
  const store = new InMemoryMinutes();
  const context = { store, persons: new InMemoryPersons(), now: new Date(0) };
  // A bilag needs the item that lists it.
  const [papers, meetings] = [files.filter(isPaper), files.filter((file) => !isPaper(file))];
  for (const file of [...meetings, ...papers]) await importDocument(file, context, {});
  return buildLibrary(store.committees, store.all());
}

function isPaper({ parsed }: DocumentFile): boolean {
  return parsed.paper !== undefined;
}
