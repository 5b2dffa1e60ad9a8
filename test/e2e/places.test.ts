import { expect, test } from 'vitest';
import { newCommittee } from '../../src/domain/committee.ts';
import { general } from '../teams-service/teams-service.ts';
import { comingMeeting, council, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();
const isAgenda = ({ shown }: { shown: string }) => shown.includes('Møde i Havneudvalget');

test('the bot greets once in each place, however often it is installed, and never at an upgrade', async () => {
  const { teams, anna, storage, startBot } = await worlds.create();
  await seed(storage);
  await startBot();
  const channel = teams.channel('Havneudvalget');
  for (const place of [channel, teams.channelBeside(channel, general), teams.groupChat(), teams.personalChat(anna)]) {
    expect(await place.install()).toHaveLength(1);
    expect(await place.install()).toHaveLength(0);
  }
  const group = teams.groupChat(undefined, 'Nyt');
  expect(await group.install(anna, 'add-upgrade')).toHaveLength(0);
  await channel.say('forbind HAVU');
  await channel.uninstall();
  const [greeting] = await channel.install();
  expect(greeting?.shown).toContain('Hej! Her er HAVU');
});

test('what happens to a team and its channels is followed, and told from its general channel', async () => {
  const { teams, storage, startBot } = await worlds.create();
  await seed(storage);
  await startBot();
  const channel = teams.channel('Havneudvalget');
  const other = teams.channelBeside(channel, 'Kajen');
  await channel.install();
  for (const place of [channel, other]) await place.say('forbind HAVU');
  const bound = async () =>
    Object.fromEntries(
      (await storage.conversations.listBound(council.id)).map(({ id, name, isInstalled }) => [
        id === channel.id ? 'channel' : 'other',
        `${name} ${isInstalled}`,
      ]),
    );
  await other.event('channelRenamed', 'Nordkajen');
  await teams.channelBeside(channel, 'Uvedkommende').event('channelCreated');
  expect(await bound()).toEqual({ channel: 'Havneudvalget true', other: 'Nordkajen true' });
  await other.event('channelDeleted');
  await channel.event('teamArchived');
  expect(await bound()).toEqual({ channel: 'Havneudvalget false', other: 'Nordkajen false' });
  await channel.event('teamUnarchived');
  expect(await bound()).toEqual({ channel: 'Havneudvalget true', other: 'Nordkajen false' });
  await channel.uninstall();
  await seed(storage, comingMeeting(2));
  expect(await bound()).toEqual({ channel: 'Havneudvalget false', other: 'Nordkajen false' });
  await channel.install();
  await channel.waitFor(isAgenda);
  expect(other.messages.filter(isAgenda)).toHaveLength(0);
  await other.event('channelRestored', 'Nordkajen');
  await other.waitFor(isAgenda);
});

test('a committee in two conversations and two committees in one: each gets its posts, and is answered about', async () => {
  const { teams, storage, startBot } = await worlds.create();
  const quay = newCommittee('Kajudvalget', 'KAJU');
  await storage.meetings.addCommittee(quay, 'system');
  await seed(storage, comingMeeting(2));
  const { meeting, items } = comingMeeting(3, { id: 'kaju-1', committeeId: quay.id, title: 'Møde i Kajudvalget' });
  await storage.meetings.saveMeeting({ meeting, items }, undefined, undefined, 'system');
  await startBot();
  const [channel, group] = [teams.channel('Havneudvalget'), teams.groupChat()];
  await channel.install();
  await group.install();
  await channel.say('forbind HAVU');
  await channel.say('forbind KAJU');
  await group.say('forbind HAVU');
  const isOfQuay = ({ shown }: { shown: string }) => shown.includes('Møde i Kajudvalget');
  await Promise.all([channel.waitFor(isAgenda), channel.waitFor(isOfQuay), group.waitFor(isAgenda)]);
  expect(group.messages.filter(isOfQuay)).toHaveLength(0);
  const asked = async (place: typeof group) =>
    (await place.say('hvornår er næste møde?')).map(({ shown }) => shown).join('\n');
  const both = await asked(channel);
  expect([both.includes('HAVU'), both.includes('KAJU')]).toEqual([true, true]);
  await channel.say('frakobl HAVU');
  const left = await asked(channel);
  expect([left.includes('HAVU'), left.includes('KAJU')]).toEqual([false, true]);
  expect(await asked(group)).toContain('HAVU');
});

test('the address at which the service is reached is the one of the newest activity: a click, an event', async () => {
  const { teams, storage, anna, startBot } = await worlds.create();
  await seed(storage, comingMeeting(2));
  await startBot();
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  const card = await channel.waitFor(isAgenda);
  const address = async () => (await storage.conversations.find(channel.id))?.value.serviceUrl;
  teams.moveTo('amer');
  await card.click(anna, 'Deltager');
  expect(await address()).toBe(teams.platform.serviceUrl);
  teams.moveTo('apac');
  await channel.event('channelRenamed', 'Nordhavnen');
  expect(await address()).toBe(teams.platform.serviceUrl);
  await seed(storage, comingMeeting(4, { title: 'Ekstra møde' }));
  await channel.waitFor(({ shown }) => shown.includes('Ekstra møde'));
  const posts = teams.requests.filter(({ method, path }) => method === 'POST' && path.endsWith('/activities'));
  expect(posts.at(-1)?.region).toBe('apac');
});
