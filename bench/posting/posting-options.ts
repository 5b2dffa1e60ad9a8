import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

export interface PostingBenchOptions {
  /** The parts that were asked for; none where all are meant. */
  readonly names: readonly string[];
  readonly seed: number;
  /** So many seeds; parts that take long take a fifth of them. */
  readonly seeds: number;
  readonly days: number;
  readonly committees: number;
}

/** `--seed N --seeds N --days N --committees N`, and the names of single parts. */
export function readPostingOptions(args: readonly string[]): PostingBenchOptions {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
      seeds: { type: 'string', default: '20' },
      days: { type: 'string', default: '30' },
      committees: { type: 'string', default: '1000' },
    },
  });
  return {
    names: positionals,
    seed: Number(values.seed),
    seeds: Number(values.seeds),
    days: Number(values.days),
    committees: Number(values.committees),
  };
}

export function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}
