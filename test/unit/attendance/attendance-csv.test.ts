import { describe, expect, test } from 'vitest';
import { attendanceCsv } from '../../../src/attendance/attendance-csv.ts';
import type { MeetingAttendance, RecordedPresence } from '../../../src/domain/attendance.ts';
import type { Membership, Person } from '../../../src/domain/person.ts';
import type { Response } from '../../../src/domain/response.ts';
import { aDecline, aMembership, aRecord, aResponse, aView } from '../../builders.ts';
import { readCsv, readTable } from './read-csv.ts';

const record = aRecord({ endTime: '11:30' });

function csv(
  responses: readonly Response[],
  parts: {
    readonly members?: readonly Membership[];
    readonly persons?: readonly Person[];
    readonly attendance?: Partial<MeetingAttendance>;
  } = {},
): string {
  const view = aView(record, responses, parts);
  return attendanceCsv({ record, ...view }, 'da');
}

const presence: RecordedPresence = {
  meetingId: 'moede-1',
  personId: 'oid-1',
  name: 'Asta Holm',
  attendance: 'present',
  isVirtual: true,
  until: '10:15',
  recordedBy: 'oid-9',
  at: '2031-03-04T10:00:00.000Z',
};

const header =
  'Navn;Titel;Organisation;Rolle;Svar;Form;Fra;Til;Punkter;Stedfortræder;I stedet for;Svaret;Svaret af;Efter fristen;Fremmøde';

describe('the CSV', () => {
  test('is what Danish Excel opens: byte order mark, semicolons, CRLF, and its header where there is nobody', () => {
    expect(csv([])).toBe(`\uFEFF${header}\r\n`);
  });

  test('has a row for each person, with everything in words and in the meeting’s local time', () => {
    const members = [
      aMembership({ personId: 'oid-1', name: 'Asta Holm', role: 'chair' }),
      aMembership({ personId: 'oid-2', name: 'Bo Lind' }),
      aMembership({ personId: 'oid-3', name: 'Carl Ask' }),
      aMembership({ personId: 'oid-4', name: 'Dina Rask' }),
      aMembership({ personId: 'oid-5', name: 'Eva Mørk', role: 'substitute' }),
    ];
    const persons = [
      { id: 'asta-holm', name: 'Asta Holm', altNames: [], title: 'direktør', organization: 'Ager Kommune' },
    ];
    const responses = [
      aResponse({
        personId: 'oid-1',
        personName: 'Asta Holm',
        mode: 'virtual',
        part: { from: '09:30', items: [{ label: '3', title: 'Budget' }] },
      }),
      aDecline({
        personId: 'oid-2',
        personName: 'Bo Lind',
        actorId: 'oid-9',
        actorName: 'Sif Skriver',
        isAfterDeadline: true,
        at: '2031-03-03T22:05:00.000Z',
        substitute: {
          name: 'Eva Mørk',
          personId: 'oid-5',
          standing: 'accepted',
          mode: 'virtual',
          answeredAt: '2031-03-04T06:59:00.000Z',
        },
      }),
      aDecline({ personId: 'oid-3', personName: 'Carl Ask', substitute: { name: 'Ib Juhl', standing: 'unasked' } }),
    ];
    expect(readTable(csv(responses, { members, persons, attendance: { presences: [presence] } }))).toEqual([
      {
        Navn: 'Asta Holm',
        Titel: 'direktør',
        Organisation: 'Ager Kommune',
        Rolle: 'formand',
        Svar: 'deltager delvist',
        Form: 'virtuelt',
        Fra: '09.30',
        Punkter: 'punkt 3',
        Svaret: '01-03-2031 11.00',
        'Svaret af': 'Asta Holm',
        Fremmøde: 'til stede virtuelt indtil kl. 10.15',
      },
      {
        Navn: 'Bo Lind',
        Rolle: 'medlem',
        Svar: 'afbud',
        Stedfortræder: 'Eva Mørk',
        Svaret: '03-03-2031 23.05',
        'Svaret af': 'Sif Skriver',
        'Efter fristen': 'ja',
      },
      {
        Navn: 'Carl Ask',
        Rolle: 'medlem',
        Svar: 'afbud',
        Stedfortræder: 'Ib Juhl (ikke bekræftet)',
        Svaret: '01-03-2031 11.00',
        'Svaret af': 'Carl Ask',
      },
      { Navn: 'Dina Rask', Rolle: 'medlem', Svar: 'har ikke svaret' },
      {
        Navn: 'Eva Mørk',
        Rolle: 'suppleant',
        Svar: 'deltager',
        Form: 'virtuelt',
        'I stedet for': 'Bo Lind',
        Svaret: '04-03-2031 07.59',
        'Svaret af': 'Eva Mørk',
        'Efter fristen': 'ja',
      },
      {
        Navn: 'Ib Juhl',
        Rolle: 'suppleant',
        Svar: 'deltager',
        Form: 'fysisk',
        'I stedet for': 'Carl Ask',
        Svaret: '01-03-2031 11.00',
        'Svaret af': 'Carl Ask',
      },
    ]);
  });

  test('tells no note to the secretary', () => {
    const notes = [
      {
        meetingId: 'moede-1',
        personId: 'oid-1',
        personName: 'Asta Holm',
        text: 'Vi har generalforsamling.',
        at: presence.at,
      },
    ];
    expect(csv([aDecline()], { attendance: { notes } })).not.toContain('generalforsamling');
  });

  test.each([
    'Ditte; Eksempel',
    'Ditte "Dit" Eksempel',
    '"',
    '";"',
    'Ditte\r\nEksempel',
    'Ditte\nEksempel',
    'a;b;c;"\r\n;',
    "O'Æble",
    'Eksempel, Ditte',
    ' Ditte ',
    '🗓️',
  ])('gives a person called %j one cell with just that name', (personName) => {
    const rows = readCsv(csv([aResponse({ personName })]));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveLength(15);
    expect(rows[1]?.[0]).toBe(personName);
  });

  test.each([
    '=1+1',
    '=HYPERLINK("http://example.org";"klik")',
    '+4512345678',
    '-2+3',
    '@SUM(A1)',
    '\t=1+1',
    '\r=1+1',
    '\n=1+1',
    '\u0000=1+1',
    ' =1+1',
    '\u00a0=1+1',
    '\u200b=1+1',
    '\u3000＝1+1',
    '＝1+1',
    '＋1',
    '－1',
    '＠SUM(A1)',
    '﹦1+1',
    '\u22121+1',
    '=1;=2',
  ])('has no cell that runs %j as a formula, whoever is called so', (name) => {
    const [, asMember] = readCsv(csv([aResponse({ personName: name })]));
    const substitute = { name, standing: 'accepted', personId: 'x' } as const;
    const rows = readCsv(csv([aDecline({ personName: 'A', substitute })]));
    const asAbsent = rows.find(([first]) => first === 'A') ?? [];
    const asSubstitute = rows.find((cells) => cells[10] === 'A') ?? [];
    expect(asMember?.[0]).toBe(`'${name}`);
    expect(asAbsent[9]).toBe(`'${name}`);
    expect(asSubstitute[0]).toBe(`'${name}`);
  });
});
