import { afterEach, expect, test, vi } from 'vitest';
import { type FaultyProxy, startFaultyProxy } from '../contract/faulty-proxy.ts';
import type { BotMessage } from '../teams-service/bot-message.ts';
import type { Chat } from '../teams-service/chat.ts';
import type { User } from '../teams-service/user.ts';
import { comingMeeting, seed, useAzuriteWorlds, useWorlds } from './bot-fixture.ts';
import { importExamples } from './import-examples.ts';
import { runCommand } from './run-command.ts';

const worlds = useWorlds();
const azuriteWorlds = useAzuriteWorlds();
const proxies: FaultyProxy[] = [];
afterEach(async () => {
  for (const proxy of proxies.splice(0)) await proxy.close();
});

// Asked alone, "og hvem indledte det?" finds the one item that was "indledt" in so many words, and that is another one.
const security = 'Hvad besluttede DIGU om informationssikkerhed?';
const presented = 'Oluf Brandstrup fremlagde resultaterne';

/** A channel for two committees, and the bot; where told to, on storage whose requests fail. */
async function inChannel(isFailing?: (path: string) => boolean) {
  const world = await (isFailing === undefined ? worlds : azuriteWorlds).create();
  await importExamples(world.storage, 'digu/2026-11-18-referat.md', 'pakhuset/2026-12-01-referat.txt');
  const bot = await world.startBot(isFailing === undefined ? {} : await behindProxy(isFailing));
  const channel = world.teams.channel('Digitalisering og kultur');
  await channel.install();
  await channel.say('forbind DIGU');
  await channel.say('forbind Bestyrelsen for Kulturhuset Pakhuset');
  return { ...world, bot, channel };
}

async function behindProxy(isFailing: (path: string) => boolean): Promise<{ STORAGE_CONNECTION_STRING: string }> {
  const proxy = await startFaultyProxy(azuriteWorlds.connectionString(), ({ path }) =>
    isFailing(path) ? 'busy' : 'pass',
  );
  proxies.push(proxy);
  return { STORAGE_CONNECTION_STRING: proxy.connectionString };
}

async function said(chat: Chat, text: string, from?: User): Promise<string> {
  return shown(await chat.say(text, from === undefined ? {} : { from }));
}

function shown(replies: readonly BotMessage[]): string {
  return replies.map((reply) => reply.shown).join('\n');
}

test('a question leans on the one before, in the channel as in the personal chat', async () => {
  const { teams, anna, channel } = await inChannel();
  for (const chat of [channel, teams.personalChat(anna)]) {
    expect(await said(chat, security)).toContain('DIGU tog status til efterretning.');
    expect(await said(chat, 'og hvem indledte det?')).toContain(presented);
    expect(await said(chat, 'Hvem er formand for DIGU?')).toContain('Jens Birk Thomsen');
    const other = await said(chat, 'hvad med Pakhuset?');
    expect(other).toContain('Ida Vestergaard Lund');
    expect(other).not.toContain('Jens Birk Thomsen');
  }
});

test('another person in the channel does not lean on the question of the first, nor the first on the other’s', async () => {
  const { anna, bo, carla, channel } = await inChannel();
  await said(channel, security, anna);
  expect(await said(channel, 'og hvem indledte det?', bo)).not.toContain(presented);
  await said(channel, 'Hvem er formand for DIGU?', bo);
  expect(await said(channel, 'hvad med Pakhuset?', carla)).toContain('Det fandt jeg ikke');
  expect(await said(channel, 'og hvem indledte det?', anna)).toContain(presented);
});

test('what was asked in the personal chat is not leaned on in the channel', async () => {
  const { teams, anna, channel } = await inChannel();
  await said(teams.personalChat(anna), security);
  expect(await said(channel, 'og hvem indledte det?', anna)).not.toContain(presented);
});

test('a restart, a refusal and a call for help in between leave what was spoken of in its place', async () => {
  const { anna, channel, startBot } = await inChannel();
  await said(channel, security, anna);
  expect(await said(channel, 'Hvad besluttede DIGU om rumfart?', anna)).toContain('Det fandt jeg ikke');
  await said(channel, 'hjælp', anna);
  await startBot();
  expect(await said(channel, 'og hvem indledte det?', anna)).toContain(presented);
});

test('storage that has lost what was spoken of costs no answer', async () => {
  let isFailing = false;
  const { bot, channel } = await inChannel((path) => isFailing && /Focus/.test(path));
  isFailing = true;
  expect(await said(channel, security)).toContain('DIGU tog status til efterretning.');
  const events = () => bot.log.map((line) => line['event']);
  // It is kept behind the answer.
  await vi.waitFor(() => expect(events()).toContain('focus-not-kept'), 30_000);
  expect(events()).toContain('focus-not-found');
  expect(events()).not.toContain('turn-failed');
  isFailing = false;
  expect(await said(channel, 'og hvem indledte det?')).not.toContain(presented);
});

test('»har jeg svaret?« and »hvad skal jeg nå?« are about who asks', async () => {
  const { teams, storage, prefix, anna, bo, startBot } = await azuriteWorlds.create();
  const record = comingMeeting(3);
  const actions = [
    { text: 'Bo Lund henter tilbud på fortøjningspæle.', due: record.meeting.date, responsible: 'Bo Lund' },
    { text: 'Anna Holm skriver til havnefogeden.', due: record.meeting.date, responsible: 'Anna Holm' },
  ];
  await seed(storage, { ...record, meeting: { ...record.meeting, actions } });
  await startBot();
  const channel = teams.channel('Havneudvalget');
  await channel.install();
  await channel.say('forbind HAVU');
  const card = await channel.waitFor((message) => message.shown.includes('Møde i Havneudvalget'));
  expect(await said(channel, 'har jeg svaret?', bo)).toContain('du har ikke svaret endnu');
  await card.click(bo, 'Deltager virtuelt');
  expect(await said(channel, 'har jeg svaret?', bo)).toContain('du har svaret, at du deltager virtuelt');
  expect(await said(channel, 'har jeg svaret?', anna)).toContain('du har ikke svaret endnu');

  const chat = teams.personalChat(bo);
  expect(await said(chat, 'har jeg svaret?')).toContain('du har svaret, at du deltager virtuelt');
  const todo = await said(chat, 'hvad skal jeg nå?');
  expect(todo).toContain('Bo Lund henter tilbud på fortøjningspæle.');
  expect(todo).not.toContain('havnefogeden');

  const ask = (args: readonly string[], ...questions: readonly string[]) =>
    runCommand(
      azuriteWorlds.connectionString(),
      prefix,
      ['ask', '--stdin', '--json', ...args],
      questions.map((question) => JSON.stringify({ question })).join('\n'),
    );
  const asBo = await ask(['--as', bo.aadObjectId], 'hvad skal jeg nå?', 'har jeg svaret?');
  expect(asBo.out).toContain('Opgaver, som referaterne giver Bo Lund:');
  expect(asBo.out).toContain('du har svaret, at du deltager virtuelt');
  expect(asBo.out).not.toContain('havnefogeden');
  expect((await ask([], 'hvad skal jeg nå?')).out).toContain('Jeg kan ikke se, hvem du er');
});
