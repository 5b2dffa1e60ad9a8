import { monthNumbers } from '../../danish/calendar-words.ts';
import { findDates, findTimes, resolveDate, type StatedDate } from '../../danish/dates.ts';
import type { FutureMeeting } from '../../domain/meeting.ts';
import { committeeFromLine, hasBodyNoun } from './committee-name.ts';
import { type ComposedText, compose, excerptOf, wholeExcerpt } from './composed-text.ts';
import { type Evidenced, evidenceOf } from './evidence.ts';
import type { Line } from './line.ts';
import { cellPiece, wholeLine } from './piece.ts';
import { looksLikePlace, placeBehindTime, placeBeside } from './read-place.ts';

/** What holds for entries that do not say otherwise. */
export interface Common {
  /** In rising order; a plan for a season has two. */
  readonly years: readonly number[];
  /** Local, HH:MM. */
  readonly time?: { readonly startTime: string; readonly endTime?: string };
  readonly place?: string;
  readonly committeeName?: string;
}

/** What a column of the table holds: dates of meetings, perhaps of one committee, or what belongs to the date in its row. */
interface Column {
  readonly kind: 'date' | 'time' | 'place' | 'committee' | 'month' | 'other';
  readonly committeeName?: string;
}

const COLUMNS: readonly (readonly [Column['kind'], RegExp])[] = [
  ['other', /frist|deadline|udsend|aflever|indlever|materiale|dagsorden|ugedag|uge|nr\.?$|bemærk|emne|tema/i],
  ['date', /^(?:møde)?dato(?:er)?$|^dag$|^møde(?:dag)?$|^hvornår$/i],
  ['time', /^(?:møde)?tid(?:spunkt)?$|^kl(?:\.|okken)?$|^klokkeslæt$|^start$/i],
  ['place', /^(?:møde)?sted$|^lokale$|^mødelokale$|^hvor$/i],
  ['committee', /^(?:udvalg|råd|forum|bestyrelse|gruppe|styregruppe|mødeforum|organ|hvem|mødetype|type)$/i],
  ['month', /^måned$/i],
];

/** The columns that a header row names; undefined for a row that is none. */
export function findColumns(line: Line): Column[] | undefined {
  const cells = line.cells ?? [];
  if (findDates(line.text).some(({ day }) => day !== undefined)) return undefined;
  const columns = cells.map((cell): Column => {
    const kind = COLUMNS.find(([, pattern]) => pattern.test(cell.trim()))?.[0];
    if (kind !== undefined) return { kind };
    const body = hasBodyNoun(cell) ? (committeeFromLine(cell)?.name ?? cell.trim()) : undefined;
    if (body !== undefined) return { kind: 'date', committeeName: body };
    return /^\p{Lu}{2,8}$/u.test(cell.trim()) ? { kind: 'date', committeeName: cell.trim() } : { kind: 'other' };
  });
  return columns.some(({ kind }) => kind !== 'other') && !cells.some((cell) => monthOf(cell) !== undefined)
    ? columns
    : undefined;
}

/** The meetings of a table row: every cell that has a date, or a day where the first cell is a month. */
export function meetingsInRow(
  line: Line,
  columns: readonly Column[],
  common: Common,
  after: string | undefined,
): Evidenced<FutureMeeting>[] {
  const cells = line.cells ?? [];
  const cellOf = (kind: Column['kind']) => cells[columns.findIndex((column) => column.kind === kind)]?.trim() ?? '';
  const time = timeOf(cellOf('time')) ?? timeOf(line.text);
  const named = cellOf('committee');
  const body = hasBodyNoun(named) || named !== '' ? (committeeFromLine(named)?.name ?? named) : undefined;
  const place = cellOf('place');
  const isKnown = columns.some(({ kind }) => kind === 'date');
  const month = monthOf(cells[0] ?? '');
  return cells.flatMap((cell, index) => {
    const column = columns[index];
    if (isKnown && column?.kind !== 'date') return [];
    if (!isKnown && (column?.kind === 'other' || index > 3)) return [];
    const piece = cellPiece(line, index);
    const stated = daysIn(cell, index > 0 ? month : undefined);
    if (piece === undefined || stated.length === 0) return [];
    const composed = compose([piece]);
    const committeeName = column?.committeeName ?? body ?? common.committeeName;
    return stated.flatMap((date) =>
      meetingOn(date, composed, stated.length === 1, { ...common, ...(time === undefined ? {} : { time }) }, after).map(
        ({ value, evidence }) => ({
          value: {
            ...value,
            ...(committeeName === undefined ? {} : { committeeName }),
            ...(place === '' ? {} : { place }),
          },
          evidence,
        }),
      ),
    );
  });
}

/** The meetings of a line: one with all its words, or several dates. */
export function meetingsInLine(line: Line, common: Common, after: string | undefined): Evidenced<FutureMeeting>[] {
  const composed = compose([wholeLine(line)]);
  const { text } = composed;
  const stated = findDates(text).filter(({ day }) => day !== undefined);
  const place = placeBehindTime(text) ?? placePart(text);
  const name = committeeIn(text);
  let last = after;
  return stated.flatMap((date, index) => {
    const part = text.slice(date.start, stated[index + 1]?.start ?? text.length);
    const time = timeOf(part) ?? timeOf(text);
    const own = {
      ...common,
      ...(time === undefined ? {} : { time }),
      ...(place === undefined ? {} : { place: place.replace(/\.$/, '') }),
      ...(name === undefined ? {} : { committeeName: name }),
    };
    const found = meetingOn(date, composed, stated.length === 1, own, last);
    last = found[0]?.value.date ?? last;
    return found;
  });
}

function meetingOn(
  stated: StatedDate,
  composed: ComposedText,
  isAlone: boolean,
  common: Common,
  after: string | undefined,
): Evidenced<FutureMeeting>[] {
  const [first, second] = common.years;
  const early = first === undefined ? undefined : resolveDate({ ...stated, year: first }, undefined);
  const isOver = early !== undefined && after !== undefined && early < after && second !== undefined;
  const own = stated.year === undefined ? undefined : resolveDate(stated, undefined);
  const filled = isOver ? resolveDate({ ...stated, year: second }, undefined) : early;
  const date = own ?? filled;
  if (date === undefined) return [];
  const words = isAlone ? wholeExcerpt(composed) : excerptOf(composed, stated.start, stated.end);
  const { time, place, committeeName } = common;
  return [
    {
      value: {
        date,
        ...time,
        text: words.text,
        ...(committeeName === undefined ? {} : { committeeName }),
        isOwn: true,
        ...(place === undefined ? {} : { place }),
      },
      evidence: [
        ...evidenceOf('text', words, 'listed'),
        ...evidenceOf(
          'date',
          excerptOf(composed, stated.start, stated.end),
          own === undefined ? (isOver ? 'supposed' : 'completed') : 'listed',
        ),
      ],
    },
  ];
}

/** The first time of day or range of them; a cell may hold nothing but "16-18". */
export function timeOf(text: string): { startTime: string; endTime?: string } | undefined {
  const bare =
    /^\s*\d{1,2}(?:[.:]\d{2})?\s*(?:[-–]\s*\d{1,2}(?:[.:]\d{2})?)?\s*$/.test(text) && text.trim().length <= 13;
  const time = findTimes(bare ? `kl. ${text.trim()}` : text)[0];
  return time === undefined
    ? undefined
    : { startTime: time.startTime, ...(time.endTime === undefined ? {} : { endTime: time.endTime }) };
}

/** Days of a month in a cell that does not repeat it: "5", "ti 5.", "5. og 19.". */
function daysIn(cell: string, month: number | undefined): StatedDate[] {
  const dates = findDates(cell).filter(({ day }) => day !== undefined);
  if (dates.length > 0 || month === undefined || cell.length > 24) return dates;
  return [...cell.matchAll(/(?<![\d.:])(\d{1,2})\.?(?![\d:])/g)].flatMap((match) => {
    const day = Number(match[1]);
    return day < 1 || day > 31 ? [] : [{ month, day, start: match.index, end: match.index + match[0].length }];
  });
}

function monthOf(cell: string): number | undefined {
  return monthNumbers.get(
    cell
      .trim()
      .toLowerCase()
      .replace(/\s*20\d\d$/, ''),
  );
}

function committeeIn(text: string): string | undefined {
  const part = placeBeside(text)
    .split(/\s*[,:;|–]\s*|\s+-\s+/)
    .find((words) => /^\p{Lu}/u.test(words) && hasBodyNoun(words) && words.split(' ').length <= 8);
  return part === undefined ? undefined : (committeeFromLine(part)?.name ?? part);
}

function placePart(text: string): string | undefined {
  return placeBeside(text)
    .split(/\s*[,:;|]\s*/)
    .find(looksLikePlace);
}
