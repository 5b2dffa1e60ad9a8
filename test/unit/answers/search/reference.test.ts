import { expect, test } from 'vitest';
import { buildLibrary } from '../../../../src/answers/library.ts';
import { passagesOf } from '../../../../src/answers/passage.ts';
import type { PassageQuery } from '../../../../src/answers/passage-search.ts';
import type { MeetingRecord } from '../../../../src/domain/meeting.ts';
import { aCommittee, aMeeting } from '../../../builders.ts';
import { randomFrom } from '../../minutes/small-random.ts';
import { item } from './some-minutes.ts';

/** BM25+ as the textbook has it, over words that are their own stems and have nothing in common with each other. */
function plainBm25(records: readonly MeetingRecord[], { words, meetingIds, limit }: PassageQuery) {
  const documents = records.flatMap(passagesOf).map((passage) => {
    const title = new Set(passage.item?.title.split(' '));
    const text = passage.text.split(' ');
    const body = passage.section === 'agenda' ? [] : text;
    const often = new Map<string, number>();
    for (const word of title) often.set(word, 1.6);
    for (const word of body) often.set(word, (often.get(word) ?? 0) + 1);
    return { passage, often, length: text.length };
  });
  const average = documents.reduce((sum, { length }) => sum + length, 0) / documents.length;
  const idf = (word: string): number => {
    const count = documents.filter(({ often }) => often.has(word)).length;
    return Math.log(1 + (documents.length - count + 0.5) / (count + 0.5));
  };
  const worths = words.map((forms) => Math.min(...forms.map(idf)));
  const scored = documents
    .filter(({ passage }) => meetingIds === undefined || meetingIds.has(passage.meeting.id))
    .map(({ passage, often, length }) => {
      const gain = (word: string): number => {
        const times = often.get(word) ?? 0;
        const norm = 0.9 * (0.6 + (0.4 * length) / average);
        return times === 0 ? 0 : 0.25 + (times * 1.9) / (times + norm);
      };
      const score = words.reduce((sum, forms, index) => sum + (worths[index] ?? 0) * Math.max(...forms.map(gain)), 0);
      return { id: passage.id, date: passage.meeting.date, score };
    })
    .filter(({ score }) => score > 0);
  scored.sort((a, b) => {
    if (Math.abs(a.score - b.score) > 1e-9) return b.score - a.score;
    if (a.date !== b.date) return a.date > b.date ? -1 : 1;
    return a.id < b.id ? -1 : 1;
  });
  return scored.slice(0, limit);
}

test('finds what a plain reading of BM25+ finds, with the same scores, over random minutes of several committees', async () => {
  const random = randomFrom(2031);
  const below = (limit: number): number => Math.floor(random() * limit);
  // Numbers are their own stems, and no number looks like another.
  const word = (): string => String(100 + below(60));
  const text = (most: number): string => Array.from({ length: 1 + below(most) }, word).join(' ');
  const committees = ['a', 'b', 'c'].map((id) => aCommittee({ id }));
  const records = committees.flatMap(({ id }) =>
    Array.from({ length: 10 }, (_, number): MeetingRecord => {
      const date = `2031-${String(1 + number).padStart(2, '0')}-01`;
      const items = Array.from({ length: 1 + below(6) }, (_, order) => item(order, text(4), text(40)));
      return { meeting: aMeeting({ id: `${id}-${date}`, committeeId: id, date, title: 'Møde' }), items };
    }),
  );
  const { passages } = buildLibrary(committees, records);
  for (let round = 0; round < 50; round += 1) {
    const words = Array.from({ length: 1 + below(4) }, () => Array.from({ length: 1 + below(2) }, word));
    const some = new Set(records.filter(() => random() < 0.3).map(({ meeting }) => meeting.id));
    const query = { words, limit: 1 + below(30), ...(random() < 0.5 ? { meetingIds: some } : {}) };
    const expected = plainBm25(records, query);
    const { hits } = await passages.search(query);
    expect(hits.map(({ passage }) => passage.id)).toEqual(expected.map(({ id }) => id));
    for (const [index, { score }] of hits.entries()) expect(score).toBeCloseTo(expected[index]?.score ?? 0, 9);
  }
});
