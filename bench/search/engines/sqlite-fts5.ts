import { DatabaseSync } from 'node:sqlite';
import { type EngineKind, passagesWanted } from '../engine.ts';
import { rowOf } from './row.ts';

export const sqliteFts5: EngineKind = {
  name: 'SQLite FTS5',
  build: async (_, passages) => {
    const database = new DatabaseSync(':memory:');
    database.exec("CREATE VIRTUAL TABLE passage USING fts5(title, text, tokenize = 'unicode61')");
    const insert = database.prepare('INSERT INTO passage(rowid, title, text) VALUES (?, ?, ?)');
    database.exec('BEGIN');
    for (const { id, title, text } of passages.map(rowOf)) insert.run(id, title, text);
    database.exec('COMMIT');
    const select = database.prepare('SELECT rowid FROM passage WHERE passage MATCH ? ORDER BY rank LIMIT ?');
    const pages = database.prepare('SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size');
    return {
      search: async (words) => {
        const match = words.flat().map((word) => `"${word.replaceAll('"', '""')}"`);
        if (match.length === 0) return [];
        return select.all(match.join(' OR '), passagesWanted).flatMap(({ rowid }) => passages[Number(rowid)] ?? []);
      },
      bytesOutside: () => Number(pages.get()?.['bytes'] ?? 0),
    };
  },
};
