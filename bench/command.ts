/** What was said to `npm run bench`. */
export interface BenchCommand {
  readonly name?: string;
  readonly isFull: boolean;
  readonly isLenient: boolean;
  readonly isWritten: boolean;
  /** The rest, for the benchmark itself. */
  readonly args: readonly string[];
}

export function readCommand(words: readonly string[]): BenchCommand {
  const [first, ...others] = words;
  const hasName = first !== undefined && !first.startsWith('--');
  const said = hasName ? others : words;
  const isOurs = (word: string): boolean => ['--full', '--lenient', '--write'].includes(word);
  return {
    ...(hasName ? { name: first } : {}),
    isFull: said.includes('--full'),
    isLenient: said.includes('--lenient'),
    isWritten: said.includes('--write'),
    args: said.filter((word) => !isOurs(word)),
  };
}
