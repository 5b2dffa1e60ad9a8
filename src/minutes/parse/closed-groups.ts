import type { ClassifiedLine } from './classify-lines.ts';
import { groupMark, mayBeOwnMark } from './closed-marks.ts';

/** Headings by which a document tells its closed items from the open ones: "Lukket møde", and below it three items. */
export interface ClosedGroups {
  /** The lines of the headings of items that stand below one. */
  readonly closed: ReadonlySet<number>;
  /** The lines that speak of the items below them, and not of the one above. */
  readonly marks: ReadonlySet<number>;
}

/** So many lines before a heading of an item may hold that of its group. */
const linesBefore = 2;

/**
 * A line right before an item's heading that says "Lukket møde" closes that item and all behind it, up to a line that says
 * "Åbent møde". Where it is all that stands under the item before it, and the document has no open group, it may be that
 * item's own mark as well, and counts for both.
 */
export function closedGroups(
  lines: readonly ClassifiedLine[],
  headings: readonly { readonly index: number; readonly length: number }[],
): ClosedGroups {
  const found = headings.map((heading, position) => {
    const before = headings[position - 1];
    const from = before === undefined ? 0 : before.index + before.length;
    const body = lines.slice(from, heading.index).filter(({ isBlank }) => !isBlank);
    const mark = body.slice(-linesBefore).findLast(({ text }) => groupMark(text) !== undefined);
    return { body, mark, isFirst: before === undefined };
  });
  const hasOpen = found.some(({ mark }) => mark !== undefined && groupMark(mark.text) === 'open');
  const closed = new Set<number>();
  const marks = new Set<number>();
  let isClosed = false;
  for (const [position, heading] of headings.entries()) {
    const { body = [], mark, isFirst = true } = found[position] ?? {};
    const isAlone = !isFirst && mark !== undefined && body[0] === mark;
    const isOfItemAbove = isAlone && mark !== undefined && mayBeOwnMark(mark.text);
    if (mark !== undefined && !isOfItemAbove) {
      isClosed = groupMark(mark.text) === 'closed';
      if (!isAlone || hasOpen) marks.add(mark.index);
    }
    if (isClosed) closed.add(heading.index);
  }
  return { closed, marks };
}
