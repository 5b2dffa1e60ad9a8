import { compoundParts, joinedWords } from '../../danish/compounds.ts';
import { allowedSlips } from '../../danish/edit-distance.ts';
import { stem } from '../../danish/stem.ts';
import type { Lexicon, Resemblance } from './lexicon.ts';
import { remembered } from './remembered.ts';
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
/** Of so many forms, the nearest to the word, is looked for what resembles them; the others are far guesses themselves. */
const mostGuessed = 4;

/** Reads the words of a query: what each is to be looked for by. */
export type QueryReader = (words: readonly (readonly string[])[]) => QueryWord[];

/** Words of the last few questions, of which an answer takes several searches. */
const mostKept = 256;

/** A reader against the words of the segments that may be seen; it remembers what a word resembles among them. */
export function createQueryReader(lexicon: Lexicon, statistics: Statistics): QueryReader {
  const isSeen = (number: number): boolean => statistics.occurrences('words', number).count > 0;
  const alike: Alike = {
    resembling: remembered(mostKept, (word) => lexicon.resembling(word, leastShare, mostResembling, isSeen)),
    repairs: remembered(mostKept, (word) => repairsOf(word, lexicon, isSeen)),
  };
  return (words) => {
    const joined = joinsIn(words, lexicon, statistics);
    return words.map((forms, index) => readWord(forms, joined[index] ?? [], lexicon, statistics, alike));
  };
}

/** What resembles a stem, and what a word that nobody has written may have been meant for. */
interface Alike {
  readonly resembling: (stem: string) => readonly Resemblance[];
  readonly repairs: (word: string) => readonly number[];
}

function readWord(
  forms: readonly string[],
  joined: readonly number[],
  lexicon: Lexicon,
  statistics: Statistics,
  alike: Alike,
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
  const repaired = known.length > 0 || joined.length > 0 ? [] : alike.repairs(forms[0] ?? '');
  const same = [
    ...known.map((word) => worth('words', word, 1)),
    ...joined.map((word) => worth('words', word, 1)),
    ...repaired.map((word) => worth('words', word, weights.repaired)),
  ];
  const taken = new Set([...known, ...joined, ...repaired]);
  const resembling = resemblingOf(stems.slice(0, mostGuessed), alike).filter(({ number }) => !taken.has(number));
  const isWord = (text: string): boolean => {
    const number = lexicon.numberOf(text);
    return number !== undefined && count(number) > 0;
  };
  const ownParts = new Set(forms.flatMap((form) => compoundParts(form, { has: isWord })));
  const beside = [
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
  return { same, alike: beside, meeting, rarity: idf('words', most) / idf('words', 0) };
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

function repairsOf(word: string, lexicon: Lexicon, isSeen: (word: number) => boolean): number[] {
  const slips = allowedSlips(word.length);
  if (slips === 0 || /\d/.test(word)) return [];
  return lexicon.meantBy(stem(word), slips, isSeen).slice(0, mostRepaired);
}

function resemblingOf(stems: readonly string[], { resembling }: Alike): Resemblance[] {
  const found = new Map<number, Resemblance>();
  for (const each of stems) {
    for (const candidate of resembling(each)) {
      const before = found.get(candidate.number);
      if (before === undefined || before.share < candidate.share) found.set(candidate.number, candidate);
    }
  }
  return [...found.values()];
}
