import { describe, expect, it } from 'vitest';
import { isOtherLettering, isOtherSpelling } from '../../../src/danish/name-spellings.ts';

describe('spellings of a name', () => {
  it.each([
    ['Kristian Skovby', 'Christian Skovby'],
    ['Karen Sørensen', 'Karen Sorensen'],
    ['Karen Skovby', 'Karen Rask Skovby'],
    ['Mathias Aagaard', 'Matias Ågaard'],
    ['Filip Wind', 'Philip Vind'],
    ['Karen Askund', 'Karen Asklund'],
  ])('"%s" and "%s" may be one person', (left, right) => {
    expect(isOtherSpelling(left, right)).toBe(true);
    expect(isOtherSpelling(right, left)).toBe(true);
  });

  it.each([
    ['Karen Skovby', 'karen skovby'],
    ['Karen Skovby', 'Karen Lindvig'],
    ['Karen Skovby', 'Dan Skovby'],
    ['Bo Holm', 'Bent Holm'],
  ])('"%s" and "%s" are the same words or two people', (left, right) => {
    expect(isOtherSpelling(left, right)).toBe(false);
  });

  it('may differ in letters with no name left out', () => {
    expect(isOtherLettering('Karen Rask Skovby', 'Karen Skovby')).toBe(false);
    expect(isOtherLettering('Karen Skovby', 'Karin Skovby')).toBe(true);
  });
});
