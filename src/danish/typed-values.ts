import { findDates, resolveDate } from './dates.ts';

/** A calendar date that there is, as a field of a form sends it or as a person writes it, YYYY-MM-DD; undefined for anything else. */
export function readTypedDate(text: string): string | undefined {
  const found = findDates(text.trim());
  const [only] = found;
  if (only === undefined || found.length > 1 || only.day === undefined) return undefined;
  const isWhole = text.trim().slice(0, only.start) + text.trim().slice(only.end) === '';
  return isWhole && only.year !== undefined ? resolveDate(only, undefined) : undefined;
}

/** A time of day as HH:MM; '' for none, undefined for what is no time. */
export function readTypedTime(text: string): string | undefined {
  if (text.trim() === '') return '';
  const match = /^([01]?\d|2[0-3])[:.]([0-5]\d)(?::[0-5]\d)?$/.exec(text.trim());
  return match === null ? undefined : `${(match[1] ?? '').padStart(2, '0')}:${match[2]}`;
}
