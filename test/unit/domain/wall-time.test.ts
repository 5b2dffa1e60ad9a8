import { describe, expect, test } from 'vitest';
import { addDays, instantOf, localDate, localTime } from '../../../src/domain/wall-time.ts';

const copenhagen = 'Europe/Copenhagen';
const at = (date: string, time: string, zone = copenhagen) => instantOf(date, time, zone).toISOString();

describe('the wall clock in Copenhagen', () => {
  test.each([
    ['2027-01-20', '12:00', '2027-01-20T11:00:00.000Z'],
    ['2027-07-20', '12:00', '2027-07-20T10:00:00.000Z'],
    ['2027-03-28', '01:59', '2027-03-28T00:59:00.000Z'],
    ['2027-03-28', '03:00', '2027-03-28T01:00:00.000Z'],
    ['2027-10-31', '01:59', '2027-10-30T23:59:00.000Z'],
    ['2027-10-31', '03:00', '2027-10-31T02:00:00.000Z'],
    ['2028-02-29', '00:00', '2028-02-28T23:00:00.000Z'],
  ])('%s %s is %s', (date, time, instant) => {
    expect(at(date, time)).toBe(instant);
  });

  test('a time that the spring leaves out becomes the one an hour later', () => {
    expect(at('2027-03-28', '02:30')).toBe('2027-03-28T01:30:00.000Z');
    expect(localTime(instantOf('2027-03-28', '02:30', copenhagen), copenhagen)).toBe('03:30');
  });

  test('a time that the autumn gives twice is the first of the two', () => {
    expect(at('2027-10-31', '02:30')).toBe('2027-10-31T00:30:00.000Z');
  });
});

test('an instant has its own date and time in every zone', () => {
  const instant = new Date('2027-01-20T23:30:59.999Z');
  expect([localDate(instant, copenhagen), localTime(instant, copenhagen)]).toEqual(['2027-01-21', '00:30']);
  expect([localDate(instant, 'America/Godthab'), localTime(instant, 'UTC')]).toEqual(['2027-01-20', '23:30']);
});

test.each([
  ['2027-03-28', 1, '2027-03-29'],
  ['2027-03-29', -1, '2027-03-28'],
  ['2028-03-01', -1, '2028-02-29'],
  ['2026-12-31', 1, '2027-01-01'],
  ['2027-01-20', 0, '2027-01-20'],
  ['2027-11-03', -7, '2027-10-27'],
])('%s and %i days is %s, however long those days are', (date, days, expected) => {
  expect(addDays(date, days)).toBe(expected);
});

test.each([
  ['2027-02-29', '08:00', copenhagen],
  ['2027-13-01', '08:00', copenhagen],
  ['20. januar 2027', '08:00', copenhagen],
  ['2027-01-20', '25:00', copenhagen],
  ['2027-01-20', 'kl. 8', copenhagen],
  ['2027-01-20', '08:00', 'Europe/Atlantis'],
])('there is no instant %s %s in %s', (date, time, zone) => {
  expect(() => instantOf(date, time, zone)).toThrow(RangeError);
});
