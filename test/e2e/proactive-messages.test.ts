import { createServer } from 'node:net';
import { afterAll, afterEach, beforeAll, expect, test, vi } from 'vitest';
import type { Conversation } from '../../src/domain/conversation.ts';
import { ConnectorError } from '../../src/teams/connector.ts';
import { readRoster } from '../../src/teams/read-roster.ts';
import { sendActivity, updateActivity } from '../../src/teams/send-to-conversation.ts';
import type { Chat } from '../teams-service/chat.ts';
import type { Fault } from '../teams-service/faults.ts';
import { type SmallBot, startSmallBot } from '../teams-service/small-bot.ts';
import { startTeamsService, type TeamsService } from '../teams-service/teams-service.ts';
import { User } from '../teams-service/user.ts';

const proactiveTimeoutMs = 400;
let service: TeamsService;
let bot: SmallBot;
let channel: Chat;

beforeAll(async () => {
  service = await startTeamsService({ users: ['Anna Holm', 'Bo Lind'] });
  bot = await startSmallBot(service, async () => undefined, { proactiveTimeoutMs });
  channel = service.channel('Styregruppen');
});

afterAll(async () => {
  await bot.server.close(0);
  service.close();
});

afterEach(() => service.faults.clear());

function stored(chat: Chat, overrides: Partial<Conversation> = {}): Conversation {
  const { teamId } = chat.place;
  return {
    id: chat.id,
    scope: chat.place.scope,
    tenantId: service.platform.tenantId,
    serviceUrl: service.platform.serviceUrl,
    botId: service.platform.botId,
    ...(teamId === undefined ? {} : { teamId }),
    committeeIds: [],
    isInstalled: true,
    ...overrides,
  };
}

const agenda = { type: 'message', text: 'Dagsorden' };
const post = (conversation = stored(channel)) => sendActivity(bot.adapter, conversation, agenda);
const sends = () => service.count('POST', '/activities');

test('a message is posted as the newest in the channel, and its id comes back', async () => {
  const outcome = await post();
  const message = channel.messages.at(-1);
  expect(outcome).toEqual({ outcome: 'sent', activityId: message?.id });
  expect(message).toMatchObject({ text: 'Dagsorden', conversationId: channel.id });
  expect(message?.activity).toMatchObject({ from: { id: service.platform.botId }, channelId: 'msteams' });
});

test('an update takes the place of the message', async () => {
  const outcome = await post();
  if (outcome.outcome !== 'sent') throw new Error(outcome.outcome);
  const update = { type: 'message', text: 'Dagsorden, ændret' };
  expect(await updateActivity(bot.adapter, stored(channel), outcome.activityId, update)).toEqual(outcome);
  expect(channel.messages.at(-1)?.text).toBe('Dagsorden, ændret');
});

test('an update of a message that somebody deleted says that it is gone', async () => {
  expect(await updateActivity(bot.adapter, stored(channel), '1', agenda)).toEqual({ outcome: 'gone' });
});

test('a conversation that is not there any more is gone', async () => {
  expect(await post(stored(channel, { id: '19:nowhere@thread.tacv2' }))).toEqual({ outcome: 'gone' });
});

test('a conversation from which the bot was removed refuses', async () => {
  const other = service.channel('Udvalget');
  await other.uninstall();
  expect(await post(stored(other))).toEqual({ outcome: 'refused' });
});

test('a throttled send tells how long to wait, in seconds or as a date', async () => {
  service.faults.next({ status: 429, retryAfter: 7 });
  expect(await post()).toEqual({ outcome: 'throttled', retryAfterMs: 7_000 });
  service.faults.next({ status: 429, retryAfter: new Date(Date.now() + 60_000).toUTCString() });
  const dated = await post();
  expect(dated.outcome === 'throttled' && dated.retryAfterMs).toBeGreaterThan(55_000);
  service.faults.next({ status: 429 });
  expect(await post()).toEqual({ outcome: 'throttled' });
});

test.each<[string, Fault]>([
  ['500', { status: 500 }],
  ['502, delivered', { status: 502, delivered: true }],
  ['503', { status: 503 }],
  ['504, delivered', { status: 504, delivered: true }],
  ['a dropped connection', { drop: true }],
  ['a dropped connection after delivery', { drop: true, delivered: true }],
  ['silence', { hang: true }],
  ['silence after delivery', { hang: true, delivered: true }],
])('after %s nobody knows, and it was sent exactly once', async (_name, fault) => {
  const before = { sends: sends(), visible: channel.messages.length };
  service.faults.next(fault);
  const begin = performance.now();
  expect(await post()).toMatchObject({ outcome: 'unknown', cause: expect.any(ConnectorError) });
  expect(performance.now() - begin).toBeLessThan(proactiveTimeoutMs + 1_500);
  expect(sends() - before.sends).toBe(1);
  expect(channel.messages.length - before.visible).toBe(fault.delivered === true ? 1 : 0);
});

test.each([400, 401, 412, 413])('a send that the service turns down with %i was not sent', async (status) => {
  service.faults.next({ status });
  expect(await post()).toMatchObject({ outcome: 'not-sent', cause: { statusCode: status } });
});

test('a service that is switched off was sent nothing', async () => {
  const off = createServer();
  await new Promise<void>((resolve) => off.listen(0, '127.0.0.1', resolve));
  const address = off.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  await new Promise((resolve) => off.close(resolve));
  const lonely = await startTeamsService();
  const settings = lonely.botSettings();
  lonely.botSettings = () => ({ ...settings, ALLOWED_SERVICE_HOSTS: `127.0.0.1:${port}` });
  const other = await startSmallBot(lonely, async () => undefined);
  const conversation = stored(channel, { serviceUrl: `http://127.0.0.1:${port}/` });
  expect(await sendActivity(other.adapter, conversation, agenda)).toMatchObject({
    outcome: 'not-sent',
    cause: { kind: 'not-sent' },
  });
  await other.server.close(0);
  lonely.close();
});

test('a stored address that is not allowed gets no visit', async () => {
  let visits = 0;
  const stranger = createServer((socket) => {
    visits += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const address = stranger.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  const outcome = await post(stored(channel, { serviceUrl: `http://127.0.0.1:${port}/` }));
  expect(outcome).toMatchObject({ outcome: 'not-sent', cause: { kind: 'not-sent' } });
  expect(visits).toBe(0);
  stranger.close();
});

test('without a token nothing is sent, and the next attempt asks for one again', async () => {
  const fresh = await startTeamsService({ users: ['Carl Riis'] });
  const other = await startSmallBot(fresh, async () => undefined, { proactiveTimeoutMs });
  const chat = fresh.personalChat(fresh.user('Carl Riis'));
  const conversation = { ...stored(chat), serviceUrl: fresh.platform.serviceUrl };
  fresh.faults.next({ match: '/oauth2/', status: 500 });
  expect(await sendActivity(other.adapter, conversation, agenda)).toMatchObject({
    outcome: 'not-sent',
    cause: { name: 'TokenUnavailableError' },
  });
  expect(fresh.count('POST', '/v3/')).toBe(0);
  expect(await sendActivity(other.adapter, conversation, agenda)).toMatchObject({ outcome: 'sent' });
  await other.server.close(0);
  fresh.close();
});

test('one token serves many sends, and a new one is fetched before it expires', async () => {
  const fresh = await startTeamsService({ users: ['Carl Riis'], tokenLifetimeSeconds: 3600 });
  const other = await startSmallBot(fresh, async () => undefined);
  const chat = fresh.personalChat(fresh.user('Carl Riis'));
  const conversation = { ...stored(chat), serviceUrl: fresh.platform.serviceUrl };
  const send = () => sendActivity(other.adapter, conversation, agenda);
  await Promise.all(Array.from({ length: 10 }, send));
  expect([fresh.count('POST', '/oauth2/'), chat.messages.length]).toEqual([1, 10]);
  const minutesLater = async (minutes: number) => {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + minutes * 60_000 });
    expect((await send()).outcome).toBe('sent');
    vi.useRealTimers();
    return fresh.count('POST', '/oauth2/');
  };
  expect(await minutesLater(54)).toBe(1);
  expect(await minutesLater(56)).toBe(2);
  await other.server.close(0);
  fresh.close();
});

test('the roster holds everybody on all its pages, but nobody without an Entra object id', async () => {
  const people = Array.from({ length: 1_203 }, (_, index) => service.user(`Person ${index}`));
  const large = service.groupChat([...people, new User('Robot', '')]);
  const roster = await readRoster(bot.adapter, stored(large));
  expect(roster).toHaveLength(1_203);
  expect(roster[1_202]).toEqual({
    aadObjectId: people[1_202]?.aadObjectId,
    name: 'Person 1202',
    email: people[1_202]?.email,
  });
  expect(service.count('GET', '/pagedmembers')).toBe(4);
});

test('the roster of a channel is that of its team', async () => {
  const roster = await readRoster(bot.adapter, stored(channel));
  expect(roster.map(({ name }) => name)).toEqual(['Anna Holm', 'Bo Lind']);
  const path = service.requests.findLast(({ method }) => method === 'GET')?.path ?? '';
  expect(decodeURIComponent(path)).toContain(channel.place.teamId);
});
