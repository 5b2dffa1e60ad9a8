import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../../../src/answers/library.ts';
import { ask, exampleLibrary, places } from '../example-library.ts';

let library: Library;
beforeAll(async () => {
  library = await exampleLibrary();
});

const house = 'Bestyrelsen for Kulturhuset Pakhuset';

describe('bilag are told by their titles, from the item to which they belong', () => {
  test.each([
    [
      'Hvilke bilag er der til flytteguiden?',
      ['Foranalyse af en fælles flytteguide', 'Beregning af kommunernes andele'],
      ['DIGU 2026-09-16 punkt 3'],
    ],
    ['Hvad er bilag 4 til DIGU i november?', ['Resultater af mailtesten i oktober 2026'], ['DIGU 2026-11-18 punkt 5']],
    ['Hvad er bilag 3?', ['Digitale låse i hjemmeplejen'], ['DIGU 2026-11-18 punkt 4']],
    [
      'Hvilke bilag er der til punkt 3 på næste møde i Pakhuset?',
      ['Tilbud fra Kajens Tag og Tømrer', 'Tilbud fra Bakkely Byg'],
      [`${house} 2027-02-02 punkt 3`],
    ],
    [
      'Hvilke bilag var der til mødet i DIGU i september?',
      ['Foranalyse af en fælles flytteguide', 'Udkast til retningslinjer for brug af sprogmodeller'],
      ['DIGU 2026-09-16 punkt 3', 'DIGU 2026-09-16 punkt 4'],
    ],
    [
      'Which attachments belong to the digital locks in November?',
      ['Digitale låse i hjemmeplejen'],
      ['DIGU 2026-11-18 punkt 4'],
    ],
  ])('%s', async (question, titles, expected) => {
    const answer = await ask(library, question);
    for (const title of titles) expect(answer.text).toContain(title);
    expect(places(answer)).toEqual(expected);
    expect(answer.citations.every(({ section }) => section === 'attachments')).toBe(true);
  });
});

test('all bilag of the next meeting, each once', async () => {
  const { text } = await ask(library, 'Hvilke bilag er der til næste møde i DIGU?');
  for (const number of [1, 2, 3, 4, 5]) expect(text.split(`Bilag ${number}: `), `Bilag ${number}`).toHaveLength(2);
});

describe('a bilag that there is not is not told, and has no source', () => {
  test.each([
    'Hvad er bilag 9?',
    'Hvilke bilag var der til mødet i Pakhuset i oktober?',
    'Hvilke bilag er der til punktet om cykelstier?',
  ])('%s', async (question) => {
    const answer = await ask(library, question);
    expect([answer.isAbstention, answer.citations]).toEqual([true, []]);
  });

  test('of a body whose papers are not here', async () => {
    expect((await ask(library, 'Hvilke bilag er der i økonomiudvalget?')).isAbstention).toBe(true);
  });
});
