import { expect, test } from 'vitest';
import { MatterMatcher } from '../../../src/answers/match-matter.ts';
import type { MatterWord } from '../../../src/answers/matter.ts';
import { stem } from '../../../src/danish/stem.ts';

function word(
  text: string,
  others: Readonly<Record<string, number>> = {},
  changes: Partial<MatterWord> = {},
): MatterWord {
  const forms = Object.entries({ [text]: 1, ...others }).map(([each, strength]) => ({
    word: each,
    stems: each.split(' ').map(stem),
    strength,
  }));
  return { word: text, forms, isLight: false, ...changes };
}

function matchOf(words: readonly MatterWord[], text: string): number[] {
  return [...new MatterMatcher(words).match(text.split(' ').map(stem))];
}

test('each word of the matter is looked up by itself', () => {
  expect(matchOf([word('digitale'), word('låse'), word('cykler')], 'de digitale låse')).toEqual([1, 1, 0]);
});

test('an inflection is the word', () => {
  expect(matchOf([word('beslutning')], 'beslutningerne')).toEqual([1]);
});

test('another word counts as much as it is like, and the word itself more', () => {
  const words = [word('pris', { udgift: 0.7 })];
  expect(matchOf(words, 'udgiften')).toEqual([0.7]);
  expect(matchOf(words, 'udgiften og prisen')).toEqual([1]);
});

test('a form of several words counts only where all of them stand', () => {
  const words = [word('hospital', { 'stort sygehus': 0.7 })];
  expect(matchOf(words, 'i et stort sygehus')).toEqual([0.7]);
  expect(matchOf(words, 'i et stort hus')).toEqual([0]);
});

test('the halves of a compound count only where both stand, less than the compound', () => {
  const words = [word('lederuddannelse', {}, { halves: [[stem('leder')], [stem('uddannelse')]] })];
  const [both = 0] = matchOf(words, 'uddannelse af en leder');
  expect(both).toBeGreaterThan(0);
  expect(both).toBeLessThan(1);
  expect(matchOf(words, 'en leder')).toEqual([0]);
  expect(matchOf(words, 'lederuddannelse')).toEqual([1]);
});

test('a compound of the word is nearly the word', () => {
  const [found = 0] = matchOf([word('kontrakt')], 'kontraktforlængelse');
  expect(found).toBeGreaterThan(0.5);
  expect(found).toBeLessThan(1);
});

test('a text without words has nothing, and a matter without words asks for nothing', () => {
  expect(matchOf([word('tag')], '')).toEqual([0]);
  expect(matchOf([], 'taget')).toEqual([]);
});

test('what was compared before is answered the same again', () => {
  const matcher = new MatterMatcher([word('tag'), word('låse')]);
  const stems = ['taget', 'låsene'].map(stem);
  expect(matcher.match(stems)).toEqual(matcher.match(stems));
  expect([...matcher.match([stem('låsene')])]).toEqual([0, 1]);
});
