import type { QueryWord, Term } from './read-query.ts';
import type { Segment } from './segment.ts';
import type { PostingsKind, Run, Statistics } from './statistics.ts';

/** BM25+ (Lv, Zhai 2011). Their delta is 1; with many short passages a smaller one ranks better (docs/search.md). */
const k1 = 0.9;
const b = 0.4;
const delta = 0.25;

/** Entries of one segment and what they bring to one word of the query. */
export interface Gain {
  /** Position of the word in the query. */
  readonly word: number;
  readonly as: 'same' | 'alike' | 'meeting';
  readonly kind: PostingsKind;
  readonly worth: number;
  readonly run: Run;
}

/** What each segment has of a query, word by word; nothing for a segment that has nothing of it. */
export function gainsBySegment(query: readonly QueryWord[]): Gain[][] {
  const bySegment: Gain[][] = [];
  const collect = (word: number, as: Gain['as'], { kind, worth, runs }: Term): void => {
    for (const run of runs) {
      bySegment[run.segment] ??= [];
      bySegment[run.segment]?.push({ word, as, kind, worth, run });
    }
  };
  for (const [word, { same, alike, meeting }] of query.entries()) {
    for (const term of same) collect(word, 'same', term);
    for (const term of alike) collect(word, 'alike', term);
    for (const term of meeting) collect(word, 'meeting', term);
  }
  return bySegment;
}

/** Room for the scores of one segment's passages; all zero between two uses. */
export interface Scratch {
  scores: Float64Array;
  same: Float64Array;
  alike: Float64Array;
}

export function newScratch(): Scratch {
  return { scores: new Float64Array(0), same: new Float64Array(0), alike: new Float64Array(0) };
}

/**
 * Gives each passage of a segment that has something of the query its score, in no order.
 *
 * @param meetingIds the meetings to look in; nothing else is scored
 */
export function scoreSegment(
  segment: Segment,
  gains: readonly Gain[],
  { averageLength }: Statistics,
  meetingIds: ReadonlySet<string> | undefined,
  scratch: Scratch,
  take: (passage: number, score: number) => void,
): void {
  if (gains.length === 0) return;
  const allowed = allowedMeetings(segment, meetingIds);
  if (allowed === 'none') return;
  makeRoom(scratch, segment.lengths.length);
  const { scores, same, alike } = scratch;
  const { lengths, meetingOf } = segment;
  const hits: number[] = [];
  let touched: number[] = [];

  const add = ({ as, kind, worth, run }: Gain): void => {
    const { passages, weights } = segment[kind];
    for (let entry = run.start; entry < run.end; entry += 1) {
      const passage = passages[entry] ?? 0;
      if (allowed !== undefined && allowed[meetingOf[passage] ?? 0] === 0) continue;
      const often = (weights[entry] ?? 0) / 10;
      const norm = k1 * (1 - b + (b * (lengths[passage] ?? 0)) / averageLength);
      const score = worth * (delta + (often * (k1 + 1)) / (often + norm));
      const before = same[passage] ?? 0;
      const beside = alike[passage] ?? 0;
      if (before === 0 && beside === 0) touched.push(passage);
      if (as === 'alike') alike[passage] = beside + score;
      else if (score > before) same[passage] = score;
    }
  };
  const closeWord = (): void => {
    for (const passage of touched) {
      const before = scores[passage] ?? 0;
      if (before === 0) hits.push(passage);
      scores[passage] = before + (same[passage] ?? 0) + (alike[passage] ?? 0);
      same[passage] = 0;
      alike[passage] = 0;
    }
    touched = [];
  };

  let word = -1;
  for (const gain of gains) {
    if (gain.word !== word) closeWord();
    word = gain.word;
    if (gain.as !== 'meeting') add(gain);
  }
  closeWord();
  const meetingScores = scoreMeetings(segment, gains);
  for (const passage of hits) {
    take(passage, (scores[passage] ?? 0) + (meetingScores.get(meetingOf[passage] ?? 0) ?? 0));
    scores[passage] = 0;
  }
}

/** A word by which its meeting is called lifts a passage that has something else of the query: alone it finds none. */
function scoreMeetings({ meetingWords }: Segment, gains: readonly Gain[]): Map<number, number> {
  const scores = new Map<number, number>();
  const byWord = Map.groupBy(
    gains.filter(({ as }) => as === 'meeting'),
    ({ word }) => word,
  );
  for (const forms of byWord.values()) {
    const best = new Map<number, number>();
    for (const { run, worth } of forms) {
      for (const meeting of meetingWords.passages.subarray(run.start, run.end)) {
        best.set(meeting, Math.max(best.get(meeting) ?? 0, worth));
      }
    }
    for (const [meeting, worth] of best) scores.set(meeting, (scores.get(meeting) ?? 0) + worth);
  }
  return scores;
}

function makeRoom(scratch: Scratch, size: number): void {
  if (scratch.scores.length >= size) return;
  scratch.scores = new Float64Array(size);
  scratch.same = new Float64Array(size);
  scratch.alike = new Float64Array(size);
}

/** 1 for each meeting that may be looked in; undefined for all. */
function allowedMeetings(
  { meetings }: Segment,
  meetingIds: ReadonlySet<string> | undefined,
): Uint8Array | 'none' | undefined {
  if (meetingIds === undefined) return undefined;
  const allowed = Uint8Array.from(meetings, ({ id }) => (meetingIds.has(id) ? 1 : 0));
  return allowed.includes(1) ? allowed : 'none';
}
