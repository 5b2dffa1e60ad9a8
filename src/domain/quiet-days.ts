import { Temporal } from 'temporal-polyfill';
import { addDays } from './wall-time.ts';

/** Public holidays that move with Easter, as days after Easter Sunday: Maundy Thursday to Whit Monday. */
const daysAfterEaster = [-3, -2, 0, 1, 39, 49, 50];
/** Those with a date of their own, MM-DD, and the three days on which Danish offices are closed as on a holiday. */
const fixedDays = new Set(['01-01', '06-05', '12-24', '12-25', '12-26', '12-31']);
/** Store bededag (fourth Friday after Easter) was a holiday for the last time in 2023. */
const prayerDay = { daysAfterEaster: 26, lastYear: 2023 };

/**
 * True on Saturdays, Sundays and Danish public holidays.
 *
 * @param date YYYY-MM-DD
 */
export function isQuietDay(date: string): boolean {
  const { dayOfWeek, year } = Temporal.PlainDate.from(date);
  return dayOfWeek >= 6 || fixedDays.has(date.slice(5)) || movableDays(year).has(date);
}

/** By year: every few seconds it is asked of the same few days. */
const knownYears = new Map<number, ReadonlySet<string>>();

function movableDays(year: number): ReadonlySet<string> {
  const known = knownYears.get(year);
  if (known !== undefined) return known;
  const easter = easterSunday(year);
  const offsets = year <= prayerDay.lastYear ? [...daysAfterEaster, prayerDay.daysAfterEaster] : daysAfterEaster;
  const days = new Set(offsets.map((offset) => addDays(easter, offset)));
  knownYears.set(year, days);
  return days;
}

/** The date itself, or the last working day before it. */
export function workingDayUpTo(date: string): string {
  return isQuietDay(date) ? workingDayUpTo(addDays(date, -1)) : date;
}

/** The date itself, or the first working day after it. */
export function workingDayFrom(date: string): string {
  return isQuietDay(date) ? workingDayFrom(addDays(date, 1)) : date;
}

/** Easter Sunday of a Gregorian year (the anonymous algorithm, in Meeus, Astronomical Algorithms, chapter 8). */
function easterSunday(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const [d, e] = [Math.floor(b / 4), b % 4];
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const [i, k] = [Math.floor(c / 4), c % 4];
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const month = Math.floor((h + l - 7 * m + 90) / 25);
  const day = (h + l - 7 * m + 33 * month + 19) % 32;
  return new Temporal.PlainDate(year, month, day).toString();
}
