import { expect, test } from 'vitest';
import { type Fate, startFaultyProxy } from '../contract/faulty-proxy.ts';
import { message } from '../teams-service/activities.ts';
import { startBotProcess } from '../teams-service/bot-process.ts';
import { forgeries } from '../teams-service/token-issuer.ts';
import { comingMeeting, seed, useWorlds } from './bot-fixture.ts';

const worlds = useWorlds();

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
  const card = await channel.waitFor(({ shown }) => shown.includes('Møde i Havneudvalget'), 15_000);

  fate = 'hang';
  const begin = performance.now();
  const [reply] = await channel.say('hvornår er næste møde?');
  expect(reply?.shown).toMatch(/Jeg kan ikke komme til mine data lige nu.* Reference: [0-9a-f]{8}/s);
  const click = await card.click(anna, 'Deltager');
  expect(click.status).toBe(200);
  expect(click.shown).toMatch(/Reference: [0-9a-f]{8}/);
  expect(performance.now() - begin).toBeLessThan(8_000);
  expect(click.elapsedMs).toBeLessThan(2_600);

  fate = 'pass';
  expect((await card.click(anna, 'Deltager')).shown).toMatch(/Dit svar: Deltager/);
  expect(bot.log.some((line) => line['event'] === 'turn-failed')).toBe(true);
  expect(JSON.stringify(bot.log)).not.toContain('Anna Holm');
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
