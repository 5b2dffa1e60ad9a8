import type { Finding } from './report/finding.ts';

export interface BenchOptions {
  /** The long form, for a figure that is kept; else one that takes seconds. */
  readonly isFull: boolean;
  /** What else was said on the command line, for the benchmark itself. */
  readonly args: readonly string[];
}

/** Something that is measured. It may print how it goes; what it finds is returned. */
export type Bench = (options: BenchOptions) => Promise<readonly Finding[]>;
