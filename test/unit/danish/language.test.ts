import { expect, test } from 'vitest';
import { languageOf } from '../../../src/danish/language.ts';

test.each([
  'Hvad blev besluttet om parkering?',
  'hvornår er næste møde?',
  'HVEM ER REFERENT?',
  'vis dagsorden til mødet',
  'Hvad besluttede the board?',
])('"%s" is Danish, whatever the client is set to', (text) => {
  expect(languageOf(text, 'en')).toBe('da');
  expect(languageOf(text, 'da')).toBe('da');
});

test.each([
  'What was decided about parking?',
  'when is the next meeting?',
  'WHO IS THE CHAIR?',
  'help',
  'Show the agenda of the Styregruppe',
])('"%s" is English, whatever the client is set to', (text) => {
  expect(languageOf(text, 'da')).toBe('en');
  expect(languageOf(text, 'en')).toBe('en');
});

test.each(['', '🗓️', '42', 'parkering', 'Ditte Eksempel', 'hvad what'])(
  '"%s" does not tell: the language of the client stands',
  (text) => {
    expect(languageOf(text, 'da')).toBe('da');
    expect(languageOf(text, 'en')).toBe('en');
  },
);

test('a pasted document of a million letters is read within a second', () => {
  const before = performance.now();
  expect(languageOf('hvad blev besluttet '.repeat(50_000), 'en')).toBe('da');
  expect(performance.now() - before).toBeLessThan(1_000);
});
