import type { Bench } from '../bench.ts';
import type { Finding } from '../report/finding.ts';
import { readSearchOptions } from './options.ts';
import { measureQuality } from './quality.ts';
import { measureSpeed } from './speed.ts';

const sizes = [1_000, 10_000];
/** Up to where an index in memory is the right place (docs/search.md). */
const largestSize = 100_000;

/** Our engine beside others, as they come out of the box: what it finds, and what that costs. */
export const search: Bench = async ({ isFull, args }) => {
  const findings: Finding[] = await measureQuality(readSearchOptions(args));
  for (const items of isFull ? [...sizes, largestSize] : sizes) findings.push(...(await measureSpeed(items)));
  return findings;
};
