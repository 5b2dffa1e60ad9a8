import { afterEach, describe, expect, test } from 'vitest';
import { type BotServer, createServer, type ServerOptions } from '../../../src/server/create-server.ts';

const running: BotServer[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close(0)));
});

const secret = 'k3'.repeat(16);
const file = { body: 'BEGIN:VCALENDAR\r\nX-WR-CALNAME:Fyrtårnet\r\nEND:VCALENDAR\r\n', etag: 'W/"abc"' };

async function start(options: Partial<ServerOptions> = {}) {
  const log: string[] = [];
  const asked: string[] = [];
  const server = createServer({
    guard: { kind: 'anonymous' },
    runTurn: async () => ({ status: 200 }),
    findCalendar: async (text) => {
      asked.push(text);
      return text === secret ? file : undefined;
    },
    isReady: async () => true,
    log: (_level, event, fields) => log.push([event, ...Object.values(fields)].join(' ')),
    ...options,
  });
  running.push(server);
  const listening = await server.listen(0);
  if (!listening.ok) throw new Error(listening.reason);
  const fetchPath = (path: string, init: RequestInit = {}) => fetch(`http://127.0.0.1:${listening.port}${path}`, init);
  return { fetchPath, log, asked };
}

const path = `/calendar/${secret}.ics`;

test('a secret address gives its calendar, to be kept by nobody but the reader', async () => {
  const { fetchPath, log } = await start();
  const response = await fetchPath(path);
  expect([response.status, await response.text()]).toEqual([200, file.body]);
  expect(Object.fromEntries(response.headers)).toMatchObject({
    'content-type': 'text/calendar; charset=utf-8',
    'content-length': String(Buffer.byteLength(file.body)),
    'cache-control': 'private, max-age=300',
    etag: file.etag,
  });
  expect(log).toEqual([]);
});

test('HEAD tells the same without the calendar', async () => {
  const { fetchPath } = await start();
  const response = await fetchPath(path, { method: 'HEAD' });
  expect([response.status, await response.text()]).toEqual([200, '']);
  expect(response.headers.get('content-length')).toBe(String(Buffer.byteLength(file.body)));
  expect(response.headers.get('etag')).toBe(file.etag);
});

test.each(['W/"abc"', '"abc"', '*', '"x", W/"abc"'])(
  'who has the calendar (%s) is told that it is the same',
  async (tag) => {
    const { fetchPath } = await start();
    const response = await fetchPath(path, { headers: { 'if-none-match': tag } });
    expect([response.status, await response.text(), response.headers.get('etag')]).toEqual([304, '', file.etag]);
  },
);

test('who has another calendar gets this one', async () => {
  const { fetchPath } = await start();
  expect((await fetchPath(path, { headers: { 'if-none-match': 'W/"xyz"' } })).status).toBe(200);
});

describe('an address that opens nothing', () => {
  const addresses = [
    `/calendar/${'x'.repeat(32)}.ics`,
    `/calendar/${secret}`,
    `/calendar/${secret}.ICS`,
    `/calendar/${secret}.ics/x`,
    `/calendar/${secret.toUpperCase()}.ics`,
    '/calendar/.ics',
    '/calendar/',
    '/calendar',
    '/calendar/%E0%A4%A.ics',
    '/calendar/%00%2f..%2f.ics',
    `/calendar/${'x'.repeat(5_000)}.ics`,
  ];

  test.each(addresses)('like %s is a bare 404, the same for all', async (address) => {
    const { fetchPath, log } = await start();
    for (const method of ['GET', 'HEAD']) {
      const response = await fetchPath(address, { method });
      expect([response.status, await response.text(), response.headers.get('content-type')]).toEqual([
        404,
        '',
        'text/plain',
      ]);
      expect(response.headers.get('etag')).toBeNull();
    }
    expect(log.join(' ')).not.toContain(secret);
    expect(log.filter((line) => line !== 'request-refused 404 calendar-unknown')).toEqual([]);
  });

  test('is looked for, whatever its form, and nothing else is', async () => {
    const { fetchPath, asked } = await start();
    await fetchPath('/calendar/kort.ics');
    await fetchPath(`/calendar/${'x'.repeat(32)}.ics`);
    expect(asked).toEqual(['kort', 'x'.repeat(32)]);
  });
});

test('what goes wrong, or hangs, is a bare 503 without a word of the secret', async () => {
  for (const findCalendar of [
    () => Promise.reject(new TypeError(`no ${secret}`)),
    () => new Promise<undefined>(() => undefined),
  ]) {
    const { fetchPath, log } = await start({ findCalendar, limits: { calendarTimeoutMs: 100 } });
    const response = await fetchPath(path);
    expect([response.status, await response.text()]).toEqual([503, '']);
    expect(log).toHaveLength(1);
    expect(log[0]).toMatch(/^calendar-failed (?:TypeError|TimeoutError)$/);
  }
});

test('nothing is written to an address of a calendar', async () => {
  const { fetchPath, asked } = await start();
  for (const method of ['POST', 'PUT', 'DELETE', 'PROPFIND']) {
    const response = await fetchPath(path, { method });
    expect([method, response.status, await response.text()]).toEqual([method, 405, '']);
  }
  expect(asked).toEqual([]);
});
