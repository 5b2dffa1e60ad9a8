import { monthNames } from '../../danish/calendar-words.ts';
import { searchWords } from '../../danish/search-words.ts';
import { stem } from '../../danish/stem.ts';
import { type Committee, committeeNames } from '../../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../../domain/meeting.ts';
import type { CitedSection } from '../answer.ts';
import { findPassage, type Passage, type PassagePlace } from '../passage.ts';
import { indexParts } from './compound-index.ts';
import type { Lexicon } from './lexicon.ts';
import { type Postings, PostingsDraft } from './postings.ts';

/**
 * Passages of one committee, ready to be searched; built whole, never changed. It holds no text: what is found is read from
 * the records.
 */
export interface Segment {
  /** The meetings of which it has passages. */
  readonly meetings: readonly Pick<Meeting, 'id' | 'date'>[];
  /** Position of each passage's meeting in `meetings`. */
  readonly meetingOf: Uint16Array | Uint32Array;
  /** Each passage's place in its meeting; -1 for what {@link PassagePlace} leaves out. */
  readonly orders: Int16Array;
  readonly sections: Int16Array;
  readonly pieces: Int16Array;
  /** How many words each passage has; 65,535 stands for all above. */
  readonly lengths: Uint16Array;
  readonly totalLength: number;
  /** The stems of each passage and of its item's title. */
  readonly words: Postings;
  /** The parts of the compounds among them. */
  readonly parts: Postings;
  /** Stems of the words by which a meeting is called; here an entry is a meeting, not a passage. */
  readonly meetingWords: Postings;
}

/** A meeting and where those of its passages stand that go into a segment. */
export interface MeetingPassages {
  readonly record: MeetingRecord;
  readonly places: readonly PassagePlace[];
}

/** How much a word tells by where it stands, in tenths. A title tells it of every passage of its item. */
const titleTenths = 16;
const sectionTenths: Readonly<Record<CitedSection, number>> = {
  decision: 10,
  minutes: 10,
  background: 10,
  recommendation: 9,
  history: 8,
  attachments: 8,
  head: 8,
  agenda: 8,
  people: 8,
  responses: 8,
};

/** About 5 ms on a slow processor. */
const lettersASlice = 32_000;

/**
 * Builds a segment. Yields after every slice of work, a few milliseconds each, so that the caller can let others have the
 * processor; between two slices other segments may be built with the same lexicon.
 *
 * @param committee by whose names its meetings are found, too
 */
export function* buildSegment(
  lexicon: Lexicon,
  committee: Committee | undefined,
  meetings: readonly MeetingPassages[],
): Generator<void, Segment> {
  const size = meetings.reduce((sum, { places }) => sum + places.length, 0);
  const { numbersOf, spellings } = createReading(lexicon);
  const words = new PostingsDraft();
  const meetingWords = new PostingsDraft();
  const meetingOf = meetings.length <= 0x1_00_00 ? new Uint16Array(size) : new Uint32Array(size);
  const orders = new Int16Array(size);
  const sections = new Int16Array(size);
  const pieces = new Int16Array(size);
  const lengths = new Uint16Array(size);
  let number = 0;
  let totalLength = 0;
  let letters = 0;
  for (const [position, { record, places }] of meetings.entries()) {
    const line = meetingLine(record.meeting, committee);
    for (const word of new Set(numbersOf(line))) meetingWords.add(word, position, 10);
    for (const place of places) {
      const passage = findPassage(record, place);
      if (passage === undefined)
        throw new RangeError(`${record.meeting.id} has no passage at ${JSON.stringify(place)}`);
      const { tenths, length } = weigh(passage, numbersOf);
      for (const [word, weight] of tenths) words.add(word, number, weight);
      meetingOf[number] = position;
      orders[number] = place.order ?? -1;
      sections[number] = place.section ?? -1;
      pieces[number] = place.piece ?? -1;
      lengths[number] = Math.min(65_535, length);
      totalLength += length;
      number += 1;
      letters += passage.text.length;
      if (letters < lettersASlice) continue;
      letters = 0;
      yield;
    }
  }
  yield;
  const finished = yield* words.finish(size);
  const written = spellings();
  yield;
  const parts = yield* indexParts(finished, lexicon, written, size);
  return {
    meetings: meetings.map(({ record: { meeting } }) => ({ id: meeting.id, date: meeting.date })),
    meetingOf,
    orders,
    sections,
    pieces,
    lengths,
    totalLength,
    words: finished,
    parts,
    meetingWords: yield* meetingWords.finish(meetings.length),
  };
}

/** How much each word of a passage tells, in tenths, and how many words of its own the passage has. */
function weigh(
  { item, section, text }: Passage,
  numbersOf: Reading['numbersOf'],
): { tenths: Map<number, number>; length: number } {
  const tenths = new Map<number, number>();
  const titles = item === undefined ? [] : [item.title, ...item.titleVariants];
  // Once however often: other spellings of a title repeat most of it.
  for (const word of titles.flatMap((title) => numbersOf(title))) tenths.set(word, titleTenths);
  const own = numbersOf(text);
  // The text of an item's own passage is its title.
  if (section === 'agenda') return { tenths, length: own.length };
  for (const word of own) tenths.set(word, (tenths.get(word) ?? 0) + sectionTenths[section]);
  return { tenths, length: own.length };
}

interface Reading {
  /** The numbers of a text's stems. */
  numbersOf(text: string): number[];
  /** The shortest spelling of each stem that was read, of equally short ones the first by the alphabet. */
  spellings(): Map<number, string>;
}

/** Words are kept while a segment is built: most come again. */
function createReading(lexicon: Lexicon): Reading {
  const known = new Map<string, number>();
  return {
    numbersOf: (text) =>
      searchWords(text).map((word) => {
        const before = known.get(word);
        if (before !== undefined) return before;
        const number = lexicon.add(stem(word));
        known.set(word, number);
        return number;
      }),
    spellings: () => {
      const shortest = new Map<number, string>();
      for (const [word, number] of known) {
        const other = shortest.get(number);
        const isBetter =
          other === undefined || word.length < other.length || (word.length === other.length && word < other);
        if (isBetter) shortest.set(number, word);
      }
      return shortest;
    },
  };
}

/** The words by which people call a meeting: its committee, its title, its month and year. */
function meetingLine({ title, date }: Meeting, committee: Committee | undefined): string {
  const [year, month] = date.split('-');
  const names = committee === undefined ? [] : committeeNames(committee);
  return [...names, title, monthNames[Number(month) - 1] ?? '', year].join('\n');
}
