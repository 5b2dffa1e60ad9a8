import type { PostingOptions } from '../../src/agenda/posting-rounds.ts';
import { randomFrom } from '../unit/minutes/small-random.ts';
import { eightOn, manyCommittees, meetingsOn } from './many-committees.ts';
import { type SimulatedReplica, startReplica } from './simulated-replica.ts';
import { simulatedStorage } from './simulated-storage.ts';
import { type Fate, simulatedTeams } from './simulated-teams.ts';
import { pressEveryAgenda } from './sweep.ts';
import { createVirtualTime } from './virtual-time.ts';

export interface Chaos {
  readonly seed: number;
  readonly kills: number;
  readonly vary?: (options: PostingOptions) => PostingOptions;
}

export interface ChaosReport {
  readonly posts: number;
  readonly kills: number;
  readonly requests: number;
  /** What became of the requests, by its name. */
  readonly fates: ReadonlyMap<string, number>;
  readonly storageFaults: number;
  readonly beforeSweep: number;
  readonly missing: number;
  readonly doubled: number;
  /** Posts of which the ledger names another message than the one that stands, or none. */
  readonly unrecorded: number;
}

const date = '2031-03-04';
const minuteMs = 60_000;

/**
 * A hundred agendas, three replicas of which one is killed again and again, a storage that fails before and after what it
 * does, and a Teams that drops, answers 502 and 429, and lets messages appear late. Then all is well again.
 */
export async function runChaos({ seed, kills, vary }: Chaos): Promise<ChaosReport> {
  const random = randomFrom(seed);
  const startMs = eightOn(date);
  const time = createVirtualTime(new Date(startMs - 5_000));
  const { committees, conversations } = manyCommittees(25, 'kommune', () => 2);
  const storage = simulatedStorage(committees, conversations);
  for (const record of [...meetingsOn(date, committees, 0), ...meetingsOn(date, committees, 1)]) {
    storage.saveMeeting(record);
  }
  const teams = simulatedTeams({ time, random });
  const fates = new Map<string, number>();
  let isWild = true;
  teams.fate = () => {
    const fate = isWild ? wildFate(random) : ({ fate: 'posted' } as const);
    fates.set(fate.fate, (fates.get(fate.fate) ?? 0) + 1);
    return fate;
  };
  let storageFaults = 0;
  const fault = (): 'before' | 'after' | undefined => {
    if (!isWild || random() > 0.06) return undefined;
    storageFaults += 1;
    return random() < 0.5 ? 'before' : 'after';
  };
  const changes = vary === undefined ? {} : { vary };
  let born = 0;
  const start = (): SimulatedReplica =>
    startReplica({
      time,
      storage,
      teams,
      random,
      pollMs: 10_000,
      storageMs: [4, 60],
      owner: `r${++born}`,
      fault,
      ...changes,
    });
  const replicas = [start(), start(), start()];
  for (let killed = 0; killed < kills; killed += 1) {
    await time.runUntil(time.nowMs() + 200 + random() * 2_500);
    const at = Math.floor(random() * replicas.length);
    replicas[at]?.kill();
    await time.runUntil(time.nowMs() + random() * 1_000);
    replicas[at] = start();
  }
  isWild = false;
  // What is in doubt is tried again ever more seldom, at least every hour; the meetings begin at 14:00.
  await time.runUntil(time.nowMs() + 75 * minuteMs);
  const beforeSweep = teams.messages().length;
  await pressEveryAgenda(storage, teams);
  const byJob = Map.groupBy(teams.messages(), ({ post }) => post.jobKey + post.committee.id);
  const standing = new Set(teams.messages().map(({ activityId }) => activityId));
  const posts = 2 * conversations.length;
  return {
    posts,
    kills,
    requests: [...fates.values()].reduce((sum, count) => sum + count, 0),
    fates,
    storageFaults,
    beforeSweep,
    missing: posts - byJob.size,
    doubled: [...byJob.values()].filter((messages) => messages.length > 1).length,
    unrecorded: posts - storage.rows().filter(({ activityId }) => standing.has(activityId ?? '')).length,
  };
}

function wildFate(random: () => number): Fate {
  const chance = random();
  if (chance < 0.4) return { fate: 'posted' };
  // A dropped socket or a 502: nobody knows.
  if (chance < 0.6) return { fate: 'dropped', isPosted: random() < 0.5 };
  if (chance < 0.75) return { fate: 'throttled', retryAfterMs: 1_000 * (1 + Math.floor(random() * 20)) };
  if (chance < 0.8) return { fate: 'throttled' };
  return { fate: 'late', afterMs: random() * 4 * minuteMs };
}
