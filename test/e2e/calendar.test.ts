import { expect, test } from 'vitest';
import { dateInWords } from '../../src/danish/dates-in-words.ts';
import { openDocument } from '../../src/documents/open-document.ts';
import { addDays, instantOf, localDate } from '../../src/domain/wall-time.ts';
import { importDocument } from '../../src/minutes/import-document.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { anItem } from '../builders.ts';
import { readCalendar } from '../calendar-reader.ts';
import { comingMeeting, council, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();
const publicUrl = 'https://dagsorden.example.org';
const secretAddress = /https:\/\/dagsorden\.example\.org(\/calendar\/[\w-]{32}\.ics)/;

/** A council that the bot knows: Bo is a member of it, Anna (an administrator) and Carla are not. */
async function openWorld(settings: Readonly<Record<string, string>> = { PUBLIC_URL: publicUrl }) {
  const world = await worlds.create();
  const { storage, teams, bo } = world;
  await seed(storage);
  await storage.memberships.add(
    [{ committeeId: council.id, personId: bo.aadObjectId, name: bo.name, role: 'member' }],
    'system',
  );
  const bot = await world.startBot(settings);
  const says = async (text: string, from = bo) => (await teams.personalChat(from).say(text))[0]?.shown ?? '';
  const pathIn = (text: string): string => secretAddress.exec(text)?.[1] ?? '/calendar/none';
  const get = (path: string, headers: Record<string, string> = {}) => fetch(`${bot.origin}${path}`, { headers });
  const events = async (path: string) => readCalendar(await (await get(path)).text()).events;
  return { ...world, bot, says, pathIn, get, events };
}

const inDays = (days: number): string => addDays(localDate(new Date(), 'Europe/Copenhagen'), days);

/** Hands in the agenda of the council's fourth meeting, as it stands on this day. */
async function importAgenda(storage: Storage, date: string, time: string): Promise<void> {
  const text = `# Dagsorden for 4. ordinære møde i Havneudvalget

Dato: ${dateInWords(date, 'da')}
Tid: kl. ${time}
Sted: Pakhus 2

## 1. Ny badebro ved Nordstranden

## 2. Uddybning af sejlrenden

## 3. Takster for gæstesejlere
`;
  const opened = await openDocument('dagsorden.md', Buffer.from(text));
  if (!opened.ok) throw new Error(opened.reason);
  const { meetings: store, persons } = storage;
  const choices = { committee: { id: council.id } };
  const { outcome } = await importDocument(opened.file, { store, persons, now: new Date() }, choices);
  expect(outcome).toBe('imported');
}

test('a member subscribes, the calendar follows a meeting that is moved, and ends when they stop it', async () => {
  const { storage, bot, says, pathIn, get, events } = await openWorld();
  await importAgenda(storage, inDays(21), '16.00-17.30');
  const told = await says('abonner på kalenderen');
  expect(told).toContain('Her er din adresse til kalenderen for HAVU');
  const path = pathIn(told);
  await expect.poll(async () => (await events(path)).length, { timeout: 15_000 }).toBe(1);
  const first = await get(path);
  expect([first.status, first.headers.get('content-type')]).toEqual([200, 'text/calendar; charset=utf-8']);
  const calendar = readCalendar(await first.text());
  const [before, ...others] = calendar.events;
  expect(others).toEqual([]);
  expect([calendar.name, before?.start, before?.end]).toEqual([
    'Havneudvalget',
    instantOf(inDays(21), '16:00', 'Europe/Copenhagen').toISOString(),
    instantOf(inDays(21), '17:30', 'Europe/Copenhagen').toISOString(),
  ]);
  expect(before?.description).toContain('1. Ny badebro ved Nordstranden');
  const etag = first.headers.get('etag') ?? '';
  expect((await get(path, { 'if-none-match': etag })).status).toBe(304);

  await importAgenda(storage, inDays(28), '15.00-16.30');
  await expect.poll(async () => (await get(path, { 'if-none-match': etag })).status, { timeout: 15_000 }).toBe(200);
  const [after, ...more] = await events(path);
  expect(more).toEqual([]);
  expect(after?.uid).toBe(before?.uid);
  expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Number.POSITIVE_INFINITY);
  expect(after?.start).toBe(instantOf(inDays(28), '15:00', 'Europe/Copenhagen').toISOString());

  expect(await says('stop kalenderen')).toContain('Kalenderen for HAVU er stoppet');
  const ended = await get(path);
  expect([ended.status, await ended.text()]).toEqual([404, '']);
  expect(await says('stop kalenderen')).toContain('ikke noget at stoppe');
  expect(JSON.stringify(bot.log)).not.toContain(path.slice('/calendar/'.length, -'.ics'.length));
});

test('asking again gives a new address and ends the old one', async () => {
  const { says, pathIn, get } = await openWorld();
  const first = await says('kalender for HAVU');
  const second = await says('subscribe to the calendar');
  expect(first).not.toContain('virker ikke længere:');
  expect(second).toContain('The address that you had before no longer works');
  expect((await get(pathIn(first))).status).toBe(404);
  expect((await get(pathIn(second))).status).toBe(200);
});

test('who leaves the committee reads no more, and reads again on coming back', async () => {
  const { storage, bo, says, pathIn, get } = await openWorld();
  const path = pathIn(await says('abonner på kalenderen for Havneudvalget'));
  await storage.memberships.end(council.id, [bo.aadObjectId], '2026-01-01', 'system');
  expect((await get(path)).status).toBe(404);
  await storage.memberships.add(
    [{ committeeId: council.id, personId: bo.aadObjectId, name: bo.name, role: 'member' }],
    'system',
  );
  expect((await get(path)).status).toBe(200);
});

test('who is no member gets no address, not even an administrator, and nobody in a channel', async () => {
  const { storage, teams, anna, bo, carla, says } = await openWorld();
  for (const user of [anna, carla]) {
    expect(await says('abonner på kalenderen for HAVU', user)).toContain('Du er ikke medlem af et udvalg');
  }
  expect(await says('abonner på kalenderen for Brandudvalget')).toBe(
    'Jeg kan kun give dig kalenderen for udvalg, du er med i: HAVU.',
  );
  const channel = teams.channel('Havneudvalget', [anna, bo]);
  for (const text of ['abonner på kalenderen', 'kalender for HAVU', 'stop kalenderen']) {
    const [reply] = await channel.say(text, { from: bo });
    expect(reply?.shown).toContain('Skriv det til mig i den personlige chat');
  }
  expect(await storage.subscriptions.listByPerson(bo.aadObjectId)).toEqual([]);
});

test('without a public address there is no calendar to be had', async () => {
  const { storage, bo, says } = await openWorld({});
  expect(await says('abonner på kalenderen')).toContain('it-afdelingen har ikke givet mig en adresse');
  expect(await storage.subscriptions.listByPerson(bo.aadObjectId)).toEqual([]);
});

test('"kalender for …" that names no committee stays a question', async () => {
  const { says } = await openWorld();
  expect(await says('kalender for badesæsonen')).not.toContain('kalenderen for udvalg');
});

test('a cancelled meeting is cancelled in the calendar, and a closed item only counted', async () => {
  const { storage, says, pathIn, get } = await openWorld();
  const { meeting } = comingMeeting(30, { state: 'cancelled' });
  const closed = anItem({ title: 'Opsigelse af havnefogeden', isClosed: true });
  await storage.meetings.saveMeeting({ meeting, items: [closed] }, undefined, undefined, 'system');
  const path = pathIn(await says('abonner på kalenderen'));
  await expect.poll(async () => (await get(path)).text(), { timeout: 15_000 }).toContain('STATUS:CANCELLED');
  const text = await (await get(path)).text();
  expect(readCalendar(text).events).toMatchObject([
    { status: 'CANCELLED', description: 'Dagsorden:\n1. Lukket punkt' },
  ]);
  expect(text).not.toContain('havnefogeden');
});
