import { isSamePerson } from './names.ts';
import { fold } from './normalise.ts';

/** Letters that sound alike in Danish names, and are mixed up: Kristian and Christian, Sørensen and Sorensen. */
const SOUNDS: readonly (readonly [RegExp, string])[] = [
  [/ch|ck|c|q/g, 'k'],
  [/ph/g, 'f'],
  [/th|dt/g, 't'],
  [/aa|å/g, 'a'],
  [/ø|ö|oe/g, 'o'],
  [/æ|ä|ae|é|è/g, 'e'],
  [/w/g, 'v'],
  [/z/g, 's'],
  [/y|j/g, 'i'],
  [/(\p{L})\1/gu, '$1'],
];

/** Any of them: most beginnings of names have none. */
const ANY_SOUND = new RegExp(SOUNDS.map(([{ source }]) => source).join('|'), 'u');

/** True for two different names by which a document may mean one person: sounds written otherwise, a slip, a name left out. */
export function isOtherSpelling(left: string, right: string): boolean {
  if (fold(left) === fold(right)) return false;
  return isSamePerson(left, right) || isSamePerson(bySound(left), bySound(right));
}

/** The same, but only where both have the same number of names: then letters differ, and nothing is left out. */
export function isOtherLettering(left: string, right: string): boolean {
  const count = (name: string) => name.split(/\s+/).length;
  return count(left) === count(right) && isOtherSpelling(left, right);
}

/**
 * How the first and the last name begin, by their sound: names that share it with no other need not be compared letter by
 * letter.
 */
export function initialSounds(name: string): string {
  return firstSound(name) + firstSound(name.split(/\s+/).at(-1) ?? '');
}

/** How a name begins, by its sound: K for Christian. */
export function firstSound(name: string): string {
  return bySound(name.slice(0, 2)).charAt(0);
}

function bySound(name: string): string {
  const folded = fold(name);
  if (!ANY_SOUND.test(folded)) return folded;
  return SOUNDS.reduce((word, [pattern, sound]) => word.replace(pattern, sound), folded);
}
