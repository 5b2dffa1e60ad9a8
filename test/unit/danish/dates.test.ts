import { describe, expect, it } from 'vitest';
import { beginsWithDate, findDates, findTimes, resolveDate } from '../../../src/danish/dates.ts';

function iso(text: string, onOrAfter?: string): (string | undefined)[] {
  return findDates(text).map((date) => resolveDate(date, onOrAfter));
}

describe('dates in Danish text', () => {
  it.each([
    ['torsdag den 4. marts 2027', '2027-03-04'],
    ['d. 4. mar. 2027', '2027-03-04'],
    ['den 4/3 2027', '2027-03-04'],
    ['4/3-27', '2027-03-04'],
    ['04-03-2027', '2027-03-04'],
    ['4.3.2027', '2027-03-04'],
    ['2027-03-04', '2027-03-04'],
    ['9. februar, 2027', '2027-02-09'],
    ['maj 2027', '2027-05'],
  ])('reads "%s"', (text, date) => {
    expect(iso(text)).toEqual([date]);
  });

  it('reads a date without a year as the first one on or after the meeting', () => {
    expect(iso('9. februar', '2026-11-15')).toEqual(['2027-02-09']);
    expect(iso('15. november', '2026-11-15')).toEqual(['2026-11-15']);
    expect(iso('14. november', '2026-11-15')).toEqual(['2027-11-14']);
    expect(iso('14. november')).toEqual([undefined]);
  });

  it('leaves the time that follows a date alone', () => {
    expect(iso('den 6. oktober kl. 19.30', '2026-01-01')).toEqual(['2026-10-06']);
    expect(iso('6. oktober 20.15', '2026-01-01')).toEqual(['2026-10-06']);
  });

  it('takes the next day of a list for a day, not for a year', () => {
    expect(iso('13. januar, 10. februar og 10. marts', '2027-01-01')).toEqual([
      '2027-01-13',
      '2027-02-10',
      '2027-03-10',
    ]);
    expect(iso('13. januar, 27. og 28. februar', '2027-01-01')).toEqual(['2027-01-13', '2027-02-28']);
    expect(iso('13. januar, 27', '2026-01-01')).toEqual(['2027-01-13']);
  });

  it('leaves the full stop of the sentence outside', () => {
    const text = 'Svar inden den 1. juli.';
    const [found] = findDates(text);
    expect(text.slice(found?.start, found?.end)).toBe('1. juli');
  });

  it.each([
    '31. februar 2027',
    'side 14-23',
    'version 2.0',
    'tlf. 44 55 66 77',
    'punkt 3.1',
    '1.250.000 kr.',
    '4. klasse',
  ])('finds no date in "%s"', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('knows "4. marts" at the beginning of a line from the number of an item', () => {
    expect(beginsWithDate('4. marts 2027')).toBe(true);
    expect(beginsWithDate('4. Marker og hegn')).toBe(false);
  });
});

describe('times in Danish text', () => {
  it.each([
    ['kl. 10.00 - 11.45', '10:00', '11:45'],
    ['Kl. 12-13.30', '12:00', '13:30'],
    ['8:30–11:30', '08:30', '11:30'],
    ['(9:30-9.45)', '09:30', '09:45'],
    ['kl. 9.45:-9:55', '09:45', '09:55'],
    ['fra kl. 16 til kl. 18.15', '16:00', '18:15'],
    ['klokken 19', '19:00', undefined],
    ['kl.9.10', '09:10', undefined],
  ])('reads "%s"', (text, startTime, endTime) => {
    const [found] = findTimes(text);
    expect([found?.startTime, found?.endTime]).toEqual([startTime, endTime]);
  });

  it.each(['1-3 initiativer', 'side 14-23', '2019-2021', 'kl. 25', 'kl. 10.75', '3,5-4,2 procent', 'ca. 10 dage'])(
    'finds no time in "%s"',
    (text) => {
      expect(findTimes(text)).toEqual([]);
    },
  );
});
