import type { AgendaItem, ItemSection } from '../domain/agenda-item.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import type { CitedSection } from './answer.ts';
import { cutPaper } from './cut-paper.ts';

/**
 * A run of text that can be found and cited: one section of an item, a piece of a bilag, the item itself, or the head of a
 * document.
 */
export interface Passage {
  /** The same in every replica as long as the meeting is the same. */
  readonly id: string;
  readonly meeting: Meeting;
  /** Absent for what stands before the items. */
  readonly item?: AgendaItem;
  readonly section: CitedSection;
  /** It is the text of a bilag, and no list of them. */
  readonly isPaper?: true;
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
  /** Position of the piece in a bilag, which is cut into several. */
  readonly piece?: number;
}

/** All passages of a meeting in the order of its documents; each item has one of section `agenda`, which is its title. */
export function passagesOf(record: MeetingRecord): Passage[] {
  return placesOf(record).flatMap((place) => findPassage(record, place) ?? []);
}

/** The passages of one item. */
export function itemPassages(meeting: Meeting, item: AgendaItem): Passage[] {
  const { outerText: _, ...headless } = meeting;
  return passagesOf({ meeting: headless, items: [item] }).map((passage) => ({ ...passage, meeting }));
}

/** Where the passages of a meeting stand, in their order. */
export function placesOf({ meeting, items }: MeetingRecord): PassagePlace[] {
  return [
    ...(meeting.outerText === undefined ? [] : [{}]),
    ...items.flatMap(({ order, sections }) => [
      { order },
      ...sections.flatMap((section, index): PassagePlace[] =>
        section.kind === 'paper'
          ? piecesOf(section).map((_, piece) => ({ order, section: index, piece }))
          : [{ order, section: index }],
      ),
    ]),
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
  const { kind, documentHash } = section;
  if (kind !== 'paper') return { id, meeting, item, section: kind, text: section.text, documentHash };
  const text = piecesOf(section)[place.piece ?? 0];
  return text === undefined
    ? undefined
    : { id, meeting, item, section: 'attachments', isPaper: true, text, documentHash };
}

const cut = new WeakMap<ItemSection, readonly string[]>();

function piecesOf(section: ItemSection): readonly string[] {
  const known = cut.get(section);
  if (known !== undefined) return known;
  const pieces = cutPaper(section.text);
  cut.set(section, pieces);
  return pieces;
}

/** "digu-2027-01-20#3.1" for the second section of the item of order 3, "….1.4" for the fifth piece of a bilag there. */
export function passageId(meetingId: string, { order, section, piece }: PassagePlace): string {
  if (order === undefined) return `${meetingId}#head`;
  return [
    `${meetingId}#${order}`,
    ...(section === undefined ? [] : [section]),
    ...(piece === undefined ? [] : [piece]),
  ].join('.');
}
