import { editDistance } from './edit-distance.ts';
import { isTitleWord } from './names.ts';
import { fold } from './normalise.ts';

const LETTERS: Readonly<Record<string, string>> = { æ: 'ae', ø: 'oe', å: 'aa', ä: 'ae', ö: 'oe' };
const DEGREE =
  /(?<!\p{L})(?:ph\.?\s?d|(?:cand|mag|lic)\.\s?\p{L}+\.?(?:\p{L}+\.)*|dr\.\s?(?:med|phil|jur)|dr|prof|hr|fru|frk)(?!\p{L})\.?/gu;
/** Shorter words are other names when a letter differs: "Ida" and "Ina". */
const SHORTEST_WITH_SLIP = 5;

/** True when two spellings are the same name: but for case, titles, hyphens and how æ, ø and å are written. */
export function isSameName(left: string, right: string): boolean {
  const [a, b] = [nameWords(left), nameWords(right)];
  return a.length > 0 && a.join(' ') === b.join(' ');
}

/**
 * True when two full names may be spellings of one: first and last name agree, but for a middle or second last name that one
 * leaves out, an initial, or one slip of the pen. Two people may well have names that are alike: the caller looks
 * whether both are there.
 *
 * @example isAlikeName('J. Holm', 'Jens Peter Holm') // true
 */
export function isAlikeName(left: string, right: string): boolean {
  const [short, long] = [nameWords(left), nameWords(right)].sort((a, b) => a.length - b.length);
  if (short === undefined || long === undefined || short.length < 2) return false;
  const likenesses: Likeness[] = [];
  let at = 0;
  for (const [position, word] of short.entries()) {
    const isLast = position === short.length - 1;
    const found = long.findIndex((other, index) => {
      if (index < at || (position === 0 && index > 0)) return false;
      const likeness = likenessOf(word, other);
      // A last name may be the other's second to last, as it stands.
      return likeness !== undefined && (!isLast || index === long.length - 1 || likeness === 'same');
    });
    const likeness = likenessOf(word, long[found] ?? '');
    if (found === -1 || likeness === undefined) return false;
    likenesses.push(likeness);
    at = found + 1;
  }
  const [first, last] = [likenesses[0], likenesses.at(-1)];
  const slips = likenesses.filter((likeness) => likeness === 'slip').length;
  const initials = [first, last].filter((likeness) => likeness === 'initial').length;
  return slips + initials <= 1;
}

/** True when one of the words is only a letter. */
export function hasInitial(name: string): boolean {
  return nameWords(name).some((word) => word.length === 1);
}

/** The words of a name in plain letters, without titles and brackets. */
export function nameWords(name: string): string[] {
  const words = fold(name)
    .replace(/\([^)]*\)/g, ' ')
    .replace(DEGREE, ' ')
    .replace(/\./g, '. ')
    .split(/[\s-]+/)
    .map((word) => word.replace(/[^\p{L}']/gu, ''))
    .filter((word) => word !== '');
  while (words.length > 2 && isTitleWord(words[0] ?? '')) words.shift();
  return words.map(plain);
}

function plain(word: string): string {
  return word
    .replace(/[æøåäö]/g, (letter) => LETTERS[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '');
}

type Likeness = 'same' | 'initial' | 'slip';

function likenessOf(a: string, b: string): Likeness | undefined {
  if (a === b) return 'same';
  if (a === '' || b === '' || a[0] !== b[0]) return undefined;
  if (a.length === 1 || b.length === 1) return 'initial';
  // Another last letter makes another name: "Marie" and "Maria", "Christian" and "Christina".
  if (Math.min(a.length, b.length) < SHORTEST_WITH_SLIP || a.at(-1) !== b.at(-1)) return undefined;
  return editDistance(a, b, 1) <= 1 ? 'slip' : undefined;
}
