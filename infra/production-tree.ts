import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import { startEmbeddedStorage } from '../src/storage/embedded-azurite.ts';
import { type ImageRecipe, isIgnored, readRecipe } from './image-recipe.ts';

/**
 * `npm run production-tree`: does in a folder what the Dockerfile does in its first stage (it needs the package registry), looks
 * at what comes out, and runs it as the image does, against a storage of this machine, until it is told to stop.
 */
const root = fileURLToPath(new URL('..', import.meta.url));
const largestBytes = 250 * 1024 * 1024;
const stopDeadlineMs = 10_000;
/** Of development only. */
const unwanted = ['azurite', '@microsoft/m365agentsplayground', 'vitest', 'playwright-core', '@biomejs/biome', 'node'];

const recipe = readRecipe(await readFile(join(root, 'Dockerfile'), 'utf8'));
const tree = await mkdtemp(join(tmpdir(), 'dagsorden-tree-'));
try {
  await build(recipe, tree);
  await inspect(tree);
  await tryOut(recipe, tree);
} finally {
  await rm(tree, { recursive: true, force: true });
}

async function build({ steps }: ImageRecipe, folder: string): Promise<void> {
  const dockerignore = await readFile(join(root, '.dockerignore'), 'utf8');
  const isWanted = (path: string) => path === root || !isIgnored(relative(root, path), dockerignore);
  for (const step of steps) {
    if (step.kind === 'run') await run('sh', ['-c', step.command], folder);
    else
      for (const from of step.from)
        await cp(join(root, from), join(folder, from), { recursive: true, filter: isWanted });
  }
}

async function inspect(folder: string): Promise<void> {
  const bytes = await sizeOf(folder);
  console.log(`The production tree has ${(bytes / 1024 / 1024).toFixed(0)} MB:`);
  for (const name of await readdir(folder)) {
    console.log(`  ${name}: ${((await sizeOf(join(folder, name))) / 1024 / 1024).toFixed(1)} MB`);
  }
  if (bytes > largestBytes) throw new Error(`That is more than ${largestBytes / 1024 / 1024} MB`);
  for (const name of unwanted) {
    const found = await stat(join(folder, 'node_modules', name)).catch(() => undefined);
    if (found !== undefined) throw new Error(`The package ${name} is for development only`);
  }
}

async function tryOut({ command }: ImageRecipe, folder: string): Promise<void> {
  const data = await mkdtemp(join(tmpdir(), 'dagsorden-tree-data-'));
  const storage = await startEmbeddedStorage(data);
  const [, ...args] = command;
  const bot = spawn(process.execPath, args, {
    cwd: folder,
    env: {
      NODE_ENV: 'production',
      MICROSOFT_APP_ID: '1b2c3d4e-0000-4000-8000-123456789abc',
      MICROSOFT_APP_TYPE: 'UserAssignedMSI',
      MICROSOFT_APP_TENANT_ID: '1b2c3d4e-0000-4000-8000-123456789abd',
      STORAGE_CONNECTION_STRING: storage.connectionString,
      PORT: '0',
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exited = once(bot, 'exit');
  try {
    const origin = `http://127.0.0.1:${await portOf(bot.stdout)}`;
    for (const path of ['/healthz', '/readyz']) await expectStatus(`${origin}${path}`, 200);
    await expectStatus(`${origin}/api/messages`, 401, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
    });
    await readFixtures(folder);
    const begun = Date.now();
    bot.kill('SIGTERM');
    const [code] = await Promise.race([
      exited,
      once(AbortSignal.timeout(stopDeadlineMs), 'abort').then(() => ['late']),
    ]);
    if (code !== 0) throw new Error(`After SIGTERM it ended with ${code}`);
    console.log(
      `It starts, is ready, refuses a stranger, reads documents, and stopped ${Date.now() - begun} ms after SIGTERM.`,
    );
  } finally {
    bot.kill('SIGKILL');
    await storage.close();
    await rm(data, { recursive: true, force: true });
  }
}

/** Word and PDF are read in a process of its own, which has to find its packages in the tree. */
async function readFixtures(folder: string): Promise<void> {
  for (const name of ['klyngestyregruppe-pile.docx', 'friluftsraad-begge-dele.pdf']) {
    const file = join(root, 'test', 'fixtures', 'corpus', name);
    const args = ['--no-warnings', '--experimental-strip-types', 'src/cli/main.ts', 'parse', file];
    const child = spawn(process.execPath, args, { cwd: folder, env: {}, stdio: ['ignore', 'ignore', 'inherit'] });
    const [code] = await once(child, 'exit');
    if (code !== 0) throw new Error(`Reading ${name} ended with ${code}`);
  }
}

async function portOf(output: NodeJS.ReadableStream): Promise<number> {
  for await (const line of createInterface({ input: output })) {
    const entry: unknown = line.startsWith('{') ? JSON.parse(line) : undefined;
    if (typeof entry !== 'object' || entry === null || !('event' in entry) || entry.event !== 'listening') continue;
    if ('port' in entry && typeof entry.port === 'number') return entry.port;
  }
  throw new Error('It ended before it listened');
}

async function expectStatus(url: string, expected: number, options?: RequestInit): Promise<void> {
  const { status } = await fetch(url, options);
  if (status !== expected) throw new Error(`${url} answers ${status}, not ${expected}`);
}

async function sizeOf(path: string): Promise<number> {
  const found = await stat(path);
  if (!found.isDirectory()) return found.size;
  const files = await readdir(path, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const file of files) if (file.isFile()) bytes += (await stat(join(file.parentPath, file.name))).size;
  return bytes;
}

async function run(program: string, args: readonly string[], cwd: string): Promise<void> {
  const child = spawn(program, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'] });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`${[program, ...args].join(' ')} ended with ${code}`);
}
