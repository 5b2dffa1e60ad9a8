import type { AgendaItem } from '../domain/agenda-item.ts';
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

/** All passages of a meeting in the order of its documents; each item has one of section `agenda`, which is its title. */
export function passagesOf({ meeting, items }: MeetingRecord): Passage[] {
  return [...headPassages(meeting), ...items.flatMap((item) => itemPassages(meeting, item))];
}

function headPassages(meeting: Meeting): Passage[] {
  const { outerText } = meeting;
  if (outerText === undefined) return [];
  const { text, documentHash } = outerText;
  return [{ id: `${meeting.id}#head`, meeting, section: 'head', text, documentHash }];
}

/** The passages of one item. */
export function itemPassages(meeting: Meeting, item: AgendaItem): Passage[] {
  const id = `${meeting.id}#${item.order}`;
  return [
    { id, meeting, item, section: 'agenda', text: item.title },
    ...item.sections.flatMap(({ kind, text, documentHash }, index): Passage[] => {
      if (kind !== 'paper') return [{ id: `${id}.${index}`, meeting, item, section: kind, text, documentHash }];
      return cutPaper(text).map((piece, at) => ({
        id: `${id}.${index}.${at}`,
        meeting,
        item,
        section: 'attachments',
        isPaper: true,
        text: piece,
        documentHash,
      }));
    }),
  ];
}
