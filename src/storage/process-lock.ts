import { readFile, stat, unlink, writeFile } from 'node:fs/promises';
import { setTimeout as sleep } from 'node:timers/promises';

/** A lock file that nobody renews is held for at most this long, in milliseconds, whoever holds it. */
const longestHold = 60_000;

/**
 * Runs `work` while no other process runs its own under the same lock file. A lock whose process has ended, or that is
 * older than a minute, is taken over.
 *
 * @throws Error when the lock does not become free within a minute
 */
export async function underLock<T>(lockFile: string, work: () => Promise<T>): Promise<T> {
  const giveUpAt = Date.now() + longestHold + 5000;
  while (!(await tryCreate(lockFile))) {
    if (await isStale(lockFile)) await breakLock(lockFile);
    else if (Date.now() > giveUpAt) throw new Error(`The lock file ${lockFile} is held by another process`);
    else await sleep(50);
  }
  try {
    return await work();
  } finally {
    await removeFile(lockFile);
  }
}

/** True while a process with this id runs. One that has ended and only waits to be collected does not run. */
export async function isRunning(pid: number): Promise<boolean> {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it runs, but under another user.
    return isErrno(error, 'EPERM');
  }
  try {
    const state = (await readFile(`/proc/${pid}/stat`, 'utf8')).split(') ').at(-1);
    return state?.startsWith('Z') !== true;
  } catch (error) {
    if (isErrno(error, 'ENOENT') || isErrno(error, 'ESRCH')) return process.platform !== 'linux';
    throw error;
  }
}

/** Removes a file that may be gone already. */
export async function removeFile(file: string): Promise<void> {
  try {
    await unlink(file);
  } catch (error) {
    if (!isErrno(error, 'ENOENT')) throw error;
  }
}

/** The text of a file; undefined when there is none. */
export async function findFileText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}

export function isErrno(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

async function tryCreate(lockFile: string): Promise<boolean> {
  try {
    await writeFile(lockFile, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    // EPERM: on Windows, a file that is just being removed.
    if (isErrno(error, 'EEXIST') || isErrno(error, 'EPERM')) return false;
    throw error;
  }
}

async function isStale(lockFile: string): Promise<boolean> {
  const holder = await findFileText(lockFile);
  const age = await ageOf(lockFile);
  if (holder === undefined || age === undefined) return false;
  // Created and written are two steps: an empty file is a lock that is being taken.
  if (holder === '') return age > 5000;
  return age > longestHold || !(await isRunning(Number(holder)));
}

/**
 * Two processes may find the same lock stale, and the slower one must not remove the lock that the faster one has taken
 * meanwhile: so who removes looks again, and holds a lock of its own for that instant.
 */
async function breakLock(lockFile: string): Promise<void> {
  const breaking = `${lockFile}.breaking`;
  if (!(await tryCreate(breaking))) {
    if (((await ageOf(breaking)) ?? 0) > 10_000) await removeFile(breaking);
    await sleep(50);
    return;
  }
  try {
    if (await isStale(lockFile)) await removeFile(lockFile);
  } finally {
    await removeFile(breaking);
  }
}

async function ageOf(file: string): Promise<number | undefined> {
  try {
    return Date.now() - (await stat(file)).mtimeMs;
  } catch (error) {
    if (isErrno(error, 'ENOENT')) return undefined;
    throw error;
  }
}
