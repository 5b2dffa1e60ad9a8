import type { Meeting } from '../domain/meeting.ts';
import { meetingEnd, meetingStart } from '../domain/meeting-time.ts';
import { answerGroup, type Response } from '../domain/response.ts';

/** The words of a report, in the reader's language. */
export interface ReportWords {
  readonly inPerson: string;
  readonly virtual: string;
  readonly declined: string;
  readonly none: string;
  readonly insteadOf: (substitute: string, member: string) => string;
}

/** The answers as a block of text: a line per kind of answer, with the names. */
export function attendanceText(responses: readonly Response[], words: ReportWords): string {
  const byName = [...responses].sort((x, y) => x.personName.localeCompare(y.personName, 'da'));
  const { inPerson = [], virtual = [], declined = [] } = Object.groupBy(byName, answerGroup);
  const line = (label: string, list: readonly Response[]): string =>
    `${label} (${list.length}): ${list.length === 0 ? words.none : list.map((response) => nameOf(response, words)).join(', ')}`;
  return [line(words.inPerson, inPerson), line(words.virtual, virtual), line(words.declined, declined)].join('\n');
}

/**
 * The answers as CSV (RFC 4180) for Danish Excel: byte order mark, semicolons, CRLF. A cell that a spreadsheet would run
 * as a formula begins with an apostrophe.
 */
export function attendanceCsv(responses: readonly Response[], header: readonly string[]): string {
  const rows = [...responses]
    .sort((x, y) => x.personName.localeCompare(y.personName, 'da'))
    .map(({ personName, partStat, mode, substitute, at }) => [
      personName,
      partStat,
      mode ?? '',
      substitute?.name ?? '',
      at,
    ]);
  return `\uFEFF${[header, ...rows].map((cells) => cells.map(csvCell).join(';')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  const safe = /^[=+\-@\p{Cc}]/u.test(text) ? `'${text}` : text;
  return /[;"\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/**
 * The meeting as an iCalendar object (RFC 5545) with one event: stable UID, SEQUENCE that rises with each version, times
 * in UTC.
 *
 * @param stampedAt when the object is made (DTSTAMP)
 */
export function meetingIcs(meeting: Meeting, stampedAt: Date): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dagsorden//Dagsorden//DA',
    'METHOD:PUBLISH',
    'BEGIN:VEVENT',
    `UID:${icsText(meeting.icsUid)}`,
    `SEQUENCE:${meeting.version - 1}`,
    `DTSTAMP:${icsInstant(stampedAt)}`,
    `DTSTART:${icsInstant(meetingStart(meeting))}`,
    `DTEND:${icsInstant(meetingEnd(meeting))}`,
    `SUMMARY:${icsText(meeting.title)}`,
    ...(meeting.place === undefined ? [] : [`LOCATION:${icsText(meeting.place)}`]),
    `STATUS:${meeting.state === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}

function icsInstant(instant: Date): string {
  return `${instant.toISOString().replace(/[-:]/g, '').slice(0, 15)}Z`;
}

/**
 * RFC 5545 §3.3.11: backslash, semicolon, comma and line breaks are escaped, so that no text can end its line; of the
 * other control characters only the tab is allowed.
 */
function icsText(text: string): string {
  return text
    .replace(/[\\;,]/g, (mark) => `\\${mark}`)
    .replace(/\r\n|[\r\n]/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, ' ');
}

/** RFC 5545 §3.1: no line over 75 octets; a continuation begins with a space; no character is cut apart. */
function foldLine(line: string): string {
  const parts: string[] = [];
  let part = '';
  for (const character of line) {
    if (Buffer.byteLength(part + character) > 74) {
      parts.push(part);
      part = '';
    }
    part += character;
  }
  return [...parts, part].join('\r\n ');
}

function nameOf({ personName, substitute }: Response, words: ReportWords): string {
  return substitute === undefined ? personName : words.insteadOf(substitute.name, personName);
}
