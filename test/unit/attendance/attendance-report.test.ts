import { describe, expect, test } from 'vitest';
import { attendanceCsv, attendanceText, type ReportWords } from '../../../src/attendance/attendance-report.ts';
import type { Response } from '../../../src/domain/response.ts';
import { aDecline, aResponse } from '../../builders.ts';

const words: ReportWords = {
  inPerson: 'Deltager',
  virtual: 'Deltager virtuelt',
  declined: 'Afbud',
  none: 'ingen',
  insteadOf: (substitute, member) => `${member} (${substitute} kommer i stedet)`,
};
const header = ['Navn', 'Svar', 'Form', 'Stedfortræder', 'Tidspunkt'];

/** Reads CSV by RFC 4180 with semicolons; a cell in quotes may hold anything. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]];
  let rest = text.replace(/^\uFEFF/, '');
  while (rest !== '') {
    const match = /^(?:"((?:[^"]|"")*)"|([^;"\r\n]*))(;|\r\n)/.exec(rest);
    if (match === null) throw new Error(`not RFC 4180: ${JSON.stringify(rest)}`);
    rows.at(-1)?.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    rest = rest.slice(match[0].length);
    if (match[3] === '\r\n' && rest !== '') rows.push([]);
  }
  return rows;
}

const csv = (...responses: readonly Response[]) => attendanceCsv(responses, header);

test('the block of text has a line for each kind of answer, with the names in order', () => {
  const responses = [
    aResponse({ personName: 'Bo' }),
    aResponse({ personName: 'Anna' }),
    aDecline({ personName: 'Carla', substitute: { name: 'Mette', standing: 'unasked' } }),
    aDecline({ personName: 'Dan' }),
  ];
  expect(attendanceText(responses, words)).toBe(
    'Deltager (2): Anna, Bo\nDeltager virtuelt (0): ingen\nAfbud (2): Carla (Mette kommer i stedet), Dan',
  );
});

describe('the CSV', () => {
  test('is what Danish Excel opens: byte order mark, semicolons, CRLF, one row per person in the order of names', () => {
    expect(
      csv(
        aResponse({ personName: 'Åse' }),
        aDecline({ personName: 'Bo', substitute: { name: 'Mette', standing: 'unasked' } }),
      ),
    ).toBe(
      '\uFEFFNavn;Svar;Form;Stedfortræder;Tidspunkt\r\n' +
        'Bo;delegated;;Mette;2031-03-01T10:00:00.000Z\r\n' +
        'Åse;accepted;in-person;;2031-03-01T10:00:00.000Z\r\n',
    );
  });

  test('has its header where nobody has answered', () => {
    expect(csv()).toBe('\uFEFFNavn;Svar;Form;Stedfortræder;Tidspunkt\r\n');
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
    '🗓️',
  ])('gives a person called %j one cell with just that name', (personName) => {
    const rows = readCsv(csv(aResponse({ personName })));
    expect(rows).toHaveLength(2);
    expect(rows[1]).toHaveLength(header.length);
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
    '=1;=2',
  ])('has no cell that runs %j as a formula, whether member or substitute is called so', (name) => {
    const [, asMember] = readCsv(csv(aResponse({ personName: name })));
    const [, asSubstitute] = readCsv(csv(aDecline({ substitute: { name: name, standing: 'unasked' } })));
    for (const cell of [...(asMember ?? []), ...(asSubstitute ?? [])]) {
      expect(cell).toMatch(/^(?!['=+\-@\p{Cc}])|^'/u);
      expect(cell).not.toMatch(/^[=+\-@\p{Cc}]/u);
    }
    expect([asMember?.[0], asSubstitute?.[3]]).toEqual([`'${name}`, `'${name}`]);
  });
});
