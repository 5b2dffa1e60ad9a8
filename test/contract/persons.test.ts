import { expect, it } from 'vitest';
import type { Person } from '../../src/domain/person.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

function personOf(changes: Partial<Person> = {}): Person {
  return { id: 'asta-holm', name: 'Asta Holm', altNames: [], ...changes };
}

const numbered = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    person: personOf({ id: `person-${String(index).padStart(4, '0')}` }),
  }));

it('a person comes back as written, with other spellings and without what is not known', async () => {
  const { persons } = await azurite.open();
  const asta = personOf({
    altNames: ['A. Holm', 'Åsta "Kaj" Holm 🗓️', ''],
    title: 'Havnefoged',
    organization: 'Fjordhavnen',
    email: 'asta.holm@example.org',
  });
  const bo = personOf({ id: 'bo-lund', name: 'Bo Lund' });
  expect(await persons.savePersons('fyrtaarnet', [{ person: asta }, { person: bo }])).toBe('saved');
  expect((await persons.listPersons('fyrtaarnet')).map(({ value }) => value)).toEqual([asta, bo]);
  expect(await persons.listPersons('havnen')).toEqual([]);
});

it('saving nobody changes nothing', async () => {
  const { persons } = await azurite.open();
  expect(await persons.savePersons('fyrtaarnet', [])).toBe('saved');
  expect(await persons.listPersons('fyrtaarnet')).toEqual([]);
});

it('a person who is changed on what was read is saved; a stale change and a second new one of the same id are conflicts', async () => {
  const { persons } = await azurite.open();
  await persons.savePersons('fyrtaarnet', [{ person: personOf() }]);
  const [read] = await persons.listPersons('fyrtaarnet');
  const revision = read?.revision ?? '';
  const renamed = personOf({ altNames: ['A. Holm'] });
  expect(await persons.savePersons('fyrtaarnet', [{ person: renamed, revision }])).toBe('saved');
  expect(await persons.savePersons('fyrtaarnet', [{ person: personOf({ title: 'Fisker' }), revision }])).toBe(
    'conflict',
  );
  expect(await persons.savePersons('fyrtaarnet', [{ person: personOf({ title: 'Fisker' }) }])).toBe('conflict');
  expect((await persons.listPersons('fyrtaarnet')).map(({ value }) => value)).toEqual([renamed]);
});

it('when one of them was changed in between, nobody is saved', async () => {
  const { persons } = await azurite.open();
  await persons.savePersons('fyrtaarnet', [{ person: personOf() }]);
  const [stale] = await persons.listPersons('fyrtaarnet');
  await persons.savePersons('fyrtaarnet', [{ person: personOf({ title: 'Fisker' }), revision: stale?.revision ?? '' }]);
  const changes = [
    { person: personOf({ id: 'ny', name: 'Ny Person' }) },
    { person: personOf({ title: 'Skipper' }), revision: stale?.revision ?? '' },
  ];
  expect(await persons.savePersons('fyrtaarnet', changes)).toBe('conflict');
  expect((await persons.listPersons('fyrtaarnet')).map(({ value }) => value)).toEqual([personOf({ title: 'Fisker' })]);
});

it('of ten imports that add the same persons at once one succeeds, and the others are told', async () => {
  const { persons } = await azurite.open();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, (_, round) =>
      persons.savePersons('fyrtaarnet', [{ person: personOf({ title: `Runde ${round}` }) }, ...numbered(50)]),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
  const listed = await persons.listPersons('fyrtaarnet');
  expect(listed).toHaveLength(51);
  expect(listed[0]?.value.title).toBe(`Runde ${outcomes.indexOf('saved')}`);
});

it('a committee whose documents name 1,200 persons keeps them all', async () => {
  const { persons } = await azurite.open();
  const changes = numbered(1200);
  expect(await persons.savePersons('fyrtaarnet', changes)).toBe('saved');
  expect((await persons.listPersons('fyrtaarnet')).map(({ value }) => value)).toEqual(
    changes.map(({ person }) => person),
  );
});

it('persons whose confirmation is lost on the way are saved, once, and are not taken for a conflict', async () => {
  const prefix = newPrefix();
  let isLost = false;
  const proxy = await startFaultyProxy(azurite.connectionString(), () => {
    const fate = isLost ? 'lose-response' : 'pass';
    isLost = false;
    return fate;
  });
  const { persons } = await azurite.open({ prefix, connectionString: proxy.connectionString });
  isLost = true;
  expect(await persons.savePersons('fyrtaarnet', numbered(3))).toBe('saved');
  const read = await persons.listPersons('fyrtaarnet');
  expect(read).toHaveLength(3);
  const changes = read.map(({ value, revision }) => ({ person: { ...value, title: 'Fisker' }, revision }));
  isLost = true;
  expect(await persons.savePersons('fyrtaarnet', changes)).toBe('saved');
  expect((await persons.listPersons('fyrtaarnet')).map(({ value }) => value.title)).toEqual([
    'Fisker',
    'Fisker',
    'Fisker',
  ]);
  await proxy.close();
});

it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { persons } = await azurite.open();
  const both = [personOf({ id: hostileKey }), personOf({ id: `${hostileKey}2` })];
  expect(
    await persons.savePersons(
      hostileKey,
      both.map((person) => ({ person })),
    ),
  ).toBe('saved');
  const listed = (await persons.listPersons(hostileKey)).map(({ value }) => value);
  expect(listed).toHaveLength(2);
  expect(listed).toEqual(expect.arrayContaining(both));
  expect(await persons.listPersons("x' or PartitionKey ne 'x")).toEqual([]);
});
