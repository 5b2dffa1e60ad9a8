import type { FormatOutcome, ReadFormat } from './format-reader.ts';
import { withoutDebris } from './pdf-debris.ts';
import type { Glyph } from './pdf-glyphs.ts';
import { layoutOf } from './pdf-layout.ts';
import { linesOf } from './pdf-lines.ts';
import { type LinkArea, type PdfPage, readPages } from './pdf-pages.ts';
import { findUnreadable } from './pdf-readable.ts';
import { type Row, rowFrom, rowsOf, rowText } from './pdf-words.ts';

/**
 * Reads a PDF by the places of its glyphs. The text is composed from them: one line for each paragraph, entry of a list
 * and row of a table. A text that a scanner's software has laid invisibly over its picture is read like any other.
 */
export const readPdf: ReadFormat = async (bytes: Uint8Array): Promise<FormatOutcome> => {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  const opened = await readPages(bytes);
  if (!opened.ok) return opened;
  const { pages } = opened;
  const rows = pages.map((page) => rowsOf(inkOf(page)).map((row) => withTargets(row, page.links)));
  const everything = rows.map((page) => page.map(rowText).join('\n')).join('\n');
  const reason = findUnreadable(everything, pages.length);
  if (reason !== undefined) return { ok: false, reason };
  const bodies = withoutDebris(pages.map((page, index) => ({ height: page.height, rows: rows[index] ?? [] })));
  const { blocks, leading } = layoutOf(
    pages.map((page, index) => ({ width: page.width, rules: page.rules, rows: bodies[index] ?? [] })),
  );
  return { ok: true, ...linesOf(blocks, leading) };
};

/** Text without ink is dropped where it hides behind other text, and kept where it is what the page has to say. */
function inkOf(page: PdfPage): readonly Glyph[] {
  const visible = page.glyphs.filter((glyph) => !glyph.isHidden);
  return visible.length * 2 >= page.glyphs.length ? visible : page.glyphs;
}

function withTargets(row: Row, areas: readonly LinkArea[]): Row {
  if (areas.length === 0) return row;
  let isLinked = false;
  const words = row.words.map((word) => {
    const x = (word.x + word.right) / 2;
    const y = word.y - word.size * 0.3;
    const area = areas.find((link) => x >= link.x1 && x <= link.x2 && y >= link.y1 && y <= link.y2);
    if (area === undefined) return word;
    isLinked = true;
    return { ...word, target: area.target };
  });
  return isLinked ? rowFrom(words) : row;
}
