import { beforeAll, describe, expect, test } from 'vitest';
import { openScope } from '../../../../src/access/scope.ts';
import type { Library } from '../../../../src/answers/library.ts';
import { ask, exampleLibrary, pakhuset, places } from '../example-library.ts';

let library: Library;
beforeAll(async () => {
  library = await exampleLibrary();
});

const house = 'Bestyrelsen for Kulturhuset Pakhuset';

describe('what stands under an item', () => {
  test.each([
    ['Var der noget under eventuelt i DIGU i september?', 'digital dannelse', 'DIGU 2026-09-16 punkt 10'],
    ['Var der noget under eventuelt i DIGU i november?', 'Ingen bemærkninger', 'DIGU 2026-11-18 punkt 9'],
    ['Hvad blev der sagt under eventuelt i Pakhuset i december?', 'ladcykel', `${house} 2026-12-01 punkt 9`],
    ['What was item 6 about in DIGU in November?', 'Bibliotekerne', 'DIGU 2026-11-18 punkt 6'],
  ])('%s', async (question, said, place) => {
    const answer = await ask(library, question);
    expect(answer.text).toContain(said);
    expect(places(answer)).toEqual([place]);
  });

  test.each([
    ['Hvad handlede punkt 6 om i DIGU i november?', 'mobil borgerservice', 'DIGU 2026-11-18 punkt 6'],
    ['Hvad handlede punkt 3 om i DIGU i september?', 'flytteguide', 'DIGU 2026-09-16 punkt 3'],
    ['Hvad handler punkt 5 om på næste møde i DIGU?', 'Mobil borgerservice', 'DIGU 2027-01-20 punkt 5'],
    ['Hvad blev der sagt under punktet om digitale låse i september?', 'pegede på', 'DIGU 2026-09-16 punkt 6'],
  ])('is told of that item alone: %s', async (question, said, place) => {
    const answer = await ask(library, question);
    expect(answer.text).toContain(said);
    expect([...new Set(places(answer))]).toEqual([place]);
  });
});

test('an item that there is not is refused, without a source', async () => {
  const answer = await ask(library, 'Hvad handlede punkt 27 om i DIGU i november?');
  expect([answer.isAbstention, answer.citations]).toEqual([true, []]);
});

test('a closed item is not told to those without the right to it', async () => {
  const scope = openScope([pakhuset.id]);
  for (const question of [
    'Hvad handlede punkt 8 om i december?',
    'Hvad står der under punkt 8 i Pakhuset i december?',
    'What was item 8 about in December?',
  ]) {
    const answer = await ask(library, question, { scope });
    expect(JSON.stringify(answer), question).not.toMatch(/Løn til|forhandler/);
  }
});

test('an item of a body whose papers are not here is not told from another one', async () => {
  expect((await ask(library, 'Hvad handlede punkt 2 om i økonomiudvalget?')).isAbstention).toBe(true);
});

test('what an item was about is more than its title, where the minutes say more', async () => {
  expect((await ask(library, 'Hvad handlede punkt 6 om i DIGU i november?')).text).toContain('Bibliotekerne');
});
