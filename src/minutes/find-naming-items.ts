import { fold } from '../danish/normalise.ts';
import type { AgendaItem, Attachment } from '../domain/agenda-item.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { areOfOneMatter, byLikeness, type Likeness, likenessTo, type PaperNames } from './paper-names.ts';

/** Where a meeting lists a bilag. */
export interface Naming extends Likeness {
  readonly attachment: Attachment;
  /** Absent where it is listed for the whole meeting and nothing tells which item it is for. */
  readonly item?: AgendaItem;
}

/** The entries in a meeting's lists of bilag that may mean this one, best first; of equal ones the earlier item. */
export function findNamingItems({ meeting, items }: MeetingRecord, paper: PaperNames): Naming[] {
  const listed = [
    ...items.flatMap((item) => item.attachments.map((attachment) => ({ attachment, item }))),
    ...meeting.attachments.map((attachment) => ({ attachment, item: itemOf(attachment, items) })),
  ];
  return listed
    .flatMap(({ attachment, item }) => {
      const likeness = likenessTo(paper, attachment);
      return likeness === undefined ? [] : [{ ...likeness, attachment, ...(item === undefined ? {} : { item }) }];
    })
    .sort((a, b) => byLikeness(a, b) || (a.item?.order ?? items.length) - (b.item?.order ?? items.length));
}

/**
 * By the number in the list; else the only item that speaks of it, by its title or as "bilag 3"; else the only one whose own
 * title is of the same matter, where none is closed.
 */
function itemOf({ itemNumber, number, title }: Attachment, items: readonly AgendaItem[]): AgendaItem | undefined {
  if (itemNumber !== undefined) return items.find((item) => item.number === itemNumber);
  const words = fold(title);
  const mention =
    number === undefined
      ? undefined
      : new RegExp(`(?<!\\p{L})bilag\\s+(?:nr\\.?\\s*)?${number}(?!\\p{L}|\\.?\\d)`, 'iu');
  const speaking = items.filter((item) => {
    const texts = [item.title, ...item.sections.filter(({ kind }) => kind !== 'paper').map(({ text }) => text)];
    return texts.some((text) => (words.length >= 12 && fold(text).includes(words)) || mention?.test(text) === true);
  });
  if (speaking.length > 0 || items.some(({ isClosed }) => isClosed)) return onlyOne(speaking);
  return onlyOne(items.filter((item) => areOfOneMatter(item.title, title)));
}

function onlyOne<T>(values: readonly T[]): T | undefined {
  return values.length === 1 ? values[0] : undefined;
}
