import { editDistance } from '../../danish/edit-distance.ts';
import { type Mark, marks, markWords, type WordRule } from './word-rule.ts';

/** A mark, a place in the text ("T0"), or a word that no rule knows. */
export type Token =
  | { readonly kind: 'mark'; readonly mark: Mark }
  | { readonly kind: 'place'; readonly letter: 'T' | 'D' | 'P' | 'C' | 'N'; readonly index: number }
  | { readonly kind: 'word'; readonly word: string };

const known: ReadonlySet<string> = new Set(marks);
const place = /^([TDPCN])(\d+)$/u;

/** Long words of answers, in which one letter may be wrong; and words that are not them. */
const longWords =
  'forhindret deltager desværre virtuelt senere alligevel kommer springer forsinket attend online instead deltage komme springe'.split(
    ' ',
  );
const otherWords = new Set('deltagere deltages kommet kommen attends attendee'.split(' '));
const shortestSlip = 6;

/** The tokens of a clause by the rules of one language. */
export function tokensOf(clause: string, rules: readonly WordRule[]): Token[] {
  const spelled = clause.replace(/\p{Ll}{5,}/gu, corrected);
  return markWords(spelled, rules)
    .split(/\s+/u)
    .filter((word) => /[\p{L}\d]/u.test(word))
    .map((word) => tokenOf(word));
}

function tokenOf(word: string): Token {
  if (isMark(word)) return { kind: 'mark', mark: word };
  const [, letter, index] = place.exec(word) ?? [];
  if (letter === 'T' || letter === 'D' || letter === 'P' || letter === 'C' || letter === 'N') {
    return { kind: 'place', letter, index: Number(index) };
  }
  return { kind: 'word', word: word.replace(/^[^\p{L}\d]+|[^\p{L}\d]+$/gu, '') };
}

function isMark(word: string): word is Mark {
  return known.has(word);
}

function corrected(word: string): string {
  if (word.length < shortestSlip - 1 || longWords.includes(word) || otherWords.has(word)) return word;
  return (
    longWords.find(
      (other) => other.length >= shortestSlip && other[0] === word[0] && editDistance(word, other, 1) <= 1,
    ) ?? word
  );
}
