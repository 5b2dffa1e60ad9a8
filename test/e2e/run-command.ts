import { execFile } from 'node:child_process';
import { runCommandLine } from '../../src/cli/run-command-line.ts';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** One after another: what storage a command finds stands in the environment of the whole process. */
let last: Promise<unknown> = Promise.resolve();

/**
 * Runs the command line in the process of the test, with tables of its own for each prefix; with `input` as a program of its
 * own, which reads it.
 */
export function runCommand(
  connectionString: string,
  prefix: string,
  args: readonly string[],
  input?: string,
): Promise<Ran> {
  if (input !== undefined) return runProgram(connectionString, prefix, args, input);
  const ran = last.then(() => runHere({ STORAGE_CONNECTION_STRING: connectionString, TABLE_PREFIX: prefix }, args));
  last = ran.catch(() => undefined);
  return ran;
}

/** The same as a program of its own, as a person starts it. */
export function runProgram(
  connectionString: string,
  prefix: string,
  args: readonly string[],
  input = '',
): Promise<Ran> {
  return new Promise((resolve) => {
    const child = execFile(
      process.execPath,
      ['src/cli/main.ts', ...args],
      { env: { PATH: process.env['PATH'], STORAGE_CONNECTION_STRING: connectionString, TABLE_PREFIX: prefix } },
      (error, out, err) => resolve({ code: error === null ? 0 : Number(error.code ?? 1), out, err }),
    );
    child.stdin?.end(input);
  });
}

async function runHere(environment: Readonly<Record<string, string>>, args: readonly string[]): Promise<Ran> {
  const before = { ...process.env };
  Object.assign(process.env, environment);
  const out: string[] = [];
  const err: string[] = [];
  try {
    const code = await runCommandLine(args, {
      print: (line) => void out.push(`${line}\n`),
      complain: (line) => void err.push(`${line}\n`),
    });
    return { code, out: out.join(''), err: err.join('') };
  } finally {
    for (const name of Object.keys(environment)) delete process.env[name];
    Object.assign(process.env, before);
  }
}
