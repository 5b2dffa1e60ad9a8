import { expect, test } from 'vitest';
import { slug } from '../../../src/domain/identifier.ts';

test.each([
  ['Børne- og Ungeudvalget', 'boerne-og-ungeudvalget'],
  ['Ældrerådet på Ærø', 'aeldreraadet-paa-aeroe'],
  ['FYR', 'fyr'],
  ['Fyrta\u030arnet', 'fyrtaarnet'],
  ['Café Müller & Ångström', 'cafe-muller-aangstroem'],
  ['  --Udvalg (nyt) 2027--  ', 'udvalg-nyt-2027'],
  ['/\\#?%\t\u0000', 'x'],
  ['🗓️', 'x'],
  ['', 'x'],
  ['Žižkov señor', 'zizkov-senor'],
])('"%s" becomes "%s"', (name, expected) => {
  expect(slug(name)).toBe(expected);
});

test('a slug has at most 60 characters and never ends in a hyphen', () => {
  expect(slug('a'.repeat(500))).toBe('a'.repeat(60));
  expect(slug(`${'a'.repeat(59)} b`)).toBe('a'.repeat(59));
  expect(slug(`${'a'.repeat(59)}ø`)).toBe(`${'a'.repeat(59)}o`);
});

test('a slug of a slug is the slug itself', () => {
  for (const name of ['Børne- og Ungeudvalget', 'Ø', '🗓️', `${'ab '.repeat(100)}`]) {
    expect(slug(slug(name))).toBe(slug(name));
  }
});
