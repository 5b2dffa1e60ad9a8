import { expect, test, vi } from 'vitest';
import type { QuorumRule } from '../../src/domain/attendance.ts';
import type { MembershipRole } from '../../src/domain/person.ts';
import { addDays, instantOf } from '../../src/domain/wall-time.ts';
import type { BotMessage } from '../teams-service/bot-message.ts';
import type { User } from '../teams-service/user.ts';
import { comingMeeting, council, seed, useAzuriteWorlds, useWorlds, type World } from './bot-fixture.ts';
import type { BotHereOptions } from './bot-here.ts';

const worlds = useWorlds();
const azuriteWorlds = useAzuriteWorlds();
const isAsk = ({ shown }: BotMessage) => shown.includes('Kan du møde i stedet?');

async function withPostedAgenda(options: BotHereOptions = {}) {
  const world = await worlds.create();
  // Far enough ahead that its card has stood for a day when the first reminder is due, at whatever hour this runs.
  const record = comingMeeting(6);
  await seed(world.storage, record);
  const bot = await world.startBot({}, options);
  const channel = world.teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  const card = await channel.waitFor(({ shown }) => shown.includes('Møde i Havneudvalget'));
  return { ...world, bot, channel, card, meeting: record.meeting };
}

/** Gives somebody a role; the bot reads it when it next looks. */
function give({ storage }: World, user: User, role: MembershipRole): Promise<void> {
  return storage.memberships.setRole(
    { committeeId: council.id, personId: user.aadObjectId, name: user.name, role },
    'system',
  );
}

/** What the bot has told somebody in their own chat. */
function toldTo({ teams }: World, user: User): string[] {
  return teams.personalChat(user).messages.map(({ shown }) => shown);
}

const quorate = (rule: QuorumRule) => ({ ...council.settings, attendance: { quorum: [rule] } });

test('afbud with a substitute: they are asked in private within seconds; a no is told to the member and the secretary', async () => {
  const world = await withPostedAgenda();
  const { anna, bo, carla, card, channel, teams, storage, meeting, bot } = world;
  await give(world, anna, 'secretary');
  const pressedAt = performance.now();
  await card.click(bo, 'Send afbud', { substitute: 'Carla Friis' });
  const ask = await teams.personalChat(carla).waitFor(isAsk);
  const tookMs = performance.now() - pressedAt;
  expect(tookMs).toBeLessThan(3_000);
  expect(ask.shown).toContain('Bo Lund har meldt afbud');
  expect(ask.shown).toContain('Det gælder hele mødet.');
  expect(channel.messages.filter(isAsk)).toEqual([]);

  const declined = await ask.click(carla, 'Nej, jeg kan ikke');
  expect(declined.shown).toContain('Du møder ikke i stedet for Bo Lund');
  await teams.personalChat(bo).waitFor(({ shown }) => shown.includes('Carla Friis kan ikke møde i stedet for dig'));
  await teams
    .personalChat(anna)
    .waitFor(({ shown }) => shown.includes('Carla Friis kan ikke møde i stedet for Bo Lund'));
  const [seat] = await storage.responses.listResponses(meeting.id);
  expect(seat?.substitute?.standing).toBe('declined');
  await channel.waitFor(({ shown }) => shown.includes('Bo Lund (Carla Friis kan ikke)'));
  expect(toldTo(world, carla)).toHaveLength(1);
  const logged = JSON.stringify(bot.log.filter((line) => line['event'] === 'notice'));
  expect(logged).toContain('substitute-ask');
  expect(logged).not.toMatch(/Bo Lund|Carla|Kan du/);
});

test('a yes is told to the member, and one who is not needed any more is told that', async () => {
  const world = await withPostedAgenda();
  const { bo, carla, card, channel, teams } = world;
  await card.click(bo, 'Send afbud', { substitute: 'Carla Friis' });
  const ask = await teams.personalChat(carla).waitFor(isAsk);
  expect((await ask.click(carla, 'Ja, virtuelt')).shown).toContain('Du møder i stedet for Bo Lund');
  await teams.personalChat(bo).waitFor(({ shown }) => shown.includes('Carla Friis møder virtuelt i stedet for dig'));
  await channel.waitFor(({ shown }) => shown.includes('Carla Friis møder i stedet'));
  await card.click(bo, 'Deltager');
  await teams.personalChat(carla).waitFor(({ shown }) => shown.includes('ikke længere brug for dig'));
  expect(toldTo(world, carla)).toHaveLength(2);
  expect((await ask.click(carla, 'Ja, jeg møder')).shown).not.toContain('Du møder i stedet');
});

test('who has not answered is reminded in private two days before the svarfrist, with the own card; the secretary hears whom the bot cannot reach', async () => {
  let now = new Date();
  const world = await withPostedAgenda({ now: () => now, noticesEveryMs: 500 });
  const { anna, bo, carla, card, teams, meeting, storage } = world;
  const [dorte, erik] = [teams.user('Dorte Holm'), teams.user('Erik Dal')];
  await give(world, anna, 'secretary');
  await storage.memberships.add(
    [
      { committeeId: council.id, personId: dorte.aadObjectId, name: dorte.name, role: 'member' },
      { committeeId: council.id, personId: erik.aadObjectId, name: erik.name, role: 'member' },
      { committeeId: council.id, personId: 'nobody', name: 'Nils Ukendt', role: 'member' },
    ],
    'system',
  );
  teams.personalChat(dorte).isInstalled = false;
  await card.click(carla, 'Deltager');
  now = new Date(instantOf(addDays(meeting.date, -4), '09:00', meeting.timeZone).getTime() + 1_000);
  const reminder = await teams.personalChat(bo).waitFor(({ shown }) => shown.includes('endnu ikke svaret'));
  expect(reminder.shown).toContain('Dit svar: ikke givet endnu');
  const list = await teams.personalChat(anna).waitFor(({ shown }) => shown.includes('kan jeg ikke skrive privat til'));
  expect(list.shown).toContain('Dorte Holm: har ikke installeret mig i Teams');
  expect(list.shown).toContain('Nils Ukendt: findes ikke i Teams');
  expect((await reminder.click(bo, 'Deltager')).shown).toContain('Dit svar: Deltager');
  now = instantOf(addDays(meeting.date, -2), '09:00', meeting.timeZone);
  await vi.waitFor(() => expect(toldTo(world, erik)).toHaveLength(2), 20_000);
  expect(toldTo(world, bo)).toHaveLength(1);
  expect(toldTo(world, carla)).toEqual([]);
  expect(toldTo(world, anna)).toHaveLength(1);
});

test('the afbud that costs the quorum is told to the chair and the secretary, and a free text to the secretary alone', async () => {
  const world = await withPostedAgenda();
  const { anna, bo, carla, card, teams, storage, meeting } = world;
  await storage.meetings.changeSettings(council.id, () => quorate({ kind: 'count', count: 2 }), 'system');
  await give(world, anna, 'secretary');
  await give(world, bo, 'chair');
  const data = { verb: 'respond', committeeId: council.id, meetingId: meeting.id, answer: 'decline' };
  const note = { ...data, note: 'Ring til mig om punkt 2' };
  await card.click(carla, 'Send afbud', {}, { value: { action: { type: 'Action.Execute', data: note } } });
  const alert = await teams.personalChat(bo).waitFor(({ shown }) => shown.includes('ikke længere beslutningsdygtigt'));
  expect(alert.shown).toContain('Carla Friis');
  await teams.personalChat(anna).waitFor(({ shown }) => shown.includes('ikke længere beslutningsdygtigt'));
  const heard = await teams.personalChat(anna).waitFor(({ shown }) => shown.includes('Ring til mig om punkt 2'));
  expect(heard.shown).toContain('Besked fra Carla Friis');
  await vi.waitFor(async () => expect((await storage.responses.readAttendance(meeting.id)).notes).toEqual([]), 10_000);
  expect(JSON.stringify(toldTo(world, bo))).not.toContain('Ring til mig');
});

test('a guest is invited with the own item and answers from the own chat', async () => {
  const world = await withPostedAgenda({ noticesEveryMs: 500 });
  const { anna, teams, storage, meeting } = world;
  const gunnar = teams.user('Gunnar Gæst');
  await storage.responses.saveGuest(
    {
      meetingId: meeting.id,
      personId: gunnar.aadObjectId,
      name: gunnar.name,
      items: [{ label: '2', title: 'Punkt 2' }],
      invitedBy: anna.aadObjectId,
      invitedAt: new Date().toISOString(),
    },
    council.id,
  );
  const invitation = await teams.personalChat(gunnar).waitFor(({ shown }) => shown.includes('Du er inviteret'));
  expect(invitation.shown).toContain('Punkt 2: Punkt 2');
  expect(invitation.shown).not.toContain('Punkt 1');
  expect((await invitation.click(gunnar, 'Deltager')).status).toBe(200);
  const responses = await storage.responses.listResponses(meeting.id);
  expect(responses.map(({ personId }) => personId)).toEqual([gunnar.aadObjectId]);
});

test('of two replicas each notice is told by one, and after a kill nothing is missing', async () => {
  const world = await azuriteWorlds.create();
  const { bo, carla, teams, storage } = world;
  const record = comingMeeting(5);
  await seed(storage, record);
  const first = await world.startBotProcess();
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  const card = await channel.waitFor(({ shown }) => shown.includes('Møde i Havneudvalget'));
  await card.click(bo, 'Send afbud', { substitute: 'Carla Friis' });
  await first.kill('SIGKILL');
  const [second, third] = [await world.startBotProcess(), await world.startBotProcess()];
  await teams.personalChat(carla).waitFor(isAsk, 90_000);
  const states = async () => (await storage.notices.list(record.meeting.id)).map(({ value }) => value.state);
  await vi.waitFor(async () => expect(await states()).toEqual(['told']), 30_000);
  // A message that had left before the kill may come again; two replicas never send one each.
  expect(toldTo(world, carla).length).toBeLessThanOrEqual(2);
  await Promise.all([second.kill('SIGTERM'), third.kill('SIGTERM')]);
}, 120_000);
