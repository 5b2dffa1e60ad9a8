import { expect, test } from 'vitest';
import { riseOf } from '../../../bench/report/rise.ts';

test('what rises evenly rises from its first to its last value', () => {
  expect(riseOf([10, 13, 16, 19])).toBe(9);
});

test('a heap that keeps each message is seen to rise, although much is let go at once in between', () => {
  // A bot that kept a copy of each activity in a list, every 250 messages.
  expect(riseOf([128.4, 130.2, 131.8, 132.7, 133.4, 133.9, 120.9, 121.8, 119.5])).toBeGreaterThan(4);
});

test('a heap that keeps nothing is not, although it goes up and down', () => {
  // The same bot without the list, every 300 messages.
  expect(riseOf([124.3, 126.6, 124.1, 117.1, 117.4, 117.7, 116.8, 117.4, 114.8])).toBeLessThan(1);
});

test('one sample, or none, does not rise', () => {
  expect(riseOf([7])).toBe(0);
  expect(riseOf([])).toBe(0);
});
