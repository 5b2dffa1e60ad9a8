import { beforeAll, describe, expect, test } from 'vitest';
import type { Library } from '../../../src/answers/library.ts';
import { ask, exampleLibrary, places } from './example-library.ts';

let library: Library;
beforeAll(async () => {
  library = await exampleLibrary();
});

const afterTheMeeting = new Date('2027-01-25T08:00:00Z');

describe('a body whose minutes are not here is not answered for with another one', () => {
  test.each([
    'Hvad besluttede Vestklyngen?',
    'Hvad besluttede regeringen om sprogmodeller?',
    'Hvad besluttede It-fællesskabet Kysten om udbuddet?',
    'Hvad blev besluttet i Havnestyregruppen om evaluering?',
    'Hvad besluttede KL om digitale låse?',
    'Hvad besluttede Kystens Kulturfond om ungeværkstedet?',
    'dagsorden for byrådet',
    'hvornår er næste møde i økonomiudvalget?',
    'hvem deltog i økonomiudvalgets møde?',
  ])('%s', async (question) => {
    const answer = await ask(library, question);
    expect(answer.isAbstention).toBe(true);
    expect(answer.text).toMatch(/^Jeg har ingen referater fra/);
  });
});

test('what the papers tell of the decision of another body is credited to it', async () => {
  const answer = await ask(library, 'Hvad har Lyngsø besluttet om udbuddet?');
  expect(answer.text).toMatch(/^Jeg har ingen referater fra Lyngsø, men det er nævnt her:/);
  expect(answer.text).toContain('Direktionen i Lyngsø Kommune besluttede den 27. oktober 2026');
  expect(answer.text).toContain('ikke en beslutning');
});

describe('a meeting of another kind is not taken for one of a committee', () => {
  test.each([
    'Hvornår er næste personalemøde?',
    'Dagsorden for personalemødet',
    'Hvem deltog i sidste personalemøde?',
    'Hvornår er sommerfesten?',
    'jeg melder afbud til generalforsamlingen',
    'jeg kan godt lide flytteguiden',
    'jeg kan ikke finde bilag 3',
    'er lydanlægget på dagsordenen?',
  ])('%s', async (question) => {
    const answer = await ask(library, question);
    expect([answer.isAbstention, answer.citations, answer.agendaOf]).toEqual([true, [], undefined]);
  });
});

describe('a kind of body names the committees of that kind', () => {
  test.each([
    ['Hvad besluttede bestyrelsen om digitale låse?', []],
    ['hvornår er næste bestyrelsesmøde?', ['Bestyrelsen for Kulturhuset Pakhuset 2027-02-02']],
    ['hvornår er bestyrelsens næste møde', ['Bestyrelsen for Kulturhuset Pakhuset 2027-02-02']],
    ['hvad skal vi tale om på næste bestyrelsesmøde?', ['Bestyrelsen for Kulturhuset Pakhuset 2027-02-02']],
    ['hvornår er næste møde i udvalget?', ['DIGU 2027-01-20']],
  ])('%s', async (question, expected) => {
    expect(places(await ask(library, question))).toEqual(expected);
  });
});

describe('attendance', () => {
  test.each([
    'Hvem var ikke til stede i DIGU den 18. november?',
    'Hvem kom ikke til mødet i DIGU i november?',
    'Hvem mødte ikke op i DIGU den 18. november?',
    'hvem meldte fra til DIGU-mødet den 18. november?',
  ])('who was not there is not answered with who was: %s', async (question) => {
    const answer = await ask(library, question);
    expect(answer.text).toContain('– Birgitte Holmgaard');
    expect(answer.text).not.toContain('Jens Birk Thomsen');
  });

  test('those who joined virtually, and guests, are told apart', async () => {
    const virtual = await ask(library, 'Hvem deltog virtuelt i DIGU i november?');
    expect(virtual.text).toContain('Henrik Skovsende');
    expect(virtual.text).not.toContain('Jens Birk Thomsen');
    const all = await ask(library, 'Hvem var til stede i DIGU den 16. september?');
    expect(all.text).toMatch(/Camilla Rosenlund, .*\(gæst under punkt 4\)/);
  });

  test('nobody is said to have answered or to be missing while the members are not known', async () => {
    expect((await ask(library, 'hvem mangler at svare i DIGU?')).text).toContain('Jeg kender ikke medlemmerne');
  });
});

describe('between a meeting and its minutes', () => {
  test('those who were invited are not said to have been there', async () => {
    const answer = await ask(library, 'Hvem deltog i DIGU den 20. januar?', { now: afterTheMeeting });
    expect([answer.isAbstention, answer.text]).toEqual([
      true,
      'Jeg kender mødet, men jeg har ikke fået et referat fra det.',
    ]);
  });

  test('an item is not said to have had no decision', async () => {
    const answer = await ask(library, 'Er udbudsmaterialet godkendt?', { now: afterTheMeeting });
    expect(answer.text).toContain('Mødet er holdt, men jeg har ikke fået referatet');
  });

  test('the last meeting is the last one with minutes', async () => {
    const answer = await ask(library, 'Hvad besluttede DIGU på sidste møde?', { now: afterTheMeeting });
    expect(answer.citations[0]?.date).toBe('2026-11-18');
  });
});

describe('times', () => {
  test.each([
    ['hvornår er næste møde efter den 20. januar 2027?', ['Bestyrelsen for Kulturhuset Pakhuset 2027-02-02']],
    ['hvornår holdt DIGU sidst møde?', ['DIGU 2026-11-18']],
    ['hvornår var mødet i september?', ['DIGU 2026-09-16']],
    ['hvornår er sidste møde i DIGU i år?', ['DIGU 2026-11-18 punkt 7']],
    ['er der møde på onsdag?', ['DIGU 2027-01-20']],
  ])('%s', async (question, expected) => {
    expect(places(await ask(library, question))).toEqual(expected);
  });

  test('a meeting that is known, but not its agenda, is told so', async () => {
    const answer = await ask(library, 'dagsordenen for mødet den 17. marts');
    expect(answer.text).toBe('Jeg har endnu ikke fået en dagsorden for mødet i DIGU den 17. marts 2027.');
  });

  test('the decisions of a season are those of its meetings, newest first', async () => {
    const answer = await ask(library, 'Hvad besluttede DIGU i efteråret?');
    expect([...new Set(answer.citations.map(({ date }) => date))]).toEqual(['2026-11-18', '2026-09-16']);
  });

  test('a meeting that lies ahead has no decisions yet', async () => {
    for (const question of [
      'Hvad besluttede DIGU i januar 2027?',
      'Skal vi godkende udbudsmaterialet på næste møde?',
    ]) {
      expect((await ask(library, question)).text, question).toMatch(/^Mødet er ikke holdt endnu/);
    }
  });
});

describe('matters', () => {
  test('a word turned round is the same word', async () => {
    expect(places(await ask(library, 'Er udlejningspriserne vedtaget?'))).toContain(
      'Bestyrelsen for Kulturhuset Pakhuset 2026-12-01 punkt 3',
    );
  });

  test('what was decided before is not hidden by an item that lies ahead', async () => {
    const answer = await ask(library, 'hvad blev besluttet om ungeværkstedet?');
    expect(places(answer)).toEqual([
      'Bestyrelsen for Kulturhuset Pakhuset 2026-10-06 punkt 7',
      'Bestyrelsen for Kulturhuset Pakhuset 2027-02-02 punkt 6',
    ]);
  });

  test('an English question finds Danish minutes by common words, and is refused where a word is not known', async () => {
    expect(places(await ask(library, 'What did DIGU decide about digital locks?'))[0]).toBe('DIGU 2026-11-18 punkt 4');
    expect((await ask(library, 'What did DIGU decide about digital unicorns?')).isAbstention).toBe(true);
  });

  test('a number of an item and a matter that is not its own do not go together', async () => {
    const answer = await ask(library, 'hvad besluttede DIGU under punkt 3 om taget den 18. november 2026?');
    expect(answer.isAbstention).toBe(true);
  });
});

describe('what is nearest has a word of the question, not only some of its letters', () => {
  test('nothing is near what no paper speaks of', async () => {
    const answer = await ask(library, 'Hvad besluttede DIGU om cykelstier?');
    expect([answer.isAbstention, answer.nearest]).toEqual([true, []]);
  });

  test('an item that speaks of half the matter is near it', async () => {
    const answer = await ask(library, 'Hvad besluttede DIGU om brandalarmer i hjemmeplejen?');
    expect(answer.isAbstention).toBe(true);
    expect(answer.nearest.map(({ title }) => title).join()).toContain('hjemmeplejen');
  });
});
