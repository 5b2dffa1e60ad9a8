import { nameWords } from '../../danish/same-name.ts';

export interface NameInText {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

/** A first name of so few letters is a word of the language in small letters: "bo", "per", "dag". */
const shortestInSmallLetters = 4;
const surname = /^(?:\s+(?:(?:von|van|de|af|la)\s+)?\p{Lu}[\p{L}'’-]*\.?)+/u;

/**
 * The persons of these whom a text names: by the whole name, by first and last name, or by the first name alone. A last name
 * that stands behind it belongs to it, so that a namesake is not taken for them.
 */
export function findNames(text: string, persons: readonly { readonly name: string }[]): NameInText[] {
  const found: NameInText[] = [];
  const spellings = [...new Set(persons.flatMap(({ name }) => spellingsOf(name)))].sort((a, b) => b.length - a.length);
  for (const spelling of spellings) {
    const isRisky = !spelling.includes(' ') && spelling.length < shortestInSmallLetters;
    const pattern = new RegExp(`(?<![\\p{L}@])${escaped(spelling)}(?!\\p{L})`, isRisky ? 'gu' : 'giu');
    for (const match of text.matchAll(pattern)) {
      const end = match.index + match[0].length;
      const more = surname.exec(text.slice(end))?.[0] ?? '';
      const name = { name: `${match[0]}${more}`, start: match.index, end: end + more.length };
      if (!found.some((other) => name.start < other.end && other.start < name.end)) found.push(name);
    }
  }
  return found;
}

function spellingsOf(name: string): string[] {
  const words = name.trim().split(/\s+/u);
  const [first, last] = [words[0] ?? '', words.at(-1) ?? ''];
  if (nameWords(first).join('').length < 2) return [name];
  return words.length > 2 ? [name, `${first} ${last}`, first] : [name, first];
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
}
