import { runCrashMatrix } from '../../test/posting/crash-runs.ts';
import { allKinds } from '../../test/posting/post-scenarios.ts';
import { seedsFrom } from '../../test/posting/seeds.ts';
import { type Finding, never } from '../report/finding.ts';
import type { PostingBenchOptions } from './posting-options.ts';

/** A replica is killed at every point of every kind of post. */
export async function crashes({ seed, seeds }: PostingBenchOptions): Promise<readonly Finding[]> {
  return findingsOf('killed', await runCrashMatrix(allKinds, 'kill', seedsFrom(seed, seeds)));
}

/** It stands still there for longer than its claim is good for, and goes on. */
export async function stops({ seed, seeds }: PostingBenchOptions): Promise<readonly Finding[]> {
  const some = seedsFrom(seed, Math.ceil(seeds / 5));
  return findingsOf('stopped for ten minutes', await runCrashMatrix(allKinds, 'stop', some));
}

function findingsOf(how: string, report: Awaited<ReturnType<typeof runCrashMatrix>>): Finding[] {
  const { runs, struck, doubled, faults } = report;
  process.stdout.write(`  a second message stood ${doubled} times until somebody pressed\n`);
  for (const fault of faults.slice(0, 10)) process.stdout.write(`  ${fault}\n`);
  return [never(`${how} ${runs} times at ${struck.size} points: wrong at last`, faults.length)];
}
