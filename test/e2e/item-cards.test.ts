import { afterAll, beforeAll, expect, test } from 'vitest';
import { anItem } from '../builders.ts';
import type { BotMessage } from '../teams-service/bot-message.ts';
import type { Chat } from '../teams-service/chat.ts';
import type { User } from '../teams-service/user.ts';
import { comingMeeting, council, seed, useWorlds, type World } from './bot-fixture.ts';
import { importExamples } from './import-examples.ts';

const worlds = useWorlds(afterAll);
const refusal = 'Det møde kan jeg ikke hjælpe dig med her.';
const canary = 'Kanariefuglens lønforhold';
const record = comingMeeting(3);
const source = '[1] Punkt 4 · 18. nov. 2026';
let world: World;

/** DIGU's minutes of November and a meeting of HAVU with closed items; Anna, Bo and Carla are members of both. */
beforeAll(async () => {
  world = await worlds.create();
  const { storage, teams, anna, bo, carla } = world;
  await importExamples(storage, 'digu/2026-11-18-referat.md');
  const items = [
    anItem({ title: 'Økonomi' }),
    anItem({ number: '2', order: 1, title: canary, isClosed: true }),
    anItem({ number: '2.1', order: 2, parent: '2', title: `${canary}, bilag` }),
  ];
  await seed(storage, { ...record, items });
  await world.startBot();
  for (const committee of ['DIGU', 'HAVU']) {
    const channel = teams.channel(committee, [anna, bo, carla]);
    await channel.install();
    await channel.say(`forbind ${committee}`);
  }
});

async function ask(chat: Chat, text: string, from?: User): Promise<BotMessage> {
  const [reply] = await chat.say(text, from === undefined ? {} : { from });
  if (reply === undefined) throw new Error('no reply');
  return reply;
}

/** What the presser is told: the one message that answers the press. */
async function press(message: BotMessage, user: User, button: string, value?: unknown, chat = message.chat) {
  const different = value === undefined ? {} : { value };
  const { replies, status } = await chat.press(user, message, message.card, button, {}, different);
  expect(status).toBe(200);
  expect(replies).toHaveLength(1);
  const [reply] = replies;
  if (reply === undefined) throw new Error('no reply');
  return reply;
}

test('a press on a source shows its item with decision and Indstilling, and the answer stays', async () => {
  const { teams, anna } = world;
  const answer = await ask(teams.personalChat(anna), 'Hvad besluttede DIGU om digitale låse?');
  const item = await press(answer, anna, source);
  expect(item.shown).toContain('Digitale låse i hjemmeplejen – udvidelse af ordningen');
  expect(item.shown).toContain('DIGU · onsdag den 18. november 2026');
  expect(item.shown).toContain('DIGU godkendte som indstillet.');
  expect(item.shown).toContain('Formandskabet indstiller:');
  expect(item.shown).toContain('at ordningen udvides med 400 låse i 2027');
  expect(item.shown).not.toContain('En lås koster 2.800 kr.');
  expect(answer.versions).toHaveLength(1);

  const agenda = await press(item, anna, 'Hele dagsordenen');
  expect(agenda.shown).toContain('onsdag den 18. november 2026 kl. 12.00–13.45');
});

test('a press on what is nearest shows that item, in the language of the question', async () => {
  const { teams, anna } = world;
  const chat = teams.personalChat(anna);
  const refused = await ask(chat, 'Hvad besluttede vi om fælles kantine?');
  const [, nearest] = /Det nærmeste i dokumenterne\n(.+)/.exec(refused.shown) ?? [];
  const item = await press(refused, anna, 'Vis punktet');
  expect(item.shown).toContain(nearest ?? 'what is nearest');
  const english = await ask(chat, 'What did DIGU decide about digitale låse?');
  expect((await press(english, anna, '[1] Item 4 · 18 Nov 2026')).shown).toContain('Agenda item');
});

test('in a channel a press is answered in its thread, for everybody, and the answer stays as it was', async () => {
  const { teams, bo } = world;
  const channel = teams.channel('DIGU');
  const answer = await ask(channel, 'Hvad besluttede DIGU om digitale låse?');
  const item = await press(answer, bo, source);
  expect(item.shown).toContain('DIGU godkendte som indstillet.');
  expect(answer.versions).toHaveLength(1);
});

test('somebody outside the committee who presses, or forges a press, learns nothing: not even whether it exists', async () => {
  const { teams, anna } = world;
  const answer = await ask(teams.personalChat(anna), 'Hvad besluttede DIGU om digitale låse?');
  const stranger = teams.user('Fremmed Person');
  const elsewhere = teams.personalChat(stranger);
  expect((await press(answer, stranger, source, undefined, elsewhere)).shown).toBe(refusal);
  const real = { verb: 'show-item', committeeId: 'digu', meetingId: 'digu-2026-11-18', itemOrder: 3, language: 'da' };
  const claimed = { ...real, from: { aadObjectId: anna.aadObjectId }, personId: anna.aadObjectId };
  for (const value of [
    claimed,
    { ...real, committeeId: 'findes-ikke' },
    { ...real, meetingId: 'digu-1999-01-01' },
    { ...real, itemOrder: 99 },
  ]) {
    expect((await press(answer, stranger, source, value, elsewhere)).shown).toBe(refusal);
  }
  // In the channel of another committee it is the channel that counts, also for a member of both.
  const channel = teams.channel('HAVU');
  expect((await press(answer, anna, source, real, channel)).shown).toBe(refusal);
  expect((await press(answer, anna, source, real)).shown).toContain('DIGU godkendte som indstillet.');
});

test('a closed item, and one below it, is refused as if it were not there, to members too', async () => {
  const { teams, anna } = world;
  const answer = await ask(teams.personalChat(anna), 'Hvad besluttede DIGU om digitale låse?');
  const shown = async (itemOrder: number, chat: Chat) => {
    const value = {
      verb: 'show-item',
      committeeId: council.id,
      meetingId: record.meeting.id,
      itemOrder,
      language: 'da',
    };
    return (await press(answer, anna, source, value, chat)).shown;
  };
  for (const chat of [answer.chat, teams.channel('HAVU')]) {
    expect(await shown(0, chat)).toContain('Økonomi');
    expect(await shown(1, chat)).toBe(refusal);
    expect(await shown(2, chat)).toBe(refusal);
  }
  expect(anna.seen.map(({ text }) => text).join('\n')).not.toContain('Kanarie');
});
