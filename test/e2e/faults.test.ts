import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { type Fate, startFaultyProxy } from '../contract/faulty-proxy.ts';
import { message } from '../teams-service/activities.ts';
import { startBotProcess } from '../teams-service/bot-process.ts';
import { forgeries } from '../teams-service/token-issuer.ts';
import { comingMeeting, seed, useAzuriteWorlds } from './bot-fixture.ts';

const worlds = useAzuriteWorlds();

test('a forged token is refused and no turn runs', async () => {
  const { teams, anna, storage, startBot } = await worlds.create();
  await seed(storage, comingMeeting(3));
  await startBot();
  const chat = teams.personalChat(anna);
  await chat.say('hjælp');
  const before = chat.messages.length;
  const activity = { ...message(teams.platform, chat.place, teams.nextId(), anna, 'hjælp', false) };
  for (const forgery of forgeries) {
    const token = await teams.issuer.forge(forgery);
    expect([401, 403], forgery).toContain((await teams.post(activity, { token: token ?? null })).status);
  }
  expect(chat.messages).toHaveLength(before);
});

test('with storage down a question and a click get a sentence with a reference, and the bot lives on', async () => {
  const { teams, anna, storage, startBot } = await worlds.create();
  await seed(storage, comingMeeting(3));
  let fate: Fate = 'pass';
  const proxy = await startFaultyProxy(worlds.connectionString(), () => fate);
  const bot = await startBot({ STORAGE_CONNECTION_STRING: proxy.connectionString });
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  const card = await channel.waitFor(({ shown }) => shown.includes('Møde i Havneudvalget'));

  fate = 'hang';
  const begin = performance.now();
  const [reply] = await channel.say('hvornår er næste møde?');
  expect(reply?.shown).toMatch(/Jeg kan ikke komme til mine data lige nu.* Reference: [0-9a-f]{8}/s);
  const click = await card.click(anna, 'Deltager');
  expect(click.status).toBe(200);
  expect(click.shown).toMatch(/Reference: [0-9a-f]{8}/);
  expect(performance.now() - begin).toBeLessThan(8_000);
  expect(click.elapsedMs).toBeLessThan(4_500);

  fate = 'pass';
  expect((await card.click(anna, 'Deltager')).shown).toMatch(/Dit svar: Deltager/);
  expect(bot.log.some((line) => line['event'] === 'turn-failed')).toBe(true);
  expect(JSON.stringify(bot.log)).not.toContain('Anna Holm');
  await proxy.close();
});

test('a click on slow storage is answered in time, and the answer is on record all the same', async () => {
  const { teams, bo, storage, startBot } = await worlds.create();
  const record = comingMeeting(3);
  await seed(storage, record);
  let delayMs = 0;
  const proxy = await startFaultyProxy(worlds.connectionString(), async (): Promise<Fate> => {
    await sleep(delayMs);
    return 'pass';
  });
  await startBot({ STORAGE_CONNECTION_STRING: proxy.connectionString });
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  const card = await channel.waitFor(({ shown }) => shown.includes('Møde i Havneudvalget'));
  delayMs = 700;
  const click = await card.click(bo, 'Deltager');
  expect(click.elapsedMs).toBeLessThan(4_500);
  expect(click.shown).toContain('det er ikke sikkert, at dit svar blev gemt');
  await vi.waitFor(
    async () => expect(await storage.responses.listResponses(record.meeting.id)).toHaveLength(1),
    30_000,
  );
  await proxy.close();
});

test('SIGTERM: not ready at once, still answering for a moment, gone within ten seconds though posts and storage hang', async () => {
  const { teams, storage, startBotProcess, anna } = await worlds.create();
  await seed(storage);
  let fate: Fate = 'pass';
  const proxy = await startFaultyProxy(worlds.connectionString(), () => fate);
  const bot = await startBotProcess({ STORAGE_CONNECTION_STRING: proxy.connectionString });
  for (const name of ['Et', 'To', 'Tre']) {
    const channel = teams.channel(name);
    await channel.install();
    await channel.say('forbind HAVU');
  }
  teams.faults.next({ match: /POST .*activities/, hang: true, times: 3 });
  await seed(storage, comingMeeting(2));
  await vi.waitFor(async () => expect(await storage.ledger.list('havu')).not.toHaveLength(0), 30_000);
  await vi.waitFor(() => expect(teams.faults.pending).toBe(0), 30_000);
  const begin = performance.now();
  const ended = bot.kill('SIGTERM');
  const status = async (path: string): Promise<number> => (await fetch(`${bot.origin}${path}`)).status;
  await vi.waitFor(async () => expect(await status('/readyz')).toBe(503), 1_000);
  expect(await status('/healthz')).toBe(200);
  expect((await teams.personalChat(anna).say('hjælp')).length).toBeGreaterThan(0);
  fate = 'hang';
  expect(await ended).toBe(0);
  expect(performance.now() - begin).toBeLessThan(10_000);
  await proxy.close();
});

test('start stops and names every missing or malformed setting', async () => {
  const started = startBotProcess({ MICROSOFT_APP_ID: 'not-a-guid', PORT: 'seventy', LOG_LEVEL: 'loud' });
  const message = await started.then(
    () => '',
    (error: Error) => error.message,
  );
  for (const name of [
    'MICROSOFT_APP_ID',
    'MICROSOFT_APP_TENANT_ID',
    'MICROSOFT_APP_PASSWORD',
    'STORAGE_',
    'PORT',
    'LOG_LEVEL',
  ]) {
    expect(message).toContain(name);
  }
  expect(message).not.toContain('not-a-guid');
});

test('start stops with a sentence when storage is away', async () => {
  const world = await worlds.create();
  const dead = worlds.connectionString().replace(/127\.0\.0\.1:\d+/, '127.0.0.1:9');
  await expect(world.startBotProcess({ STORAGE_CONNECTION_STRING: dead })).rejects.toThrow(/Storage cannot be reached/);
  await expect(world.startBotProcess({ STORAGE_CONNECTION_STRING: dead })).rejects.not.toThrow(/\n\s+at /);
});
