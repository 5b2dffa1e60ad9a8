import { expect, test } from 'vitest';
import { dateInWords, shortDateInWords, slotInWords } from '../../../src/danish/dates-in-words.ts';

test.each([
  ['2027-01-20', 'onsdag den 20. januar 2027', 'Wednesday, 20 January 2027'],
  ['2028-02-29', 'tirsdag den 29. februar 2028', 'Tuesday, 29 February 2028'],
  ['2026-12-31', 'torsdag den 31. december 2026', 'Thursday, 31 December 2026'],
  ['2027-03-28', 'søndag den 28. marts 2027', 'Sunday, 28 March 2027'],
  ['2022-05', 'maj 2022', 'May 2022'],
])('%s is "%s", in English "%s"', (date, danish, english) => {
  expect([dateInWords(date, 'da'), dateInWords(date, 'en')]).toEqual([danish, english]);
});

test('a short date is without its weekday', () => {
  expect(shortDateInWords('2027-01-20', 'da')).toBe('20. januar 2027');
  expect(shortDateInWords('2027-01-20', 'en')).toBe('20 January 2027');
  expect(shortDateInWords('2022-05', 'da')).toBe('maj 2022');
});

test('a slot has dots in Danish and colons in English', () => {
  expect(slotInWords('12:00', '13:30', 'da')).toBe('kl. 12.00–13.30');
  expect(slotInWords('12:00', '13:30', 'en')).toBe('12:00–13:30');
  expect(slotInWords('09:05', undefined, 'da')).toBe('kl. 09.05');
});

test('without a start there is no slot', () => {
  expect(slotInWords(undefined, undefined, 'da')).toBe('');
  expect(slotInWords(undefined, '13:30', 'en')).toBe('');
});

test.each(['2027-13-01', '20. januar 2027', ''])('"%s" is no date', (date) => {
  expect(() => dateInWords(date, 'da')).toThrow(RangeError);
});
