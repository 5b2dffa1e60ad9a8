import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Membership, Person } from '../../src/domain/person.ts';
import { addDays, localDate } from '../../src/domain/wall-time.ts';
import { memberKey } from '../../src/teams/member-key.ts';
import { council, seed, useWorlds, type World } from '../e2e/bot-fixture.ts';
import * as activities from '../teams-service/activities.ts';
import type { User } from '../teams-service/user.ts';
import type { JsonObject } from '../teams-service/wire.ts';

/*
 * Who somebody is comes from the platform, and what they may from the tables: never from what a card's data claims.
 *
 * Seen failing, each with one thing taken out:
 * - `!maySeeRoles(…)` in src/teams/reply-to-roles.ts: all seven of "a member who forges …": "not to contain 'AdaptiveCard'";
 * - the conditions of `mayGiveRole` in src/access/role-policy.ts (true of any member): "a secretary gives no office …": no
 *   "kan kun en administrator ændre";
 * - those of `mayGiveClosedAccess` there: "a deputy gives nobody the right …": no "Det kan du ikke ændre her.";
 * - `.toLowerCase()` in src/access/object-id.ts: "in capitals it is the same person": no card;
 * - `conversation.scope !== 'personal'` in src/teams/reply-to-roles.ts: "cards of rights are not shown in a channel";
 * - the 'taken' in src/storage/person-store.ts, and the row that it looks for: test/contract/persons.test.ts, "expected 'saved'
 *   to be 'conflict'", and ten of ten writers succeeded.
 */
const worlds = useWorlds(afterAll);
const halfAYearAgo = addDays(localDate(new Date(), 'Europe/Copenhagen'), -180);
let world: World;
let bo: User;
let carla: User;
let dorte: User;

beforeAll(async () => {
  world = await worlds.create();
  await seed(world.storage);
  await world.startBot();
  ({ bo, carla } = world);
  dorte = world.teams.user('Dorte Vang');
  await world.teams.channel('Havneudvalget').say('forbind HAVU', { from: world.anna });
});

const members = (): Promise<readonly Membership[]> => world.storage.memberships.listMembers(council.id);
const roleOf = async (user: User): Promise<string | undefined> =>
  (await members()).find(({ personId }) => personId === user.aadObjectId)?.role;

/** What somebody is shown who sends this data as a press on a card in their own chat, whatever card there is. */
async function forge(user: User, data: JsonObject, from: JsonObject = {}): Promise<string> {
  const { teams } = world;
  const verb = String(data['verb']);
  const press = activities.press(teams.platform, teams.personalChat(user).place, teams.nextId(), {
    user,
    action: { type: 'Action.Execute', verb },
    data: { committeeId: council.id, language: 'da', ...data },
    messageId: '1',
  });
  const { status, body } = await teams.post({ ...press, from: { ...user.account, ...from } });
  expect(status).toBe(200);
  return body;
}

const save = (user: User, changes: JsonObject): JsonObject => ({
  verb: 'roles-save',
  member: memberKey(user.aadObjectId),
  newRole: 'same',
  closed: 'same',
  lastDay: '',
  ...changes,
});

describe('roles', () => {
  beforeEach(async () => {
    const { memberships } = world.storage;
    const one = (user: User, role: Membership['role']) =>
      memberships.setRole({ committeeId: council.id, personId: user.aadObjectId, name: user.name, role }, 'system');
    await one(bo, 'secretary');
    await one(carla, 'member');
    await one(dorte, 'member');
    for (const { personId } of await members())
      await memberships.setClosedAccess(council.id, personId, undefined, 'system');
  });

  it.each<[string, (user: User) => JsonObject]>([
    ['herself secretary', (user) => save(user, { newRole: 'secretary' })],
    [
      'herself chair, claiming to be somebody who may',
      (user) => ({
        ...save(user, { newRole: 'chair' }),
        viewer: 'x',
        isAdministrator: true,
        personId: world.anna.aadObjectId,
        from: { aadObjectId: world.anna.aadObjectId },
      }),
    ],
    ['herself one who sees closed items', (user) => save(user, { closed: 'yes' })],
    [
      'the secretary a former member, as if warned',
      () => save(bo, { lastDay: halfAYearAgo, confirmed: `${memberKey(bo.aadObjectId)} same ${halfAYearAgo}` }),
    ],
    ['herself the reader of who is what', () => ({ verb: 'roles-show' })],
    ['herself the reader of who is who', () => ({ verb: 'identity-show', person: '' })],
    [
      'herself another person of the documents',
      () => ({ verb: 'identity-say', word: 'same', person: 'abcdefgh', member: memberKey(carla.aadObjectId) }),
    ],
  ])('a member who forges the card’s data to make %s is refused, and nothing is written', async (_what, data) => {
    const before = await members();
    const body = await forge(carla, data(carla));
    expect(body).toContain('Det kan du ikke ændre her.');
    expect(body).not.toContain('AdaptiveCard');
    expect(body).not.toContain(bo.name);
    expect(await members()).toEqual(before);
    // The same of a committee that does not exist.
    expect(await forge(carla, { ...data(carla), committeeId: 'findes-ikke' })).toBe(body);
  });

  it('a secretary gives no office, takes none, and ends no officer’s term: neither another’s nor by giving herself one', async () => {
    await world.storage.memberships.setRole({ ...(await termOf(dorte)), role: 'chair' }, 'system');
    for (const change of [
      save(carla, { newRole: 'chair' }),
      save(carla, { newRole: 'secretary' }),
      save(bo, { newRole: 'chair' }),
      save(dorte, { newRole: 'member' }),
      save(dorte, { lastDay: halfAYearAgo }),
    ]) {
      expect(await forge(bo, change)).toContain('kan kun en administrator ændre');
    }
    expect([await roleOf(bo), await roleOf(carla), await roleOf(dorte)]).toEqual(['secretary', 'member', 'chair']);
    expect(await forge(bo, save(carla, { newRole: 'substitute' }))).toContain('Carla Friis er nu suppleant');
    expect(await roleOf(carla)).toBe('substitute');
  });

  it('a deputy gives nobody the right to closed items, least of all themselves; a secretary does', async () => {
    await world.storage.memberships.setRole({ ...(await termOf(dorte)), role: 'deputy-chair' }, 'system');
    for (const user of [carla, dorte]) {
      expect(await forge(dorte, save(user, { closed: 'yes' }))).toContain('Det kan du ikke ændre her.');
    }
    expect((await members()).every(({ seesClosedItems }) => seesClosedItems === undefined)).toBe(true);
    await forge(bo, save(carla, { closed: 'yes' }));
    expect((await termOf(carla)).seesClosedItems).toBe(true);
  });

  it('of somebody who is no member nothing is written, not even by an administrator’s forged key', async () => {
    const stranger =
      world.teams.users.find(({ name }) => name === 'Fremmed Person') ?? world.teams.user('Fremmed Person');
    for (const role of ['secretary', 'member']) {
      expect(await forge(world.anna, save(stranger, { newRole: role }))).toContain('Vælg en person på listen.');
    }
    expect(await world.storage.memberships.listTerms(stranger.aadObjectId)).toEqual([]);
  });

  it('the only secretary goes after a warning alone, which holds for what it was about', async () => {
    const warned = await forge(world.anna, save(bo, { newRole: 'member' }));
    expect(warned).toContain('Det er udvalgets eneste sekretær.');
    const other = `${memberKey(bo.aadObjectId)} observer `;
    expect(await forge(world.anna, save(bo, { newRole: 'member', confirmed: other }))).toContain('eneste sekretær');
    expect(await roleOf(bo)).toBe('secretary');
    await forge(world.anna, save(bo, { newRole: 'member', confirmed: `${memberKey(bo.aadObjectId)} member ` }));
    expect(await roleOf(bo)).toBe('member');
  });

  it('a term that the secretary ended is not taken up by the next list of the team, and is by choosing again', async () => {
    expect(await forge(bo, save(carla, { lastDay: halfAYearAgo }))).toContain('Sidste dag var');
    await world.teams.channel('Havneudvalget').say('forbind HAVU', { from: world.anna });
    expect(await roleOf(carla)).toBeUndefined();
    expect(await world.storage.memberships.listByPerson(carla.aadObjectId)).toEqual([]);
    await forge(bo, save(carla, { newRole: 'member' }));
    expect(await roleOf(carla)).toBe('member');
  });

  it('cards of rights are not shown in a channel, to nobody', async () => {
    const { teams } = world;
    const [reply] = await teams.channel('Havneudvalget').say('vis medlemmer', { from: bo });
    expect(reply?.shown).toBe('Skriv det til mig i vores personlige chat, så viser jeg det dér.');
    const press = activities.press(teams.platform, teams.channel('Havneudvalget').place, teams.nextId(), {
      user: bo,
      action: { type: 'Action.Execute', verb: 'roles-show' },
      data: { verb: 'roles-show', committeeId: council.id, language: 'da' },
      messageId: '1',
    });
    expect((await teams.post(press)).body).not.toContain('AdaptiveCard');
  });
});

describe('who is who', () => {
  const person = (id: string, changes: Partial<Person> = {}): Person => ({ id, name: id, altNames: [], ...changes });
  const personOf = async (id: string) =>
    (await world.storage.persons.listPersons(council.id)).find(({ value }) => value.id === id)?.value;

  it('in capitals it is the same person: their membership, their press, their own row', async () => {
    const { aadObjectId } = bo;
    const upper = { aadObjectId: aadObjectId.toUpperCase() };
    await world.storage.memberships.setRole({ ...(await termOf(bo)), role: 'secretary' }, 'system');
    expect(await forge(bo, { verb: 'roles-show' }, upper)).toContain('AdaptiveCard');
    const shouting = { ...bo.rosterEntry, objectId: aadObjectId.toUpperCase() };
    Object.defineProperty(bo, 'rosterEntry', { get: () => shouting, configurable: true });
    await world.teams.channel('Havneudvalget').say('forbind HAVU', { from: world.anna });
    expect((await members()).filter(({ name }) => name === 'Bo Lund')).toHaveLength(1);
  });

  it('a user without an object id, and a bot, are nobody', async () => {
    for (const from of [{ aadObjectId: '' }, { aadObjectId: undefined }]) {
      expect(await forge(bo, { verb: 'roles-show' }, from)).toContain('Jeg kan ikke se, hvem du er');
    }
  });

  it('of two users with one name, and of guests, nobody becomes a person of the documents without the secretary’s word', async () => {
    const { teams, storage } = world;
    const [first, second] = [teams.user('Erik Sund'), teams.user('erik sund')];
    const guest = teams.user('Gerda Fjord');
    const entry = { ...guest.rosterEntry, userPrincipalName: 'gerda_firma.test#EXT#@kommune.test' };
    Object.defineProperty(guest, 'rosterEntry', { get: () => entry });
    await storage.persons.savePersons(council.id, [
      { person: person('erik', { name: 'Erik Sund' }) },
      { person: person('gerda', { name: 'Gerda Fjord' }) },
      { person: person('dorte', { name: 'Dorte Vang' }) },
    ]);
    const channel = teams.channel('Havneudvalget');
    for (const user of [first, second, guest, dorte]) if (!channel.members.includes(user)) channel.members.push(user);
    await channel.say('forbind HAVU', { from: world.anna });
    expect((await personOf('erik'))?.objectId).toBeUndefined();
    expect((await personOf('gerda'))?.objectId).toBeUndefined();
    expect(await personOf('dorte')).toMatchObject({ objectId: dorte.aadObjectId, email: dorte.email });

    const say = (user: User, word: string) =>
      forge(bo, { verb: 'identity-say', word, person: memberKey('erik'), member: memberKey(user.aadObjectId) });
    expect(await say(second, 'same')).toContain('Gemt: »Erik Sund« er erik sund.');
    expect((await personOf('erik'))?.objectId).toBe(second.aadObjectId);
    // The other one does not take over, by the roster or by a press.
    await channel.say('forbind HAVU', { from: world.anna });
    expect(await say(first, 'same')).toContain('Den bruger er allerede Erik Sund');
    expect((await personOf('erik'))?.objectId).toBe(second.aadObjectId);
    expect(await say(second, 'unsaid')).toContain('Fortrudt.');
    expect((await personOf('erik'))?.objectId).toBeUndefined();
    expect(await say(first, 'different')).toContain('Jeg spørger ikke igen.');
    expect((await personOf('erik'))?.notObjectIds).toEqual([first.aadObjectId]);
  });

  it('no user is two persons, whatever keys a press sends', async () => {
    await world.storage.persons.savePersons(council.id, [{ person: person('dorte-2', { name: 'D. Vang' }) }]);
    const body = await forge(bo, {
      verb: 'identity-say',
      word: 'same',
      person: memberKey('dorte-2'),
      member: memberKey(dorte.aadObjectId),
    });
    expect(body).toContain('Den bruger er allerede Dorte Vang');
    expect((await personOf('dorte-2'))?.objectId).toBeUndefined();
    for (const key of ['', 'x', '../..', memberKey('nobody')]) {
      const said = await forge(bo, { verb: 'identity-say', word: 'same', person: key, member: key });
      expect(said).toContain('Den person kender jeg ikke længere her.');
    }
  });
});

async function termOf(user: User): Promise<Membership> {
  const found = (await members()).find(({ personId }) => personId === user.aadObjectId);
  if (found === undefined) throw new Error(`${user.name} is no member`);
  return found;
}
