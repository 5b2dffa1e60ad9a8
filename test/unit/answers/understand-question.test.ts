import { expect, test } from 'vitest';
import { questionLimit, understandQuestion } from '../../../src/answers/understand-question.ts';
import { digu, pakhuset } from './example-library.ts';

const now = new Date('2027-01-13T08:00:00Z');
const understand = (text: string) => understandQuestion(text, [digu, pakhuset], now, 'da');

test.each([
  ['Hvornår er DIGU-mødet?', ['digu']],
  ["Hvad var DIGU's beslutning?", ['digu']],
  ['hvad sagde digitaliseringsudvalgets medlemmer', ['digu']],
  ['hvad vedtog pakhuset', [pakhuset.id]],
  ['hvad vedtog bestyrelsen for Kulturhuset Pakhuset', [pakhuset.id]],
  ['hvad vedtog pakkhuset', [pakhuset.id]],
  ['hvad vedtog DIGU og Pakhuset', ['digu', pakhuset.id]],
  ['hvad er en digulering', []],
])('committees are known by their spoken names: %s', (text, ids) => {
  expect(
    understand(text)
      .committees.map(({ id }) => id)
      .sort(),
  ).toEqual([...ids].sort());
});

test('a body that nobody knows of is told apart from a kind of body', () => {
  expect(understand('Hvad besluttede økonomiudvalget om skatten?').unknownBody).toBe('økonomiudvalget');
  expect(understand('Hvad besluttede LUU om skatten?').unknownBody).toBe('LUU');
  expect(understand('Hvad besluttede udvalget om skatten?').unknownBody).toBeUndefined();
  expect(understand('Hvad besluttede bestyrelsen om skatten?').unknownBody).toBeUndefined();
});

test('the matter is what is left without committee, time, item and asking words', () => {
  const question = understand('Hvad besluttede DIGU om de digitale låse den 18. november 2026 under punkt 4?');
  expect(question.topic).toEqual(['digitale', 'låse']);
  expect(question.itemNumbers).toEqual(['4']);
  expect(question.period?.period).toEqual({ kind: 'range', from: '2026-11-18', to: '2026-11-18' });
});

test('a pasted document is cut to what a question may be, and nothing takes long', () => {
  const begin = performance.now();
  const question = understand('hvad '.repeat(20_000));
  expect(question.text.length).toBeLessThanOrEqual(questionLimit);
  expect(performance.now() - begin).toBeLessThan(500);
});

test.each(['', '   ', '🎉', '?!', '<b>', '$' + '{x}', "' or 1 eq 1", '\u0000', 'a'.repeat(400)])(
  'odd input is no fault: %j',
  (text) => {
    expect(understand(text).topic.length).toBeLessThanOrEqual(3);
  },
);
