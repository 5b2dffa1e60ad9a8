import { create, insertMultiple, search } from '@orama/orama';
import { stemmer } from '@orama/stemmers/danish';
import { type EngineKind, passagesWanted } from '../engine.ts';
import { rowOf } from './row.ts';

/** With its own splitter and stemmer for Danish, as its documentation says for the languages that it has. */
export const orama: EngineKind = {
  name: 'Orama',
  build: async (_, passages) => {
    const database = create({
      schema: { title: 'string', text: 'string' },
      components: { tokenizer: { language: 'danish', stemming: true, stemmer } },
    });
    const rows = passages.map(rowOf).map(({ id, title, text }) => ({ id: String(id), title, text }));
    await insertMultiple(database, rows);
    return {
      search: async (words) => {
        const { hits } = await search(database, { term: words.flat().join(' '), limit: passagesWanted });
        return hits.flatMap(({ id }) => passages[Number(id)] ?? []);
      },
    };
  },
};
