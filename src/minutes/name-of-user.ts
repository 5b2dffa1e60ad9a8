import { isAlikeName, nameWords } from '../danish/same-name.ts';

/** Behind the name some directories write where somebody works: "Asta Holm - Havnen", "Asta Holm | HAVN". */
const workplace = /\s+[-–|/]\s.*$|\s*[|].*$/u;

/** A display name of the platform as people say it: "Holm, Asta (HAVN)" is Asta Holm. */
export function spokenName(displayName: string): string {
  const name = displayName
    .replace(/\([^)]*\)/gu, ' ')
    .replace(workplace, '')
    .replace(/\s+/gu, ' ')
    .trim();
  const [last = '', first = '', ...more] = name.split(',').map((part) => part.trim());
  return first !== '' && last !== '' && more.length === 0 ? `${first} ${last}` : name;
}

/**
 * True where a name in a document may mean this user without being their name: it is alike, it is their first or last name
 * alone, or their initials.
 */
export function isPerhapsNamed(written: string, displayName: string): boolean {
  const spoken = spokenName(displayName);
  if (isAlikeName(written, spoken)) return true;
  const [word, ...others] = nameWords(written);
  const words = nameWords(spoken);
  if (word === undefined || others.length > 0 || words.length < 2) return false;
  if (word === words[0] || word === words.at(-1)) return true;
  const isAllCapitals = /^[\p{Lu}.\s-]{2,9}$/u.test(written.trim());
  return isAllCapitals && initialsOf(words).includes(word);
}

/** "AH", "AKH", and as many organisations shorten names: two letters of each of the first and last. */
function initialsOf(words: readonly string[]): string[] {
  const [first = '', last = ''] = [words[0], words.at(-1)];
  return [
    words.map((word) => word.slice(0, 1)).join(''),
    `${first.slice(0, 1)}${last.slice(0, 1)}`,
    `${first.slice(0, 2)}${last.slice(0, 2)}`,
    `${first.slice(0, 2)}${last.slice(0, 1)}`,
    `${first.slice(0, 1)}${last.slice(0, 2)}`,
  ];
}
