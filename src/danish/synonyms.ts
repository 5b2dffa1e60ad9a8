import { stem } from './stem.ts';
import { associationsAndSportSynonyms } from './synonyms/associations-and-sport.ts';
import { cultureAndChurchSynonyms } from './synonyms/culture-and-church.ts';
import { decisionsSynonyms } from './synonyms/decisions.ts';
import { economySynonyms } from './synonyms/economy.ts';
import { environmentAndTrafficSynonyms } from './synonyms/environment-and-traffic.ts';
import { everydaySynonyms } from './synonyms/everyday.ts';
import { healthSynonyms } from './synonyms/health.ts';
import { housingAndBuildingSynonyms } from './synonyms/housing-and-building.ts';
import { itAndCommunicationSynonyms } from './synonyms/it-and-communication.ts';
import { meetingsSynonyms } from './synonyms/meetings.ts';
import { scales } from './synonyms/scales.ts';
import { schoolAndYouthSynonyms } from './synonyms/school-and-youth.ts';
import { staffAndLeadershipSynonyms } from './synonyms/staff-and-leadership.ts';
import { familyOf } from './word-families.ts';
import { groupFinder, stemsOf, type WordGroup, wordGroups } from './word-groups.ts';

/** Groups of words of which one may stand in the minutes where another stands in the question. */
export const synonymGroups: readonly WordGroup[] = [
  meetingsSynonyms,
  decisionsSynonyms,
  economySynonyms,
  healthSynonyms,
  schoolAndYouthSynonyms,
  housingAndBuildingSynonyms,
  environmentAndTrafficSynonyms,
  staffAndLeadershipSynonyms,
  itAndCommunicationSynonyms,
  cultureAndChurchSynonyms,
  associationsAndSportSynonyms,
  everydaySynonyms,
].flatMap((text) => wordGroups(text, '\n'));

/** Groups with opposites in them: "Er det gratis?" is answered by what it costs. They tell the matter, not the answer. */
export const scaleGroups: readonly WordGroup[] = wordGroups(scales, '\n');

const synonymsFor = groupFinder(synonymGroups);
const scalesFor = groupFinder(scaleGroups);
const longestPhrase = 4;

/**
 * The words that may stand for a word in the minutes: first the forms of the word that its stem does not find, then the words
 * that mean nearly the same and those on the same scale ("dyr" → "billig"), at last the odd forms of these. A compound is
 * not taken apart. Some have spaces: "hjemme" → "eget hjem".
 *
 * @param word in lower case, in any inflection; words with spaces between are looked up as a whole
 */
export function synonymsOf(word: string): readonly string[] {
  return formsAround(word, (form) => [...synonymsFor(form), ...scalesFor(form)]);
}

/** Of the words that `synonymsOf` gives, those that only stand on the same scale, and may say the opposite. */
export function scaleMatesOf(word: string): readonly string[] {
  const same = new Set(formsAround(word, synonymsFor).map(stemsOf));
  const own = new Set([word, ...familyOf(word)].map(stemsOf));
  return synonymsOf(word).filter((mate) => !same.has(stemsOf(mate)) && !own.has(stemsOf(mate)));
}

/** Words that stand for several of a question: "eget hjem" → "hjemme". */
export interface SynonymPhrase {
  /** The place of its first word among the words of the question. */
  readonly start: number;
  /** How many words it has. */
  readonly length: number;
  readonly synonyms: readonly string[];
}

/**
 * The terms of several words in a question, with what may stand for each of them.
 *
 * @param words all words of the question in lower case, also "i" and "til"
 */
export function synonymPhrases(words: readonly string[]): readonly SynonymPhrase[] {
  const found: SynonymPhrase[] = [];
  for (let start = 0; start < words.length; start++) {
    for (let length = Math.min(longestPhrase, words.length - start); length > 1; length--) {
      const synonyms = synonymsOf(words.slice(start, start + length).join(' '));
      if (synonyms.length === 0) continue;
      found.push({ start, length, synonyms });
      start += length - 1;
      break;
    }
  }
  return found;
}

function formsAround(word: string, groupsOf: (form: string) => readonly WordGroup[]): string[] {
  const family = familyOf(word);
  const mates = [word, ...family].flatMap((form) => groupsOf(form).flat());
  const known = new Set([stemsOf(word)]);
  return [...family, ...mates, ...mates.flatMap((mate) => (mate.includes(' ') ? [] : familyOf(mate)))].filter(
    (form) => {
      const key = form.includes(' ') ? stemsOf(form) : stem(form);
      if (known.has(key)) return false;
      known.add(key);
      return true;
    },
  );
}
