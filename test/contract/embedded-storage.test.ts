import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { startEmbeddedStorage } from '../../src/storage/embedded-azurite.ts';
import { openStorage } from '../../src/storage/open-storage.ts';
import { isRunning } from '../../src/storage/process-lock.ts';
import { committee, draftOf } from './examples.ts';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dagsorden-embedded-'));
});
afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

async function isAnswering(connectionString: string): Promise<boolean> {
  return openStorage({ connectionString }).then(
    () => true,
    () => false,
  );
}

async function azuritePid(): Promise<number> {
  return JSON.parse(await readFile(join(folder, 'azurite.json'), 'utf8')).pid;
}

interface User {
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly connectionString: string;
  readonly ended: Promise<unknown>;
}

/** Another process that uses the embedded storage of the folder. */
async function startUser(): Promise<User> {
  const child = spawn(process.execPath, [join(import.meta.dirname, 'embedded-user.ts'), folder], {
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('exit', resolve));
  let errors = '';
  child.stderr.on('data', (chunk) => {
    errors += chunk;
  });
  const connectionString = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk).trim()));
    child.once('exit', () => reject(new Error(`the user ended: ${errors}`)));
  });
  return { process: child, connectionString, ended };
}

async function leave(user: User): Promise<void> {
  user.process.stdin.end();
  expect(await user.ended).toBe(0);
}

it('what was written an instant before the end, files too, is there at the next starts', async () => {
  const fileOf = (round: number) => Buffer.alloc(5_000_000, `fil ${round} `);
  for (let round = 1; round <= 3; round += 1) {
    const embedded = await startEmbeddedStorage(folder);
    const { meetings, drafts } = await openStorage({ connectionString: embedded.connectionString });
    expect(await meetings.listCommittees()).toHaveLength(round - 1);
    for (let before = 1; before < round; before += 1) {
      expect((await drafts.find(`kladde-${before}`))?.value.fileName).toBe(`${before}.pdf`);
      expect(fileOf(before).equals((await drafts.findBytes(`kladde-${before}`)) ?? Buffer.alloc(0))).toBe(true);
    }
    await drafts.add(draftOf({ id: `kladde-${round}`, fileName: `${round}.pdf` }), fileOf(round));
    await meetings.addCommittee({ ...committee, id: `udvalg-${round}` }, 'system');
    const pid = await azuritePid();
    await embedded.close();
    expect(await isRunning(pid)).toBe(false);
    expect(await isAnswering(embedded.connectionString)).toBe(false);
  }
});

it('a second user finds the running storage, and the last one ends it', async () => {
  const first = await startEmbeddedStorage(folder);
  const second = await startEmbeddedStorage(folder);
  const other = await startUser();
  expect(new Set([first.connectionString, second.connectionString, other.connectionString]).size).toBe(1);
  await first.close();
  await first.close();
  expect(await isAnswering(first.connectionString)).toBe(true);
  await second.close();
  expect(await isAnswering(first.connectionString)).toBe(true);
  await leave(other);
  expect(await isAnswering(first.connectionString)).toBe(false);
  expect(await readdir(folder)).not.toContain('azurite.json');
});

it('a user who was killed does not keep the storage running', async () => {
  const killed = await startUser();
  const pid = await azuritePid();
  killed.process.kill('SIGKILL');
  await killed.ended;
  expect(await isRunning(pid)).toBe(true);
  const next = await startEmbeddedStorage(folder);
  expect(next.connectionString).toBe(killed.connectionString);
  await next.close();
  expect(await isRunning(pid)).toBe(false);
});

it('four processes that start at the same moment share one storage', async () => {
  const users = await Promise.all([startUser(), startUser(), startUser(), startUser()]);
  expect(new Set(users.map((user) => user.connectionString)).size).toBe(1);
  const pid = await azuritePid();
  await Promise.all(users.map(leave));
  expect(await isRunning(pid)).toBe(false);
});

it('what a killed storage left behind does not hinder the next start', async () => {
  const first = await startEmbeddedStorage(folder);
  const pid = await azuritePid();
  process.kill(pid, 'SIGKILL');
  while (await isRunning(pid)) await sleep(10);
  const second = await startEmbeddedStorage(folder);
  expect(await azuritePid()).not.toBe(pid);
  expect(await isAnswering(second.connectionString)).toBe(true);
  await first.close();
  expect(await isAnswering(second.connectionString)).toBe(true);
  await second.close();
  expect(await isAnswering(second.connectionString)).toBe(false);
});

it('the lock and the files of processes that ended, and a state file cut short, do not hinder a start', async () => {
  const gone = spawn(process.execPath, ['--version'], { stdio: 'ignore' });
  await new Promise((resolve) => gone.once('exit', resolve));
  await mkdir(join(folder, 'users'));
  await writeFile(join(folder, 'azurite.lock'), String(gone.pid));
  await writeFile(join(folder, 'users', `${gone.pid}.1`), '');
  await writeFile(join(folder, 'azurite.json'), '{"pid":12');
  const embedded = await startEmbeddedStorage(folder);
  expect(await isAnswering(embedded.connectionString)).toBe(true);
  await embedded.close();
  expect(await readdir(join(folder, 'users'))).toEqual([]);
});

it('a folder with tables only, as an earlier version left it, opens with its tables and takes files', async () => {
  const before = await startEmbeddedStorage(folder);
  await (await openStorage({ connectionString: before.connectionString })).meetings.addCommittee(committee, 'system');
  await before.close();
  for (const name of await readdir(folder)) {
    if (name !== '__azurite_db_table__.json') await rm(join(folder, name), { recursive: true });
  }
  const embedded = await startEmbeddedStorage(folder);
  const { meetings, drafts } = await openStorage({ connectionString: embedded.connectionString });
  expect(await meetings.listCommittees()).toEqual([committee]);
  await drafts.add(draftOf(), Buffer.from('fil'));
  expect(await drafts.findBytes('kladde-1')).toEqual(Buffer.from('fil'));
  await embedded.close();
});

it.each(['table', 'blob'])('data (%s) that Azurite cannot read is said to be the cause', async (service) => {
  await writeFile(join(folder, `__azurite_db_${service}__.json`), 'not a database');
  const error = await startEmbeddedStorage(folder).catch((reason: unknown) => reason);
  expect(String(error)).toMatch(/embedded storage could not be started: .*JSON.*azurite\.log/s);
  expect(await readdir(join(folder, 'users'))).toEqual([]);
});

it('only who can read the data folder can read the data: each start makes a new key', async () => {
  const embedded = await startEmbeddedStorage(folder);
  const foreign = embedded.connectionString.replace(
    /AccountKey=[^;]+/,
    `AccountKey=${Buffer.alloc(64).toString('base64')}`,
  );
  expect(await isAnswering(foreign)).toBe(false);
  expect(await isAnswering(embedded.connectionString)).toBe(true);
  await embedded.close();
});
