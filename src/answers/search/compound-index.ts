import { compoundParts, type PartWords } from '../../danish/compounds.ts';
import type { Lexicon } from './lexicon.ts';
import { type Postings, PostingsDraft } from './postings.ts';

const wordsASlice = 1_000;
const entriesASlice = 20_000;

/**
 * In which passages a word stands as a part of a compound, judged by these words alone, so that what one committee writes
 * changes nothing for another. A passage that has the word itself is not here for that.
 *
 * @param spellings how each stem is written in them
 * @param size how many passages the segment has
 */
export function* indexParts(
  words: Postings,
  lexicon: Lexicon,
  spellings: ReadonlyMap<number, string>,
  size: number,
): Generator<void, Postings> {
  const draft = new PostingsDraft();
  let entries = 0;
  for (const [part, slots] of yield* findCompounds(words, lexicon, spellings)) {
    const tenths = new Map<number, number>();
    for (const slot of slots) {
      const end = words.starts[slot + 1] ?? 0;
      for (let entry = words.starts[slot] ?? 0; entry < end; entry += 1) {
        const passage = words.passages[entry] ?? 0;
        tenths.set(passage, (tenths.get(passage) ?? 0) + (words.weights[entry] ?? 0));
        entries += 1;
      }
    }
    for (const [passage, weight] of [...tenths].sort(([a], [b]) => a - b)) draft.add(part, passage, weight);
    if (entries < entriesASlice) continue;
    entries = 0;
    yield;
  }
  return yield* draft.finish(size);
}

/** The slots of all compounds with a word in them, by the number of that word. */
function* findCompounds(
  { words }: Postings,
  lexicon: Lexicon,
  spellings: ReadonlyMap<number, string>,
): Generator<void, Map<number, number[]>> {
  const numbers = new Map(Array.from(words, (word) => [lexicon.wordOf(word), word]));
  yield;
  const own = partWords(numbers);
  yield;
  const found = new Map<number, number[]>();
  for (const [slot, word] of words.entries()) {
    for (const part of compoundParts(spellings.get(word) ?? '', own)) {
      const number = numbers.get(part);
      if (number === undefined) continue;
      const slots = found.get(number);
      if (slots === undefined) found.set(number, [slot]);
      else slots.push(slot);
    }
    if (slot % wordsASlice === wordsASlice - 1) yield;
  }
  return found;
}

const beginning = 4;

/** These stems, with marks for their first letters: stemming changes only the end of a word. */
function partWords(stems: ReadonlyMap<string, number>): PartWords {
  const marks = new Uint8Array(1 << 18);
  const placeOf = (word: string, length: number): number => {
    let hash = length;
    for (let index = 0; index < length; index += 1) hash = (Math.imul(hash, 31) + word.charCodeAt(index)) | 0;
    return (hash ^ (hash >>> 15)) & (marks.length - 1);
  };
  for (const stem of stems.keys()) marks[placeOf(stem, Math.min(beginning, stem.length))] = 1;
  return {
    has: (stem) => stems.has(stem),
    mayHave: (word) =>
      (word.length >= beginning && marks[placeOf(word, beginning)] === 1) || marks[placeOf(word, beginning - 1)] === 1,
  };
}
