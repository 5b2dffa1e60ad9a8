import { expect, test } from 'vitest';
import { findPeriod, findPeriods } from '../../../src/danish/periods.ts';

test.each([
  ['digits', '1'.repeat(100_000)],
  ['dates without end', '9.2.'.repeat(25_000)],
  ['days without a month', 'den 9. '.repeat(15_000)],
  ['white space', `den 9${' '.repeat(50_000)}x uge${' '.repeat(50_000)}y`],
  ['little words', 'i på til fra den uge '.repeat(5_000)],
  ['months without a year', 'januar '.repeat(15_000)],
])('100,000 characters of %s are read within a second', (_case, text) => {
  const before = performance.now();
  findPeriod(text, '2027-01-20');
  expect(performance.now() - before).toBeLessThan(1_000);
});

const pieces = [
  ...[
    '1',
    '9',
    '.',
    '-',
    ' ',
    'a',
    'å',
    'ii',
    '🎉',
    '\u0000',
    '9.2.',
    '1/',
    '1-',
    '1.',
    '2026-',
    '20',
    'kl. 9',
    '12 12 12 12 ',
  ],
  ...[
    'den 9. ',
    'den 1., ',
    'mandag d d. ',
    'tirsag ',
    'novemver ',
    'jan. ',
    'januar ',
    'maj maj ',
    'uge 1, ',
    'uge 1 og ',
  ],
  ...[
    'fra ',
    'mellem ',
    'mellem den 1. og ',
    'siden siden ',
    'i slutningen af ',
    'inden for den næste ',
    'torsdag om ',
  ],
  ...['før jul ', 'påske og ', 'den 9. februar og den 5. maj til ', 'i på til fra den uge ', 'the ', 'første '],
];

test.each(pieces)('500 characters of "%s" are read within 20 milliseconds', (piece) => {
  const text = piece.repeat(500).slice(0, 500);
  // The quickest of some: what else the machine does is not measured, nor that patterns are built when first tried.
  const times = Array.from({ length: 20 }, () => {
    const before = performance.now();
    findPeriods(text, '2027-01-20');
    return performance.now() - before;
  });
  expect(Math.min(...times)).toBeLessThan(20);
});
