import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src/domain/person.ts';
import { identifyPersons } from '../../../src/minutes/identify-persons.ts';
import type { KnownUser } from '../../../src/minutes/known-user.ts';

function person(name: string, changes: Partial<Person> = {}): Person {
  return { id: `havu-${name.toLowerCase().replaceAll(' ', '-')}`, name, altNames: [], ...changes };
}

function user(objectId: string, name: string, changes: Partial<KnownUser> = {}): KnownUser {
  return { objectId, name, ...changes };
}

/** "Asta Holm = a1" for who is certain, "A. Holm ? a1 (alike)" for who is doubtful. */
function told(persons: readonly Person[], users: readonly KnownUser[]): string[] {
  const { identified, doubtful } = identifyPersons(persons, users);
  return [
    ...identified.map(({ name, objectId }) => `${name} = ${objectId}`),
    ...doubtful.map(
      ({ person: { name }, candidates }) =>
        `${name} ? ${candidates.map((each) => `${each.user.objectId} (${each.doubt})`).join(' ')}`,
    ),
  ];
}

const asta = user('a1', 'Asta Holm', { email: 'asta@kommune.test' });

describe('who is certain', () => {
  it.each<[string, Person, KnownUser]>([
    ['the same address in any letter case', person('Sekretariatet', { email: 'ASTA@Kommune.test' }), asta],
    ['the exact name that nobody else bears', person('Asta Holm'), asta],
    ['another spelling that the documents have', person('A. Holm', { altNames: ['Asta Holm'] }), asta],
    ['the last name first, as directories write it', person('Asta Holm'), user('a1', 'Holm, Asta (HAVN)')],
    ['the workplace behind the name', person('Asta Holm'), user('a1', 'Asta Holm - Havnekontoret')],
    ['a title before it and letters written otherwise', person('dr. Søren Åby'), user('a1', 'Soeren Aaby')],
  ])('%s', (_what, one, other) => {
    expect(told([one], [other])).toEqual([`${one.name} = a1`]);
  });

  it('gets the address where the documents have none, and keeps the one that they have', () => {
    expect(identifyPersons([person('Asta Holm')], [asta]).identified[0]?.email).toBe('asta@kommune.test');
    const known = person('Asta Holm', { email: 'Asta@kommune.test' });
    expect(identifyPersons([known], [asta]).identified[0]?.email).toBe('Asta@kommune.test');
  });

  it('of a guest of the tenant only the address says who it is: anybody may be called so', () => {
    const guest = user('g1', 'Asta Holm', { email: 'asta@elsewhere.test', isExternal: true });
    expect(told([person('Asta Holm')], [guest])).toEqual(['Asta Holm ? g1 (external)']);
    expect(told([person('Asta Holm', { email: 'asta@elsewhere.test' })], [guest])).toEqual(['Asta Holm = g1']);
  });
});

describe('what is left to the secretary', () => {
  it.each<[string, readonly Person[], readonly KnownUser[], readonly string[]]>([
    ['an initial', [person('A. Holm')], [asta], ['A. Holm ? a1 (alike)']],
    [
      'a slip of the pen',
      [person('Karen Lindholdt')],
      [user('a1', 'Karen Lindholt')],
      ['Karen Lindholdt ? a1 (alike)'],
    ],
    ['initials', [person('AH')], [asta], ['AH ? a1 (alike)']],
    ['a first name alone', [person('Asta')], [asta, user('b1', 'Bo Lund')], ['Asta ? a1 (alike)']],
    [
      'a name that two users bear',
      [person('Asta Holm')],
      [asta, user('a2', 'Asta Holm')],
      ['Asta Holm ? a1 (several) a2 (several)'],
    ],
    [
      'a name that two persons bear',
      [person('Asta Holm'), person('Asta Holm', { id: 'havu-asta-holm-2' })],
      [asta],
      ['Asta Holm ? a1 (several)', 'Asta Holm ? a1 (several)'],
    ],
    [
      'a name that a former member bore, too',
      [person('Asta Holm')],
      [asta, user('a0', 'Asta Holm', { isFormer: true })],
      ['Asta Holm ? a1 (several)'],
    ],
    [
      'an address that contradicts the name',
      [person('Asta Holm', { email: 'bo@kommune.test' })],
      [asta],
      ['Asta Holm ? a1 (email)'],
    ],
    [
      'an address of one and the name of another',
      [person('Asta Holm', { email: 'bo@kommune.test' })],
      [asta, user('b1', 'Bo Lund', { email: 'bo@kommune.test' })],
      ['Asta Holm ? b1 (email) a1 (email)'],
    ],
    [
      'an address that two persons share',
      [person('Bo Lund', { email: 'asta@kommune.test' }), person('Ida Vang', { email: 'asta@kommune.test' })],
      [asta],
      ['Bo Lund ? a1 (email)', 'Ida Vang ? a1 (email)'],
    ],
  ])('%s', (_what, persons, users, expected) => {
    expect(told(persons, users)).toEqual(expected);
  });

  it('nobody is asked about whose name is not alike, nor about a first name that nine of them have', () => {
    expect(told([person('Karen Lindholt')], [asta])).toEqual([]);
    const many = Array.from({ length: 9 }, (_, index) => user(`a${index}`, `Asta Nummer${index}`));
    expect(told([person('Asta')], many)).toEqual([]);
  });

  it('who was told apart is not offered again, whatever they are called later', () => {
    const apart = person('A. Holm', { notObjectIds: ['a1'] });
    expect(told([apart], [asta])).toEqual([]);
    expect(told([apart], [user('a1', 'A. Holm')])).toEqual([]);
    expect(told([apart], [asta, user('a2', 'Anna Holm')])).toEqual(['A. Holm ? a2 (alike)']);
  });
});

describe('once somebody is known', () => {
  const known = person('Asta Holm', { objectId: 'a1', email: 'asta@kommune.test' });

  it('a second user of the same name does not take over, not even with the same address', () => {
    const second = user('a2', 'Asta Holm', { email: 'asta@kommune.test' });
    expect(told([known], [asta, second])).toEqual([]);
    expect(told([known, person('Asta Holm', { id: 'havu-asta-holm-2' })], [asta, second])).toEqual([
      'Asta Holm ? a2 (several)',
    ]);
  });

  it('a new name by marriage stays the same person, who is then found by it in the documents to come', () => {
    const married = user('a1', 'Asta Krogh', { email: 'asta@kommune.test' });
    expect(identifyPersons([known], [married])).toEqual({
      identified: [{ ...known, altNames: ['Asta Krogh'] }],
      doubtful: [],
    });
    expect(identifyPersons([{ ...known, altNames: ['Asta Krogh'] }], [married]).identified).toEqual([]);
  });

  it('a new name that somebody else bears is not taken, nor one that a guest gives themselves', () => {
    const renamed = user('a1', 'Karen Lindholt', { email: 'asta@kommune.test' });
    expect(told([known, person('Karen Lindholt')], [renamed])).toEqual([]);
    expect(told([known], [renamed, user('k1', 'Karen Lindholt')])).toEqual([]);
    expect(told([known], [{ ...renamed, isExternal: true }])).toEqual([]);
  });

  it('is nobody else: another spelling of the documents that stands by itself is not asked about for the same user', () => {
    expect(told([known, person('A. Holm')], [asta])).toEqual([]);
  });
});

it('1,200 persons and 1,200 users are matched within four seconds of a processor, each with the right one', () => {
  const letters = 'abcdefghijklmnopqrst';
  const word = (n: number) =>
    [...String(n).padStart(4, '0')].map((digit, at) => letters[Number(digit) + (at % 2) * 10]).join('');
  const names = Array.from({ length: 1200 }, (_, index) => `${word(index)} ${word(index * 7 + 3)}`);
  const began = process.cpuUsage();
  const { identified, doubtful } = identifyPersons(
    names.map((name, index) => person(name, { id: `p${index}` })),
    names.map((name, index) => user(`u${index}`, name)),
  );
  expect(process.cpuUsage(began).user / 1_000).toBeLessThan(4_000);
  expect(identified).toHaveLength(1200);
  expect(identified.every(({ id, objectId }) => objectId === id.replace('p', 'u'))).toBe(true);
  expect(doubtful).toEqual([]);
});
