import { parseArgs } from 'node:util';
import { mustBeTold, runLeaks } from '../test/security/leak-runs.ts';

/** The matrix of who may see what, in long: `npm run bench -- leaks --seed 7 --actions 20000`. */
export async function leaks(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: {
      seed: { type: 'string', default: String(Date.now() % 1_000_000) },
      actions: { type: 'string', default: '20000' },
    },
  });
  const begun = performance.now();
  const report = await runLeaks(Number(values.seed), Number(values.actions));
  const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
  const untold = mustBeTold.filter((each) => !report.told.has(each));
  process.stdout.write(
    `seed ${values.seed}: ${report.actions} questions, presses and searches in ${seconds} s, ${report.leaks.length} leaks, ${untold.length} that were to be told and were not\n`,
  );
  for (const line of [...report.leaks.slice(0, 50), ...untold]) process.stdout.write(`${line}\n`);
  if (report.leaks.length + untold.length > 0) process.exitCode = 1;
}
