import { median, percentile } from '../report/percentile.ts';
import type { Load } from './load.ts';

/** What several rounds of the same load come to. */
export interface LoadSummary {
  /** Of the rounds' rates the middle one. */
  readonly perSecond: number;
  /** Milliseconds, over the requests of all rounds. */
  readonly p50: number;
  readonly p99: number;
  readonly sent: number;
  readonly failures: number;
}

export function summaryOf(loads: readonly Load[]): LoadSummary {
  const latencies = loads.flatMap((load) => load.latencies);
  return {
    perSecond: median(loads.map((load) => load.latencies.length / load.seconds)),
    p50: percentile(latencies, 0.5),
    p99: percentile(latencies, 0.99),
    sent: latencies.length,
    failures: loads.reduce((sum, load) => sum + load.failures, 0),
  };
}

/** Runs each contender once a round, in turn: what else the machine does meets all of them. */
export async function alternate<Name extends string>(
  rounds: number,
  contenders: Readonly<Record<Name, () => Promise<Load>>>,
): Promise<Record<Name, LoadSummary>> {
  const names = Object.keys(contenders).filter((name): name is Name => name in contenders);
  const loads = new Map<Name, Load[]>(names.map((name) => [name, []]));
  for (let round = 0; round < rounds; round += 1) {
    for (const name of names) loads.get(name)?.push(await contenders[name]());
  }
  const summaries: Partial<Record<Name, LoadSummary>> = {};
  for (const name of names) summaries[name] = summaryOf(loads.get(name) ?? []);
  return summaries as Record<Name, LoadSummary>;
}
