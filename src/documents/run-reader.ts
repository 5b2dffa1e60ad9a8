import { type ChildProcess, fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Format } from './detect-format.ts';
import type { ProcessLimits } from './limits.ts';
import { type FileToRead, isReaderReply, type ReaderReply, ready } from './reader-messages.ts';
import { watchMemory } from './watch-memory.ts';

/** A child process that died of its file. */
export interface ReaderCrash {
  /** "SIGSEGV"; absent where it ended by itself. */
  readonly code?: string;
  /** The name of what it threw, and where: "node_modules/unpdf/dist/pdfjs.mjs:2:1934". Nothing of the document. */
  readonly error?: string;
  readonly place?: string;
}

export interface ReaderOptions {
  readonly limits: ProcessLimits;
  /** Kills the child process; the promise rejects with the signal's reason. */
  readonly signal?: AbortSignal | undefined;
  readonly onCrash?: ((crash: ReaderCrash) => void) | undefined;
}

const inPackage = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const entry = fileURLToPath(new URL('reader-process.ts', import.meta.url));
const stderrKept = 4096;

/**
 * Reads and parses one file in a child process that knows no environment, reads no files but the program's own, writes
 * none, starts nothing, and is killed at its limits. A file that makes it die is `damaged`.
 *
 * @throws Error when the child process cannot be started, or dies before it has seen the file
 */
export async function runReader(
  format: Format,
  file: FileToRead,
  { limits, signal, onCrash }: ReaderOptions,
): Promise<ReaderReply> {
  signal?.throwIfAborted();
  const child = fork(entry, [format], {
    execArgv: nodeOptions(limits.heapMegabytes),
    env: {},
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let reply: ReaderReply | undefined;
  let isReady = false;
  const end = (last?: ReaderReply) => {
    reply ??= last;
    child.kill('SIGKILL');
  };
  const stop = () => end();
  signal?.addEventListener('abort', stop);
  const deadline = setTimeout(() => end({ ok: false, reason: 'took-too-long' }), limits.milliseconds);
  const unwatch =
    child.pid === undefined
      ? undefined
      : watchMemory(child.pid, limits.residentBytes, () => end({ ok: false, reason: 'took-too-much-memory' }));
  child.on('message', (message) => {
    if (message === ready) {
      isReady = true;
      // A child that is gone by now says so by its end.
      child.send(file, () => undefined);
    } else if (isReaderReply(message)) end(message);
  });
  const stderr = collectText(child.stderr);
  try {
    const exit = await ended(child);
    if (reply !== undefined) return reply;
    signal?.throwIfAborted();
    if (!isReady) throw new Error(`the reader process could not start: ${exit}, ${firstLine(stderr())}`);
    if (exit === 'SIGKILL' || stderr().includes('heap out of memory'))
      return { ok: false, reason: 'took-too-much-memory' };
    onCrash?.({ ...(exit.startsWith('SIG') ? { code: exit } : {}), ...placeOf(stderr()) });
    return { ok: false, reason: 'damaged' };
  } finally {
    clearTimeout(deadline);
    unwatch?.();
    signal?.removeEventListener('abort', stop);
  }
}

/** The permission model is called experimental before Node 22.13; without network access it comes in none of these. */
function nodeOptions(heapMegabytes: number): string[] {
  const permission = process.allowedNodeEnvironmentFlags.has('--permission')
    ? '--permission'
    : '--experimental-permission';
  // A linked node_modules is read through both of its names.
  const packages = [inPackage('node_modules'), realpathSync(inPackage('node_modules'))];
  const readable = new Set([inPackage('src/'), inPackage('package.json'), ...packages.map((path) => `${path}/`)]);
  return [
    '--experimental-strip-types',
    '--disable-warning=ExperimentalWarning',
    permission,
    ...[...readable].map((path) => `--allow-fs-read=${path}`),
    '--disallow-code-generation-from-strings',
    `--max-old-space-size=${heapMegabytes}`,
  ];
}

/** @returns the signal or "code N" */
function ended(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) => reject(new Error('the reader process could not be started', { cause: error })));
    child.once('close', (code, signal) => resolve(signal ?? `code ${code}`));
  });
}

function collectText(stream: NodeJS.ReadableStream | null): () => string {
  let text = '';
  stream?.setEncoding('utf8').on('data', (part: string) => {
    if (text.length < stderrKept) text += part;
  });
  return () => text;
}

/** What reader-process.ts says of its end. */
function placeOf(stderr: string): Pick<ReaderCrash, 'error' | 'place'> {
  const said = /^([A-Za-z]+) at .*?((?:src|node_modules)\/[\w./@-]+:\d+:\d+)\)?$/m.exec(stderr);
  const [, error, place] = said ?? [];
  return error === undefined || place === undefined ? {} : { error, place };
}

function firstLine(text: string): string {
  return text.trimStart().split('\n')[0]?.slice(0, 200) ?? '';
}
