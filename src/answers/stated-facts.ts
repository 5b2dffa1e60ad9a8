import { monthNumbers, weekdayNumbers } from '../danish/calendar-words.ts';
import { findDates, type StatedDate } from '../danish/dates.ts';
import type { Language } from '../danish/language.ts';
import { findNumbers, type StatedNumber } from '../danish/stated-numbers.ts';

/** What a text states that can be right or wrong to the letter. */
export interface StatedFacts {
  readonly dates: readonly Omit<StatedDate, 'start' | 'end'>[];
  /** 1–7, Monday first. */
  readonly weekdays: ReadonlySet<number>;
  /** Those that are no part of a date. */
  readonly numbers: readonly StatedNumber[];
}

const danishMonths = 'januar februar marts april maj juni juli august september oktober november december'.split(' ');
const englishMonth =
  '(January|February|March|April|May|June|July|August|September|October|November|December)(?![\\p{L}])';
const monthFirst = new RegExp(`${englishMonth}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?!\\d)(?:,?\\s+(\\d{4}))?`, 'gu');
const dayFirst = new RegExp(`(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${englishMonth}`, 'gu');
const monthAlone = new RegExp(`(?<!\\p{L})(?!May)${englishMonth}`, 'gu');
const bareMonth = new RegExp(`(?<!\\p{L})(${danishMonths.join('|')})(?!\\p{L})`, 'giu');

/** The dates, weekdays and numbers of a text. */
export function statedFacts(text: string, language: Language): StatedFacts {
  const danish = language === 'en' ? withDanishMonths(text) : text;
  const stated = findDates(danish);
  let rest = danish;
  for (const { start, end } of stated) rest = blank(rest, start, end);
  const months = [...rest.matchAll(bareMonth)].map((match) => ({ month: monthOf(match[1] ?? '') }));
  const weekdays = (text.toLowerCase().match(/\p{L}+/gu) ?? []).flatMap((word) => weekdayNumbers.get(word) ?? []);
  return {
    dates: [...stated.map(({ start: _, end: __, ...date }) => date), ...months],
    weekdays: new Set(weekdays),
    numbers: findNumbers(rest, language),
  };
}

/** Dates in the Danish order, so that one reader serves for both languages; the verb "may" stays. */
function withDanishMonths(text: string): string {
  const danish = (name: string): string => danishMonths[monthOf(name) - 1] ?? name;
  return text
    .replace(monthFirst, (_, month: string, day: string, year?: string) =>
      [`${day}.`, danish(month), ...(year === undefined ? [] : [year])].join(' '),
    )
    .replace(dayFirst, (_, day: string, month: string) => `${day}. ${danish(month)}`)
    .replace(monthAlone, (_, month: string) => danish(month));
}

function monthOf(name: string): number {
  return monthNumbers.get(name.toLowerCase()) ?? 0;
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

/**
 * True when a source states the date. A year or a day that the source leaves out is not believed; the date of the
 * meeting itself may be named in full or in part.
 *
 * @param meetingDate YYYY-MM-DD
 */
export function statesDate(date: StatedFacts['dates'][number], source: StatedFacts, meetingDate: string): boolean {
  const [year, month, day] = meetingDate.split('-').map(Number);
  const own = { ...(year && { year }), month: month ?? 0, ...(day && { day }) };
  return [...source.dates, own].some(
    (known) =>
      known.month === date.month &&
      (date.day === undefined || known.day === date.day) &&
      (date.year === undefined || known.year === date.year),
  );
}

/** True when a source states the number; a percentage or an amount of money must be one there. */
export function statesNumber(
  { value, unit }: StatedNumber,
  source: StatedFacts,
  meetingDate: string,
  itemNumber: string | undefined,
): boolean {
  if (source.numbers.some((known) => known.value === value && (unit === 'none' || known.unit === unit))) return true;
  if (unit !== 'none') return false;
  const isYear = /^(?:19|20)\d{2}$/.test(value);
  return (
    value === itemNumber ||
    (isYear && (meetingDate.startsWith(value) || source.dates.some(({ year }) => String(year) === value)))
  );
}
