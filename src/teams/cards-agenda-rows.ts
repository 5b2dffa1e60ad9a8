import type { CardSentences } from '../danish/sentences/card-words.ts';
import { type AgendaItem, type Attachment, closeBelow, itemLabel } from '../domain/agenda-item.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { AgendaCardData, AgendaRow } from './card-data-agenda.ts';
import { clip, fitTogether, oneLine } from './cards-text.ts';

/** So many rows are shown at once; a longer agenda is folded after them. */
const rowsAtOnce = 12;
const rowsAtMost = 40;

/** Units of JSON for the details of all rows; the titles get what the card has left. */
const detailBudget = 1200;

/** The rows of the agenda, as many as a card takes. The title, presenters and bilag of a closed item are never in them. */
export function agendaRows({ meeting, items }: MeetingRecord, words: CardSentences): AgendaRow[] {
  const shown = closeBelow(items).slice(0, rowsAtMost);
  const details = fitTogether(
    shown.map((item) => rowDetails(item, meeting.attachments, words)),
    detailBudget,
  );
  return shown.map((item, index) => ({
    number: clip(oneLine(itemLabel(item)), 12),
    title: item.isClosed ? words.agenda.closedItem : oneLine(item.title),
    details: [details[index] ?? ''].filter((text) => text !== ''),
  }));
}

function rowDetails(item: AgendaItem, ofMeeting: readonly Attachment[], words: CardSentences): string {
  const slot = item.startTime === undefined ? '' : words.time(item.startTime, item.endTime);
  if (item.isClosed) return slot;
  const names = item.presenters.map(({ name }) => oneLine(name)).join(', ');
  const count = attachmentsOf(item, ofMeeting).length;
  const parts = [
    slot,
    names === '' ? '' : words.agenda.presentedBy(clip(names, 120)),
    count === 0 ? '' : words.agenda.attachments(count),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A document may list a bilag under its item, at the end with the item's number, or in both places. */
export function attachmentsOf(item: AgendaItem, ofMeeting: readonly Attachment[]): Attachment[] {
  const elsewhere = ofMeeting.filter(
    (attachment) => item.number !== undefined && attachment.itemNumber === item.number,
  );
  const byName = new Map<string, Attachment>();
  for (const attachment of [...item.attachments, ...elsewhere]) {
    const name = `${attachment.number ?? ''} ${attachment.title}`;
    // Of two copies the one with an address stays.
    if (byName.get(name)?.link === undefined) byName.set(name, attachment);
  }
  return [...byName.values()];
}

/** A short agenda with room between its rows; a long one with little, and folded after the first. */
export function layOutRows(
  rows: readonly AgendaRow[],
  itemCount: number,
  isRoomy: boolean,
  { agenda: words }: CardSentences,
): Pick<AgendaCardData, 'roomyRows' | 'compactRows' | 'fold' | 'leftOut'> {
  if (isRoomy && rows.length <= rowsAtOnce) return { roomyRows: rows, compactRows: [], fold: [], leftOut: [] };
  const compact = rows.map(({ number, title, details }) => ({
    text: [`${number}\u2002${title}`, ...details].join(' · '),
  }));
  return {
    roomyRows: [],
    compactRows: compact.slice(0, rowsAtOnce),
    fold:
      compact.length <= rowsAtOnce
        ? []
        : [{ rows: compact.slice(rowsAtOnce), showAll: words.showAll(itemCount), showFewer: words.showFewer }],
    leftOut: itemCount > rows.length ? [words.itemsLeftOut(itemCount - rows.length)] : [],
  };
}
