/**
 * Surface: bytes and sockets. Threat: a body that is too large, packed, or never ends; hundreds of sockets that drip.
 *
 * Seen failing: with `maxBodyBytes` (src/server/create-server.ts) at 64 MB, the large body was read to its end and asked for; with the
 * look at `content-encoding` left out of `checkHead` (src/server/guard.ts), all five packed ones; with the two timeouts left out of
 * src/server/harden-http.ts, 150 dripping heads were still open after 15 s.
 */
import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { useDoor } from './door.ts';

const door = useDoor({
  limits: { bodyTimeoutMs: 2_500 },
  http: { headersTimeoutMs: 2_000, checkingEveryMs: 250, requestTimeoutMs: 4_000 },
});

const headOf = (headers: Readonly<Record<string, string | number>>): string =>
  ['POST /api/messages HTTP/1.1', 'Host: 127.0.0.1', ...Object.entries(headers).map(([n, v]) => `${n}: ${v}`)].join(
    '\r\n',
  );

async function signed(): Promise<Record<string, string>> {
  const token = await door().service.issuer.channelToken();
  return { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json' };
}

/** Whichever comes first; a socket that breaks settles it, too. */
const settled = (...events: readonly Promise<unknown>[]): Promise<unknown> =>
  Promise.race([...events, sleep(3_000)]).catch(() => undefined);

/** Sends 20 MB in pieces until the other side has had enough; how much was written, and what came back. */
async function flood(head: string, piece: (bytes: Buffer) => Buffer): Promise<{ written: number; answer: string }> {
  const socket = connect(door().port, '127.0.0.1');
  let answer = '';
  let isOpen = true;
  socket.on('data', (chunk) => {
    answer += chunk.toString('latin1');
  });
  socket.on('error', () => undefined);
  socket.on('close', () => {
    isOpen = false;
  });
  socket.write(`${head}\r\n\r\n`);
  const bytes = Buffer.alloc(64 * 1_024, 'x');
  let written = 0;
  while (isOpen && written < 20 * 2 ** 20) {
    written += bytes.length;
    if (!socket.write(piece(bytes))) await settled(once(socket, 'drain'), once(socket, 'close'));
  }
  if (isOpen) await settled(once(socket, 'close'));
  socket.destroy();
  return { written, answer };
}

test('20 MB are refused with 413 and not read to their end, announced or in chunks', async () => {
  const headers = await signed();
  const announced = await flood(headOf({ ...headers, 'Content-Length': 20 * 2 ** 20 }), (bytes) => bytes);
  expect(announced.answer).toMatch(/^HTTP\/1\.1 413 /);
  const chunked = await flood(headOf({ ...headers, 'Transfer-Encoding': 'chunked' }), (bytes) =>
    Buffer.concat([Buffer.from(`${bytes.length.toString(16)}\r\n`), bytes, Buffer.from('\r\n')]),
  );
  expect(chunked.answer).toMatch(/^HTTP\/1\.1 413 /);
  for (const { written } of [announced, chunked]) expect(written).toBeLessThan(8 * 2 ** 20);
});

test('whoever asks first is not asked for a body that is too large or not signed, but for a good one', async () => {
  const { write, said, bot } = door();
  const headers = await signed();
  const body = JSON.stringify(said());
  const asked = (more: Readonly<Record<string, string | number>>) =>
    `${headOf({ ...more, Expect: '100-continue', Connection: 'close' })}\r\n\r\n`;
  expect(await write(asked({ ...headers, 'Content-Length': 20 * 2 ** 20 }))).toMatch(/^HTTP\/1\.1 413 /);
  expect(await write(asked({ 'Content-Type': 'application/json', 'Content-Length': 9 }))).toMatch(/^HTTP\/1\.1 401 /);
  const before = bot.turns();
  const answer = await write(`${asked({ ...headers, 'Content-Length': Buffer.byteLength(body) })}${body}`, 6_000);
  expect(answer).toMatch(/^HTTP\/1\.1 100 Continue\r\n\r\nHTTP\/1\.1 200 /);
  expect(bot.turns() - before).toBe(1);
});

test.each<[string, Record<string, string>, Buffer, number]>([
  ['gzip', { 'Content-Encoding': 'gzip' }, gzipSync('{}'), 415],
  ['gzip that is none', { 'Content-Encoding': 'gzip' }, Buffer.from('not gzip at all'), 415],
  ['a bomb', { 'Content-Encoding': 'gzip' }, gzipSync(Buffer.alloc(5_000_000)), 415],
  ['deflate', { 'Content-Encoding': 'deflate' }, Buffer.from('x'), 415],
  ['no encoding, but said', { 'Content-Encoding': 'identity' }, Buffer.from('{}'), 415],
  ['a form', { 'Content-Type': 'multipart/form-data; boundary=x' }, Buffer.from('--x\r\n\r\n--x--'), 415],
  ['a form of fields', { 'Content-Type': 'application/x-www-form-urlencoded' }, Buffer.from('a=1'), 415],
  ['XML', { 'Content-Type': 'text/xml' }, Buffer.from('<a/>'), 415],
  ['JSON in UTF-16', { 'Content-Type': 'application/json; charset=utf-16' }, Buffer.from('{}', 'utf16le'), 415],
  ['bytes that are no UTF-8', {}, Buffer.from([0x7b, 0x22, 0xff, 0x22, 0x7d]), 400],
  ['JSON cut off', {}, Buffer.from('{"type":"message"'), 400],
  ['JSON without the rest', {}, Buffer.from('{"type":"message"}'), 400],
  ['a list', {}, Buffer.from('[]'), 400],
  ['nothing', {}, Buffer.alloc(0), 400],
  ['100,000 brackets', {}, Buffer.from('['.repeat(100_000)), 400],
  ['1,000 levels', {}, Buffer.from(`${'['.repeat(1_000)}${']'.repeat(1_000)}`), 400],
])('%s never reaches the bot', async (_what, headers, body, status) => {
  const { write, bot } = door();
  const before = bot.turns();
  const head = headOf({ ...(await signed()), ...headers, 'Content-Length': body.length, Connection: 'close' });
  const answer = await write(Buffer.concat([Buffer.from(`${head}\r\n\r\n`), body]));
  expect(answer).toMatch(new RegExp(`^HTTP/1\\.1 ${status} `));
  expect(answer).toMatch(/content-length: 0\r\n[\s\S]*\r\n\r\n$/i);
  expect(bot.turns()).toBe(before);
});

test('300 sockets that drip heads and bodies do not keep others waiting, and are gone after their time', async () => {
  const { port, knock, said } = door();
  const middle = async (): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round < 9; round += 1) {
      const begin = performance.now();
      expect((await knock(said())).status).toBe(200);
      times.push(performance.now() - begin);
    }
    return times.sort((one, other) => one - other)[4] ?? 0;
  };
  await knock(said());
  const calmMs = await middle();
  const length = { 'Content-Length': 5_000 };
  const body = `${headOf({ ...(await signed()), ...length })}\r\n\r\n{`;
  const sockets: Socket[] = [];
  let closed = 0;
  for (let index = 0; index < 300; index += 1) {
    const socket = connect(port, '127.0.0.1', () =>
      socket.write(index % 2 ? body : 'POST /api/messages HTTP/1.1\r\nHost:'),
    );
    socket.on('error', () => undefined);
    socket.resume().on('close', () => {
      closed += 1;
    });
    sockets.push(socket);
  }
  const drip = setInterval(() => {
    for (const socket of sockets) if (socket.writable) socket.write('x');
  }, 300);
  await sleep(300);
  // A machine that is busy with other things is as slow without the sockets.
  expect(await middle()).toBeLessThan(Math.max(100, 3 * calmMs));
  await expect.poll(() => closed, { timeout: 15_000 }).toBe(300);
  clearInterval(drip);
});
