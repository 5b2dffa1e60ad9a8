import { monthNumbers } from './calendar-words.ts';

/** A date as a text states it: without a year, or without a day, where the text leaves them out. */
export interface StatedDate {
  readonly year?: number;
  /** 1–12 */
  readonly month: number;
  readonly day?: number;
  /** Where it stands in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

/** Local times, HH:MM, with their place in the text that was searched. */
export interface StatedTime {
  readonly startTime: string;
  readonly endTime?: string;
  readonly start: number;
  readonly end: number;
}

const MONTH =
  '((?:januar|februar|marts|april|maj|juni|juli|august|september|oktober|november|december)\\b|(?:jan|feb|mar|apr|jun|jul|aug|sept|sep|okt|nov|dec)\\b\\.?)';
// "13. januar, 10. februar": the 10 is the next day and no year.
const WORDED = new RegExp(
  `(?<![\\d.,/-])(\\d{1,2})\\.?\\s*${MONTH}(?:,?\\s*(?:20)?(\\d{2})(?!\\d|[.:]\\d|\\s*[.-]\\s*\\d|\\.?\\s*${MONTH}|\\.\\s+og\\s+\\d))?`,
  'giu',
);
const MONTH_ONLY = new RegExp(`(?<!\\d\\.?\\s?)\\b${MONTH}\\s+(20\\d{2})\\b`, 'giu');
const MONTH_FIRST = new RegExp(`\\b${MONTH}\\s+(\\d{1,2}),\\s*(20\\d{2})\\b`, 'giu');
const ISO = /(?<!\d)(20\d{2})[-.](\d{2})[-.](\d{2})(?!\d)/g;
const NUMERIC = /(?<!\d|\d[./-])(\d{1,2})([./-])(\d{1,2})\s?(?:[./ -]\s?)?(20\d{2}|\d{2})(?![\d:])/g;
const DAY_MONTH = /(?<![\d./-])(\d{1,2})\/(\d{1,2})(?![\d/])/g;

/** All dates in a Danish text, in order: "den 4. marts 2022", "4. mar.", "04-03-2022", "4/3-22", "2022-03-04", "maj 4, 2022", "maj 2022". */
export function findDates(text: string): StatedDate[] {
  // Whole patterns take long, and most numbers are of no date: first, whether there can be one.
  const isNumeric = /\d[./-]\d/.test(text);
  const isWorded = /\d/.test(text) && /jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec/i.test(text);
  if (!isNumeric && !isWorded) return [];
  const found: StatedDate[] = [];
  const covered = new Set<number>();
  const add = (year: number | undefined, month: number, day: number | undefined, start: number, length: number) => {
    const end = start + length;
    if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > daysIn(month, year)))) return;
    if (covered.has(start) || covered.has(end - 1)) return;
    for (let index = start; index < end; index += 1) covered.add(index);
    found.push({ ...(year === undefined ? {} : { year }), month, ...(day === undefined ? {} : { day }), start, end });
  };
  for (const match of isNumeric ? text.matchAll(ISO) : [])
    add(Number(match[1]), Number(match[2]), Number(match[3]), match.index, match[0].length);
  for (const match of isWorded ? text.matchAll(WORDED) : []) {
    const year = match[3] === undefined ? undefined : 2000 + Number(match[3]);
    const raw = match[0].replace(/[\s,]+$/, '');
    add(year, monthOf(match[2] ?? ''), Number(match[1]), match.index, raw.length);
  }
  for (const match of isWorded ? text.matchAll(MONTH_FIRST) : [])
    add(Number(match[3]), monthOf(match[1] ?? ''), Number(match[2]), match.index, match[0].length);
  for (const match of isNumeric ? text.matchAll(NUMERIC) : []) {
    const year = Number(match[4]) < 100 ? 2000 + Number(match[4]) : Number(match[4]);
    // "9.00-11" and "10-12 20" are times and ranges, not dates: the short forms need a slash or a four-digit year.
    if (match[2] !== '/' && (match[4]?.length ?? 0) < 4 && !/^\d{2}[.-]\d{2}[.-]\d{2}$/.test(match[0])) continue;
    add(year, Number(match[3]), Number(match[1]), match.index, match[0].length);
  }
  for (const match of text.includes('/') ? text.matchAll(DAY_MONTH) : []) {
    const isDate =
      /(?:\bden|\bd\.|dag|:)\s*$/i.test(text.slice(0, match.index)) ||
      /^\s*kl\b/i.test(text.slice(match.index + match[0].length));
    if (isDate) add(undefined, Number(match[2]), Number(match[1]), match.index, match[0].length);
  }
  for (const match of isWorded ? text.matchAll(MONTH_ONLY) : [])
    add(Number(match[2]), monthOf(match[1] ?? ''), undefined, match.index, match[0].length);
  return found.sort((a, b) => a.start - b.start);
}

/**
 * A stated date as YYYY-MM-DD (YYYY-MM without a day). Without a year it is the first such date on or after `onOrAfter`;
 * undefined when neither is known.
 */
export function resolveDate(date: StatedDate, onOrAfter: string | undefined): string | undefined {
  const tail = date.day === undefined ? two(date.month) : `${two(date.month)}-${two(date.day)}`;
  if (date.year !== undefined) return `${date.year}-${tail}`;
  if (onOrAfter === undefined) return undefined;
  const year = Number(onOrAfter.slice(0, 4));
  return tail >= onOrAfter.slice(5, 5 + tail.length) ? `${year}-${tail}` : `${year + 1}-${tail}`;
}

const CLOCK = '(\\d{1,2})(?:[.:](\\d{2}))?';
const RANGE = new RegExp(
  `(?<![\\d.,/-])(?:(?:fra\\s+)?(kl\\.?|klokken)\\s*:?\\s*)?${CLOCK}\\s*:?\\s*(?:-|–|—|til(?:\\s+kl\\.?)?)\\s*:?\\s*(?:kl\\.?\\s*)?${CLOCK}(?![\\d/%]|[.,]\\d)`,
  'giu',
);
const POINT = new RegExp(`(?<!\\p{L})(?:kl\\.?|klokken)\\s*:?\\s*${CLOCK}(?::00)?(?![\\d/%])`, 'giu');

/** All times of day and ranges of them: "kl. 10.00 - 11.45", "kl. 12-13.30", "8:30-11:30", "kl. 16". */
export function findTimes(text: string): StatedTime[] {
  if (!/\d/.test(text)) return [];
  const mayBeRange = /[-–—]|til/i.test(text);
  const mayBePoint = /kl/iu.test(text);
  const found: StatedTime[] = [];
  const covered = new Set<number>();
  for (const match of mayBeRange ? text.matchAll(RANGE) : []) {
    const [whole, mark, hour, minute, endHour, endMinute] = match;
    // Two bare numbers ("1-3 initiativer", "side 14-23") are a range of hours only after "kl."
    if (mark === undefined && (minute === undefined || endMinute === undefined)) continue;
    const startTime = clock(hour, minute);
    const endTime = clock(endHour, endMinute);
    if (startTime === undefined || endTime === undefined || endTime <= startTime) continue;
    found.push({ startTime, endTime, start: match.index, end: match.index + whole.length });
    for (let index = match.index; index < match.index + whole.length; index += 1) covered.add(index);
  }
  for (const match of mayBePoint ? text.matchAll(POINT) : []) {
    const startTime = clock(match[1], match[2]);
    const end = match.index + match[0].length;
    if (startTime === undefined || covered.has(match.index) || covered.has(end - 1)) continue;
    found.push({ startTime, start: match.index, end });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** True when the text, at its beginning, is a day of a month ("4. marts") and so not a numbered heading. */
export function beginsWithDate(text: string): boolean {
  return findDates(text.slice(0, 40)).some((date) => date.start === 0);
}

function clock(hour: string | undefined, minute: string | undefined): string | undefined {
  const h = Number(hour);
  const m = Number(minute ?? '0');
  return hour === undefined || h > 24 || m > 59 ? undefined : `${two(h === 24 ? 0 : h)}:${two(m)}`;
}

function monthOf(word: string): number {
  return monthNumbers.get(word.toLowerCase().replace('.', '')) ?? 0;
}

function daysIn(month: number, year: number | undefined): number {
  return new Date(Date.UTC(year ?? 2024, month, 0)).getUTCDate();
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
