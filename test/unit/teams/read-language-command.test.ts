import { describe, expect, test } from 'vitest';
import { readLanguageCommand } from '../../../src/teams/read-language-command.ts';

const read = (text: string) => readLanguageCommand(text, '2031-02-20');

describe('a language is chosen', () => {
  test.each([
    ['skift sprog til engelsk', 'en'],
    ['Skift sprog til engelsk, tak!', 'en'],
    ['skift til dansk', 'da'],
    ['svar på dansk', 'da'],
    ['Kan du svare mig på engelsk?', 'en'],
    ['tal dansk', 'da'],
    ['taler du engelsk?', 'en'],
    ['skriv til mig på engelsk fra nu af', 'en'],
    ['brug engelsk', 'en'],
    ['sprog: dansk', 'da'],
    ['switch to English', 'en'],
    ['switch language to Danish', 'da'],
    ['change the language to English please', 'en'],
    ['please answer in English from now on', 'en'],
    ['speak English', 'en'],
    ['do you speak English?', 'en'],
    ['could you reply in English?', 'en'],
    ['set my language to danish', 'da'],
    ['skift sprog', 'other'],
    ['Skift sproget.', 'other'],
    ['switch language', 'other'],
    ['change the language', 'other'],
    ['skift sprog til automatisk', 'automatic'],
    ['automatisk sprog', 'automatic'],
    ['automatic language', 'automatic'],
  ])('“%s”: %s', (text, wish) => {
    expect(read(text)).toMatchObject({ wish, committeeName: '' });
  });

  test('of a committee, where one is named', () => {
    expect(read('skift sprog til engelsk for HAVU')).toEqual({
      wish: 'en',
      committeeName: 'HAVU',
      isAsked: false,
      language: 'da',
    });
    expect(read('switch language for Havneudvalget')).toMatchObject({ wish: 'other', committeeName: 'Havneudvalget' });
  });

  test.each([
    ['taler du engelsk?', true],
    ['Taler du engelsk', true],
    ['do you speak English?', true],
    ['kan du skrive på engelsk?', true],
    ['vil du svare på engelsk', true],
    ['Could you reply in English?', true],
    ['skift sprog til engelsk?', true],
    ['skift sprog til engelsk', false],
    ['Please answer in English from now on!', false],
  ])('“%s” is a question: %s', (text, isAsked) => {
    expect(read(text)?.isAsked).toBe(isAsked);
  });

  test('and it is known in which it was said', () => {
    expect([read('automatisk sprog')?.language, read('automatic language')?.language]).toEqual(['da', 'en']);
  });
});

test.each([
  'hvad besluttede vi om dansk sprog i skolerne?',
  'hvad besluttede vi om skift af sprog?',
  'dansk',
  'engelsk',
  'sprog',
  'undervisning i engelsk',
  'what did we decide about Danish lessons?',
  'skift sprog på hjemmesiden til engelsk og tysk, besluttede vi det?',
  'svar på spørgsmål 3',
  'tal med Mette om engelsk',
  'skift mødet til torsdag',
])('“%s” is a question', (text) => {
  expect(read(text)).toBeUndefined();
});
