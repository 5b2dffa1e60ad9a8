import { randomBytes } from 'node:crypto';
import { mkdir, readdir, rename, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { type AzuriteProcess, azuriteAccount, isAnswering, spawnAzurite, stopAzurite } from './azurite-process.ts';
import { findFileText, isRunning, removeFile, underLock } from './process-lock.ts';

export interface EmbeddedStorage {
  readonly connectionString: string;
  /** Gives it up; the last user ends it, and waits until all data is on disk. A second call does nothing. */
  close(): Promise<void>;
}

let usersInThisProcess = 0;

/**
 * Storage for the demo, the command line and the tests: Azurite with its data in `dataDir`. Whoever comes first starts
 * it; others, in this or another process, find it by `azurite.json` and share it. Each user leaves a file in `users/`,
 * named by its process, so that those who were killed do not count.
 *
 * @throws Error when Azurite is not installed or does not start; the message says why
 */
export async function startEmbeddedStorage(dataDir: string): Promise<EmbeddedStorage> {
  const folder = resolve(dataDir);
  const usersFolder = join(folder, 'users');
  const lockFile = join(folder, 'azurite.lock');
  await mkdir(usersFolder, { recursive: true, mode: 0o700 });

  usersInThisProcess += 1;
  const userFile = join(usersFolder, `${process.pid}.${usersInThisProcess}`);
  const azurite = await underLock(lockFile, async () => {
    const found = await findProcess(folder);
    const running = found ?? (await startProcess(folder));
    await writeFile(userFile, '');
    return running;
  });

  let closing: Promise<void> | undefined;
  const leave = () =>
    underLock(lockFile, async () => {
      await removeFile(userFile);
      if (await hasUsers(usersFolder)) return;
      await stopAzurite(azurite);
      await removeFile(stateFile(folder));
    });
  return {
    connectionString: connectionStringOf(azurite),
    close() {
      closing ??= leave();
      return closing;
    },
  };
}

function stateFile(folder: string): string {
  return join(folder, 'azurite.json');
}

async function startProcess(folder: string): Promise<AzuriteProcess> {
  const started = await spawnAzurite(folder, randomBytes(64).toString('base64'));
  // Written aside and renamed: a crash leaves the whole state or none.
  const draft = `${stateFile(folder)}.${process.pid}`;
  await writeFile(draft, JSON.stringify(started), { mode: 0o600 });
  await rename(draft, stateFile(folder));
  return started;
}

/** The process that the state file names, if it still answers; what a killed one left behind is not minded. */
async function findProcess(folder: string): Promise<AzuriteProcess | undefined> {
  const text = await findFileText(stateFile(folder));
  const state = text === undefined ? undefined : parseState(text);
  return state !== undefined && (await isAnswering(state)) ? state : undefined;
}

function parseState(text: string): AzuriteProcess | undefined {
  let state: unknown;
  try {
    state = JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
  if (typeof state !== 'object' || state === null) return undefined;
  if (!('pid' in state && 'tablePort' in state && 'blobPort' in state && 'accountKey' in state)) return undefined;
  const { pid, tablePort, blobPort, accountKey } = state;
  const areNumbers = typeof pid === 'number' && typeof tablePort === 'number' && typeof blobPort === 'number';
  return areNumbers && typeof accountKey === 'string' ? { pid, tablePort, blobPort, accountKey } : undefined;
}

/** True when a user is left whose process runs; the files of the others are removed. */
async function hasUsers(usersFolder: string): Promise<boolean> {
  let isUsed = false;
  for (const name of await readdir(usersFolder)) {
    if (await isRunning(Number.parseInt(name, 10))) isUsed = true;
    else await removeFile(join(usersFolder, name));
  }
  return isUsed;
}

function connectionStringOf({ tablePort, blobPort, accountKey }: AzuriteProcess): string {
  return [
    'DefaultEndpointsProtocol=http',
    `AccountName=${azuriteAccount}`,
    `AccountKey=${accountKey}`,
    `TableEndpoint=http://127.0.0.1:${tablePort}/${azuriteAccount}`,
    `BlobEndpoint=http://127.0.0.1:${blobPort}/${azuriteAccount}`,
    '',
  ].join(';');
}
