import { stemmer } from '@orama/stemmers/danish';

/** The stems of late, and those of the time before: a word that is met again moves up, so that common words stay. */
let recent = new Map<string, string>();
let earlier = new Map<string, string>();
/** "APV'en", "KLU'erne": an abbreviation is inflected behind an apostrophe. */
const abbreviationEnding = /['’](?:s|en|et|er|erne|ens|ets|ne|e)$/u;
const generation = 50_000;

/**
 * The Snowball stem of a lower-case Danish word: "beslutningerne" → "beslutning". Stemmed twice, for once is not enough to
 * bring "budgettet" and "budget" together.
 */
export function stem(word: string): string {
  const known = recent.get(word);
  if (known !== undefined) return known;
  const stemmed = earlier.get(word) ?? stemmer(stemmer(word.replace(abbreviationEnding, '')));
  if (recent.size >= generation) [earlier, recent] = [recent, new Map()];
  recent.set(word, stemmed);
  return stemmed;
}
