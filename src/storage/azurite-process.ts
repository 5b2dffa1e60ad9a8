import { spawn } from 'node:child_process';
import { open, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { findFileText, isErrno, isRunning } from './process-lock.ts';

/** A server of tables and blobs on this machine's loopback address. */
export interface AzuriteProcess {
  readonly pid: number;
  readonly tablePort: number;
  readonly blobPort: number;
  /** Base64; made for each process, so that only those who can read the data folder can read its data over the network. */
  readonly accountKey: string;
}

export const azuriteAccount = 'dagsorden';
const startDeadline = 15_000;
const stopDeadline = 15_000;
const startAttempts = 3;

/**
 * Starts Azurite on free ports, as a process of its own: it outlives this one, and a Ctrl-C in the terminal does not
 * reach it. One process for tables and blobs (and queues, which nobody uses) starts as fast as one for tables alone; two
 * would take twice the memory.
 *
 * @throws Error when the package azurite is not installed, or the server does not answer within 15 s
 */
export async function spawnAzurite(dataDir: string, accountKey: string): Promise<AzuriteProcess> {
  const script = await azuriteScript();
  let lastFailure = '';
  for (let attempt = 1; attempt <= startAttempts; attempt += 1) {
    // Between finding free ports and listening on them somebody else may take one: then with others.
    const result = await trySpawn(script, dataDir, accountKey);
    if ('pid' in result) return result;
    lastFailure = result.failure;
    if (!lastFailure.includes('EADDRINUSE')) break;
  }
  throw new Error(`The embedded storage could not be started: ${lastFailure} (see azurite.log in the data folder)`);
}

/**
 * True when the process runs and its ports are answered by Azurite. A port where nobody listens says no at once; a busy
 * Azurite is waited for, since a second one on the same data would destroy it.
 */
export async function isAnswering({ pid, tablePort, blobPort }: AzuriteProcess): Promise<boolean> {
  if (!(await isRunning(pid))) return false;
  // Tables first: they are the last that it opens.
  return (await isAnsweredBy('Azurite-Table', tablePort)) && isAnsweredBy('Azurite-Blob', blobPort);
}

async function isAnsweredBy(server: string, port: number): Promise<boolean> {
  try {
    const response = await fetch(`http://127.0.0.1:${port}/${azuriteAccount}`, { signal: AbortSignal.timeout(10_000) });
    await response.arrayBuffer();
    return response.headers.get('server')?.startsWith(server) === true;
  } catch (error) {
    // fetch names a refused connection TypeError and a timeout TimeoutError; anything else is a fault of ours.
    if (error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError')) return false;
    throw error;
  }
}

/**
 * Ends the process and waits until it has: with SIGINT, on which it writes everything to disk (on SIGTERM it does not).
 *
 * @throws Error when it still runs after 15 s
 */
export async function stopAzurite({ pid }: AzuriteProcess): Promise<void> {
  // Windows has no SIGINT for another process: it is ended at once. Azurite saves every 5 s, so wait for that.
  if (process.platform === 'win32') await sleep(6000);
  try {
    process.kill(pid, 'SIGINT');
  } catch (error) {
    if (!isErrno(error, 'ESRCH')) throw error;
  }
  const giveUpAt = Date.now() + stopDeadline;
  while (await isRunning(pid)) {
    if (Date.now() > giveUpAt) throw new Error(`The embedded storage (process ${pid}) did not end within 15 s`);
    await sleep(20);
  }
}

async function trySpawn(
  script: string,
  dataDir: string,
  accountKey: string,
): Promise<AzuriteProcess | { failure: string }> {
  const logFile = join(dataDir, 'azurite.log');
  const log = await open(logFile, 'w', 0o600);
  const [tablePort, blobPort] = await Promise.all([freePort(), freePort()]);
  const ports = { table: tablePort, blob: blobPort, queue: 0 };
  const addresses = Object.entries(ports).flatMap(([service, port]) => [
    `--${service}Host`,
    '127.0.0.1',
    `--${service}Port`,
    String(port),
  ]);
  const child = spawn(
    process.execPath,
    [script, '--location', dataDir, ...addresses, '--disableTelemetry', '--silent'],
    {
      detached: true,
      windowsHide: true,
      stdio: ['ignore', log.fd, log.fd],
      env: { AZURITE_ACCOUNTS: `${azuriteAccount}:${accountKey}` },
    },
  );
  let failure: string | undefined;
  child.once('error', (error) => {
    failure = error.message;
  });
  child.once('exit', (code, signal) => {
    failure ??= `it ended with ${signal ?? `code ${code}`}`;
  });
  child.unref();
  await log.close();

  const giveUpAt = Date.now() + startDeadline;
  while (failure === undefined && Date.now() < giveUpAt) {
    const started = { pid: child.pid ?? -1, tablePort, blobPort, accountKey };
    if (child.pid !== undefined && (await isAnswering(started))) return started;
    await sleep(30);
  }
  if (failure === undefined) {
    child.kill('SIGINT');
    failure = 'it did not answer within 15 s';
  }
  return { failure: `${failure}. ${((await findFileText(logFile)) ?? '').trim().slice(-500)}`.trim() };
}

async function azuriteScript(): Promise<string> {
  const packageFile = findAzuritePackage();
  const { bin } = JSON.parse(await readFile(packageFile, 'utf8'));
  return join(dirname(packageFile), String(bin.azurite));
}

function findAzuritePackage(): string {
  try {
    return createRequire(import.meta.url).resolve('azurite/package.json');
  } catch (error) {
    if (!isErrno(error, 'MODULE_NOT_FOUND')) throw error;
    throw new Error(
      'The embedded storage needs the package azurite, which is not installed here. Install the development packages, or set STORAGE_CONNECTION_STRING or STORAGE_ACCOUNT_URL.',
      { cause: error },
    );
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      const port = typeof address === 'object' && address !== null ? address.port : 0;
      server.close(() => resolve(port));
    });
  });
}
