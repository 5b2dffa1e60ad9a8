import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { isObject, type JsonObject } from './wire.ts';

/** A bot that runs as a program of its own, to be killed at will. */
export interface BotProcess {
  readonly port: number;
  /** "http://127.0.0.1:…", for {@link TeamsService.useBot}. */
  readonly origin: string;
  /** Everything it has printed so far. */
  readonly stdout: readonly string[];
  readonly stderr: readonly string[];
  /** Its log lines: those of stdout that are JSON objects. */
  readonly log: readonly JsonObject[];
  /** Sends the signal and resolves to the exit code when it is gone; null after a SIGKILL. */
  kill(signal?: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
  /** Settles with the exit code when it is gone, of its own accord too. */
  readonly exited: Promise<number | null>;
}

export interface BotProcessOptions {
  /** Default "src/main.ts". */
  readonly entry?: string;
  /** Milliseconds until it must listen; default 60,000. */
  readonly timeoutMs?: number;
}

/**
 * Starts the bot with exactly this environment (and PATH) and waits for the line `{"event":"listening","port":…}`. PORT is 0 unless
 * given.
 *
 * @throws when it ends or is silent before; the message holds what it printed
 */
export async function startBotProcess(
  env: Readonly<Record<string, string>>,
  { entry = 'src/main.ts', timeoutMs = 60_000 }: BotProcessOptions = {},
): Promise<BotProcess> {
  const child = spawn(process.execPath, [entry], {
    env: { PORT: '0', ...(process.env['PATH'] === undefined ? {} : { PATH: process.env['PATH'] }), ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise<number | null>((resolve) => child.once('exit', (code) => resolve(code)));
  const stdout: string[] = [];
  const stderr: string[] = [];
  const log: JsonObject[] = [];
  const kill: BotProcess['kill'] = (signal = 'SIGKILL') => {
    child.kill(signal);
    return exited;
  };
  const port = await listening(child, { stdout, stderr, log }, timeoutMs).catch(async (cause: unknown) => {
    await kill();
    throw new Error(`The bot did not start.\n${[...stdout, ...stderr].join('\n')}`, { cause });
  });
  return { port, origin: `http://127.0.0.1:${port}`, stdout, stderr, log, kill, exited };
}

interface Output {
  readonly stdout: string[];
  readonly stderr: string[];
  readonly log: JsonObject[];
}

function listening(child: ChildProcess, { stdout, stderr, log }: Output, timeoutMs: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`silent for ${timeoutMs} ms`)), timeoutMs);
    child.once('exit', (code) => reject(new Error(`ended with ${code}`)));
    child.once('error', reject);
    readLines(child.stderr, (line) => stderr.push(line));
    readLines(child.stdout, (line) => {
      stdout.push(line);
      const entry = parseLogLine(line);
      if (entry === undefined) return;
      log.push(entry);
      if (entry['event'] !== 'listening' || typeof entry['port'] !== 'number') return;
      clearTimeout(timer);
      resolve(entry['port']);
    });
  });
}

function readLines(stream: NodeJS.ReadableStream | null, take: (line: string) => void): void {
  if (stream !== null) createInterface({ input: stream }).on('line', take);
}

function parseLogLine(line: string): JsonObject | undefined {
  if (!line.startsWith('{')) return undefined;
  try {
    const value: unknown = JSON.parse(line);
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
