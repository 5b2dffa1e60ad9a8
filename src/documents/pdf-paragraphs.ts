import { beginsWithLabel, isFull, joinWrapped } from './pdf-cells.ts';
import { type Entry, entryText } from './pdf-entries.ts';
import type { Frame } from './pdf-layout.ts';

/** The printed rows of a paragraph, a heading or an entry of a list. */
export interface Paragraph {
  readonly entries: readonly Entry[];
  readonly text: string;
}

/** After the end of a sentence a row that leaves more than this part of its width has ended on purpose. */
const SPARE = 0.06;
const SENTENCE_END = /[.!?:;…]["'”’)]?$/;

/** Says which rows stand so near below one another that no blank line is between them. */
export function isTight(upper: Entry, lower: Entry, leading: number): boolean {
  const size = Math.max(upper.row.size, lower.row.size);
  const distance = lower.row.y - upper.row.y;
  return upper.page === lower.page && upper.frame === lower.frame && distance > 0 && distance <= size * leading * 1.25;
}

/**
 * Joins rows that were wrapped: the first word of the next one had found no room on the row. What the place on the page
 * does not show stays on lines of its own, and the parser joins by the words.
 */
export function paragraphsOf(
  entries: readonly Entry[],
  edges: ReadonlyMap<Frame, number>,
  leading: number,
): Paragraph[] {
  const groups: Entry[][] = [];
  for (const block of blocksOf(entries, leading)) {
    const isList = isListOfLines(block, edges);
    for (const [index, entry] of block.entries()) {
      const open = index === 0 ? undefined : groups.at(-1);
      if (open !== undefined && continues(open, entry, edges, isList)) open.push(entry);
      else groups.push([entry]);
    }
  }
  return groups.map((group) => ({ entries: group, text: group.map(entryText).reduce(joinWrapped) }));
}

/** Rows of one size that stand close below one another. */
function blocksOf(entries: readonly Entry[], leading: number): Entry[][] {
  const blocks: Entry[][] = [];
  for (const entry of entries) {
    const last = blocks.at(-1)?.at(-1);
    const isAlike = last !== undefined && Math.abs(last.row.size - entry.row.size) <= 0.6;
    if (isAlike && isTight(last, entry, leading)) blocks.at(-1)?.push(entry);
    else blocks.push([entry]);
  }
  return blocks;
}

/** True where most rows end before the edge, as in a list of people: there a full row is full by chance. */
function isListOfLines(block: readonly Entry[], edges: ReadonlyMap<Frame, number>): boolean {
  const pairs = block.slice(1).flatMap((entry, index) => {
    const above = block[index];
    return above === undefined || entry.isBullet || entry.isNumbered ? [] : [{ above, entry }];
  });
  const full = pairs.filter(({ above, entry }) => isFull(above.row, entry.row, edges.get(entry.frame) ?? Infinity));
  return pairs.length >= 3 && full.length < pairs.length * 0.4;
}

function continues(open: readonly Entry[], next: Entry, edges: ReadonlyMap<Frame, number>, isList: boolean): boolean {
  const first = open[0];
  const last = open.at(-1);
  if (first === undefined || last === undefined || next.isBullet) return false;
  const edge = edges.get(next.frame);
  const text = entryText(next);
  const before = entryText(last);
  const isCut = /\p{L}[-\u00ad\u2010]$/u.test(before) && /^\p{Ll}/u.test(text);
  if (edge === undefined || !isFull(last.row, next.row, edge)) return false;
  if (!isAligned(open.length, first, last, next)) return false;
  if (isCut) return true;
  const isSpare = SENTENCE_END.test(before) && /^\p{Lu}/u.test(text) && edge - last.row.right > edge * SPARE;
  if (isSpare || (isList && !/^\p{Ll}/u.test(text))) return false;
  if (next.isNumbered && /^\S+\s+\p{Lu}/u.test(text)) return false;
  if (last.row.isBold !== next.row.isBold && (SENTENCE_END.test(before) || !/^\p{Ll}/u.test(text))) return false;
  return (!before.endsWith(':') || /^<?https?:/.test(text)) && !beginsWithLabel(text);
}

/** A wrapped row begins below the words of the first, or at the edge where the first is drawn in or has its number. */
function isAligned(count: number, first: Entry, last: Entry, next: Entry): boolean {
  const slack = first.row.size * 0.5;
  const above = count === 1 ? first.textX : last.x;
  if (Math.abs(next.x - above) <= slack || Math.abs(next.x - first.textX) <= slack) return true;
  if (count > 1) return false;
  return next.x <= first.textX && (Math.abs(next.x - first.x) <= slack || first.x - next.x <= first.row.size * 4);
}

/** True where a sentence goes on from the end of one page or column to the next. */
export function goesOn(last: Paragraph, next: Paragraph, edges: ReadonlyMap<Frame, number>): boolean {
  const end = last.entries.at(-1);
  const start = next.entries[0];
  if (end === undefined || start === undefined || start.isBullet || start.isNumbered) return false;
  if (end.page === start.page && end.frame === start.frame) return false;
  if (SENTENCE_END.test(last.text) || Math.abs(end.row.size - start.row.size) > 0.6) return false;
  if (end.row.isBold !== start.row.isBold) return false;
  const edge = edges.get(end.frame);
  const isWide = edge !== undefined && isFull(end.row, start.row, edge);
  return isWide && (/^\p{Ll}/u.test(next.text) || !beginsWithLabel(next.text));
}
