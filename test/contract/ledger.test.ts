import { expect, it } from 'vitest';
import { aDelivery } from '../builders.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { committee, hostileKey } from './examples.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

it('a post is entered once per meeting and conversation, whoever enters it', async () => {
  const { ledger } = await azurite.open();
  expect((await ledger.add(aDelivery()))?.value).toEqual(aDelivery());
  expect(await ledger.add(aDelivery({ owner: 'replica-2' }))).toBeUndefined();
  const others = [aDelivery({ meetingId: 'moede-2' }), aDelivery({ conversationId: '19:def@thread.tacv2' })];
  for (const other of others) expect(await ledger.add(other)).toBeDefined();
  const listed = (await ledger.list(committee.id)).map((stored) => stored.value);
  expect(listed).toHaveLength(3);
  expect(listed).toEqual(expect.arrayContaining([aDelivery(), ...others]));
  expect(await ledger.list('another')).toEqual([]);
});

it('of ten replicas that claim the same post at once one gets it', async () => {
  const { ledger } = await azurite.open();
  const claims = await Promise.all(
    Array.from({ length: 10 }, (_, replica) => ledger.add(aDelivery({ owner: `replica-${replica}` }))),
  );
  const won = claims.filter((claim) => claim !== undefined);
  expect(won).toHaveLength(1);
  expect(await ledger.list(committee.id)).toEqual(won);
});

it('a row is replaced only by one who has seen its latest state', async () => {
  const { ledger } = await azurite.open();
  const added = await ledger.add(aDelivery());
  const sending = aDelivery({ state: 'sending', attempts: 1 });
  const replaced = await ledger.replace(sending, added?.revision ?? '');
  expect(replaced?.value).toEqual(sending);
  expect(await ledger.replace(aDelivery({ state: 'failed' }), added?.revision ?? '')).toBeUndefined();
  expect(await ledger.list(committee.id)).toEqual([replaced]);
  const sent = aDelivery({ state: 'sent', activityId: '1:æ/ø#å?' });
  expect((await ledger.replace(sent, replaced?.revision ?? ''))?.value).toEqual(sent);
});

it('a row that was never added cannot be replaced', async () => {
  const { ledger } = await azurite.open();
  const added = await ledger.add(aDelivery());
  expect(await ledger.replace(aDelivery({ meetingId: 'moede-2' }), added?.revision ?? '')).toBeUndefined();
  expect(await ledger.list(committee.id)).toHaveLength(1);
});

it('a claim and its renewal whose confirmations are lost on the way are still ours', async () => {
  const prefix = newPrefix();
  const lost = new Set<number>();
  let requests = 0;
  const proxy = await startFaultyProxy(azurite.connectionString(), () => {
    requests += 1;
    return lost.has(requests) ? 'lose-response' : 'pass';
  });
  const { ledger } = await azurite.open({ prefix, connectionString: proxy.connectionString });
  lost.add(requests + 1);
  const added = await ledger.add(aDelivery());
  expect(added?.value).toEqual(aDelivery());
  lost.add(requests + 1);
  const sending = aDelivery({ state: 'sending' });
  const replaced = await ledger.replace(sending, added?.revision ?? '');
  expect(replaced?.value).toEqual(sending);
  expect(await ledger.list(committee.id)).toEqual([replaced]);
  await proxy.close();
  expect(requests).toBeGreaterThan(6 + 3);
});

it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { ledger } = await azurite.open();
  for (const id of [hostileKey, `${hostileKey}2`]) {
    const delivery = aDelivery({ committeeId: hostileKey, meetingId: id, conversationId: id });
    expect(await ledger.add(delivery)).toBeDefined();
    expect(await ledger.add(delivery)).toBeUndefined();
  }
  expect(await ledger.list(hostileKey)).toHaveLength(2);
  expect(await ledger.list("x' or PartitionKey ne 'x")).toEqual([]);
});

it('posts of the same kind about one meeting are kept apart by their occurrence', async () => {
  const { ledger } = await azurite.open();
  const posts = [
    aDelivery(),
    aDelivery({ kind: 'reminder', occurrence: '2031-03-04' }),
    aDelivery({ kind: 'reminder', occurrence: '2031-03-11' }),
    aDelivery({ kind: 'today', occurrence: '2031-03-04' }),
    aDelivery({ kind: 'change', occurrence: 'from-1', meetingVersion: 2 }),
    aDelivery({ kind: 'change', occurrence: 'from-11', meetingVersion: 12 }),
    aDelivery({ kind: 'change', occurrence: '-' }),
    aDelivery({ kind: 'change', occurrence: hostileKey }),
    aDelivery({ kind: 'decisions' }),
  ];
  for (const post of posts) {
    expect((await ledger.add(post))?.value).toEqual(post);
    expect(await ledger.add({ ...post, owner: 'replica-2' })).toBeUndefined();
  }
  const listed = (await ledger.list(committee.id)).map(({ value }) => value);
  expect(listed).toHaveLength(posts.length);
  expect(listed).toEqual(expect.arrayContaining(posts));
});

it('a change of one occurrence leaves the others as they are, and all that a row says is kept', async () => {
  const { ledger } = await azurite.open();
  const other = await ledger.add(aDelivery({ kind: 'change', occurrence: 'from-2' }));
  const added = await ledger.add(aDelivery({ kind: 'change', occurrence: 'from-1' }));
  const told = aDelivery({
    kind: 'change',
    occurrence: 'from-1',
    state: 'sent',
    meetingVersion: 7,
    firstVersion: 3,
    changedAt: '2031-02-26T12:00:00.000Z',
    activityId: '1:abc',
    sentAt: '2031-02-26T12:00:21.000Z',
    reposts: 2,
    failure: 'throttled',
  });
  const replaced = await ledger.replace(told, added?.revision ?? '');
  const rows = await ledger.list(committee.id);
  expect(rows).toHaveLength(2);
  expect(rows).toEqual(expect.arrayContaining([other, replaced]));
  expect(replaced?.value).toEqual(told);
});
