import type { ItemLine } from './item-line.ts';

/** The place of a line in the agenda. */
export interface LineNumber {
  readonly number: string;
  readonly parent?: string;
}

/**
 * Numbers for all lines, each higher than the one before: a typed number stands where it can, so that an agenda that counts
 * through the year ("37, 38") goes on doing so. Where the typed numbers are in no order, as after lines were moved, they are
 * counted anew from the lowest.
 */
export function numberLines(lines: readonly Pick<ItemLine, 'number' | 'depth'>[]): LineNumber[] {
  const typed = lines.map(({ number }) => (number === undefined ? undefined : lastPart(number)));
  const tops = lines.flatMap(({ depth }, index) => (depth === 0 ? (typed[index] ?? []) : []));
  const isOrdered = tops.every((value, index) => index === 0 || value > (tops[index - 1] ?? 0));
  const lowest = tops.length === 0 ? 1 : Math.min(...tops);
  // The numbers so far, from the outermost level to the line's own.
  let path: number[] = [];
  return lines.map(({ depth }, index) => {
    const level = Math.min(depth, path.length);
    const before = path[level];
    const next = before === undefined ? (level === 0 ? lowest : 1) : before + 1;
    const own = level === depth && (level > 0 || isOrdered) ? typed[index] : undefined;
    path = [...path.slice(0, level), own === undefined ? next : Math.max(own, next)];
    const number = path.join('.');
    return level === 0 ? { number } : { number, parent: path.slice(0, -1).join('.') };
  });
}

function lastPart(number: string): number {
  return Number(number.split('.').at(-1));
}
