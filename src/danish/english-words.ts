import { associationsWords } from './english/associations.ts';
import { cultureAndChurchWords } from './english/culture-and-church.ts';
import { economyWords } from './english/economy.ts';
import { generalWords } from './english/general.ts';
import { governanceWords } from './english/governance.ts';
import { healthWords } from './english/health.ts';
import { housingWords } from './english/housing.ts';
import { itWords } from './english/it.ts';
import { natureAndTrafficWords } from './english/nature-and-traffic.ts';
import { phrasesAToH } from './english/phrases-a-to-h.ts';
import { phrasesIToZ } from './english/phrases-i-to-z.ts';
import { schoolWords } from './english/school.ts';
import { staffWords } from './english/staff.ts';
import { verbWords } from './english/verbs.ts';
import { englishBases } from './english-inflections.ts';
import { familyOf } from './word-families.ts';

/**
 * Words of committee life from English to Danish, so that an English question finds Danish minutes. Not a dictionary: a word
 * that is not here and not in the minutes leaves the question unanswered.
 */
export const englishWords: ReadonlyMap<string, readonly string[]> = dictionary([
  governanceWords,
  economyWords,
  healthWords,
  schoolWords,
  housingWords,
  natureAndTrafficWords,
  itWords,
  cultureAndChurchWords,
  associationsWords,
  staffWords,
  verbWords,
  generalWords,
]);

/** English terms of several words, "steering group", with their Danish words. */
export const englishPhrases: ReadonlyMap<string, readonly string[]> = dictionary([phrasesAToH, phrasesIToZ]);

const longestPhrase = Math.max(...[...englishPhrases.keys()].map((phrase) => phrase.split(' ').length));
/** Every term and what it begins with, so that a word that begins none costs nothing. */
const beginnings: ReadonlySet<string> = new Set(
  [...englishPhrases.keys()].flatMap((phrase) =>
    phrase.split(' ').map((_, index, words) => words.slice(0, index + 1).join(' ')),
  ),
);

/** The Danish words for an English one in any inflection; none where it is not known. Some have spaces: "ai" → "kunstig intelligens". */
export function danishWordsFor(english: string): readonly string[] {
  for (const base of englishBases(english)) {
    const danish = englishWords.get(base);
    if (danish !== undefined) return danish;
  }
  return [];
}

/** One English word or term of a question, with the forms in which it may stand in Danish. */
export interface DanishForms {
  readonly english: readonly string[];
  /** The Danish words, then their forms that a stem does not find; none where the word is not known. */
  readonly danish: readonly string[];
}

/**
 * The Danish forms of English words in their order. Terms of several words go before single ones, the longest first: "steering
 * group" is a "styregruppe", and no group. A word with a hyphen that is not known is read as two.
 *
 * @param words all words of the question in lower case, also those that say little: "call for tenders" needs its "for"
 */
export function danishForms(words: readonly string[]): readonly DanishForms[] {
  const parts = words.flatMap((word) => (danishWordsFor(word).length > 0 ? [word] : word.split('-')));
  const found: DanishForms[] = [];
  for (let start = 0; start < parts.length; ) {
    const { length, danish } = longestAt(parts, start);
    found.push({ english: parts.slice(start, start + length), danish: withFamilies(danish) });
    start += length;
  }
  return found;
}

function longestAt(words: readonly string[], start: number): { length: number; danish: readonly string[] } {
  for (let length = Math.min(longestPhrase, words.length - start); length > 1; length--) {
    const danish = phraseFor(words.slice(start, start + length));
    if (danish !== undefined) return { length, danish };
  }
  return { length: 1, danish: danishWordsFor(words[start] ?? '') };
}

/** A term whose words may each be inflected: "steering groups", "signed up". */
function phraseFor(words: readonly string[], begun = ''): readonly string[] | undefined {
  const [word, ...rest] = words;
  if (word === undefined) return englishPhrases.get(begun);
  for (const base of englishBases(word)) {
    const more = begun === '' ? base : `${begun} ${base}`;
    const danish = beginnings.has(more) ? phraseFor(rest, more) : undefined;
    if (danish !== undefined) return danish;
  }
  return undefined;
}

function withFamilies(danish: readonly string[]): readonly string[] {
  return [...new Set([...danish, ...danish.flatMap((word) => (word.includes(' ') ? [] : familyOf(word)))])];
}

function dictionary(texts: readonly string[]): Map<string, readonly string[]> {
  return new Map(
    texts.flatMap((text) =>
      text.split(';').map((entry) => {
        const [english = '', danish = ''] = entry.trim().split('=');
        const words = danish.split(' ');
        return [english, danish.includes('_') ? words.map((word) => word.replaceAll('_', ' ')) : words] as const;
      }),
    ),
  );
}
