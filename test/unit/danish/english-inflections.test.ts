import { expect, test } from 'vitest';
import { englishBases } from '../../../src/danish/english-inflections.ts';

test.each([
  ['decided', 'decide'],
  ['studies', 'study'],
  ['planned', 'plan'],
  ['planning', 'plan'],
  ['meetings', 'meeting'],
  ['meetings', 'meet'],
  ['boxes', 'box'],
  ['tying', 'tie'],
  ['heavier', 'heavy'],
  ['biggest', 'big'],
  ['basically', 'basic'],
  ['simply', 'simple'],
  ['went', 'go'],
  ['oversaw', 'oversee'],
  ['knives', 'knife'],
  ["board's", 'board'],
  ['boards’', 'board'],
  ['organizing', 'organise'],
  ['analyzed', 'analyse'],
  ['neighborhoods', 'neighbourhood'],
  ['centers', 'centre'],
])('%s may be a form of %s', (form, base) => {
  expect(englishBases(form)).toContain(base);
});

test.each(['', 'it', 'was', '2027', 'høring'])('"%s" is first of all itself', (word) => {
  expect(englishBases(word)[0]).toBe(word);
});
