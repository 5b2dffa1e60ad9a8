import { isSameTitle } from '../danish/normalise.ts';
import type { AgendaItem } from '../domain/agenda-item.ts';

/**
 * The items of a meeting that was read anew, with what was said before of which of them are closed: by the title, whatever
 * their numbers are now. Where the title of a closed item is not there any more, what has its number stays closed, for it
 * may be the same item under another name; that an item is open is said of no other.
 */
export function keepClosings(known: readonly AgendaItem[], items: readonly AgendaItem[]): AgendaItem[] {
  const closings = new Map<AgendaItem, AgendaItem['closing']>();
  for (const former of known) {
    if (former.closing === undefined) continue;
    const item = findFormer(former, known, items);
    if (item !== undefined) closings.set(item, former.closing);
  }
  return items.map((item) => {
    const closing = closings.get(item) ?? item.closing;
    return closing === undefined ? item : { ...item, isClosed: closing.isClosed, closing };
  });
}

function findFormer(
  former: AgendaItem,
  known: readonly AgendaItem[],
  items: readonly AgendaItem[],
): AgendaItem | undefined {
  const alike = items.filter((item) => isAlike(item, former));
  const same = alike.find((item) => isAtPlaceOf(item, former)) ?? alike[0];
  if (same !== undefined || former.closing?.isClosed !== true) return same;
  return items.find((item) => isAtPlaceOf(item, former) && !known.some((other) => isAlike(item, other)));
}

function isAtPlaceOf(item: AgendaItem, former: AgendaItem): boolean {
  return former.number === undefined ? item.order === former.order : item.number === former.number;
}

function isAlike(item: AgendaItem, former: AgendaItem): boolean {
  const titles = [former.title, ...former.titleVariants];
  return [item.title, ...item.titleVariants].some((title) => titles.some((other) => isSameTitle(title, other)));
}
