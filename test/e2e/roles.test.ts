import { expect, test } from 'vitest';
import { comingMeeting, council, seed } from './bot-fixture.ts';
import { minutes, press, useFileWorlds } from './file-fixture.ts';

const worlds = useFileWorlds();

/** A council whose channel is bound: Anna (an administrator), Bo and Carla are in it. */
async function boundWorld() {
  const world = await worlds.create();
  await world.startBot();
  const { teams, anna, bo, carla } = world;
  const channel = teams.channel('Havneudvalget', [anna, bo, carla]);
  await channel.say('forbind HAVU', { from: anna });
  const says = async (text: string, overrides = {}) =>
    (await teams.personalChat(anna).say(text, { overrides }))[0]?.shown ?? '';
  return { ...world, channel, says };
}

test('a member whom an administrator makes secretary may store a file; another may not, and when the role is taken neither may', async () => {
  const { bo, carla, send, says } = await boundWorld();
  expect((await send(bo, minutes())).shown).toContain('Dokumenter kan gemmes af udvalgets sekretær');
  expect(await says('gør Bo Lund til sekretær for HAVU')).toContain('Bo Lund er nu sekretær for HAVU');
  const card = await send(bo, minutes());
  expect((await press(bo, card, 'Gem')).shown).toMatch(/^Gemt/);
  expect((await send(carla, minutes())).shown).toContain('Dokumenter kan gemmes af udvalgets sekretær');
  const undecided = await send(bo, minutes({ place: 'Fyrtårnet' }));
  expect(await says('fjern Bo Lund som sekretær for HAVU')).toBe('Bo Lund er ikke længere sekretær for HAVU.');
  expect((await press(bo, undecided, 'Gem')).shown).not.toMatch(/^Gemt/);
  expect((await send(bo, minutes())).shown).toContain('Dokumenter kan gemmes af udvalgets sekretær');
});

test('the role stays when the list of members is read again, and its holder stays who has left the channel', async () => {
  const { storage, anna, bo, channel, says } = await boundWorld();
  await says('make Bo Lund secretary of HAVU');
  const expected = {
    committeeId: council.id,
    personId: bo.aadObjectId,
    name: 'Bo Lund',
    email: 'bo.lund@kommune.test',
    role: 'secretary',
  };
  await channel.say('forbind HAVU', { from: anna });
  expect(await storage.memberships.listByPerson(bo.aadObjectId)).toEqual([expected]);
  channel.members.splice(channel.members.indexOf(bo), 1);
  await channel.say('forbind HAVU', { from: anna });
  expect(await storage.memberships.listByPerson(bo.aadObjectId)).toEqual([expected]);
  // Without the role nothing keeps somebody who is not there.
  await says('remove Bo Lund as secretary of HAVU');
  expect(await storage.memberships.listByPerson(bo.aadObjectId)).toEqual([]);
});

test('in the committee’s own channel it need not be named, and a mention means that very person', async () => {
  const { storage, anna, bo, channel } = await boundWorld();
  const mention = {
    type: 'mention',
    text: '<at>Bo</at>',
    mentioned: { id: bo.id, name: bo.name, aadObjectId: bo.aadObjectId },
  };
  const [reply] = await channel.say('gør <at>Bo</at> til formand', { from: anna, overrides: { entities: [mention] } });
  expect(reply?.shown).toContain('Bo Lund er nu formand for HAVU');
  const [changed] = await channel.say('Bo Lund er sekretær', { from: anna });
  expect(changed?.shown).toContain('Bo Lund er nu sekretær for HAVU i stedet for formand');
  expect(await storage.memberships.listByPerson(bo.aadObjectId)).toMatchObject([{ role: 'secretary' }]);
  const [again] = await channel.say('Bo Lund er sekretær', { from: anna });
  expect(again?.shown).toBe('Bo Lund er allerede sekretær for HAVU.');
});

test('whoever is no administrator gives no roles, not even to themselves', async () => {
  const { storage, teams, bo } = await boundWorld();
  for (const text of ['gør mig til sekretær for HAVU', 'Bo Lund er sekretær for HAVU', 'fjern Anna Holm som formand']) {
    const [refused] = await teams.personalChat(bo).say(text);
    expect(refused?.shown).toBe('Kun en administrator kan give eller fjerne roller i et udvalg.');
  }
  expect(await storage.memberships.listByPerson(bo.aadObjectId)).toMatchObject([{ role: 'member' }]);
});

test('an administrator who is no member takes a role themselves', async () => {
  const { storage, teams, anna, startBot } = await worlds.create();
  await startBot();
  const [reply] = await teams.personalChat(anna).say('gør mig til sekretær for HAVU');
  expect(reply?.shown).toContain('Anna Holm er nu sekretær for HAVU');
  expect(await storage.memberships.listMembers(council.id)).toEqual([
    { committeeId: council.id, personId: anna.aadObjectId, name: 'Anna Holm', role: 'secretary' },
  ]);
});

test('a name that means nobody changes nothing; members are named only where the committee is among itself', async () => {
  const { storage, teams, anna, says } = await boundWorld();
  const unknown = await says('gør Ditte Vang til sekretær for HAVU');
  expect(unknown).toContain(
    'Jeg kender ingen i HAVU med navnet Ditte Vang. Jeg kender: Anna Holm, Bo Lund, Carla Friis.',
  );
  const elsewhere = teams.channel('Kantinen', [anna]);
  const [reply] = await elsewhere.say('gør Ditte Vang til sekretær for HAVU', { from: anna });
  expect(reply?.shown).toContain('Jeg kan ikke se, hvem i HAVU Ditte Vang er.');
  expect(reply?.shown).not.toContain('Bo Lund');
  expect(await says('gør Bo Lund til sekretær for Kulturudvalget')).toContain('Hvilket udvalg? Jeg kender: HAVU');
  expect(await says('fjern Bo Lund som formand for HAVU')).toContain('Bo Lund er ikke formand for HAVU');
  const roles = (await storage.memberships.listMembers(council.id)).map(({ role }) => role);
  expect(roles).toEqual(['member', 'member', 'member']);
});

test('of two members with the same name none is chosen', async () => {
  const { storage, says } = await boundWorld();
  const namesake = { committeeId: council.id, personId: 'p-2', name: 'Bo Lund', role: 'member' } as const;
  await storage.memberships.add([namesake], 'system');
  expect(await says('gør Bo Lund til sekretær for HAVU')).toContain('Flere i HAVU kan være Bo Lund: Bo Lund, Bo Lund.');
  expect((await storage.memberships.listMembers(council.id)).every(({ role }) => role === 'member')).toBe(true);
});

test('who is secretary is a question, not a command', async () => {
  const { storage, says } = await boundWorld();
  await seed(storage, comingMeeting(7));
  expect(await says('hvem er sekretær for HAVU?')).not.toContain('er nu sekretær');
  expect((await storage.memberships.listMembers(council.id)).every(({ role }) => role === 'member')).toBe(true);
});
