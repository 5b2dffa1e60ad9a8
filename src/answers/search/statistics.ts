import { entriesOf, type Postings } from './postings.ts';
import { remembered } from './remembered.ts';
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

/** Words of the last few searches. */
const mostKept = 4_096;

/** Counts these segments; what was counted is remembered. */
export function countSegments(segments: readonly Segment[]): Statistics {
  const passages = segments.reduce((sum, { lengths }) => sum + lengths.length, 0);
  const words = segments.reduce((sum, { totalLength }) => sum + totalLength, 0);
  const count = (kind: PostingsKind) => remembered(mostKept, (word: number) => countWord(segments, kind, word));
  const counted: Record<PostingsKind, (word: number) => Occurrences> = {
    words: count('words'),
    parts: count('parts'),
    meetingWords: count('meetingWords'),
  };
  return {
    passages,
    averageLength: Math.max(1, words / Math.max(1, passages)),
    meetings: segments.reduce((sum, { meetings }) => sum + meetings.length, 0),
    occurrences: (kind, word) => counted[kind](word),
  };
}

function countWord(segments: readonly Segment[], kind: PostingsKind, word: number): Occurrences {
  const runs: Run[] = [];
  let count = 0;
  for (const [segment, { [kind]: postings }] of segments.entries()) {
    const entries = entriesOf(postings, word);
    if (entries === undefined) continue;
    const [start, end] = entries;
    count += end - start;
    runs.push({ segment, start, end });
  }
  return { count, runs };
}

/** How telling a word is that stands in `count` of `all`: BM25's inverse document frequency, never below 0. */
export function inverseFrequency(count: number, all: number): number {
  return Math.log(1 + (all - count + 0.5) / (count + 0.5));
}
