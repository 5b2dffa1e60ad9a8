import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openBackupPlace, readDataState } from '../../src/storage/backup/backup-place.ts';
import { writeBackup } from '../../src/storage/backup/write-backup.ts';
import { aConversation } from '../builders.ts';
import { newPrefix, useAzurite } from '../contract/azurite.ts';
import { startFaultyProxy } from '../contract/faulty-proxy.ts';
import { comingMeeting, council, seed } from './bot-world.ts';
import { runCommand } from './run-command.ts';

const azurite = useAzurite();
const prefix = newPrefix();
const run = (into: string, ...args: readonly string[]) => runCommand(azurite.connectionString(), into, args);
let folder: string;
let file: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dagsorden-backup-cli-'));
  file = join(folder, 'kopi.jsonl');
  const storage = await azurite.open({ prefix });
  await seed(storage, comingMeeting(2));
  await storage.conversations.save(
    aConversation({ id: '19:kajen@thread.tacv2', name: 'Kajen', committeeIds: [council.id] }),
    undefined,
    'system',
  );
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('an export is restored though the first try is killed in the middle; what is due is held back and listed', async () => {
  const exported = await run(prefix, 'export', file);
  expect(exported).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/\d+ rækker og 0 filer/) });
  expect((await stat(file)).mode & 0o777).toBe(0o600);

  const target = newPrefix();
  const halfway = Promise.withResolvers<void>();
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ path }) => {
    if (!path.includes('batch')) return 'pass';
    halfway.resolve();
    return 'hang';
  });
  const child = spawn(process.execPath, ['src/cli/main.ts', 'import-backup', file], {
    env: { PATH: process.env['PATH'], STORAGE_CONNECTION_STRING: proxy.connectionString, TABLE_PREFIX: target },
  });
  const gone = new Promise((resolve) => child.once('exit', resolve));
  await halfway.promise;
  child.kill('SIGKILL');
  await gone;
  await proxy.close();
  expect(await run(target, 'plan')).toMatchObject({ code: 1, err: expect.stringContaining('import-backup') });

  const restored = await run(target, 'import-backup', file);
  expect(restored).toMatchObject({ code: 0, err: '' });
  expect(restored.out).toContain('som i filen');
  expect(restored.out).toMatch(/holdt tilbage:\n {2}dagsorden {2}HAVU.*i Kajen/);
  expect(restored.out).toContain('Revisionssporet er helt');
  expect((await run(target, 'plan')).out).not.toMatch(/^nu/m);
});

test('a file that was changed, and storage that holds something, are refused with a sentence', async () => {
  const other = join(folder, 'ændret.jsonl');
  await writeFile(other, (await readFile(file, 'utf8')).replace('Havneudvalget', 'Havneudvalger'));
  const altered = await run(newPrefix(), 'import-backup', other);
  expect(altered).toMatchObject({ code: 1, out: '', err: expect.stringContaining('noget i den er ændret') });
  const full = await run(prefix, 'import-backup', file);
  expect(full).toMatchObject({ code: 1, err: expect.stringContaining('--into') });
});

test('nothing is exported from under a misspelt prefix, no table is made there, and a copy of nothing replaces nothing', async () => {
  const path = join(folder, 'tom.jsonl');
  const misspelt = newPrefix();
  const host = new URL(/TableEndpoint=([^;]+)/.exec(azurite.connectionString())?.[1] ?? '').host;
  const exported = await run(misspelt, 'export', path);
  expect(exported).toMatchObject({ code: 1, out: `Lager: ${host}, præfiks »${misspelt}«.\n` });
  expect(exported.err).toContain(`Der er ingen data i lageret: ${host}, præfiks »${misspelt}«.`);
  expect(existsSync(path)).toBe(false);
  const place = await openBackupPlace({ connectionString: azurite.connectionString() }, { prefix: misspelt });
  await expect(place.clients.bulk('Meta').getEntity('p', 'r')).rejects.toThrow('TableNotFound');

  let text = '';
  for await (const line of writeBackup(place, { prefix: misspelt, at: new Date() })) text += `${line}\n`;
  await writeFile(path, text);
  const replaced = await run(prefix, 'import-backup', path, '--replace');
  expect(replaced).toMatchObject({ code: 1, err: expect.stringContaining('Sikkerhedskopien er tom') });
  expect(
    await readDataState(await openBackupPlace({ connectionString: azurite.connectionString() }, { prefix })),
  ).toMatchObject({ value: { version: 1 } });
});

test('an export that the disk does not take, or that is ended by Ctrl-C, leaves no file and nothing half of one', async () => {
  const place = await mkdtemp(join(folder, 'disk-'));
  const path = join(place, 'kopi.jsonl');
  const environment = {
    PATH: process.env['PATH'],
    STORAGE_CONNECTION_STRING: azurite.connectionString(),
    TABLE_PREFIX: prefix,
  };
  // No file may be larger than 512 bytes.
  const command = `ulimit -f 1; exec '${process.execPath}' src/cli/main.ts export '${path}'`;
  const full = spawn('sh', ['-c', command], { env: environment });
  let said = '';
  full.stderr.on('data', (chunk) => {
    said += chunk;
  });
  expect(await once(full, 'close')).toEqual([1, null]);
  expect(said).toContain('kunne ikke skrives til ende (EFBIG)');
  expect(await readdir(place)).toEqual([]);

  const halfway = Promise.withResolvers<void>();
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ path: of }) => {
    if (!of.includes('Turns')) return 'pass';
    halfway.resolve();
    return 'hang';
  });
  const ended = spawn(process.execPath, ['src/cli/main.ts', 'export', path], {
    env: { ...environment, STORAGE_CONNECTION_STRING: proxy.connectionString },
  });
  const gone = once(ended, 'exit');
  await halfway.promise;
  expect(await readdir(place)).toEqual(['kopi.jsonl.part']);
  ended.kill('SIGINT');
  expect(await gone).toEqual([130, null]);
  await proxy.close();
  expect(await readdir(place)).toEqual([]);
});
