import { expect, test } from 'vitest';
import { stem } from '../../../src/danish/stem.ts';

test.each([
  [['beslutning', 'beslutningen', 'beslutninger', 'beslutningerne', 'beslutningernes']],
  [['møde', 'møder', 'mødet', 'mødets', 'møderne']],
  [['udvalg', 'udvalget', 'udvalgets', 'udvalgene']],
  [['borger', 'borgere', 'borgeren', 'borgerne', 'borgernes']],
  [['referat', 'referatet', 'referater', 'referaterne']],
  [['leverandør', 'leverandøren', 'leverandører', 'leverandørerne']],
])('all of %s are found by the same stem', (forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test.each([
  ['budget', 'borger'],
  ['parkering', 'parti'],
  ['skole', 'sko'],
  ['havn', 'have'],
])('"%s" and "%s" have different stems', (one, other) => {
  expect(stem(one)).not.toBe(stem(other));
});

test.each(['', 'ø', 'it', '2027', '10-årsplan', '🗓️'])('"%s" stays what it is', (word) => {
  expect(stem(word)).toBe(word);
});

test('a word has the same stem again after 60,000 others have been through', () => {
  const before = stem('beslutningerne');
  for (let index = 0; index < 60_000; index++) stem(`ord${index}`);
  expect(stem('beslutningerne')).toBe(before);
});
