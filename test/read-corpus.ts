import { readdirSync, readFileSync } from 'node:fs';
import { openDocument } from '../src/documents/open-document.ts';
import { documentJson } from '../src/minutes/parse/document-json.ts';
import { type Minutes, minutesOf, readGold } from './minutes-gold.ts';

/** The documents of a folder that have a gold file, by name. */
export function corpusOf(folder: URL): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.gold.json'))
    .map((name) => readGold(new URL(name, folder)).file)
    .sort();
}

/** What the product reads out of a document of a corpus, and what it should. */
export async function readCorpusDocument(folder: URL, name: string): Promise<{ gold: Minutes; found: Minutes }> {
  const opened = await openDocument(name, readFileSync(new URL(name, folder)));
  if (!opened.ok) throw new Error(`${name} was refused: ${opened.reason}`);
  return {
    gold: readGold(new URL(name.replace(/\.\w+$/, '.gold.json'), folder)),
    found: minutesOf(documentJson(opened.file.parsed, name)),
  };
}
