import { describe, expect, it } from 'vitest';
import { findStatedDays, mismatchedDate } from '../../../src/danish/weekdays.ts';

function mismatches(text: string, year?: number): (string | undefined)[] {
  return findStatedDays(text).map((day) => mismatchedDate(day, year));
}

describe('a weekday and its date', () => {
  it.each(['onsdag den 20. januar 2027', 'Onsdag, 20. januar 2027', 'onsdag d. 20/1-27', 'ONSDAG DEN 20. JANUAR 2027'])(
    'agree in "%s"',
    (text) => {
      expect(mismatches(text)).toEqual([undefined]);
    },
  );

  it('disagree where the date falls on another day', () => {
    expect(mismatches('tirsdag den 20. januar 2027')).toEqual(['2027-01-20']);
    expect(mismatches('søndag den 28. februar og mandag den 2. marts 2027')).toEqual([undefined, '2027-03-02']);
  });

  it('are not judged without any year', () => {
    expect(mismatches('tirsdag den 20. januar')).toEqual([undefined]);
  });

  it('are found by the words that belong together', () => {
    const text = 'Vi ses fredag. Mødet er onsdag den 20. januar 2027 kl. 10';
    const [day, ...others] = findStatedDays(text);
    expect(others).toEqual([]);
    expect(text.slice(day?.start, day?.end)).toBe('onsdag den 20. januar 2027');
  });
});
