import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { mustBeTold, runLeaks } from '../test/security/leak-runs.ts';
import type { BenchOptions } from './bench.ts';
import { type Finding, never, told } from './report/finding.ts';

/** The matrix of who may see what, in long: `npm run bench -- leaks --seed 7 --actions 20000`. */
export async function leaks({ args }: BenchOptions): Promise<readonly Finding[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: String(randomInt(1_000_000)) },
      actions: { type: 'string', default: '20000' },
    },
  });
  process.stdout.write(`seed ${values.seed}: ${values.actions} questions, presses and searches\n`);
  const begun = performance.now();
  const report = await runLeaks(Number(values.seed), Number(values.actions));
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  const untold = mustBeTold.filter((each) => !report.told.has(each));
  for (const line of report.leaks.slice(0, 50)) process.stdout.write(`leak: ${line}\n`);
  for (const line of untold) process.stdout.write(`never told: ${line}\n`);
  return [
    told('questions, presses and searches', `${report.actions} in ${seconds} s`),
    never('told to somebody who may not see it', report.leaks.length),
    never('kinds of people who were not told what they may see', untold.length),
  ];
}
