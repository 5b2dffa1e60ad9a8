import { isSameTitle } from '../../danish/normalise.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { findTableItems } from './find-table-items.ts';
import type { SkeletonItem } from './skeleton.ts';

/**
 * Items with the slots and presenters that a table above them gives ("Tid | Punkt | Ansvarlig"), where their own headings have
 * none. The table must be one of these items: most of its rows come again as headings.
 */
export function withAgendaTable(items: readonly SkeletonItem[], lines: readonly ClassifiedLine[]): SkeletonItem[] {
  if (items.length < 2 || items.some(({ row }) => row !== undefined)) return [...items];
  const rows = findTableItems(lines);
  const rowOf = (item: SkeletonItem) =>
    rows.find(
      ({ number, heading }) =>
        (number === undefined || item.number === undefined || number === item.number) &&
        isSameTitle(heading.title, item.heading.title),
    );
  const known = items.filter((item) => rowOf(item) !== undefined).length;
  if (known < 2 || known < rows.length * 0.6) return [...items];
  return items.map((item) => {
    const row = rowOf(item);
    if (row === undefined) return item;
    const { startTime, endTime, presenters } = row.heading;
    const hasSlot = item.heading.startTime !== undefined || startTime === undefined;
    const hasPresenters = item.heading.presenters.length > 0 || presenters.length === 0;
    return {
      ...item,
      heading: {
        ...item.heading,
        ...(hasSlot ? {} : { startTime, ...(endTime === undefined ? {} : { endTime }) }),
        ...(hasPresenters ? {} : { presenters }),
      },
      ...(hasSlot ? {} : { slotSource: row.source }),
      ...(hasPresenters ? {} : { presenterSource: row.source }),
    };
  });
}
