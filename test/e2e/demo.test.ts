import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';

const running: ChildProcess[] = [];
afterEach(() => {
  for (const child of running.splice(0)) child.kill('SIGKILL');
});

interface Demo {
  readonly lines: string[];
  readonly child: ChildProcess;
  readonly ended: Promise<number | null>;
}

function startDemo(dataDir: string, port: number, chatPort: number): Demo {
  const child = spawn(
    process.execPath,
    ['src/cli/main.ts', 'demo', '--port', String(port), '--chat-port', String(chatPort)],
    { env: { PATH: process.env['PATH'], DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  running.push(child);
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on('data', (chunk: Buffer) => lines.push(...chunk.toString().split('\n').filter(Boolean)));
  }
  return { lines, child, ended: new Promise((resolve) => child.once('exit', resolve)) };
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : 0;
}

test('the demo starts, is stopped by Ctrl-C, and finds its data again the second time', {
  timeout: 240_000,
}, async () => {
  const dataDir = await mkdtemp(join(tmpdir(), 'dagsorden-demo-'));
  const [port, chatPort] = [await freePort(), await freePort()];
  const isReady = (demo: Demo) =>
    vi.waitFor(() => expect(demo.lines.join('\n')).toContain('Klar. Åbn'), { timeout: 100_000, interval: 100 });

  const first = startDemo(dataDir, port, chatPort);
  await isReady(first);
  expect(first.lines.filter((line) => line.startsWith('Import'))).toHaveLength(6);
  expect((await fetch(`http://127.0.0.1:${port}/readyz`)).status).toBe(200);
  expect((await fetch(`http://127.0.0.1:${chatPort}/`)).status).toBe(200);

  const taken = startDemo(dataDir, port, await freePort());
  expect(await taken.ended).toBe(1);
  expect(taken.lines).toHaveLength(1);
  expect(taken.lines[0]).toContain(`Port ${port} er optaget`);

  first.child.kill('SIGINT');
  expect(await first.ended).toBe(0);
  expect(first.lines.at(-1)).toBe('Stoppet.');
  await expect(fetch(`http://127.0.0.1:${chatPort}/`)).rejects.toThrow();

  const second = startDemo(dataDir, port, chatPort);
  await isReady(second);
  expect(second.lines.filter((line) => line.includes('var gemt i forvejen'))).toHaveLength(6);
  second.child.kill('SIGINT');
  expect(await second.ended).toBe(0);
  await rm(dataDir, { recursive: true, force: true });
});
