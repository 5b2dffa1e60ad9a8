import { expect, test } from 'vitest';
import { easterSunday } from '../../../src/danish/easter.ts';

test.each([
  [1818, '1818-03-22'],
  [2000, '2000-04-23'],
  [2008, '2008-03-23'],
  [2011, '2011-04-24'],
  [2024, '2024-03-31'],
  [2025, '2025-04-20'],
  [2026, '2026-04-05'],
  [2027, '2027-03-28'],
  [2028, '2028-04-16'],
  [2038, '2038-04-25'],
])('Easter Sunday of %i is %s', (year, expected) => {
  expect(easterSunday(year).toString()).toBe(expected);
});
