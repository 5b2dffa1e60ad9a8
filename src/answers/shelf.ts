import { openRecord } from '../access/open-record.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { passageId, placesOf } from './passage.ts';
import type { Lexicon } from './search/lexicon.ts';
import type { SegmentView } from './search/search-segments.ts';
import { buildSegment, type MeetingPassages } from './search/segment.ts';

/** All that a library has of one committee. Built whole, never changed. */
export interface Shelf {
  readonly committeeId: string;
  /** In the order in which they were given. */
  readonly records: readonly MeetingRecord[];
  /** The same for those who have no right to closed items. */
  readonly openRecords: readonly MeetingRecord[];
  /** What everybody finds who may see the committee, with nothing closed in what is found. */
  readonly open: SegmentView;
  /** The same passages, with the meetings as they are. */
  readonly opened: SegmentView;
  /** What only those find who have the right to closed items. */
  readonly closed: SegmentView;
}

/**
 * Builds a committee's shelf. Yields after every slice of work: a slice takes some 5 to 20 milliseconds, and up to 50
 * where a committee has some ten thousand passages and its words are put in order.
 */
export function* buildShelf(
  lexicon: Lexicon,
  committeeId: string,
  committee: Committee | undefined,
  records: readonly MeetingRecord[],
): Generator<void, Shelf> {
  const openRecords = records.map(openRecord);
  const openMeetings = openRecords.map((record) => ({ record, places: placesOf(record) }));
  yield;
  const closedMeetings = records.flatMap((record, index) => closedPassages(record, openMeetings[index]));
  yield;
  const open = yield* buildSegment(lexicon, committee, openMeetings);
  const closed = yield* buildSegment(lexicon, committee, closedMeetings);
  return {
    committeeId,
    records,
    openRecords,
    open: { segment: open, records: openRecords },
    opened: { segment: open, records },
    closed: { segment: closed, records: closedMeetings.map(({ record }) => record) },
  };
}

/** The passages of a meeting that are not open, where it has any. */
function closedPassages(record: MeetingRecord, open: MeetingPassages | undefined): MeetingPassages[] {
  if (open === undefined || open.record === record) return [];
  const { id } = record.meeting;
  const seen = new Set(open.places.map((place) => passageId(id, place)));
  const places = placesOf(record).filter((place) => !seen.has(passageId(id, place)));
  return [{ record, places }];
}
