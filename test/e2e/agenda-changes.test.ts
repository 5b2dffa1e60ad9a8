import { expect, test, vi } from 'vitest';
import type { Meeting, MeetingRecord } from '../../src/domain/meeting.ts';
import { workingDayUpTo } from '../../src/domain/quiet-days.ts';
import { addDays, instantOf } from '../../src/domain/wall-time.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { itemOf } from '../contract/examples.ts';
import { comingMeeting, council, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();
const isAgenda = ({ shown }: { shown: string }) =>
  shown.includes('Møde i Havneudvalget') && shown.includes('Tilmelding');
const minute = 60_000;
const sent = { value: { state: 'sent' } };

/** A council whose channel has the agenda of a meeting in nine days; the bot's clock can be put forward. */
async function postedAgenda() {
  const world = await worlds.create();
  const record = comingMeeting(9);
  await seed(world.storage, record);
  let aheadMs = 0;
  await world.startBot({}, { now: () => new Date(Date.now() + aheadMs) });
  const channel = world.teams.channel('Havneudvalget', [world.anna, world.bo, world.carla]);
  await channel.install();
  await channel.say('forbind HAVU', { from: world.anna });
  const pass = (milliseconds: number): void => {
    aheadMs += milliseconds;
  };
  /** Puts the bot's clock to a local date and time. */
  const passUntil = (date: string, time: string): void => {
    aheadMs = instantOf(date, time, council.settings.timeZone).getTime() - Date.now();
  };
  passUntil(addDays(record.meeting.date, -7), '08:05');
  const card = await channel.waitFor(isAgenda);
  // When it was sent is on record before the clock is put forward.
  await vi.waitFor(async () => expect(await world.storage.ledger.list(council.id)).toMatchObject([sent]), 30_000);
  const change = (changes: Partial<Meeting>, items?: MeetingRecord['items']) =>
    changeMeeting(world.storage, record, changes, items);
  return { ...world, channel, record, card, pass, passUntil, change };
}

async function changeMeeting(
  storage: Storage,
  { meeting: { date } }: MeetingRecord,
  changes: Partial<Meeting>,
  items?: MeetingRecord['items'],
): Promise<void> {
  const [stored] = await storage.meetings.listMeetingsOn(council.id, date);
  if (stored === undefined) throw new Error('the meeting is not there');
  const { meeting } = stored.value;
  const next = {
    meeting: { ...meeting, ...changes, version: meeting.version + 1 },
    items: items ?? stored.value.items,
  };
  expect(await storage.meetings.saveMeeting(next, undefined, stored.revision, 'system')).toBe('saved');
}

test('a new item and a new bilag: the card is edited, and told once below it', async () => {
  const { channel, record, card, pass, change } = await postedAgenda();
  const [first, second] = record.items;
  if (first === undefined || second === undefined) throw new Error('two items are there');
  const bilag = { title: 'Kajplan', link: 'https://havn.example/kajplan.pdf' };
  await change({}, [{ ...first, attachments: [bilag] }, second, { ...itemOf(2, 'Eventuelt'), title: 'Ny kran' }]);
  await vi.waitFor(() => expect(card.shown).toContain('Ny kran'), 30_000);
  pass(minute);
  const told = await channel.waitFor(({ shown }) => shown.includes('Dagsordenen er ændret'));
  expect(told.conversationId).toBe(`${channel.id};messageid=${card.id}`);
  expect(told.shown).toContain('Nyt punkt: 3. Ny kran.');
  expect(told.shown).toContain('Nyt bilag til 1. Punkt 1: Kajplan.');
  // A second change tells of itself alone.
  await change({ place: 'Toldboden' });
  await vi.waitFor(() => expect(card.shown).toContain('Toldboden'), 30_000);
  pass(minute);
  const next = await channel.waitFor(({ shown }) => shown.includes('Sted: Pakhus 2 → Toldboden.'));
  expect(next.shown).not.toContain('Ny kran');
  expect(channel.messages.filter(isAgenda)).toEqual([card]);
  expect(channel.messages.filter(({ shown }) => shown.includes('Dagsordenen er ændret'))).toEqual([told, next]);
});

test('a moved meeting starts with no answers, and asks again', async () => {
  const { channel, record, card, pass, change, bo, carla, storage } = await postedAgenda();
  await card.click(bo, 'Deltager');
  await vi.waitFor(() => expect(card.shown).toContain('Deltager (1): Bo Lund'), 30_000);
  await change({ date: addDays(record.meeting.date, 7), startTime: '14:00', endTime: '15:00' });
  await vi.waitFor(() => expect(card.shown).toContain('kl. 14.00'), 30_000);
  expect(card.shown).toContain('Ingen har svaret endnu.');
  pass(minute);
  const told = await channel.waitFor(({ shown }) => shown.includes('Mødet er flyttet'));
  expect(told.shown).toContain('Svar igen, om du kommer.');
  const own = await told.click(carla, 'Vis dagsordenen og svar');
  expect((await own.click(carla, 'Deltager')).shown).toMatch(/Dit svar: Deltager/);
  await vi.waitFor(() => expect(card.shown).toContain('Deltager (1): Carla Friis'), 30_000);
  expect(await storage.responses.listResponses(record.meeting.id)).toHaveLength(2);
});

test('a cancelled meeting is shown as cancelled, and nothing comes any more', async () => {
  const { channel, card, pass, change, bo } = await postedAgenda();
  await change({ state: 'cancelled' });
  await vi.waitFor(() => expect(card.shown).toContain('Aflyst'), 30_000);
  await expect(card.click(bo, 'Deltager')).rejects.toThrow();
  pass(minute);
  const told = await channel.waitFor(({ shown }) => shown.includes('Mødet er aflyst'));
  expect(told.shown).toContain('Ingen behøver at svare.');
  const sent = channel.everythingSent.length;
  for (let day = 0; day < 8; day++) {
    pass(24 * 60 * minute);
    await new Promise((resolve) => setTimeout(resolve, 1_200));
  }
  expect(channel.everythingSent).toHaveLength(sent);
});

test('a card that somebody deletes comes again at the next change', async () => {
  const { channel, card, change, bo, teams } = await postedAgenda();
  teams.faults.next({ match: /PUT .*activities/, status: 404 });
  await change({ place: 'Toldboden' });
  const again = await channel.waitFor((message) => isAgenda(message) && message !== card);
  expect(again.shown).toContain('Toldboden');
  expect((await again.click(bo, 'Deltager')).shown).toMatch(/Dit svar: Deltager/);
});

test('the reminder comes the working day before, the line on the morning, each once; the decisions with the minutes', async () => {
  const { channel, record, passUntil, pass, change } = await postedAgenda();
  const { date } = record.meeting;
  const day = 24 * 60 * minute;
  passUntil(workingDayUpTo(addDays(date, -1)), '08:05');
  const reminder = await channel.waitFor(({ shown }) => /Mødet er (?:i morgen|på)/.test(shown));
  passUntil(date, '07:35');
  const morning = await channel.waitFor(({ shown }) => shown.includes('Mødet er i dag'));
  const before = channel.messages.length;
  passUntil(addDays(date, 1), '08:00');
  await new Promise((resolve) => setTimeout(resolve, 3_000));
  expect(channel.messages).toHaveLength(before);
  expect(channel.messages.filter(({ shown }) => shown.includes('Mødet er '))).toEqual([reminder, morning]);
  const importedAt = new Date(Date.now() + 10 * day).toISOString();
  const minutes = { hash: 'referat', fileName: 'referat.md', kind: 'referat', importedAt } as const;
  const [first, second] = record.items;
  if (first === undefined || second === undefined) throw new Error('two items are there');
  const decision = {
    type: 'approved',
    text: 'Kajen istandsættes.',
    span: { start: 0, end: 4 },
    documentHash: 'referat',
  } as const;
  await change({ state: 'held', documents: [...record.meeting.documents, minutes] }, [
    { ...first, decisions: [decision] },
    second,
  ]);
  pass(4 * day);
  const decisions = await channel.waitFor(({ shown }) => shown.includes('Kajen istandsættes.'));
  expect(decisions.shown).toContain('Beslutninger');
});
