import { buildLibrary } from '../../../src/answers/library.ts';
import { type EngineKind, passagesWanted } from '../engine.ts';

export const dagsorden: EngineKind = {
  name: 'Dagsorden',
  build: async ({ committees, records }) => {
    const { passages } = buildLibrary(committees, records);
    return {
      search: async (words) => {
        const { hits } = await passages.search({ words, limit: passagesWanted });
        return hits.map(({ passage }) => passage);
      },
    };
  },
};
