import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { buildLibrary, type Library } from '../../../src/answers/library.ts';
import { importDocument } from '../../../src/minutes/import-document.ts';
import { parseDocument } from '../../../src/minutes/parse/parse-document.ts';
import { InMemoryMinutes } from '../minutes/in-memory-minutes.ts';
import { InMemoryPersons } from '../minutes/in-memory-persons.ts';
import { sourceOf } from '../minutes/outline.ts';

/** A bilag comes behind the minutes that name it. */
const papers = [
  'digu/2026-09-16-referat.md',
  'digu/2026-11-18-referat.md',
  'digu/2027-01-20-dagsorden.md',
  'pakhuset/2026-10-06-referat.txt',
  'pakhuset/2026-12-01-referat.txt',
  'pakhuset/2027-02-02-dagsorden.txt',
  'digu/bilag-3-digitale-laase-i-hjemmeplejen.md',
];

/** All papers of examples/, the bilag among them, as an import stores them. */
export async function importedExamples(): Promise<Library> {
  const store = new InMemoryMinutes();
  const persons = new InMemoryPersons();
  for (const name of papers) {
    const text = await readFile(`examples/${name}`, 'utf8');
    const source = sourceOf(text, basename(name));
    const file = { bytes: new TextEncoder().encode(text), source, parsed: parseDocument(source) };
    const { outcome } = await importDocument(file, { store, persons, now: new Date(0) }, {});
    if (outcome !== 'imported') throw new Error(`${name} was not imported`);
  }
  return buildLibrary(store.committees, store.all());
}
