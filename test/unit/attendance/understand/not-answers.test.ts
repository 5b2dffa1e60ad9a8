import { expect, test } from 'vitest';
import { read } from './world.ts';

test.each([
  'kommer Mette?',
  'hvem har meldt afbud?',
  'hvordan melder jeg afbud?',
  'Mette kommer ikke',
  'jeg kom ikke til mødet',
  'afbud er en dårlig idé',
  'Afbud: Mette Krogh, Bo Lund',
  'Lone Ravnsø meldte afbud til mødet den 9.',
  'jeg kan ikke finde bilag 3',
  'jeg kan godt lide forslaget',
  'hvis jeg melder afbud, hvem kommer så',
  'jeg kommer fra Aarhus',
  'hvornår kommer dagsordenen',
  'jeg går ind for forslaget',
])('%s', (text) => {
  expect(read(text)).toBe('-');
});
