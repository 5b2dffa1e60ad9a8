import type { MeetingRecord } from '../../domain/meeting.ts';
import { findPassage, type PassagePlace, passageId } from '../passage.ts';
import type { PassageHit, PassageSearch } from '../passage-search.ts';
import type { Lexicon } from './lexicon.ts';
import { createQueryReader } from './read-query.ts';
import { gainsBySegment, newScratch, scoreSegment } from './score-segment.ts';
import type { Segment } from './segment.ts';
import { countSegments } from './statistics.ts';

/** A segment with the records from which its hits are read, as this viewer may see them: one for each of its meetings. */
export interface SegmentView {
  readonly segment: Segment;
  readonly records: readonly MeetingRecord[];
}

interface Candidate {
  readonly view: SegmentView;
  readonly passage: number;
  readonly score: number;
}

/** A search over these segments, and as if there were no others. */
export function searchSegments(lexicon: Lexicon, all: readonly SegmentView[]): PassageSearch {
  const views = all.filter(({ segment }) => segment.lengths.length > 0);
  const segments = views.map(({ segment }) => segment);
  const statistics = countSegments(segments);
  const readQuery = createQueryReader(lexicon, statistics);
  const scratch = newScratch();
  return {
    search: async ({ words, meetingIds, limit }) => {
      const query = readQuery(words);
      const best: Candidate[] = [];
      const gains = limit === 0 ? [] : gainsBySegment(query);
      for (const [index, view] of views.entries()) {
        scoreSegment(view.segment, gains[index] ?? [], statistics, meetingIds, scratch, (passage, score) => {
          if (best.length === limit && score < (best.at(-1)?.score ?? 0)) return;
          insert(best, { view, passage, score }, limit);
        });
      }
      return { hits: best.flatMap((candidate) => hitOf(candidate) ?? []), rarity: query.map(({ rarity }) => rarity) };
    },
  };
}

function insert(best: Candidate[], candidate: Candidate, limit: number): void {
  let low = 0;
  let high = best.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const other = best[middle];
    if (other !== undefined && compare(candidate, other) < 0) high = middle;
    else low = middle + 1;
  }
  if (low >= limit) return;
  best.splice(low, 0, candidate);
  if (best.length > limit) best.pop();
}

/** Best first; of equal ones the newer meeting, then by id. */
function compare(a: Candidate, b: Candidate): number {
  if (a.score !== b.score) return b.score - a.score;
  const [one, other] = [meetingOf(a), meetingOf(b)];
  if (one.date !== other.date) return one.date > other.date ? -1 : 1;
  return passageId(one.id, placeOf(a)) < passageId(other.id, placeOf(b)) ? -1 : 1;
}

function meetingOf({ view: { segment }, passage }: Candidate): Segment['meetings'][number] {
  const meeting = segment.meetings[segment.meetingOf[passage] ?? 0];
  if (meeting === undefined) throw new RangeError(`no passage ${passage} in this segment`);
  return meeting;
}

function placeOf({ view: { segment }, passage }: Candidate): PassagePlace {
  const order = segment.orders[passage] ?? -1;
  const section = segment.sections[passage] ?? -1;
  const piece = segment.pieces[passage] ?? -1;
  return {
    ...(order === -1 ? {} : { order }),
    ...(section === -1 ? {} : { section }),
    ...(piece === -1 ? {} : { piece }),
  };
}

function hitOf(candidate: Candidate): PassageHit | undefined {
  const { view, passage, score } = candidate;
  const record = view.records[view.segment.meetingOf[passage] ?? 0];
  const found = record === undefined ? undefined : findPassage(record, placeOf(candidate));
  return found === undefined ? undefined : { passage: found, score };
}
