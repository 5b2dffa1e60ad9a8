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

/** Which way a question looks: "i efteråret" is the last one behind a past tense, else the running or coming one. */
export type Direction = 'ahead' | 'back';

/** A day of the calendar; the year may be left open. */
export interface NamedDay {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

export function date(year: number, monthNumber: number, dayNumber: number): Temporal.PlainDate {
  return Temporal.PlainDate.from({ year, month: monthNumber, day: dayNumber });
}

export function range(from: Temporal.PlainDate, to: Temporal.PlainDate): DayRange {
  return { kind: 'range', from: from.toString(), to: to.toString() };
}

export function day(year: number, monthNumber: number, dayNumber: number): DayRange | undefined {
  if (monthNumber < 1 || monthNumber > 12 || dayNumber < 1 || dayNumber > 31) return undefined;
  const exact = Temporal.PlainDate.from({ year, month: monthNumber, day: dayNumber }, { overflow: 'constrain' });
  return exact.day === dayNumber ? range(exact, exact) : undefined;
}

export function wholeYear(year: number): DayRange {
  return range(date(year, 1, 1), date(year, 12, 31));
}

export function wholeMonth(year: number, monthNumber: number): DayRange {
  return monthOfDate(date(year, monthNumber, 1));
}

export function monthOfDate(any: Temporal.PlainDate): DayRange {
  return range(any.with({ day: 1 }), any.with({ day: any.daysInMonth }));
}

export function weekFrom(monday: Temporal.PlainDate): DayRange {
  return range(monday, monday.add({ days: 6 }));
}

export function week(year: number, number: number): DayRange | undefined {
  // By ISO 8601 the 28th of December lies in the last week of its year.
  if (number < 1 || number > (date(year, 12, 28).weekOfYear ?? 52)) return undefined;
  const fourth = date(year, 1, 4);
  return weekFrom(fourth.subtract({ days: fourth.dayOfWeek - 1 }).add({ weeks: number - 1 }));
}

export function comingChristmas(today: Temporal.PlainDate): Temporal.PlainDate {
  const eve = date(today.year, 12, 24);
  return Temporal.PlainDate.compare(today, eve) > 0 ? eve.add({ years: 1 }) : eve;
}

/** The season of these months that is running, or the next one, or the last one. */
export function season(today: Temporal.PlainDate, first: number, last: number, direction: Direction): DayRange {
  const isOver = today.month > last;
  const isAhead = today.month < first;
  const year = today.year + (direction === 'ahead' && isOver ? 1 : 0) - (direction === 'back' && isAhead ? 1 : 0);
  return seasonOf(year, first, last);
}

/** These months of a year. */
export function seasonOf(year: number, first: number, last: number): DayRange {
  const end = date(year, last, 1);
  return range(date(year, first, 1), end.with({ day: end.daysInMonth }));
}

/** The next such weekday, or the last one; never today. */
export function nearestWeekday(
  today: Temporal.PlainDate,
  name: string | undefined,
  direction: Direction,
): DayRange | undefined {
  const wanted = weekdayNumbers.get(name ?? '');
  if (wanted === undefined) return undefined;
  const ahead = today.add({ days: (wanted - today.dayOfWeek + 7) % 7 || 7 });
  const found = direction === 'ahead' ? ahead : ahead.subtract({ weeks: ahead.since(today).days === 7 ? 2 : 1 });
  return range(found, found);
}

/** Everything after a day, or before it; without a year the day that lies nearest ahead. */
export function openEnded(side: 'after' | 'before', today: Temporal.PlainDate, named: NamedDay): DayRange | undefined {
  const year = named.year ?? today.year;
  const exact = day(year, named.month, named.day);
  if (exact === undefined) return undefined;
  const found = Temporal.PlainDate.from(exact.from);
  return side === 'after'
    ? { kind: 'range', from: found.add({ days: 1 }).toString(), to: '9999-12-31' }
    : { kind: 'range', from: '0001-01-01', to: found.subtract({ days: 1 }).toString() };
}

/** A third of a month, or about a third of a year, as bookkeeping says primo, medio and ultimo. */
export function part(monthName: string | undefined, yearText: string | undefined, third: 0 | 1 | 2): DayRange {
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

export function monthOf(name: string | undefined): number {
  return monthNumbers.get(name ?? '') ?? 0;
}
