import { isDeepStrictEqual } from 'node:util';
import { openRecord } from '../access/open-record.ts';
import { type Committee, committeeNames } from '../domain/committee.ts';
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
  /** The names by which its meetings are found, too. */
  readonly names: string;
  readonly boards: readonly Board[];
}

/** Some meetings of a shelf. What is found does not depend on which stand together. */
export interface Board {
  readonly records: readonly MeetingRecord[];
  readonly openRecords: readonly MeetingRecord[];
  /** What everybody finds who may see the committee, with nothing closed in what is found. */
  readonly open: SegmentView;
  /** The same passages, with the meetings as they are. */
  readonly opened: SegmentView;
  /** What only those find who have the right to closed items. */
  readonly closed: SegmentView;
}

/** A board with so many agenda items is full. An import is found when its board is indexed again: about half a second. */
const fullBoard = 1_000;

/**
 * Builds a committee's shelf; of a former one it keeps the boards on which nothing has changed. Yields after every slice of
 * work: a slice takes some 5 to 20 milliseconds, and up to 50 where a board has some ten thousand passages and its words are
 * put in order.
 */
export function* buildShelf(
  lexicon: Lexicon,
  committeeId: string,
  committee: Committee | undefined,
  records: readonly MeetingRecord[],
  former?: Shelf,
): Generator<void, Shelf> {
  const names = committee === undefined ? '' : committeeNames(committee).join('\n');
  const known = former?.names === names ? former.boards : [];
  const boards: Board[] = [];
  for (const group of groupRecords(records, known)) {
    // Not by their versions: a meeting that was deleted and imported anew begins with its first again.
    const same = known.find(({ records: before }) => isDeepStrictEqual(before, group));
    yield;
    boards.push(same ?? (yield* buildBoard(lexicon, committee, group)));
  }
  const byId = new Map(boards.flatMap((board) => board.records.map(({ meeting }, at) => [meeting.id, { board, at }])));
  const inOrder = records.flatMap(({ meeting: { id } }) => byId.get(id) ?? []);
  return {
    committeeId,
    records: inOrder.flatMap(({ board, at }) => board.records[at] ?? []),
    openRecords: inOrder.flatMap(({ board, at }) => board.openRecords[at] ?? []),
    names,
    boards,
  };
}

/** The same in one go. */
export function buildWhole(...building: Parameters<typeof buildShelf>): Shelf {
  const steps = buildShelf(...building);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** Each meeting stays on the board where it was; a new one goes to the last that is not full. */
function groupRecords(records: readonly MeetingRecord[], known: readonly Board[]): MeetingRecord[][] {
  const former = new Map(known.flatMap((board, at) => board.records.map(({ meeting }) => [meeting.id, at])));
  const groups: MeetingRecord[][] = known.map(() => []);
  const added: MeetingRecord[] = [];
  for (const record of records) {
    const at = former.get(record.meeting.id);
    const group = at === undefined ? added : groups[at];
    group?.push(record);
  }
  for (const record of added) {
    const last = groups.at(-1);
    if (last === undefined || itemsOf(last) >= fullBoard) groups.push([record]);
    else last.push(record);
  }
  return groups.filter((group) => group.length > 0);
}

function itemsOf(records: readonly MeetingRecord[]): number {
  return records.reduce((sum, { items }) => sum + items.length, 0);
}

function* buildBoard(
  lexicon: Lexicon,
  committee: Committee | undefined,
  records: readonly MeetingRecord[],
): Generator<void, Board> {
  const openRecords = records.map(openRecord);
  const openMeetings = openRecords.map((record) => ({ record, places: placesOf(record) }));
  yield;
  const closedMeetings = records.flatMap((record, index) => closedPassages(record, openMeetings[index]));
  yield;
  const open = yield* buildSegment(lexicon, committee, openMeetings);
  const closed = yield* buildSegment(lexicon, committee, closedMeetings);
  return {
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
