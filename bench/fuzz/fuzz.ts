import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runFuzz, tellFuzz } from '../../test/security/fuzz/run-fuzz.ts';
import type { BenchOptions } from '../bench.ts';
import { type Finding, figure, holds, never, told, within } from '../report/finding.ts';

/** So much (kB) the heap may grow with each 1,000 activities, once it is warm. */
const slopeAtMost = 256;

/** Mutated activities and raw requests against the whole bot: `--seed N --activities N --raw N`. */
export async function fuzz({ args }: BenchOptions): Promise<readonly Finding[]> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
      activities: { type: 'string', default: '10000' },
      raw: { type: 'string', default: '1000' },
    },
  });
  const [seed, activities, rawRequests] = [Number(values.seed), Number(values.activities), Number(values.raw)];
  process.stdout.write(`seed ${seed}: ${activities} activities, ${rawRequests} raw requests\n`);
  const report = await runFuzz({ seed, activities, rawRequests });
  for (const line of tellFuzz(report)) process.stdout.write(`${line}\n`);
  const slope = figure(report.heapSlope / 1_024, 'kB');
  return [
    told('spoilt activities and raw requests', `${activities} and ${rawRequests} in ${report.seconds.toFixed(0)} s`),
    never('answers with 5xx, or with what is internal', report.faults.length),
    never('errors that nobody caught', report.crashes.length),
    holds('the bot still answers', report.isAlive, report.isAlive ? 'alive' : 'gone'),
    // Of a short run all is warm-up.
    activities >= warmFrom
      ? within('heap with each 1,000 activities', slope, slopeAtMost)
      : told('heap with each 1,000 activities, while it warms up', `${slope.value.toFixed(0)} kB`),
  ];
}

/** From so many activities on the second half of them is warm. */
const warmFrom = 5_000;
