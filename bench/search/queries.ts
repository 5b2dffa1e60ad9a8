import { searchWords } from '../../src/danish/search-words.ts';
import type { MeetingRecord } from '../../src/domain/meeting.ts';
import { randomFrom } from '../../test/unit/minutes/small-random.ts';

/**
 * What people type: two to five words of an item, now and then with a slip or a compound in two pieces. The same for the same
 * records.
 */
export function queriesOf(records: readonly MeetingRecord[], count: number): string[][] {
  const random = randomFrom(11);
  return Array.from({ length: count }, () => {
    const record = records[Math.floor(random() * records.length)];
    const item = record?.items[Math.floor(random() * record.items.length)];
    const words = searchWords([item?.title ?? '', ...(item?.sections ?? []).map(({ text }) => text)].join(' '));
    const length = 2 + Math.floor(random() * 4);
    const chosen = Array.from({ length }, () => words[Math.floor(random() * words.length)] ?? 'møde');
    return chosen.flatMap((word) => {
      const cut = 2 + Math.floor(random() * Math.max(1, word.length - 4));
      if (word.length > 7 && random() < 0.1) return [word.slice(0, cut) + word.slice(cut + 1)];
      if (word.length > 12 && random() < 0.1) return [word.slice(0, cut), word.slice(cut)];
      return [word];
    });
  });
}
