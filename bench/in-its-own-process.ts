import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Finding } from './report/finding.ts';

const program = fileURLToPath(new URL('./main.ts', import.meta.url));

export interface OwnProcessOptions {
  /** What else the benchmark is told. */
  readonly args?: readonly string[];
  /** After so long it is ended with all that it has started. */
  readonly limitMs?: number;
}

/** What a benchmark came to; one that broke off has found nothing. */
export type OwnOutcome =
  | { readonly outcome: 'found'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'out-of-time' }
  | { readonly outcome: 'broke-off'; readonly code: number | null };

/** Runs one benchmark by itself; its progress comes here. @throws Error when it ends without having told what it found */
export async function runInItsOwnProcess(
  name: string,
  isFull: boolean,
  options: OwnProcessOptions = {},
): Promise<readonly Finding[]> {
  const ended = await tryInItsOwnProcess(name, isFull, options);
  if (ended.outcome === 'found') return ended.findings;
  const how = ended.outcome === 'out-of-time' ? 'ran out of time' : `ended with ${String(ended.code)}`;
  throw new Error(`The benchmark ${name} ${how} and found nothing.`);
}

/** The same, for whom it is a finding, too, that it found nothing. */
export async function tryInItsOwnProcess(
  name: string,
  isFull: boolean,
  { args = [], limitMs }: OwnProcessOptions,
): Promise<OwnOutcome> {
  const child = fork(program, [name, ...args, ...(isFull ? ['--full'] : [])], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    // A group of its own, so that it can be ended with its bots and its storage.
    detached: limitMs !== undefined,
  });
  let findings: readonly Finding[] | undefined;
  child.on('message', (message) => {
    if (Array.isArray(message)) findings = message;
  });
  const exited = once(child, 'exit');
  const isOver = limitMs !== undefined && !(await endsWithin(child, exited, limitMs));
  const [code] = await exited;
  if (isOver) return { outcome: 'out-of-time' };
  return findings === undefined ? { outcome: 'broke-off', code } : { outcome: 'found', findings };
}

/** Waits so long at most; then, or when this process is to end, the child ends with all that it has started. */
async function endsWithin(child: ChildProcess, exited: Promise<unknown>, limitMs: number): Promise<boolean> {
  const endAll = (): void => {
    endGroup(child);
    process.exit(130);
  };
  const signals = ['SIGINT', 'SIGTERM'] as const;
  for (const signal of signals) process.once(signal, endAll);
  const clock = new AbortController();
  const isEnded = await Promise.race([
    exited.then(() => true),
    sleep(limitMs, false, { signal: clock.signal }).catch(() => false),
  ]);
  clock.abort();
  for (const signal of signals) process.off(signal, endAll);
  // What it has left behind would be measured with the next one.
  endGroup(child);
  return isEnded;
}

function endGroup({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, 'SIGKILL');
  } catch (error) {
    // Nobody of it is there any more.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** Tells them to the process that asked for them; false where none did. */
export function tellFindings(findings: readonly Finding[]): boolean {
  if (process.send === undefined) return false;
  process.send(findings);
  return true;
}
