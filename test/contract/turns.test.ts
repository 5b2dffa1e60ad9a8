import { expect, it } from 'vitest';
import { turnLeaseMs } from '../../src/access/turn-store.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';
import { type Fate, startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();
const at = new Date('2031-03-01T10:00:00Z');
const later = (ms: number): Date => new Date(at.getTime() + ms);

it('the first claim has the turn, every other one is a replay, also after the turn is over', async () => {
  const { turns } = await azurite.open();
  expect(await turns.claim('a', at)).toBe('claimed');
  expect(await turns.claim('a', at)).toBe('replay');
  await turns.settle('a');
  expect(await turns.claim('a', at)).toBe('replay');
  expect(await turns.claim('a', later(10 * turnLeaseMs))).toBe('replay');
  expect(await turns.claim('b', at)).toBe('claimed');
});

it('of twenty claims at once by two replicas one has the turn', async () => {
  const prefix = newPrefix();
  const [one, other] = await Promise.all([azurite.open({ prefix }), azurite.open({ prefix })]);
  const claims = Array.from({ length: 20 }, (_, index) => (index % 2 ? one : other).turns.claim('a', at));
  expect((await Promise.all(claims)).filter((outcome) => outcome === 'claimed')).toHaveLength(1);
});

it('a turn whose process died may be taken again when its lease is over, by one', async () => {
  const prefix = newPrefix();
  const [one, other] = await Promise.all([azurite.open({ prefix }), azurite.open({ prefix })]);
  expect(await one.turns.claim('a', at)).toBe('claimed');
  expect(await other.turns.claim('a', later(turnLeaseMs - 1))).toBe('replay');
  const claims = Array.from({ length: 10 }, (_, i) => (i % 2 ? one : other).turns.claim('a', later(turnLeaseMs)));
  expect((await Promise.all(claims)).filter((outcome) => outcome === 'claimed')).toHaveLength(1);
  expect(await one.turns.claim('a', later(2 * turnLeaseMs - 1))).toBe('replay');
});

it('a claim whose confirmation is lost on the way is held all the same, and once', async () => {
  const prefix = newPrefix();
  let fate: Fate = 'pass';
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ method }) => {
    const now = method === 'POST' ? fate : 'pass';
    if (now !== 'pass') fate = 'pass';
    return now;
  });
  const { turns } = await azurite.open({ prefix, connectionString: proxy.connectionString });
  fate = 'lose-response';
  expect(await turns.claim('a', at)).toBe('claimed');
  expect(fate).toBe('pass');
  expect(await turns.claim('a', at)).toBe('replay');
  await proxy.close();
});

it('with storage away a claim is a fault, neither a turn nor a replay', async () => {
  let fate: Fate = 'pass';
  const proxy = await startFaultyProxy(azurite.connectionString(), () => fate);
  const { turns } = await azurite.open({ connectionString: proxy.connectionString });
  fate = 'lose-request';
  await expect(turns.claim('a', at)).rejects.toMatchObject({ name: 'StorageFault' });
  await proxy.close();
});

it('what is old is removed, sixty at a time too, and what is newer stays', async () => {
  const { turns } = await azurite.open();
  const old = Array.from({ length: 60 }, (_, index) => `old ${index}`);
  await Promise.all(old.map((key) => turns.claim(key, later(-1))));
  await turns.claim('new', at);
  expect(await turns.removeBefore(at)).toBe(60);
  expect(await turns.removeBefore(at)).toBe(0);
  expect(await turns.claim('old 7', at)).toBe('claimed');
  expect(await turns.claim('new', at)).toBe('replay');
});

it('keys with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { turns } = await azurite.open();
  for (const key of [hostileKey, `${hostileKey}2`, '..', '', "x' or PartitionKey ne 'y"]) {
    expect(await turns.claim(key, at)).toBe('claimed');
    expect(await turns.claim(key, at)).toBe('replay');
    await turns.settle(key);
  }
});
