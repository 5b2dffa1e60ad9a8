import { createWriteStream, rmSync, type WriteStream } from 'node:fs';
import { open, rename, rm } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';
import { cliBackupSentences as words } from '../danish/sentences/cli-backup-sentences.ts';
import { UsageError } from './command.ts';

/** The disk did not take it, or something else is wrong with the file: the system's code says what. */
export class FileFault extends Error {
  override readonly name = 'FileFault';
  readonly code: string;

  constructor(code: string, cause: unknown) {
    super(`The file cannot be written (${code})`, { cause });
    this.code = code;
  }
}

/**
 * Written beside and named at the end: a file of that name is whole. It is for its owner's eyes alone, and nothing of it stays
 * behind when it cannot be written, or when somebody ends the program meanwhile (Ctrl-C).
 *
 * @returns what the lines end with
 * @throws UsageError where no file of that name can be begun
 * @throws FileFault where it cannot be written to its end
 */
export async function writeFileOfLines<T>(path: string, lines: AsyncGenerator<string, T>): Promise<T> {
  const draft = `${path}.part`;
  const stream = await openStream(draft, path);
  const stopGuarding = removeWhenEnded(draft);
  try {
    let result: { readonly value: T } | undefined;
    await pipeline(async function* () {
      result = { value: yield* ended(lines) };
    }, stream);
    await rename(draft, path);
    if (result === undefined) throw new Error('The lines of a file have not come to their end');
    return result.value;
  } catch (error) {
    await rm(draft, { force: true });
    throw isOfFile(error) ? new FileFault(error.code, error) : error;
  } finally {
    stopGuarding();
  }
}

async function* ended<T>(lines: AsyncGenerator<string, T>): AsyncGenerator<string, T> {
  let step = await lines.next();
  for (; step.done !== true; step = await lines.next()) yield `${step.value}\n`;
  return step.value;
}

async function openStream(draft: string, path: string): Promise<WriteStream> {
  try {
    await rm(draft, { force: true });
    await (await open(draft, 'wx', 0o600)).close();
  } catch (error) {
    if (error instanceof Error && 'code' in error) throw new UsageError(words.unwritable(path, String(error.code)));
    throw error;
  }
  return createWriteStream(draft, { flags: 'r+', flush: true });
}

/** With the exit code that shells give to what a signal ended. */
const exitCodes = { SIGINT: 130, SIGTERM: 143 } as const;

/** @returns what ends the guard */
function removeWhenEnded(draft: string): () => void {
  const end = (signal: keyof typeof exitCodes): void => {
    rmSync(draft, { force: true });
    process.exit(exitCodes[signal]);
  };
  process.once('SIGINT', end).once('SIGTERM', end);
  return () => void process.off('SIGINT', end).off('SIGTERM', end);
}

/** Storage's own faults have other names, and no call of the system. */
function isOfFile(error: unknown): error is NodeJS.ErrnoException & { readonly code: string } {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return false;
  return /^(?:write|writev|fsync|close|rename)$/.test(String(error.syscall));
}
