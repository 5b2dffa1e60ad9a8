import { Temporal } from 'temporal-polyfill';
import { monthNumbers, weekdayNumbers } from './calendar-words.ts';

/** A span of local calendar days, both inclusive, YYYY-MM-DD. */
export interface DayRange {
  readonly kind: 'range';
  readonly from: string;
  readonly to: string;
}

/** A day or month whose year the words leave open: "den 9. februar", "i januar", "den 9." */
export interface YearlessDay {
  readonly kind: 'yearless';
  readonly month?: number;
  readonly day?: number;
}

/** A time named in a question, and where it stands in the text. */
export interface NamedPeriod {
  readonly period: DayRange | YearlessDay;
  readonly start: number;
  readonly end: number;
  /** A year without "i": "budget 2023" may speak of the matter, "møderne 2022" of the time. */
  readonly isBareYear: boolean;
}

type Rule = readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray, today: Temporal.PlainDate) => DayRange | YearlessDay | undefined,
];

const month = `(${[...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const weekday = `(${[...weekdayNumbers.keys()].join('|')})`;
const begin = '(?<![\\p{L}\\p{N}])';
const stop = '(?![\\p{L}\\p{N}])';

/** From the most telling form to the least: the first rule that reads the text wins. */
const rules: readonly Rule[] = [
  rule(`(\\d{4})-(\\d{2})-(\\d{2})`, (m) => day(Number(m[1]), Number(m[2]), Number(m[3]))),
  rule(`(\\d{1,2})[./-](\\d{1,2})[./ -]\\s?(\\d{4})`, (m) => day(Number(m[3]), Number(m[2]), Number(m[1]))),
  // Two digits are a year only behind marks that go together: "12.05-13" is a slot, "6.1 12" an item and a number.
  rule(`(\\d{1,2})(?:\\.(?=\\d+\\.)|-(?=\\d+-)|/(?=\\d+[/-]))(\\d{1,2})[./-](\\d{2})`, (m) =>
    day(2000 + Number(m[3]), Number(m[2]), Number(m[1])),
  ),
  rule(`(\\d{1,2})\\.?\\s*${month}[.,]?\\s*(\\d{4})`, (m) => day(Number(m[3]), monthOf(m[2]), Number(m[1]))),
  rule(`${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(\\d{4})`, (m) =>
    day(Number(m[3]), monthOf(m[1]), Number(m[2])),
  ),
  rule(`${month}\\s+(\\d{1,2})(?:st|nd|rd|th)`, (m) => ({ kind: 'yearless', month: monthOf(m[1]), day: Number(m[2]) })),
  rule(`(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?${month}`, (m) => ({
    kind: 'yearless',
    month: monthOf(m[2]),
    day: Number(m[1]),
  })),
  rule(`(?:den|d\\.?)\\s+(\\d{1,2})[./](\\d{1,2})`, (m) =>
    Number(m[2]) >= 1 && Number(m[2]) <= 12 ? { kind: 'yearless', month: Number(m[2]), day: Number(m[1]) } : undefined,
  ),
  rule(`primo\\s+(?:${month}\\s+)?(\\d{4})`, (m) => part(m[1], m[2], 0)),
  rule(`medio\\s+(?:${month}\\s+)?(\\d{4})`, (m) => part(m[1], m[2], 1)),
  rule(`ultimo\\s+(?:${month}\\s+)?(\\d{4})`, (m) => part(m[1], m[2], 2)),
  rule(`${month}\\.?\\s+(\\d{4})`, (m) => wholeMonth(Number(m[2]), monthOf(m[1]))),
  rule(`(?:foråret|forår|spring)\\s+(?:of\\s+)?(\\d{4})`, (m) =>
    range(date(Number(m[1]), 2, 1), date(Number(m[1]), 6, 30)),
  ),
  rule(`(?:efteråret|efterår|autumn)\\s+(?:of\\s+)?(\\d{4})`, (m) =>
    range(date(Number(m[1]), 8, 1), date(Number(m[1]), 12, 31)),
  ),
  rule(`(?:uge|week)\\s+(\\d{1,2})(?:,?\\s+(?:(?:i|in|of)\\s+)?(\\d{4}))?`, (m, today) =>
    week(m[2] ? Number(m[2]) : today.year, Number(m[1])),
  ),
  rule(`(?:i dag|today)`, (_, today) => range(today, today)),
  rule(`(?:i går|yesterday)`, (_, today) => range(today.subtract({ days: 1 }), today.subtract({ days: 1 }))),
  rule(`(?:i morgen|tomorrow)`, (_, today) => range(today.add({ days: 1 }), today.add({ days: 1 }))),
  rule(`(?:i overmorgen)`, (_, today) => range(today.add({ days: 2 }), today.add({ days: 2 }))),
  rule(`(?:næste uge|next week)`, (_, today) => weekFrom(today.add({ days: 8 - today.dayOfWeek }))),
  rule(`(?:denne uge|i denne uge|this week)`, (_, today) => weekFrom(today.subtract({ days: today.dayOfWeek - 1 }))),
  rule(`(?:(?:sidste|forrige) uge|last week)`, (_, today) => weekFrom(today.subtract({ days: today.dayOfWeek + 6 }))),
  rule(`(?:næste måned|next month)`, (_, today) => monthOfDate(today.add({ months: 1 }))),
  rule(`(?:denne måned|this month)`, (_, today) => monthOfDate(today)),
  rule(`(?:(?:sidste|forrige) måned|last month)`, (_, today) => monthOfDate(today.subtract({ months: 1 }))),
  rule(`(?:i år|this year)`, (_, today) => wholeYear(today.year)),
  rule(`(?:næste år|til næste år|next year)`, (_, today) => wholeYear(today.year + 1)),
  rule(`(?:(?:sidste|forrige) år|last year)`, (_, today) => wholeYear(today.year - 1)),
  rule(`(?:efter nytår|after new year)`, (_, today) => range(date(today.year + 1, 1, 1), date(today.year + 1, 12, 31))),
  rule(`(?:før jul|inden jul|before christmas)`, (_, today) => range(today, comingChristmas(today))),
  rule(`(?:i foråret|til foråret|this spring)`, (_, today) => season(today, 2, 6)),
  rule(`(?:i efteråret|til efteråret|this autumn)`, (_, today) => season(today, 8, 12)),
  rule(`(?:på|on|nu på|til)\\s+${weekday}`, (m, today) => nextWeekday(today, m[1])),
  // "Fra Jan" tells of a person.
  rule(`(?:i|in|(?:fra|til)(?!\\s+jan${stop}))\\s+${month}`, (m) => ({ kind: 'yearless', month: monthOf(m[1]) })),
  rule(`(?:i\\s+|in\\s+)?(20\\d{2})(?!\\s*(?:kr|mio|pct|%))`, (m) => wholeYear(Number(m[1]))),
  rule(`den\\s+(\\d{1,2})\\.?(?!-\\p{L})`, (m) =>
    Number(m[1]) <= 31 ? { kind: 'yearless', day: Number(m[1]) } : undefined,
  ),
];

/**
 * The time that a question names, read from the asker's day: "den 4. marts 2022", "i januar", "efter nytår", "på torsdag".
 * Undefined where it names none.
 *
 * @param today local date of the asker, YYYY-MM-DD
 */
export function findPeriod(text: string, today: string): NamedPeriod | undefined {
  const lower = text.normalize('NFC').toLowerCase();
  const from = Temporal.PlainDate.from(today);
  for (const [pattern, read] of rules) {
    const match = pattern.exec(lower);
    const period = match === null ? undefined : read(match, from);
    if (match !== null && period !== undefined) {
      return {
        period,
        start: match.index,
        end: match.index + match[0].length,
        isBareYear: /^\d{4}$/.test(match[0]),
      };
    }
  }
  return undefined;
}

/** True when a local date (YYYY-MM-DD) falls in the period; a yearless day fits every year. */
export function isInPeriod(date: string, period: DayRange | YearlessDay): boolean {
  if (period.kind === 'range') return date >= period.from && date <= period.to;
  const fitsMonth = period.month === undefined || Number(date.slice(5, 7)) === period.month;
  return fitsMonth && (period.day === undefined || Number(date.slice(8, 10)) === period.day);
}

function rule(source: string, read: Rule[1]): Rule {
  return [new RegExp(`${begin}${source}${stop}`, 'u'), read];
}

function date(year: number, monthNumber: number, dayNumber: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month: monthNumber, day: dayNumber });
}

function range(from: Temporal.PlainDate, to: Temporal.PlainDate): DayRange {
  return { kind: 'range', from: from.toString(), to: to.toString() };
}

function day(year: number, monthNumber: number, dayNumber: number): DayRange | undefined {
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return undefined;
  const exact = Temporal.PlainDate.from({ year, month: monthNumber, day: dayNumber }, { overflow: 'constrain' });
  return exact.day === dayNumber ? range(exact, exact) : undefined;
}

function wholeYear(year: number): DayRange {
  return range(date(year, 1, 1), date(year, 12, 31));
}

function wholeMonth(year: number, monthNumber: number): DayRange {
  return monthOfDate(date(year, monthNumber, 1));
}

function monthOfDate(any: Temporal.PlainDate): DayRange {
  return range(any.with({ day: 1 }), any.with({ day: any.daysInMonth }));
}

function weekFrom(monday: Temporal.PlainDate): DayRange {
  return range(monday, monday.add({ days: 6 }));
}

function week(year: number, number: number): DayRange | undefined {
  // By ISO 8601 the 28th of December lies in the last week of its year.
  if (number < 1 || number > (date(year, 12, 28).weekOfYear ?? 52)) return undefined;
  const fourth = date(year, 1, 4);
  return weekFrom(fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: number - 1 }));
}

function comingChristmas(today: Temporal.PlainDate): Temporal.PlainDate {
  const eve = date(today.year, 12, 24);
  return Temporal.PlainDate.compare(today, eve) > 0 ? eve.add({ years: 1 }) : eve;
}

/** The season of these months that is running or comes next. */
function season(today: Temporal.PlainDate, first: number, last: number): DayRange {
  const year = today.month > last ? today.year + 1 : today.year;
  const end = date(year, last, 1);
  return range(date(year, first, 1), end.with({ day: end.daysInMonth }));
}

/** A third of a month, or about a third of a year, as bookkeeping says primo, medio and ultimo. */
function part(monthName: string | undefined, yearText: string | undefined, third: 0 | 1 | 2): DayRange {
  const year = Number(yearText);
  if (monthName !== undefined) {
    const first = date(year, monthOf(monthName), 1);
    const days = [
      [1, 10],
      [11, 20],
      [21, first.daysInMonth],
    ][third] ?? [1, first.daysInMonth];
    return range(first.with({ day: days[0] ?? 1 }), first.with({ day: days[1] ?? first.daysInMonth }));
  }
  const months = [
    [1, 3],
    [5, 8],
    [10, 12],
  ][third] ?? [1, 12];
  const last = date(year, months[1] ?? 12, 1);
  return range(date(year, months[0] ?? 1, 1), last.with({ day: last.daysInMonth }));
}

function nextWeekday(today: Temporal.PlainDate, name: string | undefined): DayRange | undefined {
  const wanted = weekdayNumbers.get(name ?? '');
  if (wanted === undefined) return undefined;
  const found = today.add({ days: (wanted - today.dayOfWeek + 7) % 7 || 7 });
  return range(found, found);
}

function monthOf(name: string | undefined): number {
  return monthNumbers.get(name ?? '') ?? 0;
}
