import { Temporal } from 'temporal-polyfill';
import type { DayRange, Direction, YearlessDay } from './period-ranges.ts';
import { legible } from './time-names/legible.ts';
import { withoutOtherNumbers } from './time-names/other-numbers.ts';
import { findPhrases } from './time-names/phrases.ts';
import { pick } from './time-names/pick.ts';
import type { TimeName } from './time-names/time-name.ts';

/** A time named in a question, and where it stands in the text (of which the letters are put together: NFC). */
export interface NamedPeriod {
  readonly period: DayRange | YearlessDay;
  readonly start: number;
  readonly end: number;
  /** A year, half or quarter without "i": "budget 2023" may speak of the matter, "i 2022" of the time. */
  readonly isBareYear: boolean;
}

/** Nobody asks so much: what stands behind is not read. */
const LONGEST_TEXT = 4_000;

/**
 * The time that a question names, read from the asker's day: "den 4. marts 2022", "i januar", "efter nytår", "på torsdag".
 * Of several the most telling, the first of those; undefined where it names none. Pure: the same words may be read again
 * from another day.
 *
 * @param today local date of the asker, YYYY-MM-DD
 * @param direction which way the question looks, where the words leave it open
 */
export function findPeriod(text: string, today: string, direction: Direction = 'ahead'): NamedPeriod | undefined {
  const [first, ...others] = findTold(text, today, direction);
  return others.reduce((best, each) => (best !== undefined && best.telling <= each.telling ? best : each), first)
    ?.named;
}

/** All times that a text names, in their order, none overlapping another: "den 9. februar og den 5. maj" are two. */
export function findPeriods(text: string, today: string, direction: Direction = 'ahead'): NamedPeriod[] {
  return findTold(text, today, direction).map(({ named }) => named);
}

interface Told {
  readonly named: NamedPeriod;
  readonly telling: number;
}

function findTold(text: string, today: string, direction: Direction): Told[] {
  const { text: readable, placeOf } = legible(text.normalize('NFC').slice(0, LONGEST_TEXT));
  const at = { today: Temporal.PlainDate.from(today), direction };
  return findPhrases(withoutOtherNumbers(readable), at).flatMap(({ name, start, end }) => {
    const period = periodOf(name, today, direction);
    if (period === undefined) return [];
    const named = { period, start: placeOf(start), end: placeOf(end), isBareYear: name.isBare === true };
    return [{ named, telling: name.telling }];
  });
}

function periodOf(name: TimeName, today: string, direction: Direction): DayRange | YearlessDay | undefined {
  return name.fixed ?? name.calendar ?? pick(name, today, direction);
}

/** True when a local date (YYYY-MM-DD) falls in the period; a yearless day fits every year. */
export function isInPeriod(date: string, period: DayRange | YearlessDay): boolean {
  if (period.kind === 'range') return date >= period.from && date <= period.to;
  const fitsMonth = period.month === undefined || Number(date.slice(5, 7)) === period.month;
  return fitsMonth && (period.day === undefined || Number(date.slice(8, 10)) === period.day);
}
