import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { addDataState, findDataState } from '../../src/storage/migrations/data-version.ts';
import { migrations, versionAfter } from '../../src/storage/migrations/migrations.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { openTables, type Tables } from '../../src/storage/table-client.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { committee } from './examples.ts';
import { startFaultyProxy } from './faulty-proxy.ts';
import { rowKeys, seen, twoSteps } from './migrations-for-tests.ts';

const azurite = useAzurite();

const tablesOf = (prefix: string): Promise<Tables> =>
  openTables({ connectionString: azurite.connectionString() }, { prefix });

const versionOf = async (prefix: string): Promise<unknown> =>
  (await findDataState((await tablesOf(prefix)).table('Meta')))?.value;

const open = (prefix: string, data: Parameters<typeof openStorage>[2] = {}) =>
  openStorage({ connectionString: azurite.connectionString() }, { prefix }, data);

const runsOf = async (prefix: string, to: number): Promise<number> =>
  (await (await tablesOf(prefix)).table('Focus').list(`PartitionKey eq 'runs ${to}'`)).length;

const marksOf = async (prefix: string): Promise<unknown[]> => {
  const table = (await tablesOf(prefix)).table('Focus');
  const rows = await Promise.all(rowKeys.map((rowKey) => table.find({ ...seen, rowKey })));
  return rows.map((row) => row?.['marks']);
};

test('the migrations of the program leave no version out', () => {
  expect(migrations.map(({ to }) => to)).toEqual(migrations.map((_, index) => index + 2));
  expect(versionAfter(twoSteps())).toBe(3);
});

test('six replicas that start at once on an empty account all start, and the data have a version once', async () => {
  const prefix = newPrefix();
  const replicas = await Promise.all(Array.from({ length: 6 }, () => open(prefix)));
  expect(await Promise.all(replicas.map((replica) => replica.isReachable()))).toEqual(Array(6).fill(true));
  expect(await versionOf(prefix)).toEqual({ version: versionAfter(migrations) });
});

test('a table of that name that is just being deleted is waited for', async () => {
  let refused = 0;
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ method, path }) => {
    if (method !== 'POST' || !path.endsWith('/Tables') || refused > 1) return 'pass';
    refused += 1;
    return 'being-deleted';
  });
  onTestFinished(() => proxy.close());
  const storage = await azurite.open({ connectionString: proxy.connectionString });
  expect(await storage.isReachable()).toBe(true);
  expect(refused).toBe(2);
});

test('data from before versions were counted are version 1', async () => {
  const prefix = newPrefix();
  const storage = await open(prefix);
  await storage.meetings.addCommittee(committee, 'operator');
  const meta = (await tablesOf(prefix)).table('Meta');
  const [row] = await meta.list('');
  if (row !== undefined) await meta.remove(row);
  await open(prefix, { migrations: twoSteps() });
  expect([await runsOf(prefix, 2), await runsOf(prefix, 3)]).toEqual([1, 1]);
  expect(await versionOf(prefix)).toEqual({ version: 3 });
});

test('data of a newer version are left alone, and so are older ones where nobody may bring them up', async () => {
  const [newer, older] = [newPrefix(), newPrefix()];
  const tables = await tablesOf(newer);
  await tables.ensureTables();
  await addDataState(tables.table('Meta'), { version: 7 });
  await expect(open(newer)).rejects.toMatchObject({ name: 'DataVersionFault', problem: 'newer', found: 7, known: 1 });
  expect(await versionOf(newer)).toEqual({ version: 7 });
  await open(older);
  await expect(open(older, { migrations: twoSteps(), onOlder: 'refuse' })).rejects.toMatchObject({ problem: 'older' });
  expect(await marksOf(older)).toEqual([undefined, undefined, undefined]);
});

test('of two replicas one brings the data up while the other waits for it', async () => {
  const prefix = newPrefix();
  await open(prefix);
  const waited: string[] = [];
  const other = Promise.withResolvers<void>();
  // The first comes to its end only when the second has had time to be in its way.
  const first = open(prefix, {
    migrations: twoSteps(async (rowKey) => {
      if (rowKey === 'b') await other.promise;
    }),
  }).then(() => waited.push('first'));
  let looks = 0;
  const second = open(prefix, {
    migrations: twoSteps(),
    waitMs: 20,
    now: () => {
      looks += 1;
      if (looks === 5) other.resolve();
      return new Date();
    },
  }).then(() => waited.push('second'));
  await Promise.all([first, second]);
  expect(await runsOf(prefix, 2)).toBe(1);
  expect(await runsOf(prefix, 3)).toBe(1);
  expect(await marksOf(prefix)).toEqual(['v2 v3', 'v2 v3', 'v2 v3']);
});

test('where a replica is killed in the middle of a migration, the next one begins it anew and comes to its end', async () => {
  const prefix = newPrefix();
  await open(prefix);
  const script = fileURLToPath(new URL('migrating-replica.ts', import.meta.url));
  const child = spawn(process.execPath, [script, azurite.connectionString(), prefix]);
  await new Promise<void>((resolve) => child.stdout.once('data', () => resolve()));
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await gone;
  expect(await marksOf(prefix)).toEqual(['v2', undefined, undefined]);
  expect(await versionOf(prefix)).toMatchObject({ version: 1, lease: {} });
  await open(prefix, { migrations: twoSteps(), waitMs: 50 });
  expect(await runsOf(prefix, 2)).toBe(2);
  expect(await marksOf(prefix)).toEqual(['v2 v3', 'v2 v3', 'v2 v3']);
  expect(await versionOf(prefix)).toEqual({ version: 3 });
});
