import type { BenchOptions } from '../bench.ts';
import type { Finding } from '../report/finding.ts';
import { growthOfLibrary } from './library-growth.ts';
import { growthOfPosting } from './posting-growth.ts';

/** What a question, an import and a round of posting cost as there is more and more of everything. */
export async function growth({ isFull }: BenchOptions): Promise<readonly Finding[]> {
  const library = await growthOfLibrary(isFull ? [1_000, 10_000, 100_000] : [1_000, 10_000]);
  return [...library, ...(await growthOfPosting(isFull ? [10, 100, 1_000] : [10, 100]))];
}
