import { stem } from '../danish/stem.ts';
import { contentWords } from './item-words.ts';
import type { Passage } from './passage.ts';
import type { PassageHit, PassageQuery, PassageSearch } from './passage-search.ts';

interface Entry {
  readonly passage: Passage;
  readonly stems: ReadonlyMap<string, number>;
  readonly length: number;
}

/** A search over passages in memory: BM25 over stems. */
export function createPassageIndex(passages: readonly Passage[]): PassageSearch {
  const entries = passages.map(entryOf);
  const counts = new Map<string, number>();
  for (const { stems } of entries) for (const key of stems.keys()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const average = Math.max(1, entries.reduce((sum, { length }) => sum + length, 0) / Math.max(1, entries.length));
  const idf = (count: number): number => Math.log(1 + (entries.length - count + 0.5) / (count + 0.5));
  const most = idf(0);
  return {
    search: async ({ words, meetingIds, limit }: PassageQuery) => {
      const hits: PassageHit[] = [];
      for (const { passage, stems, length } of entries) {
        if (meetingIds !== undefined && !meetingIds.has(passage.meeting.id)) continue;
        let score = 0;
        for (const form of words.flat()) {
          const frequency = stems.get(stem(form));
          if (frequency === undefined) continue;
          const norm = 0.9 * (0.6 + (0.4 * length) / average);
          score += idf(counts.get(stem(form)) ?? 0) * ((frequency * 1.9) / (frequency + norm));
        }
        if (score > 0) hits.push({ passage, score });
      }
      hits.sort((a, b) => b.score - a.score || b.passage.meeting.date.localeCompare(a.passage.meeting.date));
      const rarity = words.map(
        (forms) => idf(Math.max(...forms.map((form) => counts.get(stem(form)) ?? 0))) / Math.max(most, 1e-9),
      );
      return { hits: hits.slice(0, limit), rarity };
    },
  };
}

function entryOf(passage: Passage): Entry {
  const stems = new Map<string, number>();
  const words = contentWords(passage.text).map(stem);
  for (const word of words) stems.set(word, (stems.get(word) ?? 0) + 1);
  for (const word of contentWords(passage.item?.title ?? '').map(stem)) stems.set(word, (stems.get(word) ?? 0) + 2);
  return { passage, stems, length: words.length };
}
