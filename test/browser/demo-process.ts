import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A running `npm run demo` of its own, with its data in a folder that goes with it. */
export interface DemoProcess {
  /** The chat in the browser. */
  readonly url: string;
  /** Ctrl-C, and waits until it has ended. */
  stop(): Promise<void>;
}

const root = fileURLToPath(new URL('../../', import.meta.url));
const startDeadlineMs = 100_000;

/** @throws with all that it said, when the demo does not come up */
export async function startDemo(): Promise<DemoProcess> {
  const dataDir = await mkdtemp(join(tmpdir(), 'dagsorden-browser-'));
  const [port, chatPort] = [await freePort(), await freePort()];
  const child = spawn(
    process.execPath,
    ['src/cli/main.ts', 'demo', '--port', String(port), '--chat-port', String(chatPort)],
    { cwd: root, env: { PATH: process.env['PATH'], DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const ended = new Promise<void>((settle) => child.once('exit', () => settle()));
  let said = '';
  const isReady = new Promise<boolean>((settle) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        said += chunk.toString();
        if (said.includes('Klar. Åbn')) settle(true);
      });
    }
    setTimeout(() => settle(false), startDeadlineMs).unref();
    child.once('exit', () => settle(false));
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGINT');
    await ended;
    await rm(dataDir, { recursive: true, force: true });
  };
  if (!(await isReady)) {
    await stop();
    throw new Error(`The demo did not start:\n${said}`);
  }
  return { url: `http://localhost:${chatPort}`, stop };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (typeof address !== 'object' || address === null) throw new Error('No port is free.');
  return address.port;
}
