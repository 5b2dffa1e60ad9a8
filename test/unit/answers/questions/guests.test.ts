import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../../../src/answers/library.ts';
import { ask, exampleLibrary, places } from '../example-library.ts';

let library: Library;
beforeAll(async () => {
  library = await exampleLibrary();
});

describe('guests are told with the item for which they came', () => {
  test.each([
    ['Hvem var gæst under punkt 4 i DIGU i september?', ['Camilla Rosenlund'], 'DIGU 2026-09-16'],
    ['Hvem var gæst under punkt 5 i DIGU den 18. november 2026?', ['Oluf Brandstrup'], 'DIGU 2026-11-18'],
    ['Kommer der gæster til næste møde i DIGU?', ['Sofie Dalgas Krogh'], 'DIGU 2027-01-20'],
    [
      'Who were the guests at the DIGU meeting in November?',
      ['Camilla Rosenlund', 'Oluf Brandstrup'],
      'DIGU 2026-11-18',
    ],
    ['Hvem var gæst under punktet om digitale låse?', ['Vibeke Storm Lykkegaard'], 'DIGU 2026-09-16'],
  ])('%s', async (question, names, place) => {
    const answer = await ask(library, question);
    for (const name of names) expect(answer.text).toContain(name);
    expect(places(answer)).toEqual([place]);
    expect(answer.citations[0]?.quote).toBe(names.join(', '));
    expect(answer.text).not.toContain('Jens Birk Thomsen');
  });
});

describe('where nobody was a guest this is said, without a source', () => {
  test.each(['Hvem var gæst under punkt 1 i DIGU i september?', 'Var der gæster i Pakhuset i december?'])(
    '%s',
    async (question) => {
      const answer = await ask(library, question);
      expect([answer.isAbstention, answer.citations]).toEqual([true, []]);
    },
  );
});

test('guests of the house are no guests of the meeting', async () => {
  const answer = await ask(library, 'Hvor mange gæster kom der til julemarkedet i Pakhuset?');
  expect(answer.text).toContain('2.140');
});

test('of an item at the next meeting', async () => {
  const answer = await ask(library, 'Hvem er gæst til punktet om sags- og dokumentsystemet på næste møde i DIGU?');
  expect(answer.text).toContain('Sofie Dalgas Krogh');
});
