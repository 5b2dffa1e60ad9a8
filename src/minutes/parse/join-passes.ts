import { isSameTitle } from '../../danish/normalise.ts';
import { titleIn } from './heading-evidence.ts';
import type { SkeletonItem } from './skeleton.ts';

/** Joins the items of the minutes with those of the agenda before them. */
export function joinPasses(first: readonly SkeletonItem[], second: readonly SkeletonItem[]): SkeletonItem[] {
  const joined = [...first];
  for (const item of second) {
    const at = joined.findIndex(
      (other) =>
        other.number === item.number &&
        (item.number !== undefined || isSameTitle(other.heading.title, item.heading.title)),
    );
    const other = joined[at];
    if (other === undefined) joined.push(item);
    else
      joined[at] = {
        ...other,
        heading: joinHeadings(other, item),
        ...(other.heading.presenters.length > 0 ? {} : { presenterSource: item.source }),
        titleVariants: [...other.titleVariants, titleIn(item.source, item.heading.title)],
        bodies: [...other.bodies, ...item.bodies],
      };
  }
  return joined;
}

function joinHeadings(agenda: SkeletonItem, minutes: SkeletonItem): SkeletonItem['heading'] {
  return {
    ...agenda.heading,
    presenters: agenda.heading.presenters.length > 0 ? agenda.heading.presenters : minutes.heading.presenters,
    isClosed: agenda.heading.isClosed || minutes.heading.isClosed,
  };
}
