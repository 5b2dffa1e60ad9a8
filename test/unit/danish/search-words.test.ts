import { expect, test } from 'vitest';
import { gramsOf } from '../../../src/danish/grams.ts';
import { searchWords } from '../../../src/danish/search-words.ts';

test('function words and question words say nothing about the matter', () => {
  expect(searchWords('Hvad besluttede vi om den fælles flytteguide?')).toEqual(['besluttede', 'fælles', 'flytteguide']);
});

test('a word with a hyphen counts as a whole and by its longer parts', () => {
  expect(searchWords('Den nye e-mail og 10-årsplanen')).toEqual(['nye', 'e-mail', 'mail', '10-årsplanen', 'årsplanen']);
});

test('a word that stands twice counts twice', () => {
  expect(searchWords('Taget, taget og atter TAGET')).toEqual(['taget', 'taget', 'atter', 'taget']);
});

test('an inflection, a compound and a slip of the pen share pieces with the word', () => {
  const shared = (a: string, b: string): number => gramsOf(a).filter((gram) => gramsOf(b).includes(gram)).length;
  expect(gramsOf('låse')).toHaveLength(3);
  expect(shared('guide', 'guiden')).toBe(3);
  expect(shared('guide', 'flytteguide')).toBe(3);
  expect(shared('bibliotek', 'biblotek')).toBeGreaterThanOrEqual(4);
  expect(shared('guide', 'lagkage')).toBe(0);
});

test('a number has no pieces: 2027 is not almost 2026', () => {
  expect(gramsOf('2027')).toEqual([]);
});
