import { describe, expect, test } from 'vitest';
import { meetingIcs } from '../../../../src/attendance/calendar/published-calendar.ts';
import type { AgendaItem } from '../../../../src/domain/agenda-item.ts';
import type { Meeting } from '../../../../src/domain/meeting.ts';
import { instantOf } from '../../../../src/domain/wall-time.ts';
import { aCommittee, aMeeting, aMeetingWithoutTime, anItem } from '../../../builders.ts';
import { type ReadEvent, readCalendar } from '../../../calendar-reader.ts';

const stampedAt = new Date('2031-02-25T07:00:00.789Z');
const committee = aCommittee();
const ics = (changes: Partial<Meeting> = {}, items: readonly AgendaItem[] = []) =>
  meetingIcs(committee, { meeting: aMeeting(changes), items }, stampedAt);

/** The one event of a text, as ical.js reads it. */
function eventIn(text: string): ReadEvent {
  const [event, ...others] = readCalendar(text).events;
  if (event === undefined || others.length > 0) throw new Error('Not exactly one event');
  return event;
}

/** The content lines of an iCalendar object, unfolded (RFC 5545 §3.1). */
function contentLines(text: string): string[] {
  return text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1);
}

test('the meeting is one event in its own time zone, which stands beside it', () => {
  const text = ics({ endTime: '11:30', place: 'Havnehuset, lokale 2', version: 3 }, [anItem()]);
  const lines = contentLines(text);
  expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).toEqual([
    'BEGIN:VEVENT',
    'UID:moede-1@example.org',
    'SEQUENCE:2',
    'DTSTAMP:20310225T070000Z',
    'DTSTART;TZID=Europe/Copenhagen:20310304T090000',
    'DTEND;TZID=Europe/Copenhagen:20310304T113000',
    'SUMMARY:Fyrtårnet: Ordinært møde',
    'LOCATION:Havnehuset\\, lokale 2',
    'DESCRIPTION:Dagsorden:\\n1. Godkendelse af dagsordenen',
    'STATUS:CONFIRMED',
    'END:VEVENT',
    'END:VCALENDAR',
  ]);
  expect(lines.slice(0, 5)).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Dagsorden//Dagsorden//DA',
    'METHOD:PUBLISH',
    'BEGIN:VTIMEZONE',
  ]);
  expect(readCalendar(text)).toMatchObject({ method: 'PUBLISH', timeZones: ['Europe/Copenhagen'] });
});

test('the same meeting keeps its UID and raises its SEQUENCE when it is moved', () => {
  const [before, after] = [eventIn(ics()), eventIn(ics({ date: '2031-03-11', version: 2 }))];
  expect(after.uid).toBe(before.uid);
  expect([before.sequence, after.sequence]).toEqual([0, 1]);
  expect([before.start, after.start]).toEqual(['2031-03-04T08:00:00.000Z', '2031-03-11T08:00:00.000Z']);
});

test.each([
  ['cancelled', 'CANCELLED', 'Aflyst: Fyrtårnet: Ordinært møde'],
  ['planned', 'TENTATIVE', 'Fyrtårnet: Ordinært møde'],
  ['called', 'CONFIRMED', 'Fyrtårnet: Ordinært møde'],
  ['held', 'CONFIRMED', 'Fyrtårnet: Ordinært møde'],
] as const)('a %s meeting is %s', (state, status, summary) => {
  expect(eventIn(ics({ state }))).toMatchObject({ status, summary });
});

test('the committee is named once in the summary, in its own language where the meeting is cancelled', () => {
  expect(eventIn(ics({ title: 'Møde i Fyrtårnet' })).summary).toBe('Møde i Fyrtårnet');
  const english = aCommittee({ settings: { ...committee.settings, language: 'en' } });
  const text = meetingIcs(english, { meeting: aMeeting({ state: 'cancelled' }), items: [] }, stampedAt);
  expect(eventIn(text).summary).toBe('Cancelled: Fyrtårnet: Ordinært møde');
});

test.each([
  ['without an end lasts two hours', aMeeting(), '2031-03-04T08:00', '2031-03-04T10:00'],
  [
    'that ends after midnight ends on the next day',
    aMeeting({ startTime: '19:30', endTime: '00:15' }),
    '2031-03-04T18:30',
    '2031-03-04T23:15',
  ],
  ['before the clocks go forward', aMeeting({ date: '2031-03-29' }), '2031-03-29T08:00', '2031-03-29T10:00'],
  ['after the clocks went forward', aMeeting({ date: '2031-03-30' }), '2031-03-30T07:00', '2031-03-30T09:00'],
  ['before the clocks go back', aMeeting({ date: '2031-10-25' }), '2031-10-25T07:00', '2031-10-25T09:00'],
  ['after the clocks went back', aMeeting({ date: '2031-10-26' }), '2031-10-26T08:00', '2031-10-26T10:00'],
  [
    'through the night in which they go back',
    aMeeting({ date: '2031-10-25', startTime: '23:00', endTime: '04:00' }),
    '2031-10-25T21:00',
    '2031-10-26T03:00',
  ],
  [
    'that is read to end in the hour that comes twice',
    aMeeting({ date: '2031-10-26', startTime: '01:30' }),
    '2031-10-25T23:30',
    '2031-10-26T01:30',
  ],
])('a meeting %s has its exact instants', (_case, meeting, start, end) => {
  const event = eventIn(meetingIcs(committee, { meeting, items: [] }, stampedAt));
  expect([event.start, event.end]).toEqual([`${start}:00.000Z`, `${end}:00.000Z`]);
});

test('each day around a switch has its exact instant for twenty years, in every zone of the realm', () => {
  for (const timeZone of ['Europe/Copenhagen', 'Atlantic/Faroe', 'America/Nuuk', 'UTC']) {
    for (let year = 2026; year < 2046; year += 1) {
      for (const month of ['03', '10']) {
        for (const day of [22, 24, 25, 26, 28, 30, 31]) {
          const date = `${year}-${month}-${day}`;
          const { start } = eventIn(ics({ date, timeZone }));
          expect([timeZone, date, start]).toEqual([timeZone, date, instantOf(date, '09:00', timeZone).toISOString()]);
        }
      }
    }
  }
});

test('a meeting without a time is an event of its whole day, in no time zone', () => {
  const text = meetingIcs(committee, { meeting: aMeetingWithoutTime(), items: [] }, stampedAt);
  expect(eventIn(text)).toMatchObject({ isAllDay: true, start: '2031-03-04', end: '2031-03-05' });
  expect(readCalendar(text).timeZones).toEqual([]);
});

test('of a closed item and of what lies below it only that is told', () => {
  const items = [
    anItem({ number: '1', title: 'Økonomi' }),
    anItem({ number: '2', order: 1, title: 'Opsigelsen', isClosed: true }),
    anItem({ number: '2.1', order: 2, parent: '2', title: 'Godtgørelsen' }),
    anItem({ number: '3', order: 3, title: 'Eventuelt\nog mere' }),
  ];
  const { description } = eventIn(ics({}, items));
  expect(description).toBe('Dagsorden:\n1. Økonomi\n2. Lukket punkt\n2.1. Lukket punkt\n3. Eventuelt og mere');
});

test('nobody is named in it: a published calendar has no participants', () => {
  const names = { chair: 'Egon Eksempel', minuteTakers: ['Ditte Eksempel'], apologies: ['Ib Eksempel'] };
  expect(ics(names)).not.toMatch(/Eksempel|ATTENDEE|ORGANIZER/);
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
    const lines = contentLines(
      meetingIcs(
        aCommittee({ name: text, shortName: text }),
        {
          meeting: aMeeting({ title: text, place: `i ${text}`, icsUid: text }),
          items: [anItem({ number: text, title: text })],
        },
        stampedAt,
      ),
    );
    expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
    expect(lines.filter((line) => line === 'END:VEVENT')).toHaveLength(1);
    expect(lines.slice(lines.indexOf('BEGIN:VEVENT')).map((line) => line.replace(/[:;].*/s, ''))).toEqual(
      'BEGIN UID SEQUENCE DTSTAMP DTSTART DTEND SUMMARY LOCATION DESCRIPTION STATUS END END'.split(' '),
    );
    expect(eventIn(lines.join('\r\n')).status).toBe('CONFIRMED');
  });

  test.each(hostile)('like %j leaves no control character that the standard forbids', (text) => {
    const kept = ics({ title: text, place: text, icsUid: text }, [anItem({ title: text })]).replaceAll('\r\n', '');
    expect(kept).not.toMatch(/(?!\t)\p{Cc}/u);
  });

  test('comes back as it was, but for its line ends', () => {
    expect(eventIn(ics({ title: 'a\\nb; c, d: "e" \\' })).summary).toBe('Fyrtårnet: a\\nb; c, d: "e" \\');
    expect(eventIn(ics({ title: 'Første\r\nAnden\rTredje' })).summary).toBe('Fyrtårnet: Første\nAnden\nTredje');
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
    expect(eventIn(text).summary).toBe(`Fyrtårnet: ${title}`);
    expect(Buffer.from(text).toString('utf8')).toBe(text);
    for (const line of text.split('\r\n')) expect(line.isWellFormed()).toBe(true);
  });
});
