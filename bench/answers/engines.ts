import { DatabaseSync } from 'node:sqlite';
import MiniSearch from 'minisearch';
import { buildLibrary } from '../../src/answers/library.ts';
import { type Passage, passagesOf } from '../../src/answers/passage.ts';
import type { ReadDocuments } from './read-documents.ts';

/** Something that finds passages, each as it comes out of the box. */
export interface Engine {
  readonly name: string;
  /** @param words each with its forms */
  search(words: readonly (readonly string[])[], limit: number): Promise<readonly Passage[]>;
}

export function ourEngine({ committees, records }: ReadDocuments): Engine {
  const { passages } = buildLibrary(committees, records);
  return {
    name: 'Dagsorden',
    search: async (words, limit) => (await passages.search({ words, limit })).hits.map(({ passage }) => passage),
  };
}

export function miniSearch({ records }: ReadDocuments): Engine {
  const passages = records.flatMap(passagesOf);
  const index = new MiniSearch<Row>({ fields: ['title', 'text'] });
  index.addAll(passages.map(rowOf));
  return {
    name: 'MiniSearch',
    search: async (words, limit) =>
      index
        .search(words.flat().join(' '))
        .slice(0, limit)
        .flatMap(({ id }) => passages[id] ?? []),
  };
}

export function sqliteFts5({ records }: ReadDocuments): Engine {
  const passages = records.flatMap(passagesOf);
  const database = new DatabaseSync(':memory:');
  database.exec("CREATE VIRTUAL TABLE passage USING fts5(title, text, tokenize = 'unicode61')");
  const insert = database.prepare('INSERT INTO passage(rowid, title, text) VALUES (?, ?, ?)');
  for (const { id, title, text } of passages.map(rowOf)) insert.run(id, title, text);
  const select = database.prepare('SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY bm25(passage) LIMIT ?');
  return {
    name: 'SQLite FTS5',
    search: async (words, limit) => {
      const match = words.flat().map((word) => `"${word.replaceAll('"', '""')}"`);
      if (match.length === 0) return [];
      return select.all(match.join(' OR '), limit).flatMap(({ rowid }) => passages[Number(rowid)] ?? []);
    },
  };
}

interface Row {
  readonly id: number;
  readonly title: string;
  readonly text: string;
}

function rowOf({ item, section, text }: Passage, id: number): Row {
  return { id, title: item?.title ?? '', text: section === 'agenda' ? '' : text };
}
