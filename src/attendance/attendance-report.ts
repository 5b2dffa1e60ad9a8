import type { Meeting } from '../domain/meeting.ts';
import { meetingEnd, meetingStart } from '../domain/meeting-time.ts';

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
