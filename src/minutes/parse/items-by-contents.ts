import { isSameTitle } from '../../danish/normalise.ts';
import type { ContentsEntry, TableOfContents } from './find-table-of-contents.ts';
import { titleIn } from './heading-evidence.ts';
import { readItemHeading } from './read-item-heading.ts';
import type { SkeletonItem } from './skeleton.ts';

/** Entries of the table of contents that no item of the body answers to. */
export function missingEntries(items: readonly SkeletonItem[], contents: TableOfContents | undefined): ContentsEntry[] {
  return (contents?.entries ?? []).filter((entry) => entry.target === undefined && !isAmong(items, entry.words));
}

function isAmong(items: readonly SkeletonItem[], words: string): boolean {
  const { title } = readItemHeading(words);
  return items.some((item) => isSameTitle(item.heading.title, title));
}

/** Items that only the table of contents names keep their place by number, or come last. */
export function withMissing(items: readonly SkeletonItem[], missing: readonly ContentsEntry[]): SkeletonItem[] {
  const all = [...items];
  for (const entry of missing) {
    const { number } = entry;
    if (number === undefined || all.some((item) => item.number === number)) continue;
    const item: SkeletonItem = {
      number,
      heading: readItemHeading(entry.words),
      source: entry.source,
      titleVariants: [],
      bodies: [],
    };
    const after = all.findIndex((other) => other.number !== undefined && compareNumbers(other.number, number) > 0);
    if (after === -1) all.push(item);
    else all.splice(after, 0, item);
  }
  return all;
}

/** The spelling of the table of contents, where it is another, is kept beside the heading's. */
export function withVariants(items: readonly SkeletonItem[], contents: TableOfContents | undefined): SkeletonItem[] {
  if (contents === undefined) return [...items];
  return items.map((item) => {
    const { title } = item.heading;
    const entry = contents.entries.find(
      (other) => other.number === item.number && isSameTitle(readItemHeading(other.words).title, title),
    );
    if (entry === undefined) return item;
    const listed = readItemHeading(entry.words);
    return listed.title === title
      ? item
      : { ...item, titleVariants: [...item.titleVariants, titleIn(entry.source, listed.title)] };
  });
}

/** Order of printed numbers: "2" before "2.1" before "10". */
export function compareNumbers(left: string, right: string): number {
  const a = left.split('.').map(Number);
  const b = right.split('.').map(Number);
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? -1) - (b[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return 0;
}
