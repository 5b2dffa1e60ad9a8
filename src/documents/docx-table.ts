import { type Block, type LineDraft, linesOf, type ParagraphBlock } from './docx-block.ts';

export interface TableCell {
  readonly blocks: readonly Block[];
  /** How many columns of the grid it fills. */
  readonly columns: number;
  /** Merged with the cell above it. */
  readonly goesOn: boolean;
}

export interface TableRow {
  /** Marked to be repeated on each page. */
  readonly isHeader: boolean;
  /** Columns of the grid that the row leaves out at its beginning. */
  readonly skipped: number;
  readonly cells: readonly TableCell[];
}

interface Column {
  readonly text: string;
  readonly lines: readonly LineDraft[];
  readonly goesOn: boolean;
}

const NUMBER_ALONE = /^\d{1,3}(?:\.\d{1,2})*[.):]?$/;
const BEGINS_WITH_NUMBER = /^\d{1,3}(?:\.\d{1,2})*[.)]\s/;
const LONGEST_HEADER = 40;
/** A cell of more lines than this is a page of its own. */
const MOST_LINES = 3;

/**
 * The rows of a table as lines with cells. A table that only lays out the page is read as the lines that stand in it,
 * cell after cell: without a header row, and where a cell holds a heading, a numbered list, a table or more than three
 * lines, where the first of two cells is a number, or where nothing stands beside a cell.
 */
export function blocksOfTable(rows: readonly TableRow[], table: number): Block[] {
  const filled = rows.filter((row) => row.cells.some((cell) => cell.goesOn || textOf(cell) !== ''));
  const hasHeader = isHeaderRow(filled);
  const blocks: Block[] = [];
  let above: readonly Column[] = [];
  for (const row of filled) {
    if (!hasHeader && isLayout(row)) {
      blocks.push(...linesOfCells(row));
      above = [];
      continue;
    }
    const columns = withMerged(columnsOf(row), above);
    const last = blocks.at(-1);
    // A row below a merged number says more of the item with that number.
    const isMore = columns.some((column) => column.goesOn && NUMBER_ALONE.test(column.text));
    const isContinued = isMore && last?.kind === 'row';
    const whole = isContinued ? columns.map((column, index) => continued(above[index], column)) : columns;
    if (isContinued) blocks.pop();
    blocks.push({ kind: 'row', table, line: rowLine(whole) });
    above = whole;
  }
  return blocks;
}

/** Short words over each column, set apart from the rows below: marked, bold, or three and more without any figure. */
function isHeaderRow(rows: readonly TableRow[]): boolean {
  const [first, ...rest] = rows;
  if (first === undefined || rest.length === 0 || first.cells.length < 2) return false;
  const cells = first.cells.map((cell) => cell.blocks.flatMap(linesOf).filter((line) => line.text !== ''));
  const isShort = cells.every((lines) => lines.length <= 1 && !/:$|^.{41}/.test(lines[0]?.text ?? ''));
  const named = cells.flat();
  if (!isShort || named.length < Math.max(2, cells.length - 1)) return false;
  const isApart = first.isHeader || named.every((line) => line.isBold);
  return (
    isApart || (cells.length > 2 && named.every((line) => !/\d/.test(line.text) && line.text.length < LONGEST_HEADER))
  );
}

function isLayout(row: TableRow): boolean {
  const filled = row.cells.filter((cell) => textOf(cell) !== '');
  const [first] = filled;
  if (filled.length < 2 && (row.cells.length < 3 || first !== row.cells[0])) return true;
  if (row.cells.length === 2 && first !== undefined && NUMBER_ALONE.test(textOf(first))) return true;
  return row.cells.some(({ blocks }) => {
    const lines = blocks.flatMap(linesOf).filter((line) => line.text !== '');
    const numbered = lines.filter((line) => isNumbered(line)).length;
    const hasTable = blocks.some((block) => block.kind === 'row');
    return hasTable || numbered > 1 || lines.length > MOST_LINES || lines.some((line) => line.level !== undefined);
  });
}

function isNumbered(line: LineDraft): boolean {
  return /^\d/.test(line.listMarker ?? '') || BEGINS_WITH_NUMBER.test(line.text);
}

/** A number in a cell of its own belongs to the first line of the next cell. */
function linesOfCells(row: TableRow): Block[] {
  const blocks: Block[] = [];
  let number: string | undefined;
  for (const cell of row.cells) {
    const text = textOf(cell);
    if (text === '') continue;
    if (number === undefined && NUMBER_ALONE.test(text)) {
      number = text.replace(/:$/, '.');
      continue;
    }
    const filled = cell.blocks.filter((block) => block.kind === 'row' || block.lines.length > 0);
    blocks.push(...(number === undefined ? filled : withNumber(filled, number)));
    number = undefined;
  }
  return number === undefined ? blocks : [...blocks, ...row.cells.flatMap((cell) => cell.blocks)];
}

function withNumber(blocks: readonly Block[], number: string): Block[] {
  const [first, ...rest] = blocks;
  if (first?.kind !== 'paragraph') return [...blocks];
  const [line, ...others] = first.lines;
  if (line === undefined) return [...blocks];
  const numbered: ParagraphBlock = { ...first, lines: [{ ...line, listMarker: number }, ...others] };
  return [numbered, ...rest];
}

/** One column for each of the grid; a cell over several columns is followed by empty ones. */
function columnsOf(row: TableRow): Column[] {
  const empty: Column = { text: '', lines: [], goesOn: false };
  const columns = row.cells.flatMap((cell) => {
    const own: Column = { text: textOf(cell), lines: cell.blocks.flatMap(linesOf), goesOn: cell.goesOn };
    return [own, ...Array.from({ length: cell.columns - 1 }, () => empty)];
  });
  return [...Array.from({ length: Math.min(row.skipped, 60) }, () => empty), ...columns];
}

/** What a merged cell says holds for each of its rows. */
function withMerged(columns: readonly Column[], above: readonly Column[]): Column[] {
  return columns.map((column, index) =>
    column.goesOn && column.text === '' ? { ...column, text: above[index]?.text ?? '' } : column,
  );
}

function continued(above: Column | undefined, column: Column): Column {
  if (above === undefined || column.goesOn || column.text === '') return above ?? column;
  return { ...above, text: join(above.text, column.text), lines: [...above.lines, ...column.lines] };
}

function rowLine(columns: readonly Column[]): LineDraft {
  const lines = columns.flatMap((column) => column.lines).filter((line) => line.text !== '');
  return {
    text: columns.map((column) => column.text).join(' | '),
    isBold: lines.length > 0 && lines.every((line) => line.isBold),
    indent: 0,
    cells: columns.map((column) => column.text),
    links: lines.flatMap((line) => line.links),
    page: lines[0]?.page ?? 1,
  };
}

/** The lines of a cell are the entries of a list: they are divided by a semicolon. */
function textOf(cell: TableCell): string {
  return cell.blocks
    .flatMap((block) =>
      block.kind === 'row' || block.lines.length > 0 ? linesOf(block).map(printed) : (block.loneNumber ?? ''),
    )
    .filter((text) => text !== '')
    .reduce(join, '');
}

function printed(line: LineDraft): string {
  return /^\d/.test(line.listMarker ?? '') && line.text !== '' ? `${line.listMarker} ${line.text}` : line.text;
}

function join(left: string, right: string): string {
  if (left === '') return right;
  return `${left}${/[.,;:!?]$/.test(left) ? ' ' : '; '}${right}`;
}
