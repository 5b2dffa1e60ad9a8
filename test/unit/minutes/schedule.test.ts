import { describe, expect, it } from 'vitest';
import { doubtsInWords } from '../../../src/minutes/doubts-in-words.ts';
import { documentJson } from '../../../src/minutes/parse/document-json.ts';
import type { ParsedDocument } from '../../../src/minutes/parse/parsed-document.ts';
import { parseFixture, parseText } from './outline.ts';
import { evidenceFaults } from './verbatim.ts';

/** "2027-01-13 16:00-18:00 Havnerådet @ Havnehuset" for each meeting of the plan. */
function planned(...lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const parsed = parseText(text);
  expect(evidenceFaults(parsed, text)).toEqual([]);
  return parsed.schedule.map(({ date, startTime, endTime, committeeName, place, isOwn }) => {
    const slot = startTime === undefined ? '' : ` ${startTime}${endTime === undefined ? '' : `-${endTime}`}`;
    const whose = committeeName === undefined ? '' : ` ${committeeName}${isOwn ? '' : '*'}`;
    return `${date}${slot}${whose}${place === undefined ? '' : ` @ ${place}`}`;
  });
}

describe('a mødeplan', () => {
  const list = [
    '# Mødeplan 2027',
    '',
    '- Onsdag den 13. januar kl. 16.00-18.00',
    '- Onsdag den 10. februar',
    '- 10. marts',
  ];

  it('is no meeting, and lists its meetings apart', () => {
    const parsed = parseText(list.join('\n'));
    expect(parsed).toMatchObject({ kind: 'bilag', title: 'Mødeplan 2027', items: [], futureMeetings: [], actions: [] });
    expect(parsed.date).toBeUndefined();
    expect(parsed.schedule.map(({ text }) => text)).toEqual([
      'Onsdag den 13. januar kl. 16.00-18.00',
      'Onsdag den 10. februar',
      '10. marts',
    ]);
  });

  it('has its year in the title, and times with the dates', () => {
    expect(planned(...list)).toEqual(['2027-01-13 16:00-18:00', '2027-02-10', '2027-03-10']);
  });

  it('may say time and place once for all', () => {
    expect(
      planned(
        'MØDEKALENDER 2027 FOR HAVNERÅDET',
        '',
        'Alle møder holdes kl. 16–18 i mødelokale 2.',
        '',
        '13. januar',
        '10. februar',
        '10. marts kl. 9-11',
      ),
    ).toEqual([
      '2027-01-13 16:00-18:00 Havnerådet @ mødelokale 2',
      '2027-02-10 16:00-18:00 Havnerådet @ mødelokale 2',
      '2027-03-10 09:00-11:00 Havnerådet @ mødelokale 2',
    ]);
  });

  it('may be a table with columns for date, time and place; deadlines are no meetings', () => {
    expect(
      planned(
        '# Mødedatoer i Havnerådet',
        '',
        '| Dato | Tid | Sted | Frist for punkter |',
        '|---|---|---|---|',
        '| 13. januar 2027 | 16.00-18.00 | Havnehuset | 4. januar 2027 |',
        '| 10. februar 2027 | 16.00-18.00 | Fyret | 1. februar 2027 |',
        '| 10. marts 2027 | 9.00 | Havnehuset | 1. marts 2027 |',
      ),
    ).toEqual([
      '2027-01-13 16:00-18:00 Havnerådet @ Havnehuset',
      '2027-02-10 16:00-18:00 Havnerådet @ Fyret',
      '2027-03-10 09:00 Havnerådet @ Havnehuset',
    ]);
  });

  it('may have several committees as columns, and months as rows', () => {
    const expected = [
      '2027-01-13 Havneudvalget*',
      '2027-01-20 Vejudvalget*',
      '2027-02-10 Havneudvalget*',
      '2027-02-17 Vejudvalget*',
    ];
    expect(
      planned(
        'Mødeplan 2027',
        '| Havneudvalget | Vejudvalget |',
        '|---|---|',
        '| 13. januar | 20. januar |',
        '| 10. februar | 17. februar |',
      ),
    ).toEqual(expected);
    expect(
      planned(
        'Mødeplan 2027',
        '| Måned | Havneudvalget | Vejudvalget |',
        '|---|---|---|',
        '| Januar | 13 | on 20. |',
        '| Februar | 10 | on 17. |',
      ),
    ).toEqual(expected);
  });

  it('may name the committee in each line, or above its dates', () => {
    expect(
      planned('Mødeplan 2027', 'Havneudvalget: 13. januar', 'Vejudvalget: 20. januar', 'Havneudvalget: 10. februar'),
    ).toEqual(['2027-01-13 Havneudvalget*', '2027-01-20 Vejudvalget*', '2027-02-10 Havneudvalget*']);
    expect(
      planned(
        'Mødeplan 2027',
        '',
        '## Havneudvalget',
        '- 13. januar',
        '- 10. februar',
        '',
        '## Vejudvalget',
        '- 20. januar',
      ),
    ).toEqual(['2027-01-13 Havneudvalget*', '2027-02-10 Havneudvalget*', '2027-01-20 Vejudvalget*']);
  });

  it('goes on into the next year where the title has two, or a heading says so', () => {
    expect(planned('Mødeplan 2027/2028', '- 9. september', '- 2. december', '- 13. januar')).toEqual([
      '2027-09-09',
      '2027-12-02',
      '2028-01-13',
    ]);
    expect(planned('Mødeplan', '2027', '- 9. september', '- 2. december', '2028', '- 13. januar')).toEqual([
      '2027-09-09',
      '2027-12-02',
      '2028-01-13',
    ]);
  });

  it('reads several dates of a line, and no date on which nobody meets', () => {
    expect(
      planned(
        'Mødedatoer 2027',
        'Revideret den 1. november 2026',
        'Forår: 13. januar, 10. februar og 10. marts',
        'Vinterferie 15. februar – 19. februar',
      ),
    ).toEqual(['2027-01-13', '2027-02-10', '2027-03-10']);
  });

  it('is printed as a schedule, beside which all else is empty', () => {
    const printed = documentJson(parseFixture('moedeplan.md'), 'moedeplan.md');
    expect(printed).toMatchObject({
      kind: 'bilag',
      hasMeeting: false,
      date: null,
      items: [],
      futureMeetings: [],
      doubts: [],
      committee: { name: 'Havnerådet' },
    });
    const row = (date: string, start: string, end: string | null, place: string, dateText: string) => ({
      ...{ date, start, end, place, dateText },
      ...{ committee: 'Havnerådet', scope: 'own', item: null },
    });
    const usual = 'mødelokale Fyret';
    expect(printed['schedule']).toEqual([
      row('2027-09-08', '16:00', '18:00', 'Havnehuset', 'Onsdag den 8. september 2027'),
      row('2027-12-01', '09:00', '11:00', 'Fyret', 'Onsdag den 1. december 2027'),
      row('2028-01-12', '16:00', '18:00', usual, 'onsdag den 12. januar'),
      row('2028-02-09', '19:00', null, 'Beboerhuset', 'onsdag den 9. februar kl. 19, Beboerhuset'),
      row('2028-03-08', '16:00', '18:00', usual, '8. marts'),
      row('2028-04-12', '16:00', '18:00', usual, '12. april'),
    ]);
  });

  it('has its doubts, too', () => {
    const { doubts } = parseText(list.join('\n').replace('Onsdag den 10. februar', 'Fredag den 10. februar 2027'));
    expect(doubtsInWords(doubts, 'da')).toEqual([
      '»Fredag den 10. februar 2027« passer ikke sammen: Datoen er en onsdag.',
    ]);
  });

  it('is not taken for a plan when it is an agenda or a paper with few dates', () => {
    const schedules = (...lines: readonly string[]): ParsedDocument['schedule'] => parseText(lines.join('\n')).schedule;
    expect(
      schedules('Dagsorden', 'Mødeplan 2027', 'Dato: 13. januar 2027', 'Afbud: Bo Lind', '1. Velkomst', '2. Eventuelt'),
    ).toEqual([]);
    expect(schedules('Mødeplan 2027', '- 13. januar', '- 10. februar')).toEqual([]);
    expect(
      schedules(
        'Mødeplan 2027',
        'Det er vigtigt at planlægge årets møder i god tid, så alle kan være med.',
        'Derfor foreslås tre møder. Det første er den 13. januar, og det andet er den 10. februar.',
        'Det tredje kan være den 10. marts, hvis der er sager nok.',
        'Ved valg af dage er der taget hensyn til ferier.',
        'Der er også taget hensyn til andre udvalg.',
      ),
    ).toEqual([]);
  });
});
