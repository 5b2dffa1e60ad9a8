import { stemmer } from '@orama/stemmers/danish';

const cache = new Map<string, string>();
/** "APV'en", "KLU'erne": an abbreviation is inflected behind an apostrophe. */
const abbreviationEnding = /['’](?:s|en|et|er|erne|ens|ets|ne|e)$/u;
const cacheLimit = 50_000;

/**
 * The Snowball stem of a lower-case Danish word: "beslutningerne" → "beslutning". Stemmed twice, for once is not enough to
 * bring "budgettet" and "budget" together.
 */
export function stem(word: string): string {
  const known = cache.get(word);
  if (known !== undefined) return known;
  const stemmed = stemmer(stemmer(word.replace(abbreviationEnding, '')));
  if (cache.size >= cacheLimit) cache.clear();
  cache.set(word, stemmed);
  return stemmed;
}
