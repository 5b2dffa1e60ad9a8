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

it('who is known to be a user is found by their object id, in the own committee alone, until that is taken back', async () => {
  const { persons } = await azurite.open();
  const known = personOf({ objectId: 'a1' });
  await persons.savePersons('fyrtaarnet', [
    { person: known },
    { person: personOf({ id: 'bo-lund', name: 'Bo Lund' }) },
  ]);
  expect(await persons.findByObjectId('fyrtaarnet', 'a1')).toEqual(known);
  expect(await persons.findByObjectId('havnen', 'a1')).toBeUndefined();
  expect(await persons.findByObjectId('fyrtaarnet', 'b1')).toBeUndefined();
  expect((await persons.listPersons('fyrtaarnet')).map(({ value }) => value.id)).toEqual(['asta-holm', 'bo-lund']);
  const [stored] = await persons.listPersons('fyrtaarnet');
  await persons.savePersons('fyrtaarnet', [{ person: personOf(), revision: stored?.revision ?? '' }]);
  expect(await persons.findByObjectId('fyrtaarnet', 'a1')).toBeUndefined();
});

it('an object id that is one person’s is not given to another, whether that one is new or known', async () => {
  const { persons } = await azurite.open();
  await persons.savePersons('fyrtaarnet', [{ person: personOf({ objectId: 'a1' }) }]);
  const namesake = personOf({ id: 'asta-holm-2' });
  expect(await persons.savePersons('fyrtaarnet', [{ person: { ...namesake, objectId: 'a1' } }])).toBe('conflict');
  await persons.savePersons('fyrtaarnet', [{ person: namesake }]);
  const stored = (await persons.listPersons('fyrtaarnet')).find(({ value }) => value.id === namesake.id);
  const change = { person: { ...namesake, objectId: 'a1' }, revision: stored?.revision ?? '' };
  expect(await persons.savePersons('fyrtaarnet', [change])).toBe('conflict');
  expect(await persons.savePersons('havnen', [{ person: { ...namesake, objectId: 'a1' } }])).toBe('saved');
  const both = ['x', 'y'].map((id) => ({ person: personOf({ id, objectId: 'c1' }) }));
  expect(await persons.savePersons('fyrtaarnet', both)).toBe('conflict');
  expect(await persons.findByObjectId('fyrtaarnet', 'c1')).toBeUndefined();
});

it('of ten who make different persons the same user at once one succeeds, and no second person has the id', async () => {
  const { persons } = await azurite.open();
  await persons.savePersons('fyrtaarnet', numbered(10));
  const listed = await persons.listPersons('fyrtaarnet');
  const outcomes = await Promise.all(
    listed.map(({ value, revision }) =>
      persons.savePersons('fyrtaarnet', [{ person: { ...value, objectId: 'a1' }, revision }]),
    ),
  );
  expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
  const bearers = (await persons.listPersons('fyrtaarnet')).filter(({ value }) => value.objectId === 'a1');
  expect(bearers.map(({ value }) => value.id)).toEqual([listed[outcomes.indexOf('saved')]?.value.id]);
});

it('a person who becomes another user leaves the old id free for whom it belongs to', async () => {
  const { persons } = await azurite.open();
  await persons.savePersons('fyrtaarnet', [{ person: personOf({ objectId: 'a1' }) }]);
  const [stored] = await persons.listPersons('fyrtaarnet');
  const change = { person: personOf({ objectId: 'a2' }), revision: stored?.revision ?? '' };
  expect(await persons.savePersons('fyrtaarnet', [change])).toBe('saved');
  expect(await persons.savePersons('fyrtaarnet', [{ person: personOf({ id: 'bo-lund', objectId: 'a1' }) }])).toBe(
    'saved',
  );
  expect((await persons.findByObjectId('fyrtaarnet', 'a1'))?.id).toBe('bo-lund');
  expect((await persons.findByObjectId('fyrtaarnet', 'a2'))?.id).toBe('asta-holm');
});

it('a hundred and twenty persons become users in one call', async () => {
  const { persons } = await azurite.open();
  await persons.savePersons('fyrtaarnet', numbered(120));
  const changes = (await persons.listPersons('fyrtaarnet')).map(({ value, revision }, index) => ({
    person: { ...value, objectId: `u${index}` },
    revision,
  }));
  expect(await persons.savePersons('fyrtaarnet', changes)).toBe('saved');
  expect((await persons.findByObjectId('fyrtaarnet', 'u119'))?.id).toBe('person-0119');
});
