import { stem } from './stem.ts';

/** Words that belong together. A member of several words has spaces: "eget hjem". */
export type WordGroup = readonly string[];

/** The groups of a text with one group to a `separator`; a member of several words is written with low lines. */
export function wordGroups(text: string, separator: '\n' | ';'): WordGroup[] {
  return text.split(separator).flatMap((line) => {
    const words = line.trim();
    return words === '' ? [] : [words.split(/\s+/).map((word) => word.replaceAll('_', ' '))];
  });
}

/** The key by which the inflected forms of a word, or of words with spaces between, are the same. */
export function stemsOf(words: string): string {
  return words.includes(' ') ? words.split(' ').map(stem).join(' ') : stem(words);
}

/**
 * Finds the groups of a word in any inflection. The stemmer makes the same of words that have nothing to do with each other
 * ("bil" and "billig", "hjemme" and "hjemsende"), so of the members with its stem only one counts that could be the same word:
 * the one that shares most letters with it, and of those the shorter one. Words of up to three letters are taken as they are.
 */
export function groupFinder(groups: readonly WordGroup[]): (word: string) => readonly WordGroup[] {
  const groupsByMember = new Map<string, WordGroup[]>();
  for (const group of groups) {
    for (const member of group) {
      const known = groupsByMember.get(member);
      if (known === undefined) groupsByMember.set(member, [group]);
      else known.push(group);
    }
  }
  // Stemming takes time that a start can do without: it is done at the first word that is no member as it stands.
  let membersByStem: Map<string, string[]> | undefined;
  return (word) => {
    const exact = groupsByMember.get(word);
    if (exact !== undefined || word.length <= 3) return exact ?? [];
    membersByStem ??= Map.groupBy(groupsByMember.keys(), stemsOf);
    const [best] = (membersByStem.get(stemsOf(word)) ?? [])
      .filter((member) => mayBeSameWord(word, member))
      .toSorted((a, b) => lettersShared(word, b) - lettersShared(word, a) || a.length - b.length);
    return best === undefined ? [] : (groupsByMember.get(best) ?? []);
  };
}

/** The stemmer cuts off "-ig" and "-lig", which make another word. */
const adjective = /ig(?:e[a-zæøå]*|hed[a-zæøå]*|t|st|s)?$/;

function mayBeSameWord(a: string, b: string): boolean {
  return lettersShared(a, b) >= Math.min(a.length, b.length) - 1 && adjective.test(a) === adjective.test(b);
}

function lettersShared(a: string, b: string): number {
  let shared = 0;
  while (shared < a.length && a[shared] === b[shared]) shared++;
  return shared;
}
