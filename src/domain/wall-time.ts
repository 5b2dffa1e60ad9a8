import { Temporal } from 'temporal-polyfill';

/**
 * The instant of a local wall time. A time that does not exist (spring) becomes the later one, a time that comes twice
 * (autumn) its first: the rule of RFC 5545 and of Temporal's "compatible".
 *
 * @param date YYYY-MM-DD
 * @param time HH:MM
 */
export function instantOf(date: string, time: string, timeZone: string): Date {
  const wall = Temporal.PlainDate.from(date).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(wall.toZonedDateTime(timeZone).epochMilliseconds);
}

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

function zoned(instant: Date, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timeZone);
}
