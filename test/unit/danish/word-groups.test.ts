import { expect, test } from 'vitest';
import { groupFinder, stemsOf, wordGroups } from '../../../src/danish/word-groups.ts';

test('reads a group a line, and a low line as a space', () => {
  expect(wordGroups('\n  hjemme eget_hjem\n\n  dyr billig\n', '\n')).toEqual([
    ['hjemme', 'eget hjem'],
    ['dyr', 'billig'],
  ]);
});

test('the key of several words has the stem of each', () => {
  expect(stemsOf('eget hjem')).toBe(stemsOf('eget hjems'));
});

const find = groupFinder([
  ['bil', 'køretøj'],
  ['billig', 'dyr'],
  ['ledig', 'optaget'],
  ['tage', 'gribe'],
]);

test.each([
  ['bil', [['bil', 'køretøj']]],
  ['bilerne', [['bil', 'køretøj']]],
  ['billige', [['billig', 'dyr']]],
  ['billigt', [['billig', 'dyr']]],
  ['ledige', [['ledig', 'optaget']]],
  ['lederne', []],
  ['lede', []],
  ['tag', []],
  ['tager', [['tage', 'gribe']]],
])('"%s" is found in %j', (word, groups) => {
  expect(find(word)).toEqual(groups);
});

test('a word in two groups is found in both, in their order', () => {
  const both = groupFinder([
    ['plan', 'strategi'],
    ['plan', 'køreplan'],
  ]);
  expect(both('planer').flat()).toEqual(['plan', 'strategi', 'plan', 'køreplan']);
});
