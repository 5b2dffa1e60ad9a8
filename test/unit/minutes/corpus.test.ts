import { describe, expect, it } from 'vitest';
import { type MinutesScore, scoreMinutes } from '../../minutes-score.ts';
import { corpusOf, readCorpusDocument } from '../../read-corpus.ts';
import { FLOORS } from './corpus-floors.ts';

const folder = new URL('../../fixtures/corpus/', import.meta.url);
const names = corpusOf(folder);

/** What of the score lies below the floors of a document, with what was missed and what was made up. */
function shortfalls(name: string, score: MinutesScore): string[] {
  const floors: Readonly<Partial<Record<string, number>>> = FLOORS[name] ?? {};
  return Object.entries(score).flatMap(([part, { f1, missed, extra }]) => {
    const floor = floors[part] ?? 1;
    if (floor === 0 && f1 > 0) return [`${part}: read now, with ${f1.toFixed(3)}; give it a floor`];
    if (f1 >= floor) return [];
    return [`${part}: ${f1.toFixed(3)} < ${floor}; missed: ${missed.join(' / ')}; made up: ${extra.join(' / ')}`];
  });
}

describe('the corpus', () => {
  it.each(names)('%s is read at least as well as before', async (name) => {
    const { gold, found } = await readCorpusDocument(folder, name);
    expect(shortfalls(name, scoreMinutes(gold, found))).toEqual([]);
  });

  it('has every document that has a floor', () => {
    expect(Object.keys(FLOORS).filter((name) => !names.includes(name))).toEqual([]);
  });
});
