import { weekdayNumbers } from './calendar-words.ts';
import { findDates, resolveDate, type StatedDate } from './dates.ts';

/** A weekday and the date that follows it, which ought to be one day: "onsdag den 20. januar 2027". */
export interface StatedDay {
  /** 1–7, Monday first (ISO 8601). */
  readonly weekday: number;
  readonly date: StatedDate;
  /** Where both stand in the text that was searched. */
  readonly start: number;
  readonly end: number;
}

const WEEKDAY = /(?<!\p{L})(mandag|tirsdag|onsdag|torsdag|fredag|lørdag|søndag)\s*,?\s*(?:den|d\.)?\s*$/iu;

/** All days of a text that are named by weekday and date. */
export function findStatedDays(text: string): StatedDay[] {
  if (!/(?:man|tirs|ons|tors|fre|lør|søn)dag/iu.test(text)) return [];
  return findDates(text).flatMap((date) => {
    const match = WEEKDAY.exec(text.slice(Math.max(0, date.start - 24), date.start));
    const weekday = weekdayNumbers.get(match?.[1]?.toLowerCase() ?? '');
    if (match === null || weekday === undefined || date.day === undefined) return [];
    return [{ weekday, date, start: Math.max(0, date.start - 24) + match.index, end: date.end }];
  });
}

/**
 * The date as it is stated, where it falls on another weekday than the one before it. Without a year it counts only where
 * none of the years around fits.
 *
 * @param year the year in which the text was written
 * @returns YYYY-MM-DD, or undefined where both agree
 */
export function mismatchedDate({ weekday, date }: StatedDay, year: number | undefined): string | undefined {
  if (date.year === undefined && year === undefined) return undefined;
  const near = year ?? 0;
  const years = date.year === undefined ? [near, near + 1, near - 1] : [date.year];
  const dates = years.flatMap((each) => resolveDate({ ...date, year: each }, undefined) ?? []);
  return dates.some((each) => weekdayOf(each) === weekday) ? undefined : dates[0];
}

function weekdayOf(date: string): number {
  return new Date(`${date}T00:00:00Z`).getUTCDay() || 7;
}
