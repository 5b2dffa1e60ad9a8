import { expect, it } from 'vitest';
import { isSamePaper, likenessTo, paperNames } from '../../../src/minutes/paper-names.ts';

it.each([
  ['Bilag 3: Digitale låse', 'digitale laase'],
  ['Dykkerens rapport', 'Dykkerens raport'],
  ['Punkt 4 - Bilag 1: Idé til café', 'ide til cafe'],
  ['2031-03-04 Tidsplan', 'Tidsplan'],
])('»%s« and »%s« are one bilag', (left, right) => {
  expect(isSamePaper(left, right)).toBe(true);
});

it.each([
  ['Budget 2031', 'Budget 2032'],
  ['Notat om Fjordby Kommune', 'Notat om Lyngsø Kommune'],
  ['Model A', 'Model B'],
  ['Referat fra 4. marts', 'Referat fra 5. marts'],
  ['Tidsplan', 'Tidsplan for molen'],
])('»%s« and »%s« are two', (left, right) => {
  expect(isSamePaper(left, right)).toBe(false);
});

it.each([
  ['Bilag 3 – Priser.docx', '3'],
  ['punkt-4-bilag-3-priser.md', '3'],
  ['Bilag 2031 priser.docx', undefined],
  ['Priser.docx', undefined],
])('the number in %s is %s', (fileName, number) => {
  expect(paperNames([], fileName).number).toBe(number);
});

it('of two entries the very title is likelier than one with the same number', () => {
  const paper = paperNames(['Priser på kajpladser'], 'bilag-1.md');
  expect(likenessTo(paper, { number: '1', title: 'Priser på bådpladser' })?.isSame).not.toBe(true);
  expect(likenessTo(paper, { number: '2', title: 'Priser på kajpladser' })?.isSame).toBe(true);
});
