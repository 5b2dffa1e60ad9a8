import { expect, test } from 'vitest';
import { RecentReads, rememberingTable } from '../../../src/storage/recent-reads.ts';
import type { Table } from '../../../src/storage/table.ts';
import { inMemoryTables } from '../../contract/in-memory-tables.ts';

const key = { partitionKey: 'p', rowKey: 'r' };

/** A table that counts what is asked of it, one of this process and one of another that shares its rows. */
function twoProcesses(isRemembered: (what: string) => boolean = () => true) {
  const shared = inMemoryTables().table('Memberships');
  let nowMs = 0;
  let asked = 0;
  const counting: Table = {
    ...shared,
    find: (wanted) => {
      asked += 1;
      return shared.find(wanted);
    },
    list: (filter, select) => {
      asked += 1;
      return shared.list(filter, select);
    },
  };
  const recent = new RecentReads({ freshMs: 1_000, now: () => nowMs, isRemembered });
  return {
    ours: rememberingTable(counting, recent),
    sameProcess: rememberingTable(counting, recent),
    theirs: shared,
    recent,
    asked: () => asked,
    pass: (milliseconds: number) => {
      nowMs += milliseconds;
    },
  };
}

test('within a moment the same is not read again, and what another process writes is seen after it', async () => {
  const { ours, theirs, asked, pass } = twoProcesses();
  expect(await ours.find(key)).toBeUndefined();
  await theirs.put({ ...key, name: 'Bo' });
  pass(999);
  expect(await ours.find(key)).toBeUndefined();
  pass(1);
  expect(await ours.find(key)).toMatchObject({ name: 'Bo' });
  expect(asked()).toBe(2);
});

test('no more is held than was read within the moment', async () => {
  const { ours, recent, pass } = twoProcesses();
  for (let number = 0; number < 50; number += 1) {
    pass(100);
    await ours.find({ ...key, rowKey: String(number) });
    expect(recent.size).toBeLessThanOrEqual(10);
  }
});

test('this process sees what it writes at once, by whichever handle', async () => {
  const { ours, sameProcess } = twoProcesses();
  await ours.find(key);
  await sameProcess.put({ ...key, name: 'Bo' });
  expect(await ours.find(key)).toMatchObject({ name: 'Bo' });
  const row = await ours.find(key);
  if (row === undefined) throw new Error('no row');
  await sameProcess.remove(row);
  expect(await ours.find(key)).toBeUndefined();
});

test('a read that was under way while something was written counts for nothing after it', async () => {
  const { ours, sameProcess } = twoProcesses();
  const early = ours.find(key);
  const writing = sameProcess.put({ ...key, name: 'Bo' });
  await Promise.all([early, writing]);
  expect(await ours.find(key)).toMatchObject({ name: 'Bo' });
});

test('a race that is lost is lost once: after it the row is read as it stands', async () => {
  const { ours, theirs } = twoProcesses();
  await ours.put({ ...key, name: 'Bo' });
  const known = await ours.find(key);
  await theirs.put({ ...key, name: 'Bodil' });
  expect(await ours.replace({ ...key, name: 'Bo H.' }, known?.etag ?? '')).toBeUndefined();
  const fresh = await ours.find(key);
  expect(fresh).toMatchObject({ name: 'Bodil' });
  expect(await ours.replace({ ...key, name: 'Bo H.' }, fresh?.etag ?? '')).toBeDefined();
});

test('who asks for the same at once waits for one read; one that fails is forgotten', async () => {
  let asked = 0;
  const failing: Table = {
    ...inMemoryTables().table('Memberships'),
    find: async () => {
      asked += 1;
      if (asked === 1) throw new Error('storage is away');
      return undefined;
    },
  };
  const ours = rememberingTable(failing, new RecentReads({ freshMs: 1_000, now: () => 0, isRemembered: () => true }));
  const both = await Promise.allSettled([ours.find(key), ours.find(key)]);
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(asked).toBe(1);
  expect(await ours.find(key)).toBeUndefined();
});

test('what is not to be remembered is read each time, and a list is the own of whoever asked', async () => {
  const { ours, asked } = twoProcesses((what) => what.includes('item|'));
  await ours.find(key);
  await ours.find(key);
  expect(asked()).toBe(2);
  const filter = "PartitionKey eq 'p' and RowKey ge 'item|'";
  const first = await ours.list(filter);
  first.push({ ...key, etag: '' });
  expect(await ours.list(filter)).toEqual([]);
  expect(asked()).toBe(3);
});
