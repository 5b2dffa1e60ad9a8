import { describe, expect, test } from 'vitest';
import { isAlikeName, isSameName } from '../../../src/danish/same-name.ts';

describe('the same name', () => {
  test.each([
    ['Søren Åkjær', 'Soeren Aakjaer'],
    ['Anne-Marie Holm', 'Anne Marie Holm'],
    ['ASTA HOLM', 'Asta Holm'],
    ['Overlæge Asta Holm', 'Asta Holm'],
    ['Cand.merc. Asta Holm', 'asta  holm'],
    ['Asta Holm (AH)', 'Asta Holm'],
  ])('%s is %s', (left, right) => {
    expect(isSameName(left, right)).toBe(true);
  });

  test.each([
    ['Asta Holm', 'Asta Lund'],
    ['Asta Holm', 'Asta Krog Holm'],
    ['', ''],
  ])('%s is not %s', (left, right) => {
    expect(isSameName(left, right)).toBe(false);
  });
});

describe('names that may mean one person', () => {
  test.each([
    ['Asta Holm', 'Asta Krog Holm'],
    ['Asta Krog', 'Asta Krog Holm'],
    ['Asta Holm', 'Asta Holm-Lind'],
    ['J. Holm', 'Jens Holm'],
    ['J. P. Holm', 'Jens Peter Holm'],
    ['J.P. Holm', 'Jens P. Holm'],
    ['Jens H.', 'Jens Holm'],
    ['Kirsten Vestergaard', 'Kirsten Vestergård'],
    ['Kirsten Vestergaard', 'Kirsten Vestegaard'],
    ['Kirsten Lund', 'Kirtsen Lund'],
  ])('%s and %s', (left, right) => {
    expect(isAlikeName(left, right)).toBe(true);
    expect(isAlikeName(right, left)).toBe(true);
  });

  test.each([
    ['Jens Peter Holm', 'Jens Ole Holm'],
    ['Asta B. Holm', 'Asta Krog Holm'],
    ['Bo Holm', 'Ib Holm'],
    ['Ida Holm', 'Ina Holm'],
    ['Marie Holm', 'Maria Holm'],
    ['Christian Holm', 'Christina Holm'],
    ['Bente Hansen', 'Bente Jansen'],
    ['J. Holm', 'Bo Holm'],
    ['J. Vestegaard', 'Jens Vestergaard'],
    ['J. H.', 'Jens Holm'],
    ['Asta', 'Asta Holm'],
    ['Holm', 'Asta Holm'],
  ])('not %s and %s', (left, right) => {
    expect(isAlikeName(left, right)).toBe(false);
    expect(isAlikeName(right, left)).toBe(false);
  });
});
