import { type AgendaItem, closeBelow } from '../../domain/agenda-item.ts';
import type { Language } from '../../domain/committee.ts';

const words = {
  da: { closed: 'Lukket punkt' },
  en: { closed: 'Closed item' },
} as const;

/** How an agenda is written as lines. */
export interface LineStyle {
  readonly language: Language;
  /** False: of closed items only that they are there. */
  readonly seesClosed: boolean;
}

/** The items of a meeting as lines that `readItemLines` understands. */
export function writeItemLines(items: readonly AgendaItem[], style: LineStyle): string {
  return closeBelow(items)
    .map((item) => `${numberOf(item)}${lineBody(item, style)}`)
    .join('\n');
}

/** The line of an item without its number: slot, title, presenters of the heading, and whether it is closed. */
export function lineBody(item: AgendaItem, { language, seesClosed }: LineStyle): string {
  const { startTime, endTime } = item;
  const slot =
    startTime === undefined ? '' : `${clock(startTime)}${endTime === undefined ? '' : `–${clock(endTime)}`} `;
  const closed = words[language].closed;
  if (item.isClosed && !seesClosed) return `${slot}${closed}`;
  const names = headingNames(item);
  const title = item.title.replace(/[\s\p{Cc}]+/gu, ' ').trim();
  const presenters = names.length === 0 ? '' : ` (v/ ${names.join(', ')})`;
  return `${slot}${item.isClosed && title !== closed ? `${closed}: ` : ''}${title}${presenters}`;
}

/** Who presents it as the heading says. */
export function headingNames({ presenters }: Pick<AgendaItem, 'presenters'>): string[] {
  return presenters.filter(({ source }) => source === 'heading').map(({ name }) => name);
}

function numberOf({ number, parent }: AgendaItem): string {
  if (number === undefined || !/^\d{1,3}(?:\.\d{1,3}){0,3}$/u.test(number)) return parent === undefined ? '- ' : '  - ';
  return number.includes('.') ? `${number} ` : `${number}. `;
}

function clock(time: string): string {
  return time.replace(':', '.');
}
