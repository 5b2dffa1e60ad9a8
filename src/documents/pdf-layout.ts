import { findAlignedTables } from './pdf-aligned-tables.ts';
import type { CellRow } from './pdf-cells.ts';
import { type Item, itemFrom, regionsOf } from './pdf-columns.ts';
import type { Rule } from './pdf-glyphs.ts';
import { type RuledTable, takeRuledTables } from './pdf-ruled-tables.ts';
import type { Row } from './pdf-words.ts';

/** The column in which a row is set. All pages of one width share the column that is the page. */
export interface Frame {
  readonly pageWidth: number;
  readonly isColumn: boolean;
}

/** A row of words or of a table, in the order in which a reader reads them. */
export type Block =
  | { readonly kind: 'row'; readonly row: Row; readonly frame: Frame; readonly page: number }
  | { readonly kind: 'cells'; readonly cells: CellRow; readonly page: number };

/** The usual distance of baselines in ems, where a text has none. */
const DEFAULT_LEADING = 1.2;

/** Puts the rows of the pages in the order of reading: tables as rows of cells, columns one after the other. */
export function layoutOf(
  pages: readonly { readonly width: number; readonly rows: readonly Row[]; readonly rules: readonly Rule[] }[],
): { readonly blocks: Block[]; readonly leading: number } {
  const frames = new Map<number, Frame>();
  const regions = pages.flatMap((page, index) => {
    const width = Math.round(page.width);
    const whole = frames.get(width) ?? { pageWidth: page.width, isColumn: false };
    frames.set(width, whole);
    const { tables, rest } = takeRuledTables(page.rows, page.rules);
    const items: Item<RuledTable>[] = [
      ...rest.map((row) => itemFrom<RuledTable>(row)),
      ...tables.map((table) => ({ x: table.x, right: table.right, y: table.y, table })),
    ].sort((a, b) => a.y - b.y);
    return regionsOf(items).map((region) => ({
      items: region.items,
      frame: region.isColumn ? { pageWidth: page.width, isColumn: true } : whole,
      page: index + 1,
    }));
  });
  const leading = leadingOf(regions.map(({ items }) => items.flatMap(({ row }) => row ?? [])));
  const blocks = regions.flatMap(({ items, frame, page }) => blocksOf(items, leading, frame, page));
  return { blocks, leading };
}

function blocksOf(items: readonly Item<RuledTable>[], leading: number, frame: Frame, page: number): Block[] {
  const blocks: Block[] = [];
  let rows: Row[] = [];
  const add = (part: Row | CellRow, own: Frame) =>
    blocks.push('cells' in part ? { kind: 'cells', cells: part, page } : { kind: 'row', row: part, frame: own, page });
  const flush = () => {
    for (const part of findAlignedTables(rows, leading)) add(part, frame);
    rows = [];
  };
  for (const item of items) {
    if (item.row !== undefined) rows.push(item.row);
    if (item.table === undefined) continue;
    flush();
    const within = { pageWidth: frame.pageWidth, isColumn: true };
    for (const part of item.table.parts) add(part, within);
  }
  flush();
  return blocks;
}

/** The distance of the lines in a paragraph: the least one that is common, in ems. */
function leadingOf(regions: readonly (readonly Row[])[]): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (const rows of regions)
    for (const [index, row] of rows.entries()) {
      const above = rows[index - 1];
      if (above === undefined || Math.abs(above.size - row.size) > 0.5 || row.x > above.right) continue;
      const distance = (row.y - above.y) / row.size;
      if (distance < 0.95 || distance > 2.6) continue;
      const bin = Math.round(distance * 20);
      counts.set(bin, (counts.get(bin) ?? 0) + 1);
      total += 1;
    }
  const around = (bin: number) => (counts.get(bin - 1) ?? 0) + (counts.get(bin) ?? 0) + (counts.get(bin + 1) ?? 0);
  const common = [...counts.keys()]
    .sort((a, b) => a - b)
    .filter((bin) => around(bin) >= Math.max(2, total * 0.06))
    .at(0);
  if (common === undefined) return DEFAULT_LEADING;
  const peak = [common, common + 1].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0] ?? common;
  return peak / 20;
}
