import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../../../src/answers/library.ts';
import { ask, exampleLibrary, places } from '../example-library.ts';

let library: Library;
beforeAll(async () => {
  library = await exampleLibrary();
});

describe('who presented an item is told from its heading or its minutes', () => {
  test.each([
    ['Hvem indledte punktet om flytteguiden?', 'Birgitte Holmgaard', 'DIGU 2026-09-16 punkt 3'],
    ['Hvem præsenterede idéen om en mobil borgerservice?', 'Naja Elkjær Ploug', 'DIGU 2026-11-18 punkt 6'],
    ['Hvem redegjorde for markedsdialogen?', 'Rasmus Tvede Kragh', 'DIGU 2026-11-18 punkt 2'],
    ['Who presented the digital locks in November?', 'Henrik Skovsende', 'DIGU 2026-11-18 punkt 4'],
    ['Hvem fremlægger planen for udrulning på næste møde i DIGU?', 'Henrik Skovsende', 'DIGU 2027-01-20 punkt 4'],
    ['Hvem fremlægger punkt 7 på næste møde i DIGU?', 'Peter Nygaard', 'DIGU 2027-01-20 punkt 7'],
  ])('%s', async (question, name, place) => {
    const answer = await ask(library, question);
    expect(answer.text).toContain(name);
    expect(places(answer)).toEqual([place]);
    expect(answer.citations[0]?.quote).toContain(name);
  });
});

test('of a matter of which no paper speaks nobody is named', async () => {
  const answer = await ask(library, 'Hvem fremlagde sagen om cykelstier?');
  expect([answer.isAbstention, answer.citations]).toEqual([true, []]);
});

// an ordinary test.
test('who presented an item that is named by its number is not told from another one', async () => {
  const answer = await ask(library, 'Hvem indledte punkt 6 i DIGU i september?');
  expect(places(answer).filter((place) => place !== 'DIGU 2026-09-16 punkt 6')).toEqual([]);
});

test('a year in the matter is not the year of the meeting', async () => {
  const answer = await ask(library, 'Hvem fremlagde budgettet for 2027?');
  expect(places(answer)).toEqual(['Bestyrelsen for Kulturhuset Pakhuset 2026-12-01 punkt 4']);
});
