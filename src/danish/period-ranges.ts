import { Temporal } from 'temporal-polyfill';

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

/** Which way a question looks: "i efteråret" is the last one behind a past tense, else the running or coming one. */
export type Direction = 'ahead' | 'back';

/** Before and after any meeting. */
export const firstDay = '0001-01-01';
export const lastDay = '9999-12-31';

export function date(year: number, monthNumber: number, dayNumber: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month: monthNumber, day: dayNumber });
}

export function range(from: Temporal.PlainDate | string, to: Temporal.PlainDate | string = from): DayRange {
  return { kind: 'range', from: from.toString(), to: to.toString() };
}

export function day(year: number, monthNumber: number, dayNumber: number): DayRange | undefined {
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return undefined;
  const exact = Temporal.PlainDate.from({ year, month: monthNumber, day: dayNumber }, { overflow: 'constrain' });
  return exact.day === dayNumber ? range(exact) : undefined;
}

/** These months of a year; a first month above the last one lies in the year before: winter. */
export function months(year: number, first: number, last: number): DayRange {
  const end = date(year, last, 1);
  return range(date(first > last ? year - 1 : year, first, 1), end.with({ day: end.daysInMonth }));
}

export function wholeYear(year: number): DayRange {
  return months(year, 1, 12);
}

export function monthOfDate(any: Temporal.PlainDate): DayRange {
  return months(any.year, any.month, any.month);
}

export function weekOfDate(any: Temporal.PlainDate): DayRange {
  const monday = any.subtract({ days: any.dayOfWeek - 1 });
  return range(monday, monday.add({ days: 6 }));
}

/** A week by its number in ISO 8601; undefined where the year has no such week. */
export function week(year: number, number: number): DayRange | undefined {
  // By ISO 8601 the 28th of December lies in the last week of its year, the 4th of January in the first.
  if (number < 1 || number > (date(year, 12, 28).weekOfYear ?? 52)) return undefined;
  return weekOfDate(date(year, 1, 4).add({ weeks: number - 1 }));
}

/** Part of a range by its share of the days: thirds(0), halves(1). */
export function shareOf(whole: DayRange, index: number, shares: number): DayRange {
  const from = Temporal.PlainDate.from(whole.from);
  const days = from.until(whole.to).days + 1;
  // What does not divide is shared by both: the middle of a week begins with the day on which its start ends.
  const first = Math.floor((days * index) / shares);
  const last = Math.ceil((days * (index + 1)) / shares) - 1;
  return range(from.add({ days: first }), from.add({ days: last }));
}

/** A day so many days later, YYYY-MM-DD; earlier where negative. */
export function daysLater(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}
