import { Temporal } from 'temporal-polyfill';
import type { DayRange, Direction, YearlessDay } from './period-ranges.ts';
import { periodRules } from './period-rules.ts';

/** A time named in a question, and where it stands in the text. */
export interface NamedPeriod {
  readonly period: DayRange | YearlessDay;
  readonly start: number;
  readonly end: number;
  /** A year without "i": "budget 2023" may speak of the matter, "møderne 2022" of the time. */
  readonly isBareYear: boolean;
}

/**
 * The time that a question names, read from the asker's day: "den 4. marts 2022", "i januar", "efter nytår", "på torsdag".
 * Undefined where it names none.
 *
 * @param today local date of the asker, YYYY-MM-DD
 * @param direction which way the question looks, where the words leave it open
 */
export function findPeriod(text: string, today: string, direction: Direction = 'ahead'): NamedPeriod | undefined {
  const lower = text.normalize('NFC').toLowerCase();
  const from = Temporal.PlainDate.from(today);
  for (const [pattern, read] of periodRules) {
    const match = pattern.exec(lower);
    const period = match === null ? undefined : read(match, from, direction);
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
