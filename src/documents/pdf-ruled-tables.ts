import { type CellRow, cellFrom } from './pdf-cells.ts';
import type { Rule } from './pdf-glyphs.ts';
import { type Row, rowFrom, type Word } from './pdf-words.ts';

/** A table within borders, or the text of one whose borders only arrange it on the page. */
export interface RuledTable {
  readonly x: number;
  readonly right: number;
  readonly y: number;
  readonly bottom: number;
  /** Rows with cells, and rows of text where one cell goes over all columns. */
  readonly parts: readonly (CellRow | Row)[];
}

/** Borders that are less than this apart are one, in points. */
const TOUCH = 3;
/** A cell of more printed rows than this holds a text of its own. */
const LONG_CELL = 12;
const MAX_LINES = 600;

interface Grid {
  readonly columns: readonly number[];
  readonly rows: readonly number[];
  readonly uprights: readonly Rule[];
}

/** Takes the tables with borders out of a page: what is in them, and the rows that remain. */
export function takeRuledTables(
  rows: readonly Row[],
  rules: readonly Rule[],
): { readonly tables: RuledTable[]; readonly rest: Row[] } {
  const grids = gridsOf(rules);
  let rest = [...rows];
  const tables: RuledTable[] = [];
  for (const grid of grids) {
    const box = boxOf(grid);
    const inside = rest.flatMap((row) => keep(row, (word) => isWithin(word, box)));
    const table = tableFrom(grid, inside);
    if (table === undefined) continue;
    tables.push(table);
    rest = rest.flatMap((row) => keep(row, (word) => !isWithin(word, box)));
  }
  return { tables, rest };
}

function keep(row: Row, test: (word: Word) => boolean): Row[] {
  const words = row.words.filter(test);
  if (words.length === row.words.length) return [row];
  return words.length === 0 ? [] : [rowFrom(words)];
}

function boxOf(grid: Grid): { x: number; right: number; y: number; bottom: number } {
  return {
    x: grid.columns[0] ?? 0,
    right: grid.columns.at(-1) ?? 0,
    y: grid.rows[0] ?? 0,
    bottom: grid.rows.at(-1) ?? 0,
  };
}

function isWithin(word: Word, box: { x: number; right: number; y: number; bottom: number }): boolean {
  const middle = (word.x + word.right) / 2;
  const height = word.y - word.size * 0.3;
  return middle > box.x && middle < box.right && height > box.y && height < box.bottom;
}

/** Lines that touch make a grid, where they part at least two columns. */
function gridsOf(rules: readonly Rule[]): Grid[] {
  const level = mergeLines(
    rules.filter((rule) => rule.x2 - rule.x1 >= rule.y2 - rule.y1),
    true,
  );
  const upright = mergeLines(
    rules.filter((rule) => rule.x2 - rule.x1 < rule.y2 - rule.y1),
    false,
  );
  if (upright.length === 0 || level.length < 2 || level.length + upright.length > MAX_LINES) return [];
  const groups: { level: Rule[]; upright: Rule[] }[] = [];
  for (const line of upright) {
    const touching = level.filter((other) => touches(other, line));
    const joined = groups.filter((group) => group.level.some((other) => touching.includes(other)));
    const merged = {
      level: [...new Set([...joined.flatMap((group) => group.level), ...touching])],
      upright: [...joined.flatMap((group) => group.upright), line],
    };
    for (const group of joined) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups.flatMap((group) => {
    const lines = [...group.level, ...group.upright];
    if (group.level.length < 2) return [];
    const columns = distinct([
      ...group.upright.map((line) => line.x1),
      ...[Math.min(...lines.map((line) => line.x1)), Math.max(...lines.map((line) => line.x2))],
    ]);
    const rows = distinct([
      ...group.level.map((line) => line.y1),
      ...[Math.min(...lines.map((line) => line.y1)), Math.max(...lines.map((line) => line.y2))],
    ]);
    return columns.length >= 3 && rows.length >= 2 ? [{ columns, rows, uprights: group.upright }] : [];
  });
}

function touches(level: Rule, upright: Rule): boolean {
  return (
    upright.x1 >= level.x1 - TOUCH &&
    upright.x1 <= level.x2 + TOUCH &&
    level.y1 >= upright.y1 - TOUCH &&
    level.y1 <= upright.y2 + TOUCH
  );
}

/** Both edges of a thin box, and the borders of neighbouring cells, become one line. */
function mergeLines(rules: readonly Rule[], isLevel: boolean): Rule[] {
  const across = (rule: Rule) => (isLevel ? rule.y1 : rule.x1);
  const from = (rule: Rule) => (isLevel ? rule.x1 : rule.y1);
  const to = (rule: Rule) => (isLevel ? rule.x2 : rule.y2);
  const merged: Rule[] = [];
  for (const rule of [...rules].sort((a, b) => from(a) - from(b))) {
    const at = merged.findIndex(
      (other) => Math.abs(across(other) - across(rule)) <= TOUCH && from(rule) <= to(other) + TOUCH,
    );
    const other = merged[at];
    if (other === undefined) merged.push(rule);
    else
      merged[at] = isLevel
        ? { ...other, x2: Math.max(other.x2, rule.x2) }
        : { ...other, y2: Math.max(other.y2, rule.y2) };
  }
  return merged;
}

function distinct(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted.filter((value, index) => index === 0 || value - (sorted[index - 1] ?? 0) > TOUCH);
}

/** What stands between two level lines, and the upright lines that part it there. */
interface Band {
  readonly top: number;
  readonly rows: readonly Row[];
  readonly edges: readonly number[];
}

function tableFrom(grid: Grid, inside: readonly Row[]): RuledTable | undefined {
  const bands = grid.rows.slice(1).flatMap((bottom, index) => bandFrom(grid, inside, grid.rows[index] ?? 0, bottom));
  const parts: (CellRow | Row)[] = [];
  let columns: readonly number[] = [];
  for (const band of bands) {
    if (band.edges.length <= 2) {
      parts.push(...band.rows);
      columns = [];
      continue;
    }
    // A row may join cells of the table, but an edge that the table has not begins another one.
    const isFirst = !band.edges.every((edge) => columns.includes(edge));
    if (isFirst) columns = band.edges;
    parts.push(...rowsFrom(band, columns, isFirst));
  }
  return bands.some((band) => band.edges.length > 2) ? { ...boxOf(grid), parts } : undefined;
}

function bandFrom(grid: Grid, inside: readonly Row[], top: number, bottom: number): Band[] {
  const middle = (top + bottom) / 2;
  const within = (word: Word) => word.y - word.size * 0.3 > top && word.y - word.size * 0.3 < bottom;
  const rows = inside.flatMap((row) => keep(row, within));
  if (rows.length === 0) return [];
  const isDrawn = (x: number) =>
    grid.uprights.some((line) => Math.abs(line.x1 - x) <= TOUCH && line.y1 <= middle && line.y2 >= middle);
  const drawn = grid.columns.filter(isDrawn);
  // A table may be open at its sides.
  const left = Math.min(...rows.map((row) => row.x)) < (drawn[0] ?? Infinity) ? grid.columns.slice(0, 1) : [];
  const right = Math.max(...rows.map((row) => row.right)) > (drawn.at(-1) ?? 0) ? grid.columns.slice(-1) : [];
  return [{ top, rows, edges: [...new Set([...left, ...drawn, ...right])] }];
}

function rowsFrom(band: Band, columns: readonly number[], isFirst: boolean): (CellRow | Row)[] {
  const contents = columns.slice(0, -1).map((left) => {
    const at = band.edges.indexOf(left);
    const right = band.edges[at + 1];
    if (at === -1 || right === undefined) return { rows: [], edge: left };
    const isInside = (word: Word) => (word.x + word.right) / 2 > left && (word.x + word.right) / 2 < right;
    const own = band.rows.flatMap((row) => keep(row, isInside));
    const padding = Math.max(0, Math.min(10, Math.min(...own.map((row) => row.x)) - left));
    return { rows: own, edge: right - padding };
  });
  const isLayout = columns.length === 3 && contents.some((content) => content.rows.length > LONG_CELL);
  if (isLayout) return contents.flatMap((content) => content.rows);
  return [{ cells: contents.map((content) => cellFrom(content.rows, content.edge)), isFirst }];
}
