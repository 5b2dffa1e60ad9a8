import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { BackupEnd } from '../../src/storage/backup/backup-lines.ts';
import { type BackupPlace, openBackupPlace, rawRows } from '../../src/storage/backup/backup-place.ts';
import type { RawRow } from '../../src/storage/backup/raw-row.ts';
import { checkBackup } from '../../src/storage/backup/read-backup.ts';
import { type Backup, differencesFrom, finishRestore, restoreBackup } from '../../src/storage/backup/restore-backup.ts';
import { writeBackup } from '../../src/storage/backup/write-backup.ts';
import { ensurePlaces } from '../../src/storage/open-storage.ts';
import { type TableName, tableNames } from '../../src/storage/table-client.ts';
import { leaveTraces } from '../security/personal-traces.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();
const source = newPrefix();
const at = new Date('2031-03-02T00:00:00Z');
let folder: string;
let lines: string[];

/** A value of each type there is, and such as are easily lost. */
const hostile = {
  partitionKey: 'typer',
  rowKey: 'alle',
  text: 'æøå 🗓️ \u2028 "\\\n',
  empty: '',
  yes: true,
  whole: { type: 'Int32', value: -5 },
  doubleWithoutFraction: { type: 'Double', value: 5 },
  double: 0.1,
  endless: { type: 'Double', value: '-Infinity' },
  nothing: { type: 'Double', value: 'NaN' },
  long: { type: 'Int64', value: '9007199254740993' },
  when: { type: 'DateTime', value: '2031-03-01T10:00:00.1234567Z' },
  id: { type: 'Guid', value: '11111111-1111-4111-8111-111111111111' },
  bytes: new Uint8Array([0, 255, 10]),
} as const;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dagsorden-backup-'));
  await leaveTraces(await azurite.open({ prefix: source }));
  const place = await placeOf(source);
  await place.clients.bulk('Focus').createEntity(hostile);
  for (const table of ['Erasures', 'RetentionPlans'] as const) {
    await place.clients.bulk(table).createEntity({ partitionKey: 'p', rowKey: 'r' });
  }
  // More than a page, and more than a transaction.
  for (let batch = 0; batch < 11; batch += 1) {
    await place.clients
      .bulk('Turns')
      .submitTransaction(
        Array.from({ length: 100 }, (_, row) => [
          'create',
          { partitionKey: 'mange', rowKey: `${batch}-${row}`, n: row },
        ]),
      );
  }
  const bytes = Buffer.alloc(1_700_000, 'æ');
  await place.container.getBlockBlobClient('originals/havnen/stor').uploadData(bytes, {
    metadata: { kilde: 'scanner' },
    blobHTTPHeaders: { blobContentType: 'application/pdf' },
  });
  await place.container.getBlockBlobClient('originals/havnen/tom').uploadData(Buffer.alloc(0));
  lines = await linesOf(place);
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const placeOf = (prefix: string, connectionString = azurite.connectionString()): Promise<BackupPlace> =>
  openBackupPlace({ connectionString }, { prefix });

async function linesOf(place: BackupPlace): Promise<string[]> {
  const found: string[] = [];
  for await (const line of writeBackup(place, { prefix: source, at })) found.push(line);
  return found;
}

async function rowsOf(place: BackupPlace, table: TableName): Promise<RawRow[]> {
  const rows: RawRow[] = [];
  for await (const row of rawRows(place, table)) rows.push(row);
  return rows;
}

async function fileOf(text: readonly string[], name = `${crypto.randomUUID()}.jsonl`): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text.map((line) => `${line}\n`).join(''));
  return path;
}

async function aBackup(): Promise<Backup> {
  const path = await fileOf(lines);
  const checked = await checkBackup(path);
  if (!checked.ok) throw new Error(checked.problem);
  return { path, head: checked.head, end: checked.end };
}

async function emptyPlace(prefix = newPrefix()): Promise<{ prefix: string; place: BackupPlace }> {
  await ensurePlaces({ connectionString: azurite.connectionString() }, { prefix });
  return { prefix, place: await placeOf(prefix) };
}

/** All but when the service wrote the rows, which nobody can set. */
const comparable = (text: readonly string[]): string[] =>
  text
    .slice(1, -1)
    .map((line) => line.replace(/"timestamp":"[^"]*"/, ''))
    .sort();

test('every table of storage is in a backup', () => {
  const end: BackupEnd = JSON.parse(lines.at(-1) ?? '');
  expect(Object.keys(end.tables).sort()).toEqual([...tableNames].sort());
  const empty = Object.entries(end.tables).filter(([, { count }]) => count === 0);
  // Which version the data are of stands in the first line.
  expect(empty.map(([table]) => table)).toEqual(['Meta']);
});

test('what is restored is what was there: every row with its types and digits, every file with what is said of it', async () => {
  const backup = await aBackup();
  const { prefix, place } = await emptyPlace();
  expect(await restoreBackup(place, backup, { replaces: false })).toEqual({ ok: true });
  expect(await differencesFrom(place, backup)).toEqual([]);
  await finishRestore(place);
  const again = await linesOf(place);
  expect(comparable(again)).toEqual(comparable(lines));
  const [row] = (await rowsOf(place, 'Focus')).filter(({ partition }) => partition === 'typer');
  expect(row?.properties).toEqual({
    text: hostile.text,
    empty: '',
    yes: ['Boolean', 'true'],
    whole: ['Int32', '-5'],
    doubleWithoutFraction: ['Double', '5.0'],
    double: ['Double', '0.1'],
    endless: ['Double', '-Infinity'],
    nothing: ['Double', 'NaN'],
    long: ['Int64', '9007199254740993'],
    when: ['DateTime', '2031-03-01T10:00:00.1234567Z'],
    id: ['Guid', hostile.id.value],
    bytes: ['Binary', 'AP8K'],
  });
  const storage = await azurite.open({ prefix });
  expect(await storage.audit.verify({ upgradeMs: 0 })).toMatchObject({ breaks: [] });
  expect((await storage.audit.verify()).entries).toBeGreaterThan(10);
});

test.each([
  ['the last line is missing', () => lines.slice(0, -1), 'cut-off'],
  ['the file ends in the middle of a line', () => [...lines.slice(0, 20), (lines[20] ?? '').slice(0, 9)], 'cut-off'],
  ['a letter in a row is another', () => lines.map((line) => line.replace('Erik', 'Frik')), 'altered'],
  ['a row is gone', () => lines.toSpliced(5, 1), 'altered'],
  ['a row is there twice', () => lines.toSpliced(5, 0, lines[5] ?? ''), 'altered'],
  ['two rows have changed places', () => lines.toSpliced(5, 2, lines[6] ?? '', lines[5] ?? ''), 'altered'],
  ['a line is no JSON', () => lines.toSpliced(5, 1, '{"table":'), 'altered'],
  ['something comes after the last line', () => [...lines, '{}'], 'altered'],
  ['it is another file', () => ['Referat', 'Punkt 1'], 'not-a-backup'],
  ['it is empty', () => [], 'not-a-backup'],
  [
    'a later program wrote it',
    () => lines.toSpliced(0, 1, (lines[0] ?? '').replace('"format":1', '"format":2')),
    'newer-format',
  ],
] as const)('a file is refused before anything is written when %s', async (_when, text, problem) => {
  const path = await fileOf(text());
  // As an editor or a full disk leaves it: without an end of the last line.
  const whole = await readFile(path);
  if (problem === 'cut-off') await writeFile(path, whole.subarray(0, -1));
  expect(await checkBackup(path)).toMatchObject({ ok: false, problem });
});

test('where something stands already nothing is written, unless it is to be replaced', async () => {
  const backup = await aBackup();
  const { place } = await emptyPlace();
  const other = place.clients.bulk('Feedback');
  await other.createEntity({ partitionKey: 'p', rowKey: 'r', text: 'fra før' });
  await place.container.getBlockBlobClient('originals/før').uploadData(Buffer.from('før'));
  expect(await restoreBackup(place, backup, { replaces: false })).toEqual({ ok: false, problem: 'not-empty' });
  expect(await rowsOf(place, 'Feedback')).toHaveLength(1);
  expect(await rowsOf(place, 'Meetings')).toEqual([]);
  const before: unknown[] = [];
  const beforeConversations = async (bound: readonly unknown[]): Promise<void> => {
    before.push(
      bound.length,
      (await rowsOf(place, 'Conversations')).length,
      await differencesFrom(place, backup, undefined, ['Deliveries']),
    );
  };
  expect(await restoreBackup(place, backup, { replaces: true, beforeConversations })).toEqual({ ok: true });
  // Every delivery stands, and no conversation to which something could be posted, though the backup has some.
  expect(before).toEqual([expect.any(Number), 0, []]);
  expect(before[0]).toBeGreaterThan(0);
  expect(await differencesFrom(place, backup)).toEqual([]);
});

test('a restore that breaks off leaves nothing that a bot would start on, and is done whole by running it again', async () => {
  const backup = await aBackup();
  const { prefix, place } = await emptyPlace();
  let written = 0;
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ method, path }) => {
    if (method === 'POST' && path.includes('batch')) written += 1;
    return written > 8 ? 'busy' : 'pass';
  });
  const through = await placeOf(prefix, proxy.connectionString);
  await expect(restoreBackup(through, backup, { replaces: false })).rejects.toMatchObject({ name: 'StorageFault' });
  await proxy.close();
  expect(await differencesFrom(place, backup)).not.toEqual([]);
  await expect(azurite.open({ prefix })).rejects.toMatchObject({ name: 'DataVersionFault', problem: 'restoring' });
  expect(await restoreBackup(place, backup, { replaces: false, quietMs: 0 })).toEqual({ ok: true });
  expect(await differencesFrom(place, backup)).toEqual([]);
  await finishRestore(place);
  expect((await (await azurite.open({ prefix })).audit.verify({ upgradeMs: 0 })).breaks).toEqual([]);
});

test('a row or a file that was lost or changed on the way back is found', async () => {
  const backup = await aBackup();
  const { place } = await emptyPlace();
  await restoreBackup(place, backup, { replaces: false });
  await place.clients.bulk('Turns').deleteEntity('mange', '3-7');
  await place.clients.bulk('Focus').upsertEntity({ ...hostile, doubleWithoutFraction: 5 }, 'Replace');
  await place.container.getBlobClient('originals/havnen/stor').setMetadata({});
  expect(await differencesFrom(place, backup)).toEqual(['Focus', 'Turns', 'blobs']);
});

test('what was written while the backup was made is told, by table', async () => {
  const { place } = await emptyPlace();
  const generator = writeBackup(place, { prefix: source, at });
  let step = await generator.next();
  await place.clients.bulk('Feedback').createEntity({ partitionKey: 'p', rowKey: 'r' });
  await place.clients.bulk('Notices').createEntity({ partitionKey: 'p', rowKey: 'r' });
  while (step.done !== true) {
    const line: { table?: string } = JSON.parse(step.value);
    if (line.table === 'Feedback') {
      await place.clients.bulk('Feedback').updateEntity({ partitionKey: 'p', rowKey: 'r', more: 1 }, 'Merge');
    }
    step = await generator.next();
  }
  expect(step.value.changed).toEqual(['Feedback']);
});
