import type { PostingOptions } from '../../src/agenda/posting-rounds.ts';
import { aConversation } from '../builders.ts';
import { randomFrom } from '../unit/minutes/small-random.ts';
import { eightOn, manyCommittees, meetingsOn } from './many-committees.ts';
import { startReplica } from './simulated-replica.ts';
import { simulatedStorage } from './simulated-storage.ts';
import { simulatedTeams } from './simulated-teams.ts';
import { createVirtualTime } from './virtual-time.ts';

export interface ThrottleStorm {
  readonly seed: number;
  readonly channels: number;
  /** So many committees share each channel; then one replica, for two do not tell one another what they were asked. */
  readonly sharedBy?: number;
  readonly isStormy?: boolean;
  readonly vary?: (options: PostingOptions) => PostingOptions;
}

export interface ThrottleReport {
  readonly turnedAway: number;
  /** Requests to a conversation before the moment that was named there. */
  readonly tooEarly: number;
  readonly missing: number;
  readonly doubled: number;
  /** How long after 08:00 the last card of the other tenant came, in milliseconds. */
  readonly otherTenantMs: number;
  readonly lastMs: number;
}

const date = '2031-03-04';
const stormMs = 90_000;

/** For a minute and a half one tenant turns most of what comes away, with a moment before which it wants nothing more. */
export async function runThrottleStorm(storm: ThrottleStorm): Promise<ThrottleReport> {
  const { seed, channels, sharedBy = 1, isStormy = true, vary } = storm;
  const random = randomFrom(seed);
  const startMs = eightOn(date);
  const time = createVirtualTime(new Date(startMs - 7_000));
  const stormy = manyCommittees(channels * sharedBy, 'kommune');
  const calm = manyCommittees(20, 'forening');
  const shared = Array.from({ length: channels }, (_, index) =>
    aConversation({
      id: `19:kommune-${index}@thread.tacv2`,
      tenantId: 'kommune',
      committeeIds: stormy.committees.slice(index * sharedBy, (index + 1) * sharedBy).map(({ id }) => id),
    }),
  );
  const committees = [...stormy.committees, ...calm.committees];
  const storage = simulatedStorage(committees, [...shared, ...calm.conversations]);
  for (const record of meetingsOn(date, committees)) storage.saveMeeting(record);
  const teams = simulatedTeams({ time, random });
  const restUntil = new Map<string, { readonly ms: number; readonly knownMs: number }>();
  let [tooEarly, turnedAway] = [0, 0];
  teams.fate = ({ conversationId, tenantId, sentMs, arrivedMs }) => {
    const rest = restUntil.get(conversationId);
    if (rest !== undefined && arrivedMs < rest.ms && sentMs > rest.knownMs) tooEarly += 1;
    if (!isStormy || tenantId !== 'kommune' || arrivedMs > startMs + stormMs || random() > 0.7)
      return { fate: 'posted' };
    turnedAway += 1;
    const retryAfterMs = 1_000 * (1 + Math.floor(random() * 30));
    const ms = Math.max(arrivedMs + retryAfterMs, rest?.ms ?? 0);
    // By then the answer has surely come.
    restUntil.set(conversationId, { ms, knownMs: arrivedMs + 400 });
    return { fate: 'throttled', retryAfterMs };
  };
  const changes = vary === undefined ? {} : { vary };
  for (let index = 0; index < (sharedBy > 1 ? 1 : 2); index += 1) {
    const phaseMs = random() * 5_000;
    startReplica({ time, storage, teams, random, storageMs: [4, 30], owner: `replica-${index}`, phaseMs, ...changes });
  }
  await time.runUntil(startMs + 6 * 60_000);
  const counts = [...teams.posted.values()];
  const other = teams.messages().filter(({ post }) => post.conversation.tenantId === 'forening');
  return {
    turnedAway,
    tooEarly,
    missing: committees.length - counts.length,
    doubled: counts.filter((count) => count > 1).length,
    otherTenantMs: Math.max(...other.map(({ atMs }) => atMs)) - startMs,
    lastMs: Math.max(...teams.messages().map(({ atMs }) => atMs)) - startMs,
  };
}
