import { expect, test } from 'vitest';
import { isQuietDay, workingDayFrom, workingDayUpTo } from '../../../src/domain/quiet-days.ts';
import { addDays } from '../../../src/domain/wall-time.ts';

test.each([
  // Maundy Thursday, Good Friday, Easter Monday, Ascension, Whit Monday as the almanac has them.
  [2024, ['03-28', '03-29', '04-01', '05-09', '05-20']],
  [2027, ['03-25', '03-26', '03-29', '05-06', '05-17']],
  [2030, ['04-18', '04-19', '04-22', '05-30', '06-10']],
  [2035, ['03-22', '03-23', '03-26', '05-03', '05-14']],
])('the movable holidays of %i', (year, days) => {
  for (const day of days) expect([day, isQuietDay(`${year}-${day}`)]).toEqual([day, true]);
  expect(isQuietDay(addDays(`${year}-${days[2]}`, 1))).toBe(false);
});

test('store bededag is a working day since 2024', () => {
  expect(isQuietDay('2023-05-05')).toBe(true);
  expect(isQuietDay('2024-04-26')).toBe(false);
});

test('weekends and the days with dates of their own', () => {
  for (const date of [
    '2027-01-01',
    '2026-12-24',
    '2026-12-25',
    '2026-12-31',
    '2029-06-05',
    '2026-11-28',
    '2026-11-29',
  ]) {
    expect([date, isQuietDay(date)]).toEqual([date, true]);
  }
  for (const date of ['2026-11-27', '2026-12-23', '2026-12-28'])
    expect([date, isQuietDay(date)]).toEqual([date, false]);
});

test('the working days around Christmas and Easter', () => {
  expect(workingDayUpTo('2026-12-27')).toBe('2026-12-23');
  expect(workingDayFrom('2026-12-24')).toBe('2026-12-28');
  expect(workingDayUpTo('2027-03-29')).toBe('2027-03-24');
  expect(workingDayFrom('2027-03-25')).toBe('2027-03-30');
  expect(workingDayUpTo('2026-11-27')).toBe('2026-11-27');
});
