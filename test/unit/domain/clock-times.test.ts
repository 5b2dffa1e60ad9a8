import { expect, test } from 'vitest';
import { addMinutes, minutesBetween } from '../../../src/domain/wall-time.ts';

test.each([
  ['09:00', 75, '10:15'],
  ['23:30', 90, '01:00'],
  ['00:10', -20, '23:50'],
  ['12:00', 0, '12:00'],
])('%s and %i minutes is %s', (time, minutes, expected) => {
  expect(addMinutes(time, minutes)).toBe(expected);
});

test('minutes from one time to another of the day', () => {
  expect([minutesBetween('09:00', '10:15'), minutesBetween('23:00', '01:00')]).toEqual([75, -1_320]);
});
