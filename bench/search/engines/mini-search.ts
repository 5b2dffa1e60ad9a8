import MiniSearch, { type SearchOptions } from 'minisearch';
import { type EngineKind, passagesWanted } from '../engine.ts';
import { type Row, rowOf } from './row.ts';

/** As it comes out of the box. */
export const miniSearch = miniSearchWith('MiniSearch', {});

/** With the settings that its documentation shows for beginnings of words and slips of the pen: it finds more with them. */
export const fuzzyMiniSearch = miniSearchWith('MiniSearch, fuzzy', { prefix: true, fuzzy: 0.2 });

function miniSearchWith(name: string, searchOptions: SearchOptions): EngineKind {
  return {
    name,
    build: async (_, passages) => {
      const index = new MiniSearch<Row>({ fields: ['title', 'text'], searchOptions });
      index.addAll(passages.map(rowOf));
      return {
        search: async (words) =>
          index
            .search(words.flat().join(' '))
            .slice(0, passagesWanted)
            .flatMap(({ id }) => passages[id] ?? []),
      };
    },
  };
}
