import type { BenchOptions } from '../bench.ts';
import type { Finding } from '../report/finding.ts';
import { crashes, stops } from './crashes.ts';
import { days, downtime } from './hours.ts';
import { morning } from './morning.ts';
import { type PostingBenchOptions, readPostingOptions } from './posting-options.ts';
import { chaos, storms } from './wild-service.ts';

type Part = (options: PostingBenchOptions) => Promise<readonly Finding[]>;

const parts: Readonly<Record<string, Part>> = { crashes, stops, chaos, storms, downtime, days, morning };

/**
 * The posting of agendas under all that can go wrong, in simulated time: `--seed N --seeds N --days N --committees N`, and the
 * names of single parts.
 */
export async function posting({ args }: BenchOptions): Promise<readonly Finding[]> {
  const options = readPostingOptions(args);
  process.stdout.write(`seed ${options.seed}\n`);
  const findings: Finding[] = [];
  for (const name of options.names.length > 0 ? options.names : Object.keys(parts)) {
    const part = parts[name];
    if (part === undefined) throw new Error(`there is no part ${name}: ${Object.keys(parts).join(', ')}`);
    const begun = performance.now();
    for (const { what, ...finding } of await part(options)) findings.push({ ...finding, what: `${name}: ${what}` });
    process.stdout.write(`${name} (${((performance.now() - begun) / 1_000).toFixed(0)} s)\n`);
  }
  return findings;
}
