import { expect, test } from 'vitest';
import { stopWords, wordsOf } from '../../../src/danish/words.ts';

test.each([
  ['Hvad blev besluttet om parkering?', ['hvad', 'blev', 'besluttet', 'om', 'parkering']],
  ['10-årsplanen og version 2.0', ['10-årsplanen', 'og', 'version', '2.0']],
  ['Børne- og Ungeudvalget', ['børne', 'og', 'ungeudvalget']],
  ["Fyrtårnet's – Ditte’s (nye) bil/cykel", ["fyrtårnet's", 'ditte’s', 'nye', 'bil', 'cykel']],
  ['Fyrta\u030arnet', ['fyrtårnet']],
  ['punkt 6.1.', ['punkt', '6.1']],
  ['--a--b..c--', ['a', 'b', 'c']],
  ['ÆØÅ', ['æøå']],
  ['', []],
  ['🗓️ – …', []],
])('"%s" has the words %j', (text, words) => {
  expect(wordsOf(text)).toEqual(words);
});

test('the words with which one asks say nothing about the matter', () => {
  for (const word of ['hvad', 'hvornår', 'er', 'og', 'på', 'the', 'what', 'about']) {
    expect(stopWords.has(word)).toBe(true);
  }
});

test('a word for a matter is never left out', () => {
  for (const word of ['budget', 'parkering', 'skole', 'it', 'havn', 'råd', 'aftale', 'report']) {
    expect(stopWords.has(word)).toBe(false);
  }
});

test('every word that is left out is one that a text can be split into', () => {
  for (const word of stopWords) expect(wordsOf(word)).toEqual([word]);
});

test('100,000 characters of dots and hyphens are read within a second', () => {
  const before = performance.now();
  wordsOf('a-'.repeat(25_000) + '.-'.repeat(25_000));
  expect(performance.now() - before).toBeLessThan(1_000);
});
