import { compoundParts, joinedWords } from '../../danish/compounds.ts';
import { allowedSlips } from '../../danish/edit-distance.ts';
import { stem } from '../../danish/stem.ts';
import type { Lexicon, Resemblance } from './lexicon.ts';
import { inverseFrequency, type PostingsKind, type Run, type Statistics } from './statistics.ts';

/** A word to look up, with what a passage gains by it at most. */
export interface Term {
  readonly kind: PostingsKind;
  readonly runs: readonly Run[];
  /** Weight times inverse document frequency. */
  readonly worth: number;
}

/** What one word of a query is looked for by. */
export interface QueryWord {
  /** Each is the word: the best of them counts. */
  readonly same: readonly Term[];
  /** Each has something of the word: together they count beside it. */
  readonly alike: readonly Term[];
  /** It calls a meeting so: the best of them counts. */
  readonly meeting: readonly Term[];
  /** 0–1: see `PassageFindings.rarity`. */
  readonly rarity: number;
}

/** What a passage gains by something else than the word itself, as a share of what it gains by the word. */
const weights = {
  /** The word but for a slip of the pen. */
  repaired: 0.8,
  /** A compound with the word in it. */
  part: 0.3,
  /** A part of the word, where that is a compound. */
  ownPart: 0.3,
  /** A word that has all of its pieces of four letters; less in proportion. */
  resembling: 0.22,
  /** It is a word by which the meeting is called. */
  meeting: 0.4,
};

const leastShare = 0.4;
const mostResembling = 8;
const mostRepaired = 3;

/** Reads the words of a query against the words of the segments that may be seen. */
export function readQuery(
  words: readonly (readonly string[])[],
  lexicon: Lexicon,
  statistics: Statistics,
): QueryWord[] {
  const joined = joinsIn(words, lexicon, statistics);
  return words.map((forms, index) => readWord(forms, joined[index] ?? [], lexicon, statistics));
}

function readWord(
  forms: readonly string[],
  joined: readonly number[],
  lexicon: Lexicon,
  statistics: Statistics,
): QueryWord {
  const idf = (kind: PostingsKind, count: number): number =>
    inverseFrequency(count, kind === 'meetingWords' ? statistics.meetings : statistics.passages);
  const count = (word: number): number => statistics.occurrences('words', word).count;
  const stems = [...new Set(forms.map(stem))];
  const own = stems.flatMap((each) => lexicon.numberOf(each) ?? []);
  const known = own.filter((word) => count(word) > 0);
  const most = Math.max(0, ...known.map(count));
  // A word that resembles a common one is not rarer for that, nor the other way round.
  const worth = (kind: PostingsKind, word: number, weight: number): Term => {
    const { count: found, runs } = statistics.occurrences(kind, word);
    const each = idf(kind, found);
    return { kind, runs, worth: weight * (most === 0 ? each : Math.min(each, idf('words', most))) };
  };
  const repaired = known.length > 0 || joined.length > 0 ? [] : repairsOf(forms[0] ?? '', lexicon, count);
  const same = [
    ...known.map((word) => worth('words', word, 1)),
    ...joined.map((word) => worth('words', word, 1)),
    ...repaired.map((word) => worth('words', word, weights.repaired)),
  ];
  const taken = new Set([...known, ...joined, ...repaired]);
  const resembling = resemblingOf(stems, lexicon, count).filter(({ number }) => !taken.has(number));
  const isWord = (text: string): boolean => {
    const number = lexicon.numberOf(text);
    return number !== undefined && count(number) > 0;
  };
  const ownParts = new Set(forms.flatMap((form) => compoundParts(form, { has: isWord })));
  const alike = [
    ...[...own, ...repaired].map((word) => worth('parts', word, weights.part)),
    ...[...ownParts].flatMap((part) => {
      const number = lexicon.numberOf(part);
      return number === undefined || taken.has(number) ? [] : [worth('words', number, weights.ownPart)];
    }),
    ...resembling
      .filter(({ word }) => !ownParts.has(word))
      .map(({ number, share }) => worth('words', number, weights.resembling * share)),
  ];
  const meeting = own.map((word): Term => {
    const { count: meetings, runs } = statistics.occurrences('meetingWords', word);
    return { kind: 'meetingWords', runs, worth: weights.meeting * idf('meetingWords', meetings) };
  });
  return { same, alike, meeting, rarity: idf('words', most) / idf('words', 0) };
}

/** For each word the compounds of the segments which it makes with its neighbours. */
function joinsIn(words: readonly (readonly string[])[], lexicon: Lexicon, statistics: Statistics): number[][] {
  const first = words.map(([form]) => form ?? '');
  const found: Set<number>[] = words.map(() => new Set());
  for (const length of [2, 3]) {
    for (let start = 0; start + length <= first.length; start += 1) {
      for (const joined of joinedWords(first.slice(start, start + length))) {
        const number = lexicon.numberOf(stem(joined));
        if (number === undefined || statistics.occurrences('words', number).count === 0) continue;
        for (const numbers of found.slice(start, start + length)) numbers.add(number);
      }
    }
  }
  return found.map((numbers) => [...numbers]);
}

/** What a word that nobody has written may have been meant for. */
function repairsOf(word: string, lexicon: Lexicon, count: (word: number) => number): number[] {
  const slips = allowedSlips(word.length);
  if (slips === 0 || /\d/.test(word)) return [];
  return lexicon.meantBy(stem(word), slips, (number) => count(number) > 0).slice(0, mostRepaired);
}

function resemblingOf(stems: readonly string[], lexicon: Lexicon, count: (word: number) => number): Resemblance[] {
  const found = new Map<number, Resemblance>();
  for (const each of stems) {
    for (const candidate of lexicon.resembling(each, leastShare, mostResembling, (number) => count(number) > 0)) {
      const before = found.get(candidate.number);
      if (before === undefined || before.share < candidate.share) found.set(candidate.number, candidate);
    }
  }
  return [...found.values()];
}
