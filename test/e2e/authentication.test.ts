import { type TurnContext as Context, TurnContext } from 'botbuilder';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { isLoopbackUrl } from '../../src/server/service-hosts.ts';
import { createAdapter } from '../../src/teams/adapter.ts';
import { ConnectorError } from '../../src/teams/connector.ts';
import { message } from '../teams-service/activities.ts';
import type { Chat } from '../teams-service/chat.ts';
import { type SmallBot, startSmallBot } from '../teams-service/small-bot.ts';
import { startTeamsService, type TeamsService } from '../teams-service/teams-service.ts';

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
  const user = service.user('Anna Holm');
  const said = message(service.platform, chat.place, service.nextId(), user, 'hvem kommer?', false);
  const adapter = createAdapter({ identity: { kind: 'anonymous' }, isAllowedServiceUrl: isLoopbackUrl });
  expect(await adapter.runTurn('', said, echo)).toEqual({ status: 200 });
  const call = service.requests.findLast(({ path }) => path.startsWith('/v3/'));
  expect(call).toMatchObject({ token: 'none', status: 401 });
  expect(failure).toMatchObject({ kind: 'refused', statusCode: 401 });
});
