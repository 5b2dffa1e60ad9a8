import type { PostingOptions } from '../../src/agenda/posting-rounds.ts';
import { collectedHeap } from '../../test/collected-memory.ts';
import { createFirstComeQueue } from '../../test/posting/first-come-queue.ts';
import { type MorningReport, runSameMorning, shareOf } from '../../test/posting/same-morning.ts';
import { type Finding, figure, holds, never, told, within } from '../report/finding.ts';
import { inSeconds, type PostingBenchOptions } from './posting-options.ts';

/** So much (MB) the heap may grow from the fifth day to the last one. */
const growthAtMost = 4;

/** All committees post at eight, day after day; beside it one day of a queue that is not fair. */
export async function morning({ seed, committees, days: count }: PostingBenchOptions): Promise<readonly Finding[]> {
  const setting = { seed, committees, large: 60, shared: 60, throttled: 0.02 };
  const heaps: number[] = [];
  const onDay = (day: number): void => {
    if (day === Math.min(5, count) || day === count) heaps.push(collectedHeap() / 2 ** 20);
  };
  const fair = await runSameMorning({ ...setting, days: count, onDay });
  const firstCome = (options: PostingOptions): PostingOptions => ({ ...options, createQueue: createFirstComeQueue });
  const unfair = await runSameMorning({ ...setting, days: 1, vary: firstCome });
  const [early = 0, late = early] = heaps;
  return [
    never(`posts missing of ${fair.posts} on ${count} days`, fair.missing),
    never('posts twice', fair.doubled),
    never(`asked again before Teams allowed it, of ${fair.turnedAway} turned away`, fair.tooEarly),
    ...fair.windows.map(({ name, most, allowed }) =>
      holds(`posts within a window of Teams (${name})`, most <= allowed, `${most} of ${allowed}`),
    ),
    told('a committee’s card after eight o’clock', delaysOf(fair), `first come, first served: ${delaysOf(unfair)}`),
    told('the card of the last conversation of the large one', inSeconds(fair.largeMs), inSeconds(unfair.largeMs)),
    within('heap, from the fifth day to the last', figure(late - early, 'MB'), growthAtMost),
  ];
}

function delaysOf({ delays }: MorningReport): string {
  const [half, most] = [0.5, 0.95].map((share) => inSeconds(shareOf(delays, share)));
  return `p50 ${half}, p95 ${most}`;
}
