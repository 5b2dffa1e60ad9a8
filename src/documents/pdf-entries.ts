import { isMarker } from './pdf-aligned-tables.ts';
import type { Frame } from './pdf-layout.ts';
import { isBulletSign } from './pdf-symbols.ts';
import { type Row, rowFrom, rowText } from './pdf-words.ts';

/** A printed row with the bullet taken from its beginning. */
export interface Entry {
  readonly row: Row;
  readonly frame: Frame;
  readonly page: number;
  /** Where its words begin, behind a bullet or a number. */
  readonly textX: number;
  /** Where the row begins, the bullet included. */
  readonly x: number;
  readonly isBullet: boolean;
  /** Begins with a number or letter that stands apart from what follows. */
  readonly isNumbered: boolean;
}

/** Rows of fewer words are names, addresses and labels: where they end says nothing. */
const PROSE_WORDS = 4;
const GLUED = /^[•◦▪●■➢](?=[\p{L}\p{N}"])/u;

/** Takes the bullet from a row. A dash or an "o" is one only where it stands apart. */
export function entryFrom(row: Row, frame: Frame, page: number): Entry {
  const [first, second] = row.words;
  const base = { frame, page, x: row.x };
  if (first !== undefined && GLUED.test(first.text)) {
    const words = [{ ...first, text: first.text.slice(1), x: first.x + first.size * 0.6 }, ...row.words.slice(1)];
    return { ...base, row: rowFrom(words), textX: words[0]?.x ?? row.x, isBullet: true, isNumbered: false };
  }
  const gap = first === undefined || second === undefined ? 0 : (second.x - first.right) / row.size;
  const isBullet = first !== undefined && second !== undefined && isBulletSign(first.text) && isApart(first.text, gap);
  if (isBullet) {
    const rest = rowFrom(row.words.slice(1));
    return { ...base, row: rest, textX: rest.x, isBullet: true, isNumbered: false };
  }
  const isNumbered = first !== undefined && second !== undefined && isMarker(first.text) && /[.)]$/.test(first.text);
  const isTabbed = first !== undefined && isMarker(first.text) && gap > 0.8;
  return {
    ...base,
    row,
    textX: isNumbered || isTabbed ? (second?.x ?? row.x) : row.x,
    isBullet: false,
    isNumbered: isNumbered || isTabbed,
  };
}

function isApart(sign: string, gap: number): boolean {
  return sign === 'o' || sign === '—' || sign === '*' ? gap > 0.5 : gap > 0.1;
}

/**
 * The right edge at which the text of each frame is wrapped. Where the rows of a page do not show one, its margins are
 * taken to be alike; a column without one has none.
 */
export function wrapEdges(entries: readonly Entry[]): Map<Frame, number> {
  const edges = new Map<Frame, number>();
  for (const [frame, own] of Map.groupBy(entries, (entry) => entry.frame)) {
    const left = Math.min(...own.map((entry) => entry.x));
    const ends = own
      .filter((entry) => entry.row.words.length >= PROSE_WORDS)
      .map((entry) => entry.row.right)
      .sort((a, b) => b - a);
    const reach = ((ends[0] ?? 0) - left) * 0.1;
    const needed = Math.max(3, ends.length * 0.04);
    const edge = ends.find((end) => ends.filter((other) => other <= end && other >= end - reach).length >= needed);
    if (!frame.isColumn) edges.set(frame, frame.pageWidth - left);
    if (edge === undefined) continue;
    const full = ends.filter((other) => other <= edge && other >= edge - reach).length;
    // Short rows that happen to be of one length are a list, unless most of the text is like that.
    const isWide = frame.isColumn || edge - left > (frame.pageWidth - 2 * left) * 0.75;
    if (isWide ? full >= needed : full >= Math.max(6, ends.length * 0.35)) edges.set(frame, edge);
  }
  return edges;
}

export function entryText(entry: Entry): string {
  return rowText(entry.row);
}
