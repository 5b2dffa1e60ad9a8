import { type Row, rowFrom, type Word } from './pdf-words.ts';

/** Something on a page that columns run beside or around: a row of words, or a table as a whole. */
export interface Item<T> {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  /** Absent for a table. */
  readonly row?: Row;
  readonly table?: T;
}

/** Items that are read from top to bottom; `isColumn` where they are one of several columns. */
export interface Region<T> {
  readonly items: readonly Item<T>[];
  readonly isColumn: boolean;
}

interface Gutter {
  readonly from: number;
  readonly to: number;
  readonly first: number;
  readonly last: number;
}

/** The least width of a gutter in points. */
const MIN_GUTTER = 9;
/** Each side of a gutter is at least this part of the text's width. */
const MIN_SIDE = 0.14;
const MIN_ROWS = 4;

/**
 * Parts a page into what is read one after the other. Columns are where a gutter goes down through many rows and each
 * side is a text of its own: both are prose, or their baselines differ. A label beside its value, and a table, share
 * their baselines and stay together.
 */
export function regionsOf<T>(items: readonly Item<T>[], depth = 0): Region<T>[] {
  const gutter = depth > 3 ? undefined : findGutter(items);
  if (gutter === undefined) return items.length === 0 ? [] : [{ items, isColumn: depth > 0 }];
  const between = items.slice(gutter.first, gutter.last + 1);
  const middle = (gutter.from + gutter.to) / 2;
  const left = between.flatMap((item) => side(item, (word) => word.right <= middle));
  const right = between.flatMap((item) => side(item, (word) => word.right > middle));
  return [
    ...regionsOf(items.slice(0, gutter.first), depth),
    ...regionsOf(left, depth + 1),
    ...regionsOf(right, depth + 1),
    ...regionsOf(items.slice(gutter.last + 1), depth),
  ];
}

export function itemFrom<T>(row: Row): Item<T> {
  return { x: row.x, right: row.right, y: row.y, row };
}

function side<T>(item: Item<T>, test: (word: Word) => boolean): Item<T>[] {
  if (item.row === undefined) return [];
  const words = item.row.words.filter(test);
  return words.length === 0 ? [] : [itemFrom(rowFrom(words))];
}

function findGutter<T>(items: readonly Item<T>[]): Gutter | undefined {
  const left = Math.min(...items.map((item) => item.x));
  const right = Math.max(...items.map((item) => item.right));
  const blanks = items.map((item) => blanksOf(item, left, right));
  let best: Gutter | undefined;
  for (const [first, own] of blanks.entries()) {
    let open = own;
    for (let last = first + 1; last < items.length && open.length > 0; last += 1) {
      const kept = open.flatMap((gap) =>
        (blanks[last] ?? []).flatMap((other) => {
          const from = Math.max(gap.from, other.from);
          const to = Math.min(gap.to, other.to);
          return to - from >= MIN_GUTTER ? [{ from, to }] : [];
        }),
      );
      // Where nothing goes on, the run of rows ends here.
      if (kept.length === 0 || last === items.length - 1) {
        const end = kept.length === 0 ? last - 1 : last;
        for (const gap of kept.length === 0 ? open : kept) {
          const found = trimmed(items, { ...gap, first, last: end });
          if (
            found !== undefined &&
            found.last - found.first > (best === undefined ? 0 : best.last - best.first) &&
            partsTexts(items.slice(found.first, found.last + 1), found, right - left)
          )
            best = found;
        }
      }
      open = kept;
    }
  }
  return best;
}

function blanksOf<T>(item: Item<T>, left: number, right: number): { from: number; to: number }[] {
  const words = item.row?.words ?? [{ x: item.x, right: item.right }];
  const blanks: { from: number; to: number }[] = [];
  let from = left - MIN_GUTTER;
  for (const word of words) {
    if (word.x - from >= MIN_GUTTER) blanks.push({ from, to: word.x });
    from = Math.max(from, word.right);
  }
  blanks.push({ from, to: right + MIN_GUTTER });
  return blanks;
}

/** Without the rows above and below between which only one side has text and which stand apart from it. */
function trimmed<T>(items: readonly Item<T>[], gutter: Gutter): Gutter | undefined {
  const middle = (gutter.from + gutter.to) / 2;
  const isLeft = (item: Item<T>) => item.x < middle;
  const isRight = (item: Item<T>) => item.right > middle;
  const inside = items.map((item, index) => ({ item, index })).slice(gutter.first, gutter.last + 1);
  const lefts = inside.filter(({ item }) => isLeft(item));
  const rights = inside.filter(({ item }) => isRight(item));
  const start = Math.max(lefts[0]?.index ?? Infinity, rights[0]?.index ?? Infinity);
  const end = Math.min(lefts.at(-1)?.index ?? -1, rights.at(-1)?.index ?? -1);
  if (start === Infinity || end < start) return undefined;
  const isNear = (upper: Item<T> | undefined, lower: Item<T> | undefined) =>
    upper !== undefined && lower !== undefined && lower.y - upper.y <= 2.2 * (lower.row?.size ?? 0);
  let first = start;
  while (first > gutter.first && isNear(items[first - 1], items[first])) first -= 1;
  let last = end;
  while (last < gutter.last && isNear(items[last], items[last + 1])) last += 1;
  return { ...gutter, first, last };
}

function partsTexts<T>(items: readonly Item<T>[], gutter: Gutter, width: number): boolean {
  if (items.some((item) => item.row === undefined)) return false;
  const middle = (gutter.from + gutter.to) / 2;
  const left = items.flatMap((item) => side(item, (word) => word.right <= middle));
  const right = items.flatMap((item) => side(item, (word) => word.right > middle));
  const least = Math.min(left.length, right.length);
  if (least < MIN_ROWS || extent(left) < width * MIN_SIDE || extent(right) < width * MIN_SIDE) return false;
  const shared = left.length + right.length - items.length;
  if (shared <= least * 0.4) return isProse(left) || isProse(right);
  return isProse(left) && isProse(right) && least > MIN_ROWS;
}

function extent<T>(items: readonly Item<T>[]): number {
  return Math.max(...items.map((item) => item.right)) - Math.min(...items.map((item) => item.x));
}

/** Most rows fill the column and hold several words. */
function isProse<T>(items: readonly Item<T>[]): boolean {
  const width = extent(items);
  const full = items.filter((item) => item.right - item.x >= width * 0.7 && (item.row?.words.length ?? 0) >= 3);
  return full.length >= items.length * 0.5;
}
