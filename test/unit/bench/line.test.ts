import { expect, test } from 'vitest';
import { riseOf } from '../../../bench/report/line.ts';

test('what rises evenly rises from its first to its last value', () => {
  expect(riseOf([10, 20, 30, 40].map((at) => ({ at, value: 3 * at })))).toBeCloseTo(90);
});

test('what goes up and down around the same value rises by next to nothing', () => {
  const values = [5, 6, 5, 4, 5, 6, 5, 4, 5];
  expect(Math.abs(riseOf(values.map((value, at) => ({ at, value }))))).toBeLessThan(0.5);
});

test('one sample, or none, does not rise', () => {
  expect(riseOf([{ at: 1, value: 7 }])).toBe(0);
  expect(riseOf([])).toBe(0);
});
