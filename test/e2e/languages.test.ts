import { expect, test } from 'vitest';
import { comingMeeting, council, seed, useWorlds, type World } from './bot-fixture.ts';

const worlds = useWorlds();
/** Of a client that is set to English. */
const english = { overrides: { locale: 'en-GB', entities: [{ type: 'clientInfo', locale: 'en-GB' }] } };

async function withPostedAgenda(): Promise<World & { readonly agenda: string }> {
  const world = await worlds.create();
  await seed(world.storage, comingMeeting(6));
  await world.startBot();
  const channel = world.teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  const card = await channel.waitFor(({ shown }) => shown.includes('Møde i Havneudvalget'));
  return { ...world, agenda: card.shown };
}

test('where the words tell nothing the client does; words go before it, and what was asked for before both', async () => {
  const { teams, bo, storage } = await withPostedAgenda();
  const chat = teams.personalChat(bo);
  const say = async (text: string, saying = {}) => (await chat.say(text, saying)).map(({ shown }) => shown).join('\n');

  expect(await say('🙂', english)).toContain('Write a question and I will answer');
  expect(await say('🙂')).toContain('Skriv et spørgsmål');
  expect(await say('hvornår er næste møde?', english)).toContain('Næste møde');
  expect(await say('when is the next meeting?')).toContain('next meeting');

  const switched = await say('switch to English');
  expect(switched).toContain('From now on I answer you in English');
  expect(await storage.languages.find(bo.aadObjectId)).toBe('en');
  const agenda = await say('vis dagsordenen for næste møde');
  expect(agenda).toContain('[Attending online]');
  // What stands in documents is quoted, not translated.
  expect(agenda).toContain('Møde i Havneudvalget');
  expect(await say('hvad besluttede vi om gyngestativet?')).toContain('No answer found');

  expect(await say('skift sprog')).toContain('Fra nu af svarer jeg dig på dansk');
  expect(await say('when is the next meeting?', english)).toContain('Næste møde');
  expect(await say('vis mine data')).toContain('Valgt sprog');
  expect(await say('automatisk sprog')).toContain('det sprog, du skriver på');
  expect(await storage.languages.find(bo.aadObjectId)).toBeUndefined();
  expect(await say('when is the next meeting?')).toContain('next meeting');
});

test('presses, a search and what is told privately follow the choice; the card that all see does not', async () => {
  const { teams, anna, bo, carla, storage } = await withPostedAgenda();
  await storage.memberships.setRole(
    { committeeId: council.id, personId: anna.aadObjectId, name: anna.name, role: 'secretary' },
    'system',
  );
  await teams.personalChat(bo).say('speak English');
  await teams.personalChat(carla).say('svar på engelsk');
  const channel = teams.channel('Havneudvalget');
  const card = await channel.waitFor(({ shown }) => shown.includes('Møde i Havneudvalget'));
  const own = await card.click(bo, 'Send afbud', { substitute: 'Carla Friis' });
  expect(own.shown).toContain('Your answer: Not attending');
  const ask = await teams.personalChat(carla).waitFor(({ shown }) => shown.includes('Bo Lund'));
  expect(ask.shown).toContain('Can you stand in?');
  expect((await ask.click(carla, 'Yes, I will attend')).shown).toContain('instead of Bo Lund');
  expect((await channel.waitFor(({ shown }) => shown.includes('Carla Friis møder i stedet'))).shown).toContain('Afbud');
  const found = await teams.personalChat(bo).search(bo, 'find-meeting', 'havu');
  expect(found.results[0]?.where).toMatch(/\d{1,2} \w+ \d{4}/u);
  const heard = await teams.personalChat(bo).waitFor(({ shown }) => shown.includes('Carla Friis'));
  expect(heard.shown).toContain('in your place');
});

test('in the channel the secretary chooses the committee’s language, and nobody else does', async () => {
  const { teams, bo, carla, storage } = await withPostedAgenda();
  await storage.memberships.setRole(
    { committeeId: council.id, personId: bo.aadObjectId, name: bo.name, role: 'secretary' },
    'system',
  );
  const channel = teams.channel('Havneudvalget');
  const language = async () => (await storage.meetings.listCommittees())[0]?.settings.language;
  const say = async (text: string, from = bo) => (await channel.say(text, { from }))[0]?.shown;

  expect(await say('skift sprog til engelsk', carla)).toContain('Her gælder sproget for alle i udvalget');
  expect(await language()).toBe('da');
  expect(await storage.languages.find(carla.aadObjectId)).toBeUndefined();

  expect(await say('Taler du engelsk?')).toContain('skriv »skift sprog til engelsk«');
  expect(await language()).toBe('da');
  expect(await say('skift sprog til engelsk')).toContain('Posts and shared cards of HAVU are in English');
  expect(await language()).toBe('en');
  expect(await storage.languages.find(bo.aadObjectId)).toBeUndefined();
  await channel.waitFor(({ shown }) => shown.includes('Attending'));
  expect(await say('skift sprog til automatisk')).toContain('Et udvalg har ét sprog');
  expect(await say('switch language')).toContain('er fra nu af på dansk');
  expect(await language()).toBe('da');
});
