import { connect } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { type BotServer, createServer, type ServerOptions } from '../../../src/server/create-server.ts';

const running: BotServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close(0)));
});

const activity = {
  type: 'message',
  channelId: 'msteams',
  serviceUrl: 'http://127.0.0.1:56150/',
  from: { id: '29:a' },
  recipient: { id: '28:b' },
  conversation: { id: 'a:1' },
};

async function start(options: Partial<ServerOptions> = {}) {
  const log: string[] = [];
  const server = createServer({
    guard: { kind: 'anonymous' },
    runTurn: async () => ({ status: 200 }),
    findCalendar: async () => undefined,
    isReady: async () => true,
    log: (_level, event, fields) => log.push([event, ...Object.values(fields)].join(' ')),
    ...options,
  });
  running.push(server);
  const listening = await server.listen(0);
  if (!listening.ok) throw new Error(listening.reason);
  const { port } = listening;
  const origin = `http://127.0.0.1:${port}`;
  const send = (body: unknown = activity, headers: Record<string, string> = {}) =>
    fetch(`${origin}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  return { server, port, origin, send, log };
}

/** Writes text to the port and resolves to all that came back when the other side closes. */
function exchange(port: number, text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    let received = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    socket.on('data', (chunk) => {
      received += chunk.toString('latin1');
    });
    socket.on('error', reject);
    socket.on('close', () => resolve(received));
  });
}

test('an activity runs one turn, whose answer goes back as JSON', async () => {
  const seen: unknown[] = [];
  const { send } = await start({
    runTurn: async (authorization, { text }) => {
      seen.push([authorization, text]);
      return { status: 200, body: { navn: 'æøå' } };
    },
  });
  const response = await send({ ...activity, text: 'hvem kommer?' }, { authorization: 'Bearer ignored' });
  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({ navn: 'æøå' });
  expect(seen).toEqual([['', 'hvem kommer?']]);
});

test('what goes wrong in a turn is not told to the sender, nor are texts written to the log', async () => {
  const { send, log } = await start({
    runTurn: async () => {
      throw new TypeError('secret: afbud, sygdom');
    },
  });
  const response = await send();
  expect([response.status, await response.text()]).toEqual([500, '']);
  expect(log).toEqual(['turn-failed TypeError']);
});

test('a refusal has no body, whatever the turn put into it', async () => {
  const { send } = await start({ runTurn: async () => ({ status: 401, body: 'Invalid AppId' }) });
  const response = await send();
  expect([response.status, await response.text()]).toEqual([401, '']);
});

test('only POST opens the door, and unknown paths are not there', async () => {
  const { origin } = await start();
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD']) {
    const response = await fetch(`${origin}/api/messages`, { method });
    expect([method, response.status, await response.text()]).toEqual([method, 405, '']);
  }
  for (const path of ['/', '/api', '/api/messages/x', '/.env', '/%E0%A4%A', '/metrics']) {
    const response = await fetch(`${origin}${path}`);
    expect([path, response.status, await response.text()]).toEqual([path, 404, '']);
  }
});

test('no answer names the software', async () => {
  const { origin, send } = await start();
  for (const response of [await send(), await send('rubbish'), await fetch(`${origin}/healthz`)]) {
    const names = [...response.headers].map(([name]) => name);
    expect(names).not.toContain('server');
    expect(names).not.toContain('x-powered-by');
  }
});

test.each(['', '{', '"', 'null', '[]', '{"type":', '\u0000', '{}'])('the body %j is refused with 400', async (body) => {
  const { send } = await start();
  expect((await send(body)).status).toBe(400);
});

test('a body that is nested without measure is refused with 400', async () => {
  const { send } = await start();
  const nested = (depth: number) =>
    JSON.stringify(activity).replace('}', `},"value":${'['.repeat(depth)}${']'.repeat(depth)}`);
  expect((await send(nested(100))).status).toBe(200);
  expect((await send(nested(201))).status).toBe(400);
  expect((await send(nested(100_000))).status).toBe(400);
});

test('a body that is no UTF-8 is refused with 400', async () => {
  const { port } = await start();
  const head = `POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 3`;
  const answer = await new Promise<string>((resolve) => {
    const socket = connect(port, '127.0.0.1', () => {
      socket.write(`${head}\r\n\r\n`);
      socket.write(Buffer.from([0x22, 0xff, 0x22]));
    });
    socket.once('data', (chunk) => {
      resolve(chunk.toString('latin1'));
      socket.destroy();
    });
  });
  expect(answer).toMatch(/^HTTP\/1.1 400/);
});

test('256 kB come in, a byte more is refused, announced or not', async () => {
  const { send, origin } = await start();
  const room = 256 * 1024 - JSON.stringify({ ...activity, text: '' }).length;
  expect((await send({ ...activity, text: 'x'.repeat(room) })).status).toBe(200);
  expect((await send({ ...activity, text: 'x'.repeat(room + 1) })).status).toBe(413);
  const unannounced = new ReadableStream({
    start(controller) {
      for (let i = 0; i < 20; i += 1) controller.enqueue(new Uint8Array(50_000));
      controller.close();
    },
  });
  const init = {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: unannounced,
    duplex: 'half' as const,
  };
  expect((await fetch(`${origin}/api/messages`, init)).status).toBe(413);
});

test('a body that does not arrive is cut off', async () => {
  const { port, log } = await start({ limits: { bodyTimeoutMs: 150 } });
  const head = 'POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 99';
  const begin = performance.now();
  expect(await exchange(port, `${head}\r\n\r\n{`)).toMatch(/^HTTP\/1.1 408/);
  expect(performance.now() - begin).toBeLessThan(2_000);
  expect(log).toEqual(['request-refused 408 body-too-slow']);
});

test('sockets that wait do not keep others waiting', async () => {
  const { port, send } = await start();
  const idle = await Promise.all(
    Array.from(
      { length: 300 },
      () =>
        new Promise<ReturnType<typeof connect>>((resolve) => {
          const socket = connect(port, '127.0.0.1', () => {
            socket.write('POST /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\n');
            resolve(socket);
          });
          socket.on('error', () => undefined);
        }),
    ),
  );
  await send();
  const begin = performance.now();
  expect((await send()).status).toBe(200);
  expect(performance.now() - begin).toBeLessThan(100);
  for (const socket of idle) socket.destroy();
});

test('a request to change the protocol is hung up on', async () => {
  const { port } = await start();
  const upgrade = 'GET /api/messages HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n';
  expect(await exchange(port, upgrade)).toBe('');
});

test('health tells of the process, readiness of what it needs', async () => {
  const { origin } = await start({ isReady: async () => false });
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect((await fetch(`${origin}/readyz`)).status).toBe(503);
  const ready = await start();
  expect((await fetch(`${ready.origin}/readyz`)).status).toBe(200);
});

test('a readiness check that fails or hangs means no, within its deadline', async () => {
  const failing = await start({ isReady: () => Promise.reject(new Error('storage')) });
  expect((await fetch(`${failing.origin}/readyz`)).status).toBe(503);
  const hanging = await start({ isReady: () => new Promise(() => undefined), limits: { readinessTimeoutMs: 100 } });
  const begin = performance.now();
  expect((await fetch(`${hanging.origin}/readyz`)).status).toBe(503);
  expect(performance.now() - begin).toBeLessThan(1_500);
});

test('a port that is taken is told as such', async () => {
  const { port } = await start();
  const second = createServer({
    guard: { kind: 'anonymous' },
    runTurn: async () => ({ status: 200 }),
    findCalendar: async () => undefined,
    isReady: async () => true,
    log: () => undefined,
  });
  expect(await second.listen(port)).toEqual({ ok: false, reason: 'EADDRINUSE' });
});

test('closing waits for the running turn and takes no new one', async () => {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const { server, send } = await start({
    runTurn: async () => {
      begun.resolve();
      await end.promise;
      return { status: 200, body: 'done' };
    },
  });
  const answer = send();
  await begun.promise;
  const closed = server.close();
  await expect(send()).rejects.toThrow();
  end.resolve();
  expect(await (await answer).json()).toBe('done');
  expect(await closed).toEqual({ drained: true });
});

test('a bot that is about to leave is not ready at once, alive all the same, and serves who still comes', async () => {
  const { server, origin, send } = await start({ runTurn: async () => ({ status: 200, body: 'done' }) });
  expect((await fetch(`${origin}/readyz`)).status).toBe(200);
  server.leave();
  expect((await fetch(`${origin}/readyz`)).status).toBe(503);
  expect((await fetch(`${origin}/healthz`)).status).toBe(200);
  expect(await (await send()).json()).toBe('done');
});

test('closing cuts off a turn that outlasts the deadline, and says so', async () => {
  const begun = Promise.withResolvers<void>();
  const { server, send } = await start({
    runTurn: () => {
      begun.resolve();
      return new Promise(() => undefined);
    },
  });
  const answer = send().catch(() => 'cut off');
  await begun.promise;
  expect(await server.close(50)).toEqual({ drained: false });
  expect(await answer).toBe('cut off');
});
