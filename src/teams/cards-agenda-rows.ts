import { itemPurpose } from '../danish/item-purpose.ts';
import { isPause } from '../danish/pauses.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import { type AgendaItem, type Attachment, closeBelow, itemLabel } from '../domain/agenda-item.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { AgendaCardData, AgendaRow, CompactRow } from './card-data-agenda.ts';
import type { CardLink } from './card-frame.ts';
import { attachmentsOf } from './cards-attachments.ts';
import { clip, fitTogether, jsonLength, oneLine } from './cards-text.ts';

/** So many rows are shown at once; a longer agenda is folded after them. */
const rowsAtOnce = 12;
const rowsAtMost = 40;

/** Units of JSON for the details of all rows; the titles get what the card has left. */
const detailBudget = 2000;

/** A line of an agenda on its way onto the card. */
export interface AgendaLine {
  readonly order: number;
  readonly number: string;
  readonly title: string;
  readonly isPause: boolean;
  readonly isClosed: boolean;
  /** The slot, what the item is for, who presents. */
  readonly details: string;
  readonly attachments: readonly Attachment[];
}

/** The lines of an agenda, as many as a card takes. The title, presenters and bilag of a closed item are never in them. */
export function agendaLines({ meeting, items }: MeetingRecord, words: CardSentences): AgendaLine[] {
  const shown = closeBelow(items).slice(0, rowsAtMost);
  const rests = shown.map(isRest);
  const details = fitTogether(
    shown.map((item, index) => lineDetails(item, rests[index] === true, words)),
    detailBudget,
  );
  return shown.map((item, index) => ({
    order: item.order,
    number: rests[index] === true ? '' : clip(oneLine(itemLabel(item)), 12),
    title: item.isClosed ? words.agenda.closedItem : oneLine(item.title),
    isPause: rests[index] === true,
    isClosed: item.isClosed,
    details: details[index] ?? '',
    attachments: item.isClosed ? [] : attachmentsOf(item, meeting.attachments),
  }));
}

/** A pause on the agenda, which is no item: it has no number and nobody decides anything there. */
export function isRest(item: AgendaItem): boolean {
  return !item.isClosed && item.recommendations.length === 0 && item.decisions.length === 0 && isPause(item.title);
}

/** How many items an agenda has; a pause is none. */
export function countItems(items: readonly AgendaItem[]): number {
  return closeBelow(items).filter((item) => !isRest(item)).length;
}

function lineDetails(item: AgendaItem, isBreak: boolean, words: CardSentences): string {
  const slot = item.startTime === undefined ? '' : words.time(item.startTime, item.endTime);
  if (item.isClosed || isBreak) return slot;
  const purpose = itemPurpose(item);
  const names = item.presenters.map(({ name }) => oneLine(name)).join(', ');
  return joined([
    slot,
    purpose === undefined ? '' : words.agenda.purposes[purpose],
    names === '' ? '' : words.agenda.presentedBy(clip(names, 120)),
  ]);
}

/** What of the lines is on the card, beside their numbers. */
export interface LineLayout {
  /** By position. */
  readonly titles: readonly string[];
  readonly links: ReadonlyMap<number, readonly CardLink[]>;
  readonly isRoomy: boolean;
  /** True where a press on an open item opens it; only in roomy rows. */
  readonly opensRows: boolean;
}

/** A short agenda with room between its rows; a long one with little, and folded after the first. */
export function layOutRows(
  lines: readonly AgendaLine[],
  itemCount: number,
  layout: LineLayout,
  words: CardSentences,
): Pick<AgendaCardData, 'roomyRows' | 'compactRows' | 'fold' | 'leftOut'> {
  if (isLaidOutRoomy(lines, layout)) {
    const rows = lines.map((line, index) => roomyRow(line, index, layout, words));
    return { roomyRows: rows, compactRows: [], fold: [], leftOut: [] };
  }
  const compact = lines.map((line, index) => compactRow(line, index, layout, words));
  const leftOut = itemCount - lines.filter((line) => !line.isPause).length;
  return {
    roomyRows: [],
    compactRows: compact.slice(0, rowsAtOnce),
    fold:
      compact.length <= rowsAtOnce
        ? []
        : [
            {
              rows: compact.slice(rowsAtOnce),
              showAll: words.agenda.showAll(itemCount),
              showFewer: words.agenda.showFewer,
            },
          ],
    leftOut: leftOut > 0 ? [words.agenda.itemsLeftOut(leftOut)] : [],
  };
}

/** Units of JSON that the titles of an agenda take on the card; what can be pressed is called by all that is written on it. */
export function lengthOfTitles(lines: readonly AgendaLine[], { opensRows }: Pick<LineLayout, 'opensRows'>): number {
  return lines.reduce((sum, { title }) => {
    const length = jsonLength(title);
    return sum + length + (opensRows ? length : 0);
  }, 0);
}

/** True for an agenda that has room between its rows. */
export function isLaidOutRoomy(lines: readonly AgendaLine[], { isRoomy }: Pick<LineLayout, 'isRoomy'>): boolean {
  return isRoomy && lines.length <= rowsAtOnce;
}

function roomyRow(line: AgendaLine, index: number, layout: LineLayout, words: CardSentences): AgendaRow {
  const title = layout.titles[index] ?? '';
  const { text, links, rest } = belowTitle(line, index, layout, words);
  const details = text === '' ? [] : [text];
  const row = {
    number: line.number,
    spacing: 'Default' as const,
    plain: [],
    opens: [],
    pauses: [],
    details,
    links,
    rest,
  };
  if (line.isPause) return { ...row, spacing: 'Small', pauses: [joined([title, line.details])], details: [] };
  if (!layout.opensRows || line.isClosed) return { ...row, plain: [title] };
  const open = words.agenda.openItem(line.number);
  return { ...row, opens: [{ title, label: `${open}: ${title}`, open, itemOrder: line.order }] };
}

function compactRow(line: AgendaLine, index: number, layout: LineLayout, words: CardSentences): CompactRow {
  const title = layout.titles[index] ?? '';
  if (line.isPause) return { text: '', pauses: [joined([title, line.details])], links: [], rest: [] };
  const { text, links, rest } = belowTitle(line, index, layout, words);
  return {
    text: joined([`${line.number}\u2002${title}`, text]),
    pauses: [],
    links: links.map((link) => ({ ...link, text: ` · ${link.text}` })),
    rest: rest.map((more) => ` · ${more}`),
  };
}

/** The details of a line, and its bilag: those without a link are counted. */
function belowTitle(
  line: AgendaLine,
  index: number,
  { links: all }: LineLayout,
  { agenda: words }: CardSentences,
): { readonly text: string } & Pick<AgendaRow, 'links' | 'rest'> {
  const links = all.get(index) ?? [];
  const left = line.attachments.length - links.length;
  if (links.length === 0) {
    return { text: joined([line.details, left === 0 ? '' : words.attachments(left)]), links, rest: [] };
  }
  return { text: line.details, links, rest: left === 0 ? [] : [words.moreAttachments(left)] };
}

function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(' · ');
}
