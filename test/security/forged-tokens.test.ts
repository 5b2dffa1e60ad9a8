/**
 * Surface: the Authorization header. Threat: somebody who is not the Teams service speaks to the bot as if they were.
 *
 * Seen failing: with 500 in the place of 401 for what the SDK throws (src/teams/adapter.ts), 17 kinds of forgery; with the issuer's
 * comparison in `checkHead` (src/server/guard.ts) and the Emulator's end in src/teams/adapter.ts left out, both of the Emulator's tokens
 * ran a turn; with the look at `exp` left out, the token that never ends did; with `joinDuplicateHeaders` left out of
 * src/server/harden-http.ts, the second Authorization header was dropped and the first let the message in.
 */
import { ToBotFromBotOrEmulatorTokenValidationParameters } from 'botframework-connector';
import { expect, test } from 'vitest';
import { collectedHeap } from '../collected-memory.ts';
import { forgeries } from '../teams-service/token-issuer.ts';
import { startStranger, useDoor } from './door.ts';

const door = useDoor();
const unheard = { status: 401, body: '', turns: 0 };

test.each(forgeries)('a request with a forged token is turned away unheard: %s', async (forgery) => {
  const { service, knock, said, chat } = door();
  const stranger = await startStranger();
  const token = (await service.issuer.forge(forgery, `http://127.0.0.1:${stranger.port}/keys`)) ?? null;
  const before = chat.everythingSent.length;
  expect(await knock(said(), { token })).toEqual(unheard);
  expect(stranger.connections()).toBe(0);
  expect(chat.everythingSent).toHaveLength(before);
  stranger.close();
});

const schemes: readonly [string, (token: string) => Record<string, string>][] = [
  ['in another scheme', (token) => ({ authorization: `Basic ${token}` })],
  ['without a scheme', (token) => ({ authorization: token })],
  ['in a scheme of small letters', (token) => ({ authorization: `bearer ${token}` })],
  ['with more behind it', (token) => ({ authorization: `Bearer ${token} ${token}` })],
  ['twice in one header', (token) => ({ authorization: `Bearer ${token}, Bearer ${token}` })],
  ['in a header of its own', (token) => ({ 'x-authorization': `Bearer ${token}` })],
  ['in a cookie', (token) => ({ cookie: `authorization=Bearer ${token}` })],
];

test.each(schemes)('a good token opens nothing where it should not be: %s', async (_where, headersOf) => {
  const { service, knock, said } = door();
  const headers = headersOf(await service.issuer.channelToken());
  expect(await knock(said(), { token: null, headers })).toEqual(unheard);
});

test('nor in the address, nor beside a second one', async () => {
  const { service, bot, said, write } = door();
  const token = await service.issuer.channelToken();
  const body = JSON.stringify(said());
  const head = `Host: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n`;
  const before = bot.turns();
  const forged = (await service.issuer.forge('wrong key')) ?? '';
  for (const [target, headers] of [
    [`/api/messages?access_token=${token}`, ''],
    [`/api/messages?authorization=Bearer%20${token}`, ''],
    ['/api/messages', `Authorization: Bearer ${token}\r\nAuthorization: Bearer ${forged}\r\n`],
    ['/api/messages', `Authorization: Bearer ${forged}\r\nAuthorization: Bearer ${token}\r\n`],
    ['/api/messages', `Authorization: Bearer ${token}\r\nAuthorization: Bearer ${token}\r\n`],
  ]) {
    expect(await write(`POST ${target} HTTP/1.1\r\n${head}${headers}\r\n${body}`)).toMatch(/^HTTP\/1\.1 401 /);
  }
  expect(bot.turns()).toBe(before);
});

test.each([
  [12, 401],
  // Node reads no head above 16 kB.
  [64, 431],
])('a token of %i kB is turned away with %i', async (kilobytes, status) => {
  const { said, write, bot } = door();
  const token = `a.${'b'.repeat(kilobytes * 1_024)}.c`;
  const body = JSON.stringify(said());
  const head = `POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n`;
  const before = bot.turns();
  const answer = await write(`${head}Connection: close\r\nAuthorization: Bearer ${token}\r\n\r\n${body}`);
  expect(answer.slice(0, 12)).toBe(`HTTP/1.1 ${status}`);
  expect(bot.turns()).toBe(before);
});

test('tokens that nobody signed leave nothing behind in memory', async () => {
  const { service, knock, said } = door();
  const known = ToBotFromBotOrEmulatorTokenValidationParameters.issuer?.length;
  const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
  const unsigned = (tenant: number) => {
    const claims = { iss: service.endpoints.ToBotFromChannelTokenIssuer, tid: `tenant-${tenant}`, aud: service.appId };
    return `${encode({ alg: 'RS256', kid: 'k1', typ: 'JWT' })}.${encode({ ...claims, ver: '2.0' })}.c2ln`;
  };
  let warm = 0;
  for (let tenant = 0; tenant < 600; tenant += 1) {
    if (tenant === 200) warm = collectedHeap();
    expect((await knock(said(), { token: unsigned(tenant) })).status).toBe(401);
  }
  expect((collectedHeap() - warm) / 2 ** 20).toBeLessThan(3);
  expect(ToBotFromBotOrEmulatorTokenValidationParameters.issuer?.length).toBe(known);
});

test('after all that a message that the service has signed is answered', async () => {
  const { chat } = door();
  expect((await chat.say('hvem kommer?')).map(({ text }) => text)).toEqual(['Du skrev: hvem kommer?']);
});
