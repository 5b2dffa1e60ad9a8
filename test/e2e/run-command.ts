import { execFile } from 'node:child_process';

export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command line as a program, with tables of its own for each prefix. */
export function runCommand(
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
