import { type Finding, never } from '../report/finding.ts';
import { type Cost, grown } from './grown.ts';
import { costOfRounds } from './posting-rounds.ts';

/**
 * A round reads what has changed in one answer and compares the mark of each committee with the one it knows: that is as much as there
 * are committees, a hundred times from 10 to 1,000, and still less than a millisecond. What is due costs the same beside it.
 */
const ratioOfIdleAtMost = 100;
const ratioOfPostAtMost = 3;

export async function growthOfPosting(sizes: readonly number[]): Promise<readonly Finding[]> {
  const [idle, due]: [Cost[], Cost[]] = [[], []];
  const calls: string[] = [];
  // The first time all is still to be compiled.
  await costOfRounds(sizes[0] ?? 0);
  for (const size of sizes) {
    const cost = await costOfRounds(size);
    idle.push({ size, ms: cost.idleMs });
    due.push({ size, ms: cost.dueMs });
    calls.push(`${cost.idleCalls} and ${cost.dueCalls}`);
    process.stdout.write(
      `${size} committees: ${cost.idleMs.toFixed(3)} ms and ${cost.idleCalls} calls of storage with nothing due; ${cost.dueMs.toFixed(3)} ms and ${cost.dueCalls} calls with one post\n`,
    );
  }
  return [
    grown('a round of posting with nothing due', 'committees', idle, ratioOfIdleAtMost),
    grown('a round with one post', 'committees', due, ratioOfPostAtMost),
    never('calls of storage in a round that grow with the committees', new Set(calls).size - 1),
  ];
}
