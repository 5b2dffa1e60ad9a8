import { beforeAll, describe, expect, test } from 'vitest';
import { buildLibrary, type Library } from '../../../../src/answers/library.ts';
import { aCommittee, aMeeting, anItem } from '../../../builders.ts';
import { ask, exampleLibrary, places } from '../example-library.ts';

let library: Library;
beforeAll(async () => {
  library = await exampleLibrary();
});

const house = 'Bestyrelsen for Kulturhuset Pakhuset';

describe('what the list of people says of somebody', () => {
  test.each([
    ['Hvad er Rasmus Tvede Kraghs stilling?', 'it-chef, Lyngsø Kommune', 'DIGU 2026-11-18'],
    ['Hvem er Naja Elkjær Ploug?', 'i stedet for Birgitte Holmgaard', 'DIGU 2026-11-18'],
    ['Hvor kommer Mikkel Aagaard Dam fra?', 'It-fællesskabet Kysten', 'DIGU 2026-11-18'],
    ['Who is Rasmus Tvede Kragh?', 'it-chef', 'DIGU 2026-11-18'],
  ])('%s', async (question, said, place) => {
    const answer = await ask(library, question);
    expect(answer.text).toContain(said);
    expect(places(answer)).toEqual([place]);
    expect(answer.citations[0]?.section).toBe('people');
  });

  test('of somebody with a hyphen in the name', async () => {
    expect((await ask(library, 'Hvad er Fatima El-Hassans titel?')).text).toContain('digitaliseringschef');
  });
});

describe('who has a title', () => {
  test.each([
    ['Hvem er økonomichef i Fjordby?', 'Peter Nygaard', 'DIGU 2026-11-18'],
    ['Hvem er it-chef i Lyngsø?', 'Rasmus Tvede Kragh', 'DIGU 2026-11-18'],
    ['Hvem er daglig leder af Pakhuset?', 'Jonas Amdi Bech', `${house} 2026-12-01`],
    ['Hvem er kasserer i Pakhuset?', 'Torben Balslev', `${house} 2026-12-01`],
  ])('%s', async (question, name, place) => {
    const answer = await ask(library, question);
    expect(answer.text).toContain(name);
    expect([places(answer), answer.citations[0]?.quote]).toEqual([[place], name]);
  });
});

describe('until when somebody was there', () => {
  test.each([
    ['Hvor længe deltog Birgitte Holmgaard i september?', '13.15', 'DIGU 2026-09-16'],
    ['Hvornår gik Peter Nygaard i november?', '13.00', 'DIGU 2026-11-18'],
  ])('%s', async (question, time, place) => {
    const answer = await ask(library, question);
    expect(answer.text).toContain(time);
    expect(places(answer)).toEqual([place]);
  });
});

describe('how somebody is reached', () => {
  const contact = { name: 'Vibeke Storm Lykkegaard', phone: '12 34 56 78', email: 'vibeke@fyr.example' };
  const withContact = buildLibrary(
    [aCommittee()],
    [{ meeting: aMeeting({ state: 'held', contacts: [contact] }), items: [anItem()] }],
  );
  const now = new Date('2031-04-01');

  test('the number alone where the number is asked for', async () => {
    const answer = await ask(withContact, 'Hvad er Vibeke Storm Lykkegaards telefonnummer?', { now });
    expect(answer.text).toContain(contact.phone);
    expect(answer.text).not.toContain(contact.email);
    expect(answer.citations.map(({ section }) => section)).toEqual(['head']);
  });

  test('the address alone where the address is asked for', async () => {
    const answer = await ask(withContact, 'Hvad er Vibekes mailadresse?', { now });
    expect(answer.text).toContain(contact.email);
    expect(answer.text).not.toContain(contact.phone);
  });

  test('both where neither is named', async () => {
    const answer = await ask(withContact, 'Hvad er Vibekes kontaktoplysninger?', { now });
    expect(answer.text).toContain(contact.email);
    expect(answer.text).toContain(contact.phone);
  });

  test('what no paper says is refused without a source', async () => {
    for (const question of [
      'Hvad er Jens Birk Thomsens telefonnummer?',
      'Hvad er Vibeke Storm Lykkegaards mailadresse?',
    ]) {
      const answer = await ask(library, question);
      expect([answer.isAbstention, answer.citations], question).toEqual([true, []]);
    }
  });
});

describe('somebody whom no paper knows is refused', () => {
  test.each(['Hvem er Knud Frobnitz?', 'Hvad er Knud Frobnitz’ titel?'])('%s', async (question) => {
    const answer = await ask(library, question);
    expect([answer.isAbstention, answer.citations]).toEqual([true, []]);
  });

  test('a title that nobody has', async () => {
    expect((await ask(library, 'Hvem er borgmester i Fjordby?')).isAbstention).toBe(true);
  });
});
