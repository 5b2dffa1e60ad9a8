import { dateInWords } from '../danish/dates-in-words.ts';
import { allowedSlips, editDistance } from '../danish/edit-distance.ts';
import { stem } from '../danish/stem.ts';
import { stopWords, wordsOf } from '../danish/words.ts';

/** A word of a query that is being typed. */
export interface TypedWord {
  /** Lower case. */
  readonly word: string;
  /** It is the last one and perhaps not finished: it may be the beginning of any word. */
  readonly isBegun: boolean;
}

const textLimit = 200;
const wordsAtMost = 8;

/** The words of a query that say something; a function word counts while it is all there is. */
export function typedWords(text: string): TypedWord[] {
  const words = wordsOf(text.slice(0, textLimit)).slice(0, wordsAtMost);
  const telling = words.filter((word) => !stopWords.has(word));
  const kept = telling.length > 0 ? telling : words.slice(-1);
  const last = words.at(-1);
  return kept.map((word, index) => ({ word, isBegun: index === kept.length - 1 && word === last }));
}

/** The words of a text by which it is found; what a hyphen joins counts as a whole and in parts. */
export function findableWords(...texts: readonly string[]): string[] {
  return texts.flatMap((text) =>
    wordsOf(text).flatMap((word) => (word.includes('-') ? [word, ...word.split('-')] : word)),
  );
}

/** The words that name a day, in both languages: "onsdag", "18", "november", "2026", "2026-11-18". */
export function wordsOfDate(date: string): string[] {
  return findableWords(dateInWords(date, 'da'), dateInWords(date, 'en'), date);
}

/** True when the typed word means this one: the same but for its ending, its beginning, or a part of the compound. */
export function fits({ word, isBegun }: TypedWord, other: string): boolean {
  if (word === other) return true;
  if (/^\d/.test(word)) return isBegun && other.startsWith(word);
  if ((isBegun || word.length >= 3) && other.startsWith(word)) return true;
  if (word.length >= 5 && other.includes(word)) return true;
  return word.length >= 3 && stem(word) === stem(other);
}

/** True when it is the same word but for a slip of the pen. */
function fitsButForASlip({ word }: TypedWord, other: string): boolean {
  const slips = /^\d/.test(word) ? 0 : allowedSlips(word.length);
  return slips > 0 && editDistance(word, other, slips) <= slips;
}

/** Where each word of a query stands: one set of entries for each, by their place in the index. */
export type FindTyped = (words: readonly TypedWord[]) => ReadonlySet<number>[];

/** An index over the words of some entries, for queries as they are typed. */
export function createTypedIndex(entries: readonly (readonly string[])[]): FindTyped {
  const places = new Map<string, Set<number>>();
  for (const [index, words] of entries.entries()) {
    for (const word of words) {
      const known = places.get(word);
      if (known === undefined) places.set(word, new Set([index]));
      else known.add(index);
    }
  }
  const collect = (isFit: (other: string) => boolean): Set<number> => {
    const found = new Set<number>();
    for (const [other, indexes] of places) if (isFit(other)) for (const index of indexes) found.add(index);
    return found;
  };
  return (words) =>
    words.map((word) => {
      const found = collect((other) => fits(word, other));
      return found.size > 0 ? found : collect((other) => fitsButForASlip(word, other));
    });
}
