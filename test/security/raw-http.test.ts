/**
 * Surface: HTTP itself. Threat: requests that proxies and servers read differently, methods that mean something elsewhere, heads
 * that crash a parser.
 *
 * Seen failing: with `guardListeners` left out of src/server/harden-http.ts, eight of the hosts and targets, of which two hosts in one
 * request ended the process ("Invalid URL", uncaught); with a 'clientError' that only hangs up, twenty; without 'connect', CONNECT; with
 * restify's own answer in the place of ours ('restifyError' in src/server/create-server.ts), ten had bodies that name what was asked.
 */
import { expect, test } from 'vitest';
import { useDoor } from './door.ts';

const door = useDoor();

const host = 'Host: 127.0.0.1\r\n';
const close = 'Connection: close\r\n';
const json = 'Content-Type: application/json\r\n';
const chunked = 'Transfer-Encoding: chunked\r\n';
const path = '/api/messages';

/** What is sent, and the status that it may have; `hung-up`: no answer at all will do, too. */
const requests: readonly (readonly [string, string, readonly (number | 'hung-up')[]])[] = [
  ['no method of HTTP', `NONSENSE ${path} HTTP/1.1\r\n${host}${close}\r\n`, [400, 405]],
  ['GET', `GET ${path} HTTP/1.1\r\n${host}${close}\r\n`, [405]],
  ['PUT', `PUT ${path} HTTP/1.1\r\n${host}${close}Content-Length: 0\r\n\r\n`, [405]],
  ['DELETE', `DELETE ${path} HTTP/1.1\r\n${host}${close}\r\n`, [405]],
  ['OPTIONS', `OPTIONS ${path} HTTP/1.1\r\n${host}${close}Origin: https://attacker.test\r\n\r\n`, [405]],
  ['OPTIONS of everything', `OPTIONS * HTTP/1.1\r\n${host}${close}\r\n`, [200, 400, 404, 405]],
  ['TRACE', `TRACE ${path} HTTP/1.1\r\n${host}${close}Cookie: a=b\r\n\r\n`, [404, 405]],
  ['CONNECT', `CONNECT 169.254.169.254:80 HTTP/1.1\r\n${host}\r\n`, [405]],
  [
    'a change of protocol',
    `GET ${path} HTTP/1.1\r\n${host}Connection: Upgrade\r\nUpgrade: websocket\r\n\r\n`,
    ['hung-up'],
  ],
  ['HTTP/2 by heart', 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n', [400, 'hung-up']],
  [
    'HTTP/2 as an upgrade',
    `GET ${path} HTTP/1.1\r\n${host}Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\n\r\n`,
    ['hung-up'],
  ],
  ['HTTP/0.9', `GET ${path}\r\n`, [400, 'hung-up']],
  ['HTTP/1.0', `GET ${path} HTTP/1.0\r\n\r\n`, [405]],
  ['HTTP/9.9', `GET ${path} HTTP/9.9\r\n${host}\r\n`, [400]],
  ['TLS', '\u0016\u0003\u0001\u0002\u0000\u0001\u0000', [400, 'hung-up']],
  ['no host', `POST ${path} HTTP/1.1\r\n${json}${close}\r\n`, [400]],
  [
    'another host, as a whole address',
    `POST http://attacker.test${path} HTTP/1.1\r\n${host}${json}${close}\r\n`,
    [400, 401, 404],
  ],
  ['a path with a step upwards', `GET /calendar/../../etc/passwd HTTP/1.1\r\n${host}${close}\r\n`, [400, 404]],
  ['a path that is not encoded well', `GET /%E0%A4%A HTTP/1.1\r\n${host}${close}\r\n`, [400, 404]],
  ['a path of 10,000 letters', `GET /${'a'.repeat(10_000)} HTTP/1.1\r\n${host}${close}\r\n`, [404, 414, 431]],
  ['a path with a zero byte', `GET /calendar/%00.ics HTTP/1.1\r\n${host}${close}\r\n`, [400, 404]],
  ['a space before the colon', `POST ${path} HTTP/1.1\r\n${host}Content-Length : 5\r\n${json}\r\nhello`, [400]],
  ['a header without a name', `POST ${path} HTTP/1.1\r\n${host}: x\r\n\r\n`, [400]],
  [
    'a header that goes on in the next line',
    `POST ${path} HTTP/1.1\r\n${host}X: a\r\n b\r\n${close}\r\n`,
    [400, 401, 415],
  ],
  ['line feeds alone', `GET ${path} HTTP/1.1\nHost: x\n\n`, [400, 405]],
  ['a carriage return in a value', `POST ${path} HTTP/1.1\r\n${host}X: a\rb\r\n\r\n`, [400]],
  ['a zero byte in a value', `POST ${path} HTTP/1.1\r\n${host}X: a\0b\r\n\r\n`, [400]],
  ['a head of 20 kB', `POST ${path} HTTP/1.1\r\n${host}X: ${'a'.repeat(20_000)}\r\n\r\n`, [431]],
  ['1,000 headers', `POST ${path} HTTP/1.1\r\n${host}${'A: b\r\n'.repeat(1_000)}${close}\r\n`, [401, 415, 431]],
  ['two lengths', `POST ${path} HTTP/1.1\r\n${host}${json}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello!`, [400]],
  ['a length below zero', `POST ${path} HTTP/1.1\r\n${host}${json}Content-Length: -1\r\n\r\n`, [400]],
  ['a length in words', `POST ${path} HTTP/1.1\r\n${host}${json}Content-Length: many\r\n\r\n`, [400]],
  [
    'a length and chunks',
    `POST ${path} HTTP/1.1\r\n${host}${json}Content-Length: 4\r\n${chunked}\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n`,
    [400],
  ],
  [
    'chunks, written otherwise',
    `POST ${path} HTTP/1.1\r\n${host}${json}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n`,
    [400, 501],
  ],
  [
    'chunks behind something else',
    `POST ${path} HTTP/1.1\r\n${host}${json}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n`,
    [400],
  ],
  ['chunks twice', `POST ${path} HTTP/1.1\r\n${host}${json}${chunked}${chunked}${close}\r\n0\r\n\r\n`, [400, 401]],
  ['a chunk of no number', `POST ${path} HTTP/1.1\r\n${host}${json}${chunked}\r\nzz\r\n`, [400, 401]],
  [
    'a chunk of a huge number',
    `POST ${path} HTTP/1.1\r\n${host}${json}${chunked}\r\nfffffffffffffffff\r\n`,
    [400, 401],
  ],
  [
    'a chunk with 20 kB behind its number',
    `POST ${path} HTTP/1.1\r\n${host}${json}${chunked}\r\n1;${'a'.repeat(20_000)}\r\n`,
    [400, 401, 413],
  ],
  ['an expectation of something else', `POST ${path} HTTP/1.1\r\n${host}${json}Expect: the-moon\r\n\r\n`, [417]],
  ['two content types', `POST ${path} HTTP/1.1\r\n${host}${json}Content-Type: text/plain\r\n${close}\r\n`, [415]],
  ['two hosts', `POST ${path} HTTP/1.1\r\n${host}Host: attacker.test\r\n${json}${close}\r\n`, [400, 401]],
  ['a host that is none', `POST ${path} HTTP/1.1\r\nHost: a b\r\n${json}${close}\r\n`, [400]],
  ['an open bracket for a host', `POST ${path} HTTP/1.1\r\nHost: [\r\n${json}${close}\r\n`, [400]],
  ['a host with a port beyond all ports', `GET /healthz HTTP/1.1\r\nHost: a:99999\r\n${close}\r\n`, [400]],
  ['a host and an empty one', `GET /healthz HTTP/1.1\r\n${host}Host:\r\n${close}\r\n`, [400]],
  ['a host with a user', `GET /healthz HTTP/1.1\r\nHost: a@b\r\n${close}\r\n`, [400]],
  ['a host with a path', `GET /healthz HTTP/1.1\r\nHost: a/b\r\n${close}\r\n`, [400]],
  ['a target that is no address', `GET http://[ HTTP/1.1\r\n${host}${close}\r\n`, [400]],
  ['a target of two slashes', `GET //[/healthz HTTP/1.1\r\n${host}${close}\r\n`, [400, 404]],
  ['nothing but an empty line', '\r\n\r\n', ['hung-up']],
];

test.each(requests)('%s is turned away', async (_what, text, allowed) => {
  const { write, bot } = door();
  const before = bot.turns();
  const answer = await write(text, 700);
  const status = answer === '' ? 'hung-up' : Number(/^HTTP\/1\.1 (\d{3}) /.exec(answer)?.[1]);
  expect(allowed).toContain(status);
  expect(bot.turns()).toBe(before);
  // Bare: a head that names no software, and no body.
  if (status === 'hung-up') return;
  expect(answer).not.toMatch(/^(server|x-powered-by|access-control-allow-\S+):/im);
  expect(answer.slice(answer.indexOf('\r\n\r\n') + 4)).toMatch(/^(0\r\n\r\n)?$/);
});

test('of requests in a row on one socket each gets its own answer, and after a refusal the socket is closed', async () => {
  const { service, said, write, bot } = door();
  const token = await service.issuer.channelToken();
  const post = (more = '', opener = token) => {
    const body = JSON.stringify(said());
    return `POST ${path} HTTP/1.1\r\n${host}${json}Authorization: Bearer ${opener}\r\nContent-Length: ${Buffer.byteLength(body)}\r\n${more}\r\n${body}`;
  };
  const before = bot.turns();
  const good = await write(post() + post() + post(close), 4_000);
  expect(good.match(/HTTP\/1\.1 200 /g)).toHaveLength(3);
  expect(bot.turns() - before).toBe(3);
  const bad = await write(post() + post('', 'a.b.c') + post(), 4_000);
  expect(bad.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 200', 'HTTP/1.1 401']);
});

test('a body that looks like a request stays a body', async () => {
  const { write } = door();
  const hidden = `POST ${path} HTTP/1.1\r\n${host}${json}\r\n`;
  const answer = await write(
    `POST ${path} HTTP/1.1\r\n${host}Content-Type: text/plain\r\nContent-Length: ${hidden.length}\r\n\r\n${hidden}`,
  );
  expect(answer.match(/HTTP\/1\.1 \d{3}/g)).toEqual(['HTTP/1.1 415']);
});

test.each(['/healthz', '/readyz'])('HEAD of %s tells what GET tells', async (address) => {
  const { bot } = door();
  const [got, headed] = [await fetch(bot.origin + address), await fetch(bot.origin + address, { method: 'HEAD' })];
  expect([headed.status, await headed.text()]).toEqual([got.status, '']);
  expect(got.status).toBe(200);
});
