import { expect, test } from 'vitest';
import { comingMeeting, seed, useWorlds } from './bot-fixture.ts';
import { importExamples } from './import-examples.ts';

const worlds = useWorlds();

test('a member asks in personal chat and is answered with the decision and where it stands', async () => {
  const { teams, storage, anna, startBot } = await worlds.create();
  await importExamples(storage, 'digu/2026-11-18-referat.md');
  await startBot();
  const group = teams.groupChat();
  await group.install();
  await group.say('forbind DIGU');
  const [reply] = await teams.personalChat(anna).say('Hvad besluttede DIGU om digitale låse?');
  expect(reply?.shown).toMatch(/Beslutning/);
  expect(reply?.shown).toMatch(/DIGU · 18\. november 2026 · punkt/);
});

test('the same question with a mention is answered in the channel', async () => {
  const { teams, storage, startBot } = await worlds.create();
  await importExamples(storage, 'digu/2027-01-20-dagsorden.md');
  await startBot();
  const channel = teams.channel('DIGU');
  await channel.install();
  await channel.say('forbind DIGU');
  const [reply] = await channel.say('hvad er på dagsordenen den 20. januar 2027?');
  expect(reply?.shown).toContain('onsdag den 20. januar 2027');
});

test('somebody who is no member learns nothing of the committee', async () => {
  const { teams, storage, startBot } = await worlds.create();
  await importExamples(storage, 'digu/2026-11-18-referat.md');
  await startBot();
  const stranger = teams.user('Fremmed Person');
  const [reply] = await teams.personalChat(stranger).say('Hvad besluttede DIGU om digitale låse?');
  expect(reply?.shown).toContain('Du er ikke medlem af et udvalg, som jeg kender');
  expect(reply?.shown).not.toContain('november');
});

test('only an administrator binds a channel, and an unknown committee is answered with a choice of those there are', async () => {
  const { teams, storage, bo, startBot } = await worlds.create();
  await seed(storage, comingMeeting(3));
  await startBot();
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  const [refused] = await channel.say('forbind HAVU', { from: bo });
  expect(refused?.shown).toContain('Kun en administrator');
  const [unknown] = await channel.say('forbind Kulturudvalget');
  expect(unknown?.shown).toContain('Jeg kender ikke et udvalg, der hedder »Kulturudvalget«.');
  expect(JSON.stringify(unknown?.card)).toContain('Havneudvalget · HAVU');
  const [bound] = await channel.say('forbind havu');
  expect(bound?.shown).toContain('3 personer er tilføjet som medlem');
  const undone = (await channel.say('frakobl HAVU')).map(({ shown }) => shown).join('\n');
  expect(undone).toContain('ikke længere forbundet med HAVU');
});

test('who leaves the channel, or was a member only through a binding that is undone, learns nothing more', async () => {
  const { teams, storage, anna, bo, carla, startBot } = await worlds.create();
  await seed(storage, comingMeeting(3));
  await startBot();
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  const asks = async (user: typeof bo) => (await teams.personalChat(user).say('hvornår er næste møde?'))[0]?.shown;
  expect(await asks(bo)).toContain('Næste møde i HAVU');
  channel.members.splice(channel.members.indexOf(bo), 1);
  await channel.say('forbind HAVU');
  expect(await asks(bo)).toContain('Du er ikke medlem');
  expect(await asks(carla)).toContain('Næste møde i HAVU');
  await channel.say('frakobl HAVU');
  expect(await asks(anna)).toContain('Du er ikke medlem');
});

test('what nobody can answer gets a helpful reply, in the language of the question', async () => {
  const { teams, anna, storage, startBot } = await worlds.create();
  await seed(storage, comingMeeting(3));
  await startBot();
  const group = teams.groupChat();
  await group.install();
  await group.say('forbind HAVU');
  const chat = teams.personalChat(anna);
  const shown = async (text: string) => (await chat.say(text)).map((reply) => reply.shown).join('\n');
  expect(await shown('')).toContain('Skriv et spørgsmål');
  expect(await shown('🎉')).toContain('Skriv et spørgsmål');
  expect(await shown('gør noget underligt')).toContain('Det fandt jeg ikke');
  expect(await shown(`hvad ${'ord '.repeat(2_500)}`)).toContain('Jeg har kun læst de første 500 tegn');
  expect(await shown('When is the next meeting?')).toContain('The next meeting of HAVU is');
  expect(await shown('hjælp')).toContain('dagsorden');
});

test('a newcomer is greeted once', async () => {
  const { teams, anna, startBot } = await worlds.create();
  await startBot();
  const chat = teams.personalChat(anna);
  const replies = await chat.install();
  expect(replies).toHaveLength(1);
  const channel = teams.channel('Havneudvalget');
  const greeting = await channel.install();
  expect(greeting.map(({ shown }) => shown).join()).toContain('@Dagsorden forbind');
});
