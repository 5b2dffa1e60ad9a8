import type { AgendaItem, Presenter } from '../../domain/agenda-item.ts';
import { closeBelow } from '../../domain/agenda-item.ts';
import { findSameItem } from '../../minutes/merge-items.ts';
import type { ItemLine } from './item-line.ts';
import { type LineNumber, numberLines } from './number-lines.ts';
import { headingNames, type LineStyle, lineBody } from './write-item-lines.ts';

/** An agenda after its lines were changed. */
export interface Arranged {
  readonly items: readonly AgendaItem[];
  /** Items that no line stands for any more. */
  readonly dropped: readonly AgendaItem[];
  /** What each known item has become. */
  readonly became: ReadonlyMap<AgendaItem, AgendaItem>;
}

/**
 * The items that the lines stand for. A line that a known item has given is that item as it was, with all its texts; one
 * with its title, or with its number and no other title, is the item with what the line says of it.
 *
 * @param style how the known items were shown: closed ones that were masked are found by their masks alone
 */
export function arrangeItems(lines: readonly ItemLine[], known: readonly AgendaItem[], style: LineStyle): Arranged {
  const shown = closeBelow(known);
  const matches = matchLines(lines, shown, style);
  const isNumbered = lines.some(({ number }) => number !== undefined);
  const isNumberless = !isNumbered && known.length > 0 && known.every(({ number }) => number === undefined);
  const numbers = isNumberless ? [] : numberLines(lines);
  const items = closeBelow(
    lines.map((line, order) => {
      const match = matches.get(line);
      const item = match === undefined ? newItem(line) : changedItem(match, line, style);
      return placed(item, numbers[order], order);
    }),
  );
  const became = new Map<AgendaItem, AgendaItem>();
  for (const [order, line] of lines.entries()) {
    const match = matches.get(line);
    const item = match === undefined ? undefined : known[shown.indexOf(match)];
    const now = items[order];
    if (item !== undefined && now !== undefined) became.set(item, now);
  }
  return { items, dropped: known.filter((item) => !became.has(item)), became };
}

function matchLines(
  lines: readonly ItemLine[],
  known: readonly AgendaItem[],
  style: LineStyle,
): Map<ItemLine, AgendaItem> {
  const rest = new Set(known);
  const found = new Map<ItemLine, AgendaItem>();
  const each = (find: (line: ItemLine, open: readonly AgendaItem[]) => AgendaItem | undefined): void => {
    for (const line of lines) {
      if (found.has(line)) continue;
      // A title alone does not open a closed item to somebody who could not see it.
      const mayBe = [...rest].filter(({ isClosed }) => style.seesClosed || isClosed === line.isMasked);
      const match = find(line, mayBe);
      if (match === undefined) continue;
      found.set(line, match);
      rest.delete(match);
    }
  };
  const hasNumberOf = (line: ItemLine) => (item: AgendaItem) => item.number === line.number;
  const hasBodyOf = (line: ItemLine) => (item: AgendaItem) => lineBody(item, style) === line.body;
  each((line, open) => open.filter(hasBodyOf(line)).find(hasNumberOf(line)));
  each((line, open) => open.find(hasBodyOf(line)));
  const masked = (line: ItemLine, open: readonly AgendaItem[]) =>
    line.isMasked && !style.seesClosed ? open.filter(({ isClosed }) => isClosed) : [];
  each((line, open) => masked(line, open).find(hasNumberOf(line)));
  each((line, open) => masked(line, open)[0]);
  const withoutNumber = ({ number: _, ...line }: ItemLine): AgendaItem => newItem(line);
  each((line, open) => findSameItem(withoutNumber(line), open));
  each((line, open) => findSameItem(newItem(line), open));
  return found;
}

/** An item of which nothing but its line is known. */
function newItem(line: Omit<ItemLine, 'number'> & { readonly number?: string }): AgendaItem {
  return {
    ...(line.number === undefined ? {} : { number: line.number }),
    order: 0,
    title: line.title,
    titleVariants: [],
    ...slotOf(line),
    presenters: line.presenters.map((name) => ({ name, source: 'heading' })),
    recommendations: [],
    sections: [],
    decisions: [],
    attachments: [],
    isClosed: line.isClosed,
  };
}

function changedItem(item: AgendaItem, line: ItemLine, style: LineStyle): AgendaItem {
  if (lineBody(item, style) === line.body) return item;
  const { startTime: _, endTime: __, ...rest } = item;
  const timed = { ...rest, ...slotOf(line) };
  if (line.isMasked && !style.seesClosed) return timed;
  const variants = [...item.titleVariants, item.title].filter((title) => title !== line.title);
  return {
    ...timed,
    title: line.title,
    titleVariants: [...new Set(variants)],
    presenters: presentersOf(item, line),
    isClosed: line.isClosed,
  };
}

function presentersOf(item: AgendaItem, { presenters }: ItemLine): readonly Presenter[] {
  if (headingNames(item).join('\n') === presenters.join('\n')) return item.presenters;
  const inText = item.presenters.filter(({ name, source }) => source === 'text' && !presenters.includes(name));
  return [...presenters.map((name): Presenter => ({ name, source: 'heading' })), ...inText];
}

function slotOf({
  startTime,
  endTime,
}: Pick<ItemLine, 'startTime' | 'endTime'>): Pick<AgendaItem, 'startTime' | 'endTime'> {
  return {
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined ? {} : { endTime }),
  };
}

function placed(item: AgendaItem, place: LineNumber | undefined, order: number): AgendaItem {
  if (place === undefined) return { ...item, order };
  const { parent: _, printedNumber, ...rest } = item;
  const isSameNumber = item.number === place.number;
  return { ...rest, ...(isSameNumber && printedNumber !== undefined ? { printedNumber } : {}), ...place, order };
}
