import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runFuzz, tellFuzz } from '../../test/security/fuzz/run-fuzz.ts';

/** So much (bytes) the heap may grow with each 1,000 activities, once it is warm. */
const slopeAtMost = 256 * 1_024;

/** Mutated activities and raw requests against the whole bot: `--seed N --activities N --raw N`. */
export async function fuzz(args: readonly string[]): Promise<void> {
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
  const isHeld =
    report.faults.length === 0 && report.crashes.length === 0 && report.isAlive && report.heapSlope <= slopeAtMost;
  process.stdout.write(isHeld ? 'held\n' : 'FAILED\n');
  if (!isHeld) process.exitCode = 1;
}
