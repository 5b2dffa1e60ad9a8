import { expect, test } from 'vitest';
import { compoundParts, joinedWords } from '../../../src/danish/compounds.ts';
import { stem } from '../../../src/danish/stem.ts';

/** The parts of a word where these words stand in the same minutes, too. */
function partsOf(word: string, ...others: string[]): string[] {
  const stems = new Set(others.map(stem));
  return compoundParts(word, stems);
}

test.each([
  ['flytteguiden', 'flytte', 'guide'],
  ['sundhedsaftalen', 'sundhed', 'aftale'],
  ['julemarkedet', 'julen', 'marked'],
  ['smartlåse', 'smart', 'låsen'],
  ['beredskabsøvelse', 'beredskab', 'øvelser'],
  ['kontaktpersonerne', 'kontakt', 'person'],
])('%s is made of %s and %s', (word, first, last) => {
  expect(partsOf(word, first, last)).toEqual([stem(first), stem(last)]);
});

test('of three parts the last two are told as a word of their own, too, where that word is written', () => {
  expect(partsOf('sundhedsstyregruppen', 'sundhed', 'styregruppe', 'styre', 'gruppe')).toEqual([
    stem('sundhed'),
    stem('styregruppe'),
    stem('styre'),
    stem('gruppe'),
  ]);
});

test('a word is no compound where one of its parts is written nowhere', () => {
  expect(partsOf('sundhedsaftalen', 'sundhed')).toEqual([]);
  expect(partsOf('sundhedsaftalen', 'aftale')).toEqual([]);
});

test('short words and words with a digit are no compounds', () => {
  expect(partsOf('bybus', 'by', 'bus')).toEqual([]);
  expect(partsOf('covid19plan', 'covid', 'plan')).toEqual([]);
});

test('two words are joined with nothing, an s or an e between, three words with each of them twice', () => {
  expect(joinedWords(['jul', 'marked'])).toEqual(['julmarked', 'julsmarked', 'julemarked']);
  expect(joinedWords(['sundheds', 'styre', 'gruppen'])).toContain('sundhedsstyregruppen');
  expect(joinedWords(['sundheds', 'styre', 'gruppen'])).toHaveLength(9);
});
