import { createServer } from 'node:http';
import { type TurnContext as Context, TurnContext } from 'botbuilder';
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { isLoopbackUrl } from '../../src/server/service-hosts.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import { ConnectorError } from '../../src/teams/connector.ts';
import { message } from '../teams-service/activities.ts';
import type { Chat } from '../teams-service/chat.ts';
import { mutate, seededRandom } from '../teams-service/mutations.ts';
import { type SmallBot, startSmallBot } from '../teams-service/small-bot.ts';
import { startTeamsService, type TeamsService } from '../teams-service/teams-service.ts';
import { forgeries } from '../teams-service/token-issuer.ts';
import type { JsonObject } from '../teams-service/wire.ts';

const replyTimeoutMs = 500;
let service: TeamsService;
let bot: SmallBot;
let chat: Chat;
let failure: unknown;

/** A turn as an honest bot has it: reads what came, answers once, remembers why it could not. */
async function echo(context: Context): Promise<void> {
  const text = TurnContext.removeRecipientMention(context.activity);
  TurnContext.getConversationReference(context.activity);
  try {
    await context.sendActivity(`Du skrev: ${text}`);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    failure = error;
  }
}

beforeAll(async () => {
  // The SDK prints public keys and stack traces for each token that it refuses.
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  service = await startTeamsService({ users: ['Anna Holm', 'Bo Lind'] });
  bot = await startSmallBot(service, echo, { replyTimeoutMs });
  chat = service.personalChat(service.user('Anna Holm'));
});

afterAll(async () => {
  await bot.server.close(0);
  service.close();
  vi.restoreAllMocks();
});

beforeEach(() => {
  failure = undefined;
  service.faults.clear();
});

function said(overrides: JsonObject = {}): JsonObject {
  const user = service.user('Anna Holm');
  return { ...message(service.platform, chat.place, service.nextId(), user, 'hvem kommer?', false), ...overrides };
}

/** Status of an activity's answer, and how many turns it ran. */
async function knock(activity: JsonObject, options: Parameters<TeamsService['post']>[1] = {}) {
  const before = bot.turns();
  const { status, body } = await service.post(activity, options);
  return { status, body, turns: bot.turns() - before };
}

test('a message signed by the service is answered, and the answer carries a valid token of the bot', async () => {
  const replies = await chat.say('hvem kommer?');
  expect(replies.map(({ text }) => text)).toEqual(['Du skrev: hvem kommer?']);
  const call = service.requests.findLast(({ path }) => path.startsWith('/v3/'));
  expect(call).toMatchObject({ method: 'POST', token: 'valid', status: 201 });
});

test('in a channel the answer goes into the thread of the question', async () => {
  const [reply] = await service.channel('Styregruppen').say('hvem kommer?');
  expect(reply?.conversationId).toMatch(/@thread\.tacv2;messageid=\d+$/);
  expect(reply?.text).toBe('Du skrev: hvem kommer?');
});

test.each(forgeries)('a request with a forged token is turned away unheard: %s', async (forgery) => {
  const token = (await service.issuer.forge(forgery)) ?? null;
  expect(await knock(said(), { token })).toEqual({ status: 401, body: '', turns: 0 });
});

test('tokens that nobody signed leave nothing behind in memory', async () => {
  const known = ToBotFromBotOrEmulatorTokenValidationParameters.issuer?.length;
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  for (let tenant = 0; tenant < 20; tenant += 1) {
    const claims = { iss: service.endpoints.ToBotFromChannelTokenIssuer, tid: `tenant-${tenant}`, aud: service.appId };
    const token = `${encode({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${encode(claims)}.c2ln`;
    expect((await knock(said(), { token })).status).toBe(401);
  }
  expect(ToBotFromBotOrEmulatorTokenValidationParameters.issuer?.length).toBe(known);
});

test.each<[string, JsonObject]>([
  ['in the channel data', { channelData: { tenant: { id: 'another' } } }],
  ['in the conversation', { conversation: { id: 'a:1', tenantId: 'another' }, channelData: {} }],
  ['nowhere', { conversation: { id: 'a:1' }, channelData: {} }],
])('a rightly signed activity of another tenant is turned away (tenant %s)', async (_where, overrides) => {
  expect(await knock(said(overrides))).toEqual({ status: 403, body: '', turns: 0 });
});

test("the bot's token reaches nobody but the service, however well the request is signed", async () => {
  let visits = 0;
  const stranger = createServer((_request, response) => {
    visits += 1;
    response.end('{}');
  });
  await new Promise<void>((resolve) => stranger.listen(0, '127.0.0.1', resolve));
  const address = stranger.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const own = new URL(service.platform.serviceUrl);
  for (const serviceUrl of [
    `http://127.0.0.1:${port}/`,
    `http://localhost:${port}/emea/`,
    `http://${own.host}@127.0.0.1:${port}/`,
    `http://[::ffff:127.0.0.1]:${port}/`,
    'https://smba.trafficmanager.net.attacker.test/',
    'javascript:alert(1)',
    '',
    undefined,
    null,
    42,
  ]) {
    const token = await service.issuer.channelToken(String(serviceUrl));
    expect({ serviceUrl, ...(await knock(said({ serviceUrl }), { token })) }).toMatchObject({ status: 400, turns: 0 });
  }
  service.faults.next({ status: 307, location: `http://127.0.0.1:${port}/v3/` });
  await chat.say('følger du en omdirigering?');
  expect(failure).toMatchObject({ kind: 'refused', statusCode: 307 });
  expect(visits).toBe(0);
  stranger.close();
});

test('what is not JSON of a moderate size never reaches the bot', async () => {
  const token = await service.issuer.channelToken();
  const signed = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const send = async (init: RequestInit) => (await fetch(service.botUrl, init)).status;
  const before = bot.turns();
  expect(await send({ method: 'GET', headers: signed })).toBe(405);
  expect(await send({ method: 'POST', headers: { ...signed, 'content-encoding': 'gzip' }, body: '{}' })).toBe(415);
  expect(await send({ method: 'POST', headers: { ...signed, 'content-type': 'text/xml' }, body: '<a/>' })).toBe(415);
  const form = new FormData();
  form.append('file', new Blob(['x']), 'x.txt');
  expect(await send({ method: 'POST', headers: { authorization: `Bearer ${token}` }, body: form })).toBe(415);
  expect(await send({ method: 'POST', headers: signed, body: JSON.stringify(said({ text: 'x'.repeat(1e6) })) })).toBe(
    413,
  );
  expect(await send({ method: 'POST', headers: signed, body: '{"type":"message"' })).toBe(400);
  expect(await send({ method: 'POST', headers: signed, body: '{"type":"message"}' })).toBe(400);
  expect(bot.turns()).toBe(before);
});

test('200 mutated activities, rightly signed, give no server error and leave the bot alive', async () => {
  const seed = Number(process.env['SEED'] ?? Math.floor(Math.random() * 1e9));
  process.stdout.write(`mutated activities: SEED=${seed}\n`);
  const random = seededRandom(seed);
  const statuses = new Map<number, number>();
  for (let round = 0; round < 200; round += 1) {
    const activity = mutate(said(), random);
    const { status } = await service.post(activity);
    expect(status, `seed ${seed}, round ${round}: ${JSON.stringify(activity)}`.slice(0, 2_000)).toBeLessThan(500);
    statuses.set(status, (statuses.get(status) ?? 0) + 1);
  }
  // Both kinds must be among them, else the mutations would not touch what they should.
  expect(statuses.get(200)).toBeGreaterThan(20);
  expect(statuses.get(400)).toBeGreaterThan(20);
  expect(await chat.say('lever du?')).toHaveLength(1);
  expect((await fetch(`${bot.origin}/healthz`)).status).toBe(200);
});

test.each([408, 500, 502, 503, 504])(
  'an answer that the service fails with %i is sent once, not again and again',
  async (status) => {
    const before = service.count('POST', '/activities');
    service.faults.next({ status });
    await chat.say('hvem kommer?');
    expect(service.count('POST', '/activities') - before).toBe(1);
    expect(failure).toMatchObject({ kind: 'refused', statusCode: status });
  },
);

test('an answer whose connection breaks is sent once', async () => {
  const before = service.count('POST', '/activities');
  service.faults.next({ drop: true });
  await chat.say('hvem kommer?');
  expect(service.count('POST', '/activities') - before).toBe(1);
  expect(failure).toMatchObject({ kind: 'unknown' });
});

test('a service that does not answer keeps the bot waiting for its time-out only', async () => {
  service.faults.next({ hang: true });
  const begin = performance.now();
  await chat.say('hvem kommer?');
  const elapsed = performance.now() - begin;
  expect(elapsed).toBeGreaterThan(replyTimeoutMs - 50);
  expect(elapsed).toBeLessThan(replyTimeoutMs + 1_500);
  expect(failure).toMatchObject({ kind: 'unknown' });
});

test('an anonymous bot takes a turn without a token and sends none', async () => {
  const adapter = createAdapter({ identity: { kind: 'anonymous' }, isAllowedServiceUrl: isLoopbackUrl });
  expect(await adapter.runTurn('', said(), echo)).toEqual({ status: 200 });
  const call = service.requests.findLast(({ path }) => path.startsWith('/v3/'));
  expect(call).toMatchObject({ token: 'none', status: 401 });
  expect(failure).toMatchObject({ kind: 'refused', statusCode: 401 });
});
