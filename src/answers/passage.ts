import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import type { CitedSection } from './answer.ts';

/** A run of text that can be found and cited: one section of an item, the item itself, or the head of a document. */
export interface Passage {
  /** The same in every replica as long as the meeting is the same. */
  readonly id: string;
  readonly meeting: Meeting;
  /** Absent for what stands before the items. */
  readonly item?: AgendaItem;
  readonly section: CitedSection;
  /** Verbatim: one line per line of the document, bullets begin with "- ". */
  readonly text: string;
  readonly documentHash?: string;
}

/** Where a passage stands in its meeting, whether or not closed items are left out of it. */
export interface PassagePlace {
  /** The item's `order`; absent for the head. */
  readonly order?: number;
  /** Position of the section in its item; absent for the item itself. */
  readonly section?: number;
}

/** All passages of a meeting in the order of its documents; each item has one of section `agenda`, which is its title. */
export function passagesOf(record: MeetingRecord): Passage[] {
  return placesOf(record).flatMap((place) => findPassage(record, place) ?? []);
}

/** Where the passages of a meeting stand, in their order. */
export function placesOf({ meeting, items }: MeetingRecord): PassagePlace[] {
  return [
    ...(meeting.outerText === undefined ? [] : [{}]),
    ...items.flatMap(({ order, sections }) => [{ order }, ...sections.map((_, section) => ({ order, section }))]),
  ];
}

/** The passage at a place; undefined where the record does not have it (any longer, or for this viewer). */
export function findPassage({ meeting, items }: MeetingRecord, place: PassagePlace): Passage | undefined {
  const id = passageId(meeting.id, place);
  if (place.order === undefined) {
    const { outerText } = meeting;
    if (outerText === undefined) return undefined;
    return { id, meeting, section: 'head', text: outerText.text, documentHash: outerText.documentHash };
  }
  const item = items.find(({ order }) => order === place.order);
  if (item === undefined) return undefined;
  if (place.section === undefined) return { id, meeting, item, section: 'agenda', text: item.title };
  const section = item.sections[place.section];
  if (section === undefined) return undefined;
  return { id, meeting, item, section: section.kind, text: section.text, documentHash: section.documentHash };
}

/** "digu-2027-01-20#3.1" for the second section of the item of order 3. */
export function passageId(meetingId: string, { order, section }: PassagePlace): string {
  if (order === undefined) return `${meetingId}#head`;
  return section === undefined ? `${meetingId}#${order}` : `${meetingId}#${order}.${section}`;
}
