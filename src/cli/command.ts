/** One command of the command line. */
export interface Command {
  /** @param args what follows the command's name. @returns the exit code: 0 done, 1 failed, 2 wrong use. */
  readonly run: (args: readonly string[], output: Output) => Promise<number>;
}

export interface Output {
  readonly print: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Wrong use: told in a sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
