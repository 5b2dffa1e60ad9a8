import { describe, expect, test } from 'vitest';
import { wordLikeness } from '../../../src/danish/same-word.ts';
import { stem } from '../../../src/danish/stem.ts';

function likeness(wanted: string, known: string): number {
  return wordLikeness(stem(wanted), stem(known));
}

test.each([
  ['låse', 'låsene'],
  ['retningslinjerne', 'retningslinjer'],
  ['budget', 'budgettet'],
])('an inflection is the word itself: %s in %s', (wanted, known) => {
  expect(likeness(wanted, known)).toBe(1);
});

describe('near enough to be meant, and less than the word itself', () => {
  test.each([
    ['the end of a compound', 'udbud', 'fællesudbud'],
    ['the beginning of a compound', 'kontrakt', 'kontraktforlængelse'],
    ['the telling last part of the wanted compound', 'sundhedsaftale', 'aftale'],
    ['a letter too few', 'konsekvensanlyse', 'konsekvensanalyse'],
    ['two letters turned round', 'beredksabsøvelse', 'beredskabsøvelse'],
    ['a wrong letter', 'novenber', 'november'],
  ])('%s: %s in %s', (_, wanted, known) => {
    expect(likeness(wanted, known)).toBeGreaterThan(0.5);
    expect(likeness(wanted, known)).toBeLessThan(1);
  });
});

describe('another word', () => {
  test.each([
    ['the first part of the wanted compound alone', 'praksisplan', 'praksis'],
    ['short words that look alike', 'tag', 'dag'],
    ['a short word within a long one', 'tal', 'totalrenovering'],
    ['two words with the same ending', 'løsning', 'havning'],
    ['numbers', '2026', '2027'],
    ['a number within another', '1260', '31260'],
    ['words without a letter in common', 'fyrtårn', 'budget'],
    ['names that differ at the beginning', 'Nordby', 'Sorbby'],
  ])('%s: %s is not %s', (_, wanted, known) => {
    expect(likeness(wanted.toLowerCase(), known.toLowerCase())).toBe(0);
  });

  test('a compound is nearer by its last part than by a slip of the pen or a shorter word', () => {
    expect(likeness('udbud', 'fællesudbud')).toBeGreaterThan(likeness('sundhedsaftale', 'aftale'));
  });
});
