import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../../../src/answers/library.ts';
import { ask, exampleLibrary, places } from '../example-library.ts';

let library: Library;
beforeAll(async () => {
  library = await exampleLibrary();
});

const house = 'Bestyrelsen for Kulturhuset Pakhuset';

describe('who has an office is told from the list of people', () => {
  test.each([
    ['Hvem er formand for DIGU?', 'Jens Birk Thomsen', 'DIGU 2026-11-18'],
    ['Hvem er formand for Pakhuset?', 'Ida Vestergaard Lund', `${house} 2026-12-01`],
    ['Hvem er næstformand i DIGU?', 'Søren Åkjær', 'DIGU 2026-11-18'],
    ['Hvem ledede mødet i DIGU i september?', 'Jens Birk Thomsen', 'DIGU 2026-09-16'],
    ['Hvem var referent i DIGU den 16. september?', 'Anne Kjær Mortensen', 'DIGU 2026-09-16'],
    ['Hvem var referent i DIGU den 18. november 2026?', 'Anne Kjær Mortensen', 'DIGU 2026-11-18'],
    ['Hvem skrev referat i Pakhuset i oktober?', 'Anne Kjær Mortensen', `${house} 2026-10-06`],
    ['Who chaired the DIGU meeting in September?', 'Jens Birk Thomsen', 'DIGU 2026-09-16'],
    ['Who took the minutes at Pakhuset in December?', 'Anne Kjær Mortensen', `${house} 2026-12-01`],
  ])('%s', async (question, name, place) => {
    const answer = await ask(library, question);
    expect(answer.text).toContain(name);
    expect(places(answer)).toEqual([place]);
    expect(answer.citations.map(({ section, quote }) => [section, quote])).toEqual([['people', name]]);
  });
});

describe('an office that the papers give nobody is refused', () => {
  test.each(['Hvem er medformand i DIGU?', 'Hvornår blev formanden valgt?'])('%s', async (question) => {
    const answer = await ask(library, question);
    expect([answer.isAbstention, answer.citations]).toEqual([true, []]);
  });

  test('the chair is not told for a deputy chair whom nobody has', async () => {
    expect((await ask(library, 'Hvem er næstformand i Pakhuset?')).text).not.toContain('Ida Vestergaard Lund');
  });

  test('of a body whose papers are not here', async () => {
    expect((await ask(library, 'Hvem er formand for økonomiudvalget?')).isAbstention).toBe(true);
  });
});

test('the deputy chair is not told where the chair is asked for, nor the other way round', async () => {
  expect((await ask(library, 'Hvem er formand for DIGU?')).text).not.toContain('Søren Åkjær');
  expect((await ask(library, 'Hvem er næstformand i DIGU?')).text).not.toContain('Jens Birk Thomsen');
});
