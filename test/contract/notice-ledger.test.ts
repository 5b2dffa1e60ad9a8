import { expect, it } from 'vitest';
import type { NoticeRow } from '../../src/attendance/notices/notice-ledger.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

function aRow(changes: Partial<NoticeRow> = {}): NoticeRow {
  return {
    meetingId: 'moede-1',
    kind: 'substitute-ask',
    recipientId: '11111111-0000-4000-8000-000000000002',
    occurrence: '11111111-0000-4000-8000-000000000001 2031-03-01T10:00:00.000Z',
    state: 'claimed',
    facts: { seatId: 'a', items: [{ label: '3', title: 'Økonomi 🗓️', startTime: '10:00' }] },
    attempts: 1,
    owner: 'replica-1',
    leaseUntil: '2031-03-01T10:01:00.000Z',
    at: '2031-03-01T10:00:00.000Z',
    ...changes,
  };
}

it('a notice is entered once per kind, recipient and occurrence, whoever enters it', async () => {
  const { notices } = await azurite.open();
  expect((await notices.add(aRow()))?.value).toEqual(aRow());
  expect(await notices.add(aRow({ owner: 'replica-2', state: 'told' }))).toBeUndefined();
  const others = [aRow({ kind: 'reminder' }), aRow({ recipientId: 'b' }), aRow({ occurrence: 'c' })];
  for (const other of others) expect(await notices.add(other)).toBeDefined();
  expect(await notices.add(aRow({ meetingId: 'moede-2' }))).toBeDefined();
  const listed = (await notices.list('moede-1')).map(({ value }) => value);
  expect(listed).toHaveLength(4);
  expect(listed).toEqual(expect.arrayContaining([aRow(), ...others]));
  expect(await notices.list('moede-3')).toEqual([]);
});

it('of ten replicas that claim the same notice at once one gets it', async () => {
  const { notices } = await azurite.open();
  const claims = await Promise.all(
    Array.from({ length: 10 }, (_, replica) => notices.add(aRow({ owner: `replica-${replica}` }))),
  );
  const won = claims.filter((claim) => claim !== undefined);
  expect(won).toHaveLength(1);
  expect(await notices.list('moede-1')).toEqual(won);
});

it('a row is replaced only by one who has seen its latest state', async () => {
  const { notices } = await azurite.open();
  const added = await notices.add(aRow());
  const sending = await notices.replace(aRow({ state: 'sending' }), added?.revision ?? '');
  expect(sending?.value.state).toBe('sending');
  expect(await notices.replace(aRow({ state: 'unreachable' }), added?.revision ?? '')).toBeUndefined();
  expect(await notices.list('moede-1')).toEqual([sending]);
});

it('a claim and its renewal whose confirmations are lost on the way are still ours', async () => {
  const prefix = newPrefix();
  const lost = new Set<number>();
  let requests = 0;
  const proxy = await startFaultyProxy(azurite.connectionString(), () => {
    requests += 1;
    return lost.has(requests) ? 'lose-response' : 'pass';
  });
  const { notices } = await azurite.open({ prefix, connectionString: proxy.connectionString });
  lost.add(requests + 1);
  const added = await notices.add(aRow());
  expect(added?.value).toEqual(aRow());
  lost.add(requests + 1);
  const told = await notices.replace(aRow({ state: 'told' }), added?.revision ?? '');
  expect(told?.value.state).toBe('told');
  await proxy.close();
});

it('ids with / # ? \\ quotes and long occurrences are kept apart from one another', async () => {
  const { notices } = await azurite.open();
  for (const id of [hostileKey, `${hostileKey}2`]) {
    const row = aRow({ meetingId: hostileKey, recipientId: id, occurrence: id.repeat(20) });
    expect(await notices.add(row)).toBeDefined();
    expect(await notices.add(row)).toBeUndefined();
  }
  expect(await notices.list(hostileKey)).toHaveLength(2);
  expect(await notices.list("x' or PartitionKey ne 'x")).toEqual([]);
});
