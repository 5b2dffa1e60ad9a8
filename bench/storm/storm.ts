import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import { runStorm, type StormReport } from '../../test/storm/run-storm.ts';
import type { StormVerdict } from '../../test/storm/storm-verdict.ts';
import type { BenchOptions } from '../bench.ts';
import { type Finding, holds, never, told } from '../report/finding.ts';
import { percentile } from '../report/percentile.ts';
import { compareStores } from './compare-stores.ts';

/**
 * 20,000 clicks of 300 people on one card, over two bots of which one is killed when both have stood for five seconds; then fewer of them in
 * process, through the store and through a naive one. `--clicks N --people N --concurrency N --seed N --compare N --kill-every SECONDS`
 */
export async function storm({ args }: BenchOptions): Promise<readonly Finding[]> {
  const { seed, compare, killEvery, ...size } = readStormOptions(args);
  print(`seed ${seed}: ${size.clicks} clicks of ${size.people} people, ${size.concurrency} at once`);
  const report = await runStorm({ ...size, seed, killEveryMs: killEvery * 1_000 });
  tell(report);
  const { kept, naive } = await compareStores(seed, compare);
  tellVerdict(`the store alone, ${compare} clicks in ${kept.seconds.toFixed(0)} s`, kept);
  tellVerdict(`read and upsert with ETag "*", the same clicks in ${naive.seconds.toFixed(0)} s`, naive);
  return [
    ...findingsOf(report),
    never(`${compare} clicks on the store alone: lost, doubled or wrong at last`, faultsOf(kept)),
    // Where a store without care does as well, the clicks do not meet, and the lines above have shown nothing.
    holds('a store without care fails at the same clicks', faultsOf(naive) > 0, `${faultsOf(naive)} faults`),
  ];
}

function readStormOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      clicks: { type: 'string', default: '20000' },
      people: { type: 'string', default: '300' },
      concurrency: { type: 'string', default: '32' },
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
      compare: { type: 'string', default: '2000' },
      'kill-every': { type: 'string', default: '5' },
    },
  });
  return {
    clicks: Number(values.clicks),
    people: Number(values.people),
    concurrency: Number(values.concurrency),
    seed: Number(values.seed),
    compare: Number(values.compare),
    killEvery: Number(values['kill-every']),
  };
}

function findingsOf(report: StormReport): Finding[] {
  const { verdict, latencies, seconds } = report;
  const [half, most] = [0.5, 0.99].map((share) => `${percentile(latencies, share).toFixed(0)} ms`);
  const refused = [...report.refusals.values()].reduce((sum, count) => sum + count, 0);
  return [
    told('clicks', `${report.clicks} in ${report.deliveries} deliveries, ${report.kills} kills`),
    told('speed', `${(report.deliveries / seconds).toFixed(0)}/s, p50 ${half}, p99 ${most}`),
    never('clicks lost', verdict.lost),
    never('clicks counted twice', verdict.duplicates),
    never('people with another answer than their last', verdict.wrongFinals),
    never('clicks never acknowledged', report.unacknowledged),
    never('clicks refused', refused),
    holds(
      'the card is updated at most once in two seconds by each bot',
      report.cardUpdates <= report.cardUpdatesAtMost,
      `${report.cardUpdates} of ${report.cardUpdatesAtMost} updates`,
    ),
  ];
}

function tell(report: StormReport): void {
  print(`${report.deliveries} deliveries in ${report.seconds.toFixed(0)} s`);
  print(`${report.kills} kills; ${report.unanswered} presses without an answer, ${report.inDoubt} in doubt`);
  for (const [text, count] of report.refusals) print(`refused ${count} times: ${text}`);
  tellVerdict('two bots, one killed', report.verdict);
}

function faultsOf({ lost, duplicates, wrongFinals }: StormVerdict): number {
  return lost + duplicates + wrongFinals;
}

function tellVerdict(name: string, verdict: StormVerdict): void {
  const { lost, duplicates, wrongFinals, examples } = verdict;
  print(`${name}: ${lost} lost, ${duplicates} counted twice, ${wrongFinals} people with a wrong answer`);
  for (const example of examples) print(`  ${example}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
