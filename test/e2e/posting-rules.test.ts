import { expect, test } from 'vitest';
import { comingMeeting, council, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();
const isAgenda = ({ shown }: { shown: string }) => shown.includes('Møde i Havneudvalget');

test('the secretary sets in a form when the agenda is posted, and it is posted then', async () => {
  const { teams, storage, bo, carla, startBot } = await worlds.create();
  await seed(storage, comingMeeting(20));
  await startBot();
  const give = (role: 'secretary' | 'member') =>
    storage.memberships.setRole({ committeeId: council.id, personId: bo.aadObjectId, name: bo.name, role }, 'system');
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  await give('secretary');
  const rules = async () => (await storage.meetings.listCommittees())[0]?.settings.posting;
  const chat = teams.personalChat(bo);
  expect((await chat.say('plan'))[0]?.shown).toContain('dagsordenen til mødet i HAVU');
  const [form] = await chat.say('opslag for HAVU');
  expect(form?.shown).toContain('7 dage før mødet kl. 08.00');
  const refused = await form?.click(bo, 'Gem', { agendaDaysBefore: '99' });
  expect(refused?.shown).toContain('Skriv et helt antal dage fra 0 til 60');
  expect(await rules()).toBeUndefined();
  expect(channel.messages.filter(isAgenda)).toHaveLength(0);
  const saved = await refused?.click(bo, 'Gem', { agendaDaysBefore: '25', postAt: '8.00', postsDecisions: 'false' });
  expect(saved?.shown).toContain('Gemt. Nu gælder:');
  expect(await rules()).toEqual({ agendaDaysBefore: 25, postsDecisions: false });
  await channel.waitFor(isAgenda);

  // Opened where everybody reads along: only who opened it may save it, and only while they may.
  const [open] = await channel.say('opslag', { from: bo });
  expect((await open?.click(carla, 'Gem', { agendaDaysBefore: '3' }))?.shown).toContain('Det kan kun');
  await storage.memberships.setRole(
    {
      committeeId: council.id,
      personId: carla.aadObjectId,
      name: carla.name,
      role: 'chair',
    },
    'system',
  );
  expect((await open?.click(carla, 'Gem', { agendaDaysBefore: '3' }))?.shown).toContain('Kun den, der har åbnet');
  expect((await open?.click(bo, 'Tilbage til standard'))?.shown).toContain('Tilbage til standard. Nu gælder:');
  expect(await rules()).toBeUndefined();
  await give('member');
  expect((await open?.click(bo, 'Gem', { agendaDaysBefore: '3' }))?.shown).toContain('Det kan kun');
  expect(await rules()).toBeUndefined();
});
