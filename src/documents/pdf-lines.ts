import type { Line } from '../minutes/parse/line.ts';
import { type CellRow, joinWrapped, linksOf } from './pdf-cells.ts';
import { type Entry, entryFrom, wrapEdges } from './pdf-entries.ts';
import { headingLevels } from './pdf-headings.ts';
import type { Block, Frame } from './pdf-layout.ts';
import { goesOn, isTight, type Paragraph, paragraphsOf } from './pdf-paragraphs.ts';

type Part =
  | { readonly kind: 'paragraph'; readonly paragraph: Paragraph }
  | { readonly kind: 'cells'; readonly cells: CellRow; readonly page: number };
/** A line before it has its place in the text. */
type Draft = Omit<Line, 'span'>;

const BLANK: Draft = { text: '', isBold: false, indent: 0, links: [] };

/** The lines of a document, and its text: each line of the text is one of them. */
export function linesOf(blocks: readonly Block[], leading: number): { readonly text: string; readonly lines: Line[] } {
  const entries = blocks.flatMap((block) =>
    block.kind === 'row' ? [entryFrom(block.row, block.frame, block.page)] : [],
  );
  const edges = wrapEdges(entries);
  const parts = joinTables(partsOf(blocks, edges, leading));
  const levelOf = headingLevels(parts.flatMap((part) => (part.kind === 'paragraph' ? [part.paragraph] : [])));
  const left = leftEdges(entries);
  const drafts: Draft[] = [];
  for (const [index, part] of parts.entries()) {
    const last = parts[index - 1];
    if (last !== undefined && isParted(last, part, edges, leading))
      drafts.push({ ...BLANK, page: part.kind === 'cells' ? part.page : (part.paragraph.entries[0]?.page ?? 1) });
    if (part.kind === 'cells') drafts.push(rowDraft(part.cells, part.page));
    else drafts.push(paragraphDraft(part.paragraph, levelOf(part.paragraph), left));
  }
  return placed(joinHyphens(drafts));
}

function partsOf(blocks: readonly Block[], edges: ReadonlyMap<Frame, number>, leading: number): Part[] {
  const parts: Part[] = [];
  let entries: Entry[] = [];
  const flush = () => {
    for (const paragraph of paragraphsOf(entries, edges, leading)) parts.push({ kind: 'paragraph', paragraph });
    entries = [];
  };
  for (const block of blocks) {
    if (block.kind === 'row') entries.push(entryFrom(block.row, block.frame, block.page));
    else {
      flush();
      parts.push({ kind: 'cells', cells: block.cells, page: block.page });
    }
  }
  flush();
  return parts;
}

/** A table that goes on over the page: its header is printed again, and a row may be cut in two. */
function joinTables(parts: readonly Part[]): Part[] {
  const joined: Part[] = [];
  let header: string | undefined;
  for (const part of parts) {
    const last = joined.at(-1);
    if (part.kind !== 'cells') {
      header = undefined;
      joined.push(part);
      continue;
    }
    const own = part.cells.cells.map((cell) => cell.text).join(' | ');
    if (last?.kind !== 'cells') header = own;
    else if (last.page !== part.page && own === header) continue;
    else if (last.page !== part.page && isRestOf(last.cells, part.cells)) {
      joined[joined.length - 1] = { ...last, cells: joinRows(last.cells, part.cells) };
      continue;
    }
    joined.push(part);
  }
  return joined;
}

function isRestOf(above: CellRow, below: CellRow): boolean {
  const filled = below.cells.filter((cell) => cell.text !== '');
  return (
    above.cells.length === below.cells.length &&
    below.cells[0]?.text === '' &&
    filled.length > 0 &&
    filled.every((cell) => /^\p{Ll}/u.test(cell.text))
  );
}

function joinRows(above: CellRow, below: CellRow): CellRow {
  const cells = above.cells.map((cell, column) => {
    const rest = below.cells[column];
    if (rest === undefined || rest.text === '') return cell;
    return { ...cell, text: joinWrapped(cell.text, rest.text), links: [...cell.links, ...rest.links] };
  });
  return { ...above, cells };
}

function isParted(last: Part, part: Part, edges: ReadonlyMap<Frame, number>, leading: number): boolean {
  if (last.kind === 'cells' && part.kind === 'cells') return last.page === part.page && part.cells.isFirst;
  if (last.kind === 'cells' || part.kind === 'cells') return true;
  const upper = last.paragraph.entries.at(-1);
  const lower = part.paragraph.entries[0];
  if (upper === undefined || lower === undefined) return false;
  return !isTight(upper, lower, leading) && !goesOn(last.paragraph, part.paragraph, edges);
}

/** Where the text of each frame begins: the leftmost place at which several rows do. */
function leftEdges(entries: readonly Entry[]): Map<Frame, number> {
  const edges = new Map<Frame, number>();
  for (const [frame, own] of Map.groupBy(entries, (entry) => entry.frame)) {
    const starts = own.map((entry) => entry.x).sort((a, b) => a - b);
    const needed = Math.min(3, starts.length);
    const common = starts.find((start) => starts.filter((x) => x >= start && x - start < 4).length >= needed);
    edges.set(frame, common ?? starts[0] ?? 0);
  }
  return edges;
}

function paragraphDraft(paragraph: Paragraph, level: number | undefined, left: ReadonlyMap<Frame, number>): Draft {
  const [first] = paragraph.entries;
  const text = clean(paragraph.text);
  if (first === undefined) return BLANK;
  const columns = (first.x - (left.get(first.frame) ?? first.x)) / (first.row.size * 0.5);
  return {
    text,
    ...(level === undefined || first.isBullet ? {} : { level }),
    isBold: paragraph.entries.every((entry) => entry.row.isBold),
    ...(first.isBullet ? { listMarker: '-' } : {}),
    indent: Math.max(0, Math.round(columns)),
    page: first.page,
    links: linksOf(paragraph.entries.flatMap((entry) => entry.row.words)),
  };
}

function rowDraft(row: CellRow, page: number): Draft {
  const cells = row.cells.map((cell) => clean(cell.text));
  const filled = row.cells.filter((cell) => cell.text !== '');
  return {
    text: cells.join(' | '),
    isBold: filled.length > 0 && filled.every((cell) => cell.isBold),
    indent: 0,
    cells,
    page,
    links: row.cells.flatMap((cell) => cell.links),
  };
}

/** Without soft hyphens. "R E F E R A T" is a word in wide letters. */
function clean(text: string): string {
  const plain = text
    .replace(/\u00ad/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return /^(?:\p{Lu} ){3,}\p{Lu}$/u.test(plain) ? plain.replace(/ /g, '') : plain;
}

/** A word that the end of a page or column has divided is put together on the upper line. */
function joinHyphens(drafts: readonly Draft[]): Draft[] {
  const joined = [...drafts];
  for (const [index, draft] of joined.entries()) {
    const next = joined[index + 1];
    if (next === undefined || draft.text.length < 25 || !/\p{L}[-\u2010]$/u.test(draft.text)) continue;
    const [word = '', ...rest] = next.text.split(' ');
    if (!/^\p{Ll}/u.test(word) || rest.length === 0 || next.cells !== undefined || draft.cells !== undefined) continue;
    if (next.listMarker !== undefined || joinWrapped(draft.text, word).includes(` ${word}`)) continue;
    joined[index] = { ...draft, text: joinWrapped(draft.text, word) };
    joined[index + 1] = { ...next, text: rest.join(' ') };
  }
  return joined;
}

function placed(drafts: readonly Draft[]): { text: string; lines: Line[] } {
  let start = 0;
  const lines = drafts.map((draft) => {
    const span = { start, end: start + draft.text.length };
    start = span.end + 1;
    return { ...draft, span };
  });
  return { text: lines.map((line) => line.text).join('\n'), lines };
}
