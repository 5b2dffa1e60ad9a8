import { expect, test } from 'vitest';
import { nounFamilies } from '../../../src/danish/families/nouns-and-adjectives.ts';
import { verbFamilies } from '../../../src/danish/families/verbs.ts';
import { stem } from '../../../src/danish/stem.ts';
import { familyOf } from '../../../src/danish/word-families.ts';
import { wordGroups } from '../../../src/danish/word-groups.ts';

test.each([
  ['købte', 'købe'],
  ['købe', 'købt'],
  ['solgt', 'salg'],
  ['ændret', 'ændring'],
  ['flyttede', 'flytning'],
  ['flytninger', 'flyttede'],
  ['besluttede', 'beslutning'],
  ['hoppede', 'hoppe'],
  ['foreslår', 'forslag'],
  ['forslaget', 'foreslås'],
  ['vedtog', 'vedtage'],
  ['udskudt', 'udskyde'],
  ['bøgerne', 'bog'],
  ['mænd', 'mand'],
  ['hjælpemidler', 'hjælpemiddel'],
  ['museerne', 'museum'],
  ['gamle', 'gammel'],
  ['valgt', 'vælge'],
  ['skrev', 'skrive'],
])('%s is of one family with %s', (word, kin) => {
  expect(familyOf(word)).toContain(kin);
});

test('a word is not in its own family, and a strange one has none', () => {
  expect(familyOf('købte')).not.toContain('købte');
  expect(familyOf('rørpost')).toEqual([]);
});

const families = [...wordGroups(verbFamilies, ';'), ...wordGroups(nounFamilies, ';')];

test('no two of a family have the same stem', () => {
  for (const family of families) expect(new Set(family.map(stem)).size, family.join(' ')).toBe(family.length);
});

test('all are lower case and composed, and no family has only one', () => {
  for (const family of families) {
    expect(family.length).toBeGreaterThan(1);
    for (const word of family) expect(word).toMatch(/^[a-zæøåé]+$/);
  }
});

test('there are 500 families at least', () => {
  expect(families.length).toBeGreaterThanOrEqual(500);
});
