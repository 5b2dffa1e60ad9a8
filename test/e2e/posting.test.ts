import { expect, test, vi } from 'vitest';
import type { Storage } from '../../src/storage/open-storage.ts';
import { comingMeeting, council, seed, useAzuriteWorlds, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();
const azuriteWorlds = useAzuriteWorlds();
const isAgenda = ({ shown }: { shown: string }) => shown.includes('Møde i Havneudvalget');

test('the agenda is posted once though the bot is killed and started again, and runs twice', async () => {
  const { teams, storage, startBotProcess } = await azuriteWorlds.create();
  await seed(storage, comingMeeting(2));
  const first = await startBotProcess();
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  await channel.waitFor(isAgenda);
  await vi.waitFor(async () => expect(await ledgerStates(storage)).toEqual(['sent']), 30_000);
  await first.kill('SIGKILL');

  const [second, third] = [await startBotProcess(), await startBotProcess()];
  await channel.say('hjælp');
  // A second meeting comes after the restarts: when its card stands, the poll has surely looked at the first again.
  await seed(storage, comingMeeting(4, { title: 'Ekstra møde' }));
  await channel.waitFor(({ shown }) => shown.includes('Ekstra møde'));
  expect(channel.messages.filter(isAgenda)).toHaveLength(1);
  expect(channel.messages.filter(({ shown }) => shown.includes('Ekstra møde'))).toHaveLength(1);
  await vi.waitFor(async () => expect(await ledgerStates(storage)).toEqual(['sent', 'sent']), 30_000);
  await Promise.all([second.kill('SIGTERM'), third.kill('SIGTERM')]);
});

test('an agenda that Teams turns away with 429 is posted once, and not before Teams says so', async () => {
  const { teams, storage, startBot } = await worlds.create();
  await seed(storage);
  const bot = await startBot();
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  teams.faults.next({ match: /POST .*activities/, status: 429, retryAfter: 4 });
  await seed(storage, comingMeeting(2));
  await vi.waitFor(() => expect(bot.log.some((line) => line['result'] === 'retry')).toBe(true), 30_000);
  const turnedAwayAt = performance.now();
  await channel.waitFor(isAgenda);
  expect(performance.now() - turnedAwayAt).toBeGreaterThan(3_500);
  expect(channel.messages.filter(isAgenda)).toHaveLength(1);
});

test('where the bot was removed nothing is posted, and it ends there', async () => {
  const { teams, storage, startBot } = await worlds.create();
  await seed(storage);
  await startBot();
  const channel = teams.channel('Havneudvalget');
  const other = teams.groupChat();
  await channel.install();
  await channel.say('forbind HAVU');
  await other.install();
  await other.say('forbind HAVU');
  await channel.uninstall();
  await seed(storage, comingMeeting(2));
  await other.waitFor(isAgenda);
  expect(channel.messages.filter(isAgenda)).toHaveLength(0);
});

test('a refused agenda is told to the secretary privately; where the bot is installed again, it is posted', async () => {
  const { teams, storage, bo, startBot } = await worlds.create();
  await seed(storage);
  await startBot();
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  await storage.memberships.setRole(
    {
      committeeId: council.id,
      personId: bo.aadObjectId,
      name: bo.name,
      role: 'secretary',
    },
    'system',
  );
  teams.faults.next({ match: /POST .*activities/, status: 403 });
  await seed(storage, comingMeeting(2));
  await vi.waitFor(async () => expect(await ledgerStates(storage)).toEqual(['failed']), 30_000);
  const told = await teams.personalChat(bo).waitFor(({ shown }) => shown.includes('slå dagsordenen til mødet i HAVU'));
  expect(told.shown).toContain('op i kanalen »Havneudvalget«: Jeg er fjernet derfra');
  await channel.install();
  await channel.waitFor(isAgenda);
});

test('the posted card follows its meeting', async () => {
  const { teams, storage, startBot } = await worlds.create();
  const record = comingMeeting(2);
  await seed(storage, record);
  await startBot();
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  await channel.waitFor(({ shown }) => shown.includes('kl. 12.00'));
  const [stored] = await storage.meetings.listMeetingsOn(council.id, record.meeting.date);
  const moved = { ...record, meeting: { ...record.meeting, startTime: '15:00', endTime: '16:30', version: 2 } };
  await storage.meetings.saveMeeting(moved, undefined, stored?.revision, 'system');
  await channel.waitFor(({ shown }) => shown.includes('kl. 15.00'));
  expect(channel.messages.filter(isAgenda)).toHaveLength(1);
});

test('a press on a second card that a dead replica left behind takes that card away', async () => {
  const { teams, storage, startBot, bo } = await worlds.create();
  await seed(storage, comingMeeting(2));
  await startBot();
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  const posted = await channel.waitFor(isAgenda);
  const stray = channel.receive(channel.id, posted.activity);
  await vi.waitFor(async () => expect(await ledgerStates(storage)).toEqual(['sent']), 30_000);
  // What whoever sends it again notes of the replica that died while it was sending.
  const [row] = await storage.ledger.list(council.id);
  if (row === undefined) throw new Error('nothing was posted');
  await storage.ledger.replace({ ...row.value, doubtfulSends: 1 }, row.revision);
  expect((await stray.click(bo, 'Deltager')).shown).toMatch(/Dit svar: Deltager/);
  await vi.waitFor(() => expect(channel.messages.filter(isAgenda)).toEqual([posted]), 30_000);
});

async function ledgerStates(storage: Storage): Promise<string[]> {
  return (await storage.ledger.list(council.id)).map(({ value }) => value.state);
}
