import { tzlib_get_ical_block, tzlib_get_offset } from 'timezones-ical-library';

/**
 * The VTIMEZONE of an IANA zone, under that very name: the library gives one of the zones that share its rules
 * (Europe/Berlin for Europe/Copenhagen), and a TZID without its VTIMEZONE means nothing to a reader.
 *
 * @returns null for a zone that the library does not know
 */
export function timeZoneBlock(timeZone: string): string | null {
  const [block] = tzlib_get_ical_block(timeZone);
  if (block === undefined || !block.startsWith('BEGIN:VTIMEZONE')) return null;
  return block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, (_line, name: string) => `${name}:${timeZone}`);
}

/** A local time and its distance from UTC, "+01:00". */
export interface OffsetTime {
  /** YYYY-MM-DD */
  readonly date: string;
  /** HH:MM */
  readonly time: string;
  readonly offset: string;
}

/**
 * True when a reader of the zone's VTIMEZONE comes to the same instant. Its rule for Nuuk, "the last Saturday of March" where
 * the law has the day before the last Sunday, is a week late in 2029.
 */
export function isToldByBlock(timeZone: string, { date, time, offset }: OffsetTime): boolean {
  return tzlib_get_offset(timeZone, date, time) === offset.replace(':', '');
}
