import { runChaos } from '../../test/posting/chaos.ts';
import { seedsFrom } from '../../test/posting/seeds.ts';
import { runThrottleStorm } from '../../test/posting/throttle-storm.ts';
import { type Finding, holds, never } from '../report/finding.ts';
import { inSeconds, type PostingBenchOptions } from './posting-options.ts';

/** Another tenant may wait so much longer for its posts while the storm is on. */
const otherTenantLaterMs = 5_000;

/** Replicas are killed, storage fails, and Teams drops, throttles and is late, all at once. */
export async function chaos({ seed, seeds }: PostingBenchOptions): Promise<readonly Finding[]> {
  const sum = { posts: 0, kills: 0, missing: 0, doubled: 0, unrecorded: 0 };
  for (const each of seedsFrom(seed, Math.ceil(seeds / 5))) {
    const report = await runChaos({ seed: each, kills: 200 });
    const { posts, kills, requests, storageFaults, beforeSweep, missing, doubled, unrecorded } = report;
    const fates = [...report.fates].map(([fate, count]) => `${count} ${fate}`).join(', ');
    process.stdout.write(
      `  ${storageFaults} faults of storage, ${requests} requests (${fates}); ${beforeSweep} cards before somebody pressed\n`,
    );
    sum.posts += posts;
    sum.kills += kills;
    sum.missing += missing;
    sum.doubled += doubled;
    sum.unrecorded += unrecorded;
  }
  const of = `of ${sum.posts} in ${sum.kills} kills`;
  return [
    never(`posts missing ${of}`, sum.missing),
    never(`posts twice ${of}`, sum.doubled),
    never(`posts not on record ${of}`, sum.unrecorded),
  ];
}

/** Teams turns away nearly all for a while. */
export async function storms({ seed, seeds }: PostingBenchOptions): Promise<readonly Finding[]> {
  const sum = { turnedAway: 0, tooEarly: 0, missing: 0, doubled: 0 };
  let latestMs = Number.NEGATIVE_INFINITY;
  for (const each of seedsFrom(seed, Math.ceil(seeds / 5))) {
    const calm = await runThrottleStorm({ seed: each, channels: 100, isStormy: false });
    const stormy = await runThrottleStorm({ seed: each, channels: 100 });
    const shared = await runThrottleStorm({ seed: each, channels: 100, sharedBy: 3 });
    for (const { turnedAway, tooEarly, missing, doubled } of [stormy, shared]) {
      sum.turnedAway += turnedAway;
      sum.tooEarly += tooEarly;
      sum.missing += missing;
      sum.doubled += doubled;
    }
    latestMs = Math.max(latestMs, stormy.otherTenantMs - calm.otherTenantMs);
  }
  return [
    never(`asked again before Teams allowed it, of ${sum.turnedAway} turned away`, sum.tooEarly),
    never('posts missing after a storm', sum.missing),
    never('posts twice after a storm', sum.doubled),
    holds(
      `another tenant is at most ${inSeconds(otherTenantLaterMs)} later`,
      latestMs < otherTenantLaterMs,
      inSeconds(latestMs),
    ),
  ];
}
