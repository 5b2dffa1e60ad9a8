import { entriesOf, type Postings } from './postings.ts';
import type { Segment } from './segment.ts';

export type PostingsKind = keyof { [Key in keyof Segment as Segment[Key] extends Postings ? Key : never]: true };

/** Entries of a word in one of the segments, by its position among them. */
export interface Run {
  readonly segment: number;
  readonly start: number;
  readonly end: number;
}

/** Where a word stands, as a word or as a part of compounds. */
export interface Occurrences {
  /** In how many passages, for `meetingWords` in how many meetings. */
  readonly count: number;
  /** By rising segment; only segments that have the word. */
  readonly runs: readonly Run[];
}

/** What is true of all segments that may be seen together; no other segment counts. */
export interface Statistics {
  readonly passages: number;
  readonly averageLength: number;
  readonly meetings: number;
  occurrences(kind: PostingsKind, word: number): Occurrences;
}

/** Each word is looked up once. Made for one search. */
export function countSegments(segments: readonly Segment[]): Statistics {
  const passages = segments.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const words = segments.reduce((sum, { totalLength }) => sum + totalLength, 0);
  const known: Record<PostingsKind, Map<number, Occurrences>> = {
    words: new Map(),
    parts: new Map(),
    meetingWords: new Map(),
  };
  return {
    passages,
    averageLength: Math.max(1, words / Math.max(1, passages)),
    meetings: segments.reduce((sum, { meetings }) => sum + meetings.length, 0),
    occurrences: (kind, word) => {
      const before = known[kind].get(word);
      if (before !== undefined) return before;
      const runs: Run[] = [];
      let count = 0;
      for (let segment = 0; segment < segments.length; segment += 1) {
        const postings = segments[segment]?.[kind];
        const entries = postings === undefined ? undefined : entriesOf(postings, word);
        if (entries === undefined) continue;
        const [start, end] = entries;
        count += end - start;
        runs.push({ segment, start, end });
      }
      const found = { count, runs };
      known[kind].set(word, found);
      return found;
    },
  };
}

/** How telling a word is that stands in `count` of `all`: BM25's inverse document frequency, never below 0. */
export function inverseFrequency(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}
