import { describe, expect, test } from 'vitest';
import { meetingIcs } from '../../../src/attendance/attendance-report.ts';
import type { Meeting } from '../../../src/domain/meeting.ts';
import { aMeeting, aMeetingWithoutTime } from '../../builders.ts';

const stampedAt = new Date('2031-02-25T07:00:00.789Z');
const ics = (changes: Partial<Meeting> = {}) => meetingIcs(aMeeting(changes), stampedAt);

/** The content lines of an iCalendar object, unfolded (RFC 5545 §3.1). */
function contentLines(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

/** The value of a property as its reader sees it (RFC 5545 §3.3.11). */
function textOf(text: string, name: string): string | undefined {
  const line = contentLines(text).find((candidate) => candidate.startsWith(`${name}:`));
  return line?.slice(name.length + 1).replace(/\\([\\;,nN])/g, (_, mark: string) => (/n/i.test(mark) ? '\n' : mark));
}

test('the meeting is one event with its times in UTC', () => {
  expect(ics({ endTime: '11:30', place: 'Havnehuset, lokale 2', version: 3 })).toBe(
    [
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Dagsorden//Dagsorden//DA',
      'METHOD:PUBLISH',
      'BEGIN:VEVENT',
      'UID:moede-1@example.org',
      'SEQUENCE:2',
      'DTSTAMP:20310225T070000Z',
      'DTSTART:20310304T080000Z',
      'DTEND:20310304T103000Z',
      'SUMMARY:Ordinært møde',
      'LOCATION:Havnehuset\\, lokale 2',
      'STATUS:CONFIRMED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
});

test('the same meeting keeps its UID and raises its SEQUENCE when it is moved', () => {
  const [before, after] = [ics(), ics({ date: '2031-03-11', version: 2 })];
  expect(textOf(after, 'UID')).toBe(textOf(before, 'UID'));
  expect([textOf(before, 'SEQUENCE'), textOf(after, 'SEQUENCE')]).toEqual(['0', '1']);
  expect(textOf(after, 'DTSTART')).toBe('20310311T080000Z');
});

test('a cancelled meeting says so', () => {
  expect(textOf(ics({ state: 'cancelled' }), 'STATUS')).toBe('CANCELLED');
});

test.each([
  ['without an end lasts two hours', aMeeting(), '20310304T080000Z', '20310304T100000Z'],
  ['without a time lasts its whole day', aMeetingWithoutTime(), '20310303T230000Z', '20310304T230000Z'],
  [
    'that ends after midnight ends on the next day',
    aMeeting({ startTime: '19:30', endTime: '00:15' }),
    '20310304T183000Z',
    '20310304T231500Z',
  ],
  ['in summer begins an hour earlier in UTC', aMeeting({ date: '2031-07-01' }), '20310701T070000Z', '20310701T090000Z'],
])('a meeting %s', (_case, meeting, start, end) => {
  const text = meetingIcs(meeting, stampedAt);
  expect([textOf(text, 'DTSTART'), textOf(text, 'DTEND')]).toEqual([start, end]);
});

describe('a text of a document', () => {
  const hostile = [
    'Møde\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Falsk',
    'Møde\nBEGIN:VEVENT',
    'Møde\rBEGIN:VEVENT',
    'Møde\u2028BEGIN:VEVENT\u2029',
    'Møde\u000b\u000c\u0085BEGIN:VEVENT\u0000\u001b\u007f',
    '\r\n BEGIN:VEVENT',
    'a\\nb; c, d: "e"',
    '\\',
  ];

  test.each(hostile)('like %j gives exactly one event', (text) => {
    const lines = contentLines(ics({ title: text, place: text, icsUid: text }));
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(lines.map((line) => line.replace(/:.*/s, ''))).toEqual(
      'BEGIN VERSION PRODID METHOD BEGIN UID SEQUENCE DTSTAMP DTSTART DTEND SUMMARY LOCATION STATUS END END'.split(' '),
    );
  });

  test.each(hostile)('like %j leaves no control character that the standard forbids', (text) => {
    const kept = ics({ title: text, place: text }).replaceAll('\r\n', '');
    expect(kept).not.toMatch(/(?!\t)\p{Cc}/u);
  });

  test('comes back as it was, but for its line ends', () => {
    expect(textOf(ics({ title: 'a\\nb; c, d: "e" \\' }), 'SUMMARY')).toBe('a\\nb; c, d: "e" \\');
    expect(textOf(ics({ title: 'Første\r\nAnden\rTredje' }), 'SUMMARY')).toBe('Første\nAnden\nTredje');
  });
});

describe('a long title', () => {
  const long = [
    'a'.repeat(500),
    'æøå'.repeat(200),
    `a${'ø'.repeat(300)}`,
    '🗓️'.repeat(100),
    'x,'.repeat(200),
    `${'b'.repeat(66)}ø`,
    `${'b'.repeat(67)}ø`,
  ];

  test.each(long)('(%#) is folded: no line has more than 75 octets', (title) => {
    for (const line of ics({ title }).split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  });

  test.each(long)('(%#) is whole again when it is unfolded, and no letter is cut apart', (title) => {
    const text = ics({ title });
    expect(textOf(text, 'SUMMARY')).toBe(title);
    expect(Buffer.from(text).toString('utf8')).toBe(text);
    for (const line of text.split('\r\n')) expect(line.isWellFormed()).toBe(true);
  });
});
