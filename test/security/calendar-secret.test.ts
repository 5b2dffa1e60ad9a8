/**
 * Surface: /calendar/SECRET.ics, the one address that is open to everybody. Threat: somebody finds, guesses or keeps an
 * address that is not theirs, or learns from the answer that there is one.
 *
 * Seen failing: with `if (!belongs)` left out of src/attendance/calendar/find-feed.ts, "one of somebody who has left" was answered with 200.
 */
import { beforeAll, describe, expect, test } from 'vitest';
import { subscribeToCalendar } from '../../src/attendance/calendar/subscribe.ts';
import { council } from '../e2e/bot-fixture.ts';
import { useSecurityWorld } from './security-world.ts';

const publicUrl = 'https://dagsorden.example.org';
const world = useSecurityWorld({ PUBLIC_URL: publicUrl });
let origin = '';
const secrets = { bo: '', revoked: '', replaced: '', former: '' };

beforeAll(async () => {
  const { storage, bo, carla, anna, startBot } = world();
  const subscriber = ({ aadObjectId: personId }: typeof bo) => ({ personId, committeeId: council.id });
  const member = ({ aadObjectId: personId, name }: typeof bo) => ({
    committeeId: council.id,
    personId,
    name,
    role: 'member' as const,
  });
  await storage.memberships.add([bo, carla, anna].map(member), 'system');
  const give = async (user: typeof bo) =>
    (await subscribeToCalendar(storage.subscriptions, subscriber(user), new Date())).secret;
  secrets.replaced = await give(bo);
  secrets.bo = await give(bo);
  secrets.revoked = await give(anna);
  await storage.subscriptions.revoke(anna.aadObjectId, council.id);
  secrets.former = await give(carla);
  await storage.memberships.end(council.id, [carla.aadObjectId], '2026-01-01', 'system');
  origin = (await startBot({ PUBLIC_URL: publicUrl })).origin;
});

const get = (path: string, method = 'GET') => fetch(`${origin}${path}`, { method });

/** All that a stranger can see of an answer. */
async function seen(path: string, method = 'GET') {
  const response = await get(path, method);
  const { date: _, ...headers } = Object.fromEntries(response.headers);
  return { status: response.status, body: await response.text(), headers };
}

const bad: Readonly<Record<string, () => string>> = {
  'one that never was': () => 'A'.repeat(32),
  'one that was replaced': () => secrets.replaced,
  'one that was revoked': () => secrets.revoked,
  'one of somebody who has left': () => secrets.former,
  'a good one in capitals': () => (secrets.bo === secrets.bo.toUpperCase() ? 'x' : secrets.bo.toUpperCase()),
  'a good one cut short': () => secrets.bo.slice(0, -1),
  'a good one with more': () => `${secrets.bo}A`,
  'a good one with a step': () => `x%2f..%2f${secrets.bo}`,
  'a query': () => `${'A'.repeat(32)}%3fsecret=${secrets.bo}`,
  OData: () => encodeURIComponent("x' or PartitionKey ne 'x"),
  'a key with every bad sign': () => encodeURIComponent('/\\#?\t\n\u0001'),
  'one of 1,025 characters': () => 'A'.repeat(1_025),
  'half a character': () => '%ff%fe',
  'a hash of a secret': () => 'secret',
};

test('an address has 192 random bits, which are nowhere to be read', async () => {
  const { storage, bo, rows, log, teams } = world();
  const made = await Promise.all(
    Array.from({ length: 200 }, () =>
      subscribeToCalendar({ set: async () => 'added' }, { personId: 'p', committeeId: 'c' }, new Date(0)),
    ),
  );
  expect(new Set(made.map(({ secret }) => secret)).size).toBe(200);
  for (const { secret } of made) expect(Buffer.from(secret, 'base64url')).toHaveLength(24);
  // Each of the bits is now 0, now 1.
  const bytes = made.map(({ secret }) => Buffer.from(secret, 'base64url'));
  for (let bit = 0; bit < 192; bit += 1) {
    const ones = bytes.filter((each) => ((each[bit >> 3] ?? 0) >> (bit & 7)) & 1).length;
    expect(ones).toBeGreaterThan(50);
    expect(ones).toBeLessThan(150);
  }
  await get(`/calendar/${secrets.bo}.ics`);
  await get(`/calendar/${secrets.revoked}.ics`);
  const [told] = await teams.personalChat(bo).say('hvad ved du om min kalender?');
  for (const secret of Object.values(secrets)) {
    expect(await rows()).not.toContain(secret);
    expect(JSON.stringify(log)).not.toContain(secret);
    expect(told?.shown ?? '').not.toContain(secret);
    expect(JSON.stringify(await storage.subscriptions.listByPerson(bo.aadObjectId))).not.toContain(secret);
  }
});

describe.each(['GET', 'HEAD'])('%s', (method) => {
  test('the good address gives the calendar, and is kept by nobody on the way', async () => {
    const { status, headers, body } = await seen(`/calendar/${secrets.bo}.ics`, method);
    expect([status, headers['content-type']]).toEqual([200, 'text/calendar; charset=utf-8']);
    expect(headers['cache-control']).toContain('private');
    expect(body === '').toBe(method === 'HEAD');
  });

  test.each(Object.keys(bad))('%s is answered as one that never was', async (which) => {
    const expected = await seen(`/calendar/${'B'.repeat(32)}.ics`, method);
    expect(expected).toMatchObject({ status: 404, body: '' });
    expect(await seen(`/calendar/${bad[which]?.()}.ics`, method)).toEqual(expected);
  });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('%s gives nothing', async (method) => {
  const { status, body } = await seen(`/calendar/${secrets.bo}.ics`, method);
  expect(status).toBeGreaterThanOrEqual(404);
  expect(status).toBeLessThan(500);
  expect(body).not.toContain('VCALENDAR');
});

test('how long the answer takes does not tell one that has ended from one that never was', async () => {
  const time = async (secret: string): Promise<number> => {
    const begin = performance.now();
    await get(`/calendar/${secret}.ics`);
    return performance.now() - begin;
  };
  const times = { never: [] as number[], revoked: [] as number[] };
  for (let tries = 0; tries < 40; tries += 1) {
    times.never.push(await time(`${'C'.repeat(30)}${String(tries).padStart(2, '0')}`));
    times.revoked.push(await time(secrets.revoked));
  }
  const median = (all: number[]) => all.sort((x, y) => x - y)[all.length / 2] ?? 0;
  // Both cost one reading of storage; generous, for a machine that is busy.
  expect(Math.abs(median(times.never) - median(times.revoked))).toBeLessThan(Math.max(20, median(times.never)));
});
