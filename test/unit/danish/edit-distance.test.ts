import { expect, test } from 'vitest';
import { allowedSlips, editDistance } from '../../../src/danish/edit-distance.ts';

test.each([
  ['parkering', 'parkering', 0],
  ['parkering', 'parkerng', 1],
  ['parkering', 'parkerring', 1],
  ['parkering', 'parkaring', 1],
  ['parkering', 'parekring', 1],
  ['parkering', 'aprkerign', 2],
  ['fyrtårnet', 'fyrtaarnet', 2],
  ['havn', 'have', 1],
  ['', '', 0],
  ['', 'abc', 3],
  ['ca', 'abc', 3],
])('from "%s" to "%s" it is %i slips of the pen', (one, other, slips) => {
  expect(editDistance(one, other, 5)).toBe(slips);
  expect(editDistance(other, one, 5)).toBe(slips);
});

test('a distance above the limit is told as one more than the limit', () => {
  expect(editDistance('parkering', 'budget', 2)).toBe(3);
  expect(editDistance('parkering', 'parkeringsplads', 2)).toBe(3);
  expect(editDistance('abc', 'abd', 0)).toBe(1);
});

/** By the definition (optimal string alignment), without any shortcut. */
function byDefinition(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [restA, restB] = [a.slice(1), b.slice(1)];
  const candidates = [
    byDefinition(restA, restB) + (a[0] === b[0] ? 0 : 1),
    byDefinition(restA, b) + 1,
    byDefinition(a, restB) + 1,
  ];
  if (a.length > 1 && b.length > 1 && a[0] === b[1] && a[1] === b[0]) {
    candidates.push(byDefinition(a.slice(2), b.slice(2)) + 1);
  }
  return Math.min(...candidates);
}

test('it agrees with the definition for all words of up to four letters out of two, at every limit', () => {
  const words = [''];
  for (let from = 0; words.length < 31; from++) {
    for (const letter of 'ab') words.push((words[from] ?? '') + letter);
  }
  for (const a of words) {
    for (const b of words) {
      const exact = byDefinition(a, b);
      for (let limit = 0; limit <= 4; limit++) {
        expect([a, b, limit, editDistance(a, b, limit)]).toEqual([a, b, limit, Math.min(exact, limit + 1)]);
      }
    }
  }
});

test.each([
  [0, 0],
  [4, 0],
  [5, 1],
  [8, 1],
  [9, 2],
  [40, 2],
])('a word of %i letters may have %i slips', (length, slips) => {
  expect(allowedSlips(length)).toBe(slips);
});
