import type { ClassifiedLine } from './classify-lines.ts';
import { compose } from './composed-text.ts';
import { cellPiece } from './piece.ts';
import { readItemHeading } from './read-item-heading.ts';
import type { SkeletonItem } from './skeleton.ts';

type ColumnKind =
  | 'number'
  | 'title'
  | 'time'
  | 'presenter'
  | 'recommendation'
  | 'background'
  | 'minutes'
  | 'decision'
  | 'attachments'
  | 'responsible';

const COLUMN_WORDS: readonly (readonly [ColumnKind, RegExp])[] = [
  ['number', /^(?:nr\.?|#|pkt\.?( nr\.?)?|punkt nr\.?)$/i],
  ['title', /^(?:punkt|emne|sag|titel|dagsordenspunkt|dagsorden|overskrift)(?:er)?$/i],
  ['time', /^(?:tid|tidspunkt|kl\.?|varighed|klokken)$/i],
  ['presenter', /^(?:v\/?|ved|oplægsholder|indleder|ansvarlig for punktet|hvem|oplæg)$/i],
  ['recommendation', /^(?:indstilling|det indstilles)$/i],
  [
    'background',
    /^(?:formål|formål med punktet|beskrivelse|sagsfremstilling|baggrund|indhold|bemærkninger til punktet)$/i,
  ],
  ['minutes', /^(?:referat|drøftelse|noter|bemærkninger)$/i],
  ['decision', /^(?:beslutning(?:er)?|konklusion|aftale|referat\/beslutning|beslutning\/referat|aftalt)$/i],
  ['attachments', /^bilag$/i],
  ['responsible', /^(?:ansvarlig|opfølgning)$/i],
];

const HEADING_COLUMNS: ReadonlySet<ColumnKind> = new Set(['number', 'title', 'time', 'presenter']);

/** Items that stand as rows of a table under a header row that names an item column. */
export function findTableItems(lines: readonly ClassifiedLine[]): SkeletonItem[] {
  for (const header of lines) {
    const cells = header.line.cells;
    if (cells === undefined || cells.length < 2) continue;
    const named = cells.flatMap((cell, column) => {
      const kind = COLUMN_WORDS.find(([, pattern]) => pattern.test(cell.replace(/\s*\([^()]*\)/g, '').trim()))?.[0];
      return kind === undefined ? [] : [{ column, kind }];
    });
    const rows = rowsBelow(lines, header);
    // "Punkt" stands above the numbers as well as above the titles.
    const hasTitles = named.filter(({ kind }) => kind === 'title').length > 1;
    const columns = named.map((entry) =>
      hasTitles && entry.kind === 'title' && isNumberColumn(rows, entry.column)
        ? { ...entry, kind: 'number' as const }
        : entry,
    );
    if (columns.length < 2 || !columns.some(({ kind }) => kind === 'title' || kind === 'number')) continue;
    const first = columns.some(({ kind }) => kind === 'number') ? undefined : numberColumn(rows, header);
    if (first !== undefined) columns.push({ column: first, kind: 'number' });
    // Who is responsible presents the item, where the table is an agenda.
    const isMinutes = columns.some(({ kind }) => kind === 'minutes' || kind === 'decision');
    const all = columns.map((column) =>
      column.kind === 'responsible' && !isMinutes ? { ...column, kind: 'presenter' as const } : column,
    );
    const titleColumn = columns.find(({ kind }) => kind === 'title')?.column ?? -1;
    if (titleColumn === -1) continue;
    const items = rows.flatMap((row) => itemOf(row, all, titleColumn));
    if (items.length >= 2) return items;
  }
  return [];
}

/** A column without a name whose cells are numbers. */
function numberColumn(rows: readonly ClassifiedLine[], header: ClassifiedLine): number | undefined {
  const column = (header.line.cells ?? []).findIndex((cell) => cell.trim() === '');
  return column !== -1 && isNumberColumn(rows, column) ? column : undefined;
}

function isNumberColumn(rows: readonly ClassifiedLine[], column: number): boolean {
  const cells = rows.map((row) => (row.line.cells?.[column] ?? '').trim()).filter((cell) => cell !== '');
  return cells.length >= 2 && cells.every((cell) => /^\d{1,3}(?:\.\d{1,2})*[.):]?$/.test(cell));
}

function rowsBelow(lines: readonly ClassifiedLine[], header: ClassifiedLine): ClassifiedLine[] {
  const rows: ClassifiedLine[] = [];
  for (const line of lines.slice(header.index + 1)) {
    if (line.line.cells !== undefined) rows.push(line);
    else if (!line.isBlank) break;
  }
  return rows;
}

function itemOf(
  row: ClassifiedLine,
  columns: readonly { column: number; kind: ColumnKind }[],
  titleColumn: number,
): SkeletonItem[] {
  const cells = row.line.cells ?? [];
  const cellOf = (kind: ColumnKind) => cells[columns.find((column) => column.kind === kind)?.column ?? -1] ?? '';
  const printed = /^(\d+(?:\.\d+)*)[.):]?$/.exec(cellOf('number'))?.[1];
  const title = /^(\d+(?:\.\d+)*)(?:[.):]\s*|\s+)(?=\D)(.+)$/.exec(cells[titleColumn] ?? '');
  const number = printed ?? title?.[1];
  const words = (title?.[2] ?? cells[titleColumn] ?? '').replace(/;\s.*$/s, '');
  if (words.trim() === '') return [];
  const own = readItemHeading(words);
  const slot = readItemHeading(cellOf('time'));
  const presenter = cellOf('presenter');
  const named = presenter === '' ? [] : readItemHeading(`x v/ ${presenter}`).presenters;
  return [
    {
      ...(number === undefined ? {} : { number }),
      heading: {
        ...own,
        ...(own.startTime === undefined && slot.startTime !== undefined ? { startTime: slot.startTime } : {}),
        ...(own.endTime === undefined && slot.endTime !== undefined ? { endTime: slot.endTime } : {}),
        presenters: own.presenters.length > 0 ? own.presenters : named,
      },
      source: compose(
        columns.flatMap(({ column, kind }) => (HEADING_COLUMNS.has(kind) ? (cellPiece(row.line, column) ?? []) : [])),
      ),
      titleVariants: [],
      bodies: [],
      row: { line: row, columns: columns.map(({ column, kind }) => ({ column, name: kind })) },
    },
  ];
}
