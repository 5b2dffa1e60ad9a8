import { Temporal } from 'temporal-polyfill';

/**
 * The instant of a local wall time. A time that does not exist (spring) becomes the later one, a time that comes twice
 * (autumn) its first: the rule of RFC 5545 and of Temporal's "compatible".
 *
 * @param date YYYY-MM-DD
 * @param time HH:MM
 */
export function instantOf(date: string, time: string, timeZone: string): Date {
  const key = `${date} ${time} ${timeZone}`;
  const known = instants.get(key);
  if (known !== undefined) return new Date(known);
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  const instant = wall.toZonedDateTime(timeZone).epochMilliseconds;
  if (instants.size >= instantsAtMost) instants.clear();
  instants.set(key, instant);
  return new Date(instant);
}

/** Kept, for the rules of a zone take their time, and of the same few meetings one asks again and again. */
const instants = new Map<string, number>();
const instantsAtMost = 1_000;

/** The local calendar date of an instant, YYYY-MM-DD. */
export function localDate(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainDate().toString();
}

/** The local wall time of an instant, HH:MM. */
export function localTime(instant: Date, timeZone: string): string {
  return zoned(instant, timeZone).toPlainTime().toString({ smallestUnit: 'minute' });
}

/** A date moved by whole calendar days (not by 24 hours: a day may have 23 or 25). */
export function addDays(date: string, days: number): string {
  return Temporal.PlainDate.from(date).add({ days }).toString();
}

/** A date moved by whole months; where the month is shorter, its last day. */
export function addMonths(date: string, months: number): string {
  return Temporal.PlainDate.from(date).add({ months }).toString();
}

const dayMinutes = 24 * 60;

/** Minutes from one local time to another, HH:MM, on the same day: negative where the second is earlier. */
export function minutesBetween(from: string, to: string): number {
  return minutesOf(to) - minutesOf(from);
}

/** A local time, HH:MM, so many minutes later; it begins anew at midnight. */
export function addMinutes(time: string, minutes: number): string {
  const sum = (((minutesOf(time) + minutes) % dayMinutes) + dayMinutes) % dayMinutes;
  return [Math.floor(sum / 60), sum % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
