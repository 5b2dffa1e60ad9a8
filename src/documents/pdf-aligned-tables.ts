import { type CellRow, cellFrom } from './pdf-cells.ts';
import { isBulletSign } from './pdf-symbols.ts';
import { type Row, rowFrom, type Word } from './pdf-words.ts';

/** A gap as wide as this, in ems, may part two cells. */
const CELL_GAP = 1.1;
/** What must remain of the gap through all rows. */
const COLUMN_GAP = 0.5;
/** Rows further apart than this, in ems, are no table. */
const MAX_DISTANCE = 4.5;
const MARKER = /^(?:\(?\d{1,3}(?:\.\d{1,2}){0,2}[.)]?|[a-zæøå][.)]|[A-ZÆØÅ][.)]|§\s?\d+\.?)$/u;
const LEADER = /(?:\.{3,}|…+|_{3,})\d*$/;

interface Table {
  readonly gutters: readonly { readonly from: number; readonly to: number }[];
  readonly rows: readonly Row[];
}

/** Finds tables without borders: rows whose cells stand below one another. Everything else comes back as it is. */
export function findAlignedTables(rows: readonly Row[], leading: number): (Row | CellRow)[] {
  const found: (Row | CellRow)[] = [];
  for (let at = 0; at < rows.length; ) {
    const row = rows[at];
    if (row === undefined) break;
    const table = tableAt(rows, at, leading);
    if (table === undefined) {
      found.push(row);
      at += 1;
    } else {
      found.push(...cellRows(table, leading));
      at += table.rows.length;
    }
  }
  return found;
}

/** The words of a row in pieces that stand apart. The mark of a list entry belongs to what follows it. */
function segmentsOf(row: Row): Word[][] {
  const segments: Word[][] = [];
  for (const word of row.words) {
    const last = segments.at(-1)?.at(-1);
    const isMark = segments.length === 1 && segments[0]?.length === 1 && isMarker(last?.text ?? '');
    const isLeader = last !== undefined && (LEADER.test(last.text) || LEADER.test(word.text));
    if (last === undefined || (word.x - last.right >= row.size * CELL_GAP && !isMark && !isLeader))
      segments.push([word]);
    else segments.at(-1)?.push(word);
  }
  return segments;
}

export function isMarker(text: string): boolean {
  return MARKER.test(text) || isBulletSign(text);
}

function tableAt(rows: readonly Row[], at: number, leading: number): Table | undefined {
  const header = rows[at];
  if (header === undefined) return undefined;
  const segments = segmentsOf(header);
  if (segments.length < 2) return undefined;
  let gutters = segments.slice(1).map((segment, index) => ({
    from: Math.max(...(segments[index] ?? []).map((word) => word.right)),
    to: segment[0]?.x ?? 0,
  }));
  const taken: Row[] = [header];
  for (const row of rows.slice(at + 1)) {
    const last = taken.at(-1) ?? header;
    if (row.y - last.y > MAX_DISTANCE * row.size || Math.abs(row.size - header.size) > header.size * 0.2) break;
    const narrowed = gutters.map((gutter) => narrow(gutter, row));
    if (narrowed.some((gutter) => gutter.to - gutter.from < row.size * COLUMN_GAP)) break;
    gutters = narrowed;
    taken.push(row);
  }
  while (taken.length > 1 && isOutside(taken, gutters, leading)) taken.pop();
  const wide = taken.filter((row) => cellsOf(row, gutters).filter((words) => words.length > 0).length > 1);
  if (wide.length < 2 || wide.length < taken.length * 0.3) return undefined;
  return isTable(taken, wide, gutters) ? { gutters, rows: taken } : undefined;
}

/** What a row leaves of a gutter: words that begin in the column before it, or stand nearer to it, narrow it from there. */
function narrow(gutter: { from: number; to: number }, row: Row): { from: number; to: number } {
  let { from, to } = gutter;
  let start = row.x;
  for (const [index, word] of row.words.entries()) {
    const next = row.words[index + 1];
    if (next !== undefined && next.x - word.right < row.size * COLUMN_GAP) continue;
    const isLeft = start < gutter.from + row.size * COLUMN_GAP || start - gutter.from < gutter.to - word.right;
    if (isLeft && start < gutter.to) from = Math.max(from, word.right);
    else to = Math.min(to, start);
    start = next?.x ?? 0;
  }
  return { from, to };
}

/** The last row is text below the table: it fills the first column only, and does not go on from a cell. */
function isOutside(rows: readonly Row[], gutters: Table['gutters'], leading: number): boolean {
  const last = rows.at(-1);
  const above = rows.at(-2);
  if (last === undefined || above === undefined) return false;
  const filled = cellsOf(last, gutters).map((words) => words.length > 0);
  if (filled.filter(Boolean).length > 1) return false;
  return filled[0] === true || last.y - above.y > last.size * leading * 1.25;
}

function cellsOf(row: Row, gutters: Table['gutters']): Word[][] {
  const edges = gutters.map((gutter) => (gutter.from + gutter.to) / 2);
  const cells: Word[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const word of row.words) cells[edges.filter((edge) => (word.x + word.right) / 2 > edge).length]?.push(word);
  return cells;
}

/** Two columns are a table only under a header; labels with their values, and a list of contents, are lines of text. */
function isTable(rows: readonly Row[], wide: readonly Row[], gutters: Table['gutters']): boolean {
  const columns = wide.map((row) => cellsOf(row, gutters).map((words) => words.map((word) => word.text).join(' ')));
  const lasts = columns.map((cells) => cells.at(-1) ?? '');
  if (lasts.filter((text) => /^\d{1,3}$/.test(text)).length >= wide.length - 1 && gutters.length === 1) return false;
  const firsts = columns.map((cells) => cells[0] ?? '');
  if (firsts.filter((text) => text.endsWith(':')).length >= wide.length * 0.5) return false;
  if (rows.length > 0 && isMarker(rows[0]?.words[0]?.text ?? '')) return false;
  const isAllFilled = columns[0]?.every((text) => text !== '' && text.length <= 40) === true;
  if (gutters.length === 1) return isAllFilled && wide.length >= rows.length * 0.5;
  return isAllFilled && columns[0]?.every((text) => !/[.:;]$/.test(text)) === true;
}

/** Joins the printed rows of a table to its rows: what has no first cell, or stands close below, belongs to the row above. */
function cellRows(table: Table, leading: number): CellRow[] {
  const distances = table.rows.slice(1).map((row, index) => row.y - (table.rows[index]?.y ?? 0));
  const least = Math.min(...distances);
  const hasLoose = distances.some((distance) => distance > least * 1.25);
  const groups: Row[][] = [];
  for (const [index, row] of table.rows.entries()) {
    const distance = distances[index - 1] ?? Infinity;
    const cells = cellsOf(row, table.gutters);
    const isTight = distance <= row.size * leading * 1.25;
    const text = cells[0]?.map((word) => word.text).join(' ') ?? '';
    const isTail = text === '' || /^[\p{Ll}(]/u.test(text) || (hasLoose && distance <= least * 1.1 && index > 1);
    const open = groups.at(-1);
    if (open !== undefined && isTight && isTail) open.push(row);
    else groups.push([row]);
  }
  return groups.map((group, index) => {
    const parts = group.map((row) => cellsOf(row, table.gutters));
    const cells = [...table.gutters, undefined].map((gutter, column) => {
      const own = parts.flatMap((cell) => (cell[column]?.length ? [rowFrom(cell[column])] : []));
      // Without borders a cell's edge is where its longest row ends.
      return cellFrom(own, gutter === undefined ? 0 : Math.max(...own.map((row) => row.right), gutter.from));
    });
    return { cells, isFirst: index === 0 };
  });
}
