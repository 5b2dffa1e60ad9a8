import type { PostingOptions } from '../../src/agenda/posting-rounds.ts';
import { addDays } from '../../src/domain/wall-time.ts';
import { aConversation } from '../builders.ts';
import { randomFrom } from '../unit/minutes/small-random.ts';
import { eightOn, manyCommittees, meetingsOn } from './many-committees.ts';
import { startReplica } from './simulated-replica.ts';
import { simulatedStorage } from './simulated-storage.ts';
import { mostWithin, type SentRequest, simulatedTeams } from './simulated-teams.ts';
import { createVirtualTime } from './virtual-time.ts';

export interface SameMorning {
  readonly seed: number;
  readonly committees: number;
  readonly days: number;
  /** So many conversations has the one large committee, which stands first. */
  readonly large: number;
  /** So many committees share one more conversation. */
  readonly shared: number;
  /** Of the requests so many are turned away, from 0 to 1. */
  readonly throttled: number;
  readonly vary?: (options: PostingOptions) => PostingOptions;
  /** Told after each day. */
  readonly onDay?: (day: number) => void;
}

export interface MorningReport {
  readonly posts: number;
  readonly missing: number;
  readonly doubled: number;
  readonly turnedAway: number;
  readonly tooEarly: number;
  /** Milliseconds from 08:00 to the first card of each committee but the large one, over all days, in order. */
  readonly delays: readonly number[];
  /** The same to the last card of the large one. */
  readonly largeMs: number;
  /** What came to the service at most within a window, against what it allows. */
  readonly windows: readonly { readonly name: string; readonly most: number; readonly allowed: number }[];
}

const firstDay = '2031-01-06';
const inConversation = [
  { allowed: 7, withinMs: 1_000, name: 'conversation, 1 s' },
  { allowed: 8, withinMs: 2_000, name: 'conversation, 2 s' },
  { allowed: 60, withinMs: 30_000, name: 'conversation, 30 s' },
  { allowed: 1_800, withinMs: 3_600_000, name: 'conversation, 1 h' },
];

/** Every morning at eight all committees have an agenda to be posted, by two replicas that live on from day to day. */
export async function runSameMorning(morning: SameMorning): Promise<MorningReport> {
  const { seed, committees: count, days, large, shared, throttled, vary, onDay } = morning;
  const random = randomFrom(seed);
  const time = createVirtualTime(new Date(eightOn(firstDay) - 20_000));
  const { committees, conversations } = manyCommittees(count, 'kommune', (index) => (index === 0 ? large : 1));
  const common = aConversation({
    id: '19:kommune-alle@thread.tacv2',
    tenantId: 'kommune',
    committeeIds: committees.slice(1, shared + 1).map(({ id }) => id),
  });
  const storage = simulatedStorage(committees, [...conversations, ...(shared > 0 ? [common] : [])]);
  const teams = simulatedTeams({ time, random });
  const restUntil = new Map<string, number>();
  let [turnedAway, tooEarly, missing, doubled, posts, largeMs] = [0, 0, 0, 0, 0, 0];
  teams.fate = ({ conversationId, arrivedMs }) => {
    if (arrivedMs < (restUntil.get(conversationId) ?? 0) && conversationId !== common.id) tooEarly += 1;
    if (random() >= throttled) return { fate: 'posted' };
    turnedAway += 1;
    const retryAfterMs = 1_000 * (1 + Math.floor(random() * 5));
    restUntil.set(conversationId, arrivedMs + retryAfterMs);
    return { fate: 'throttled', retryAfterMs };
  };
  const changes = vary === undefined ? {} : { vary };
  for (const owner of ['replica-1', 'replica-2']) {
    const phaseMs = random() * 5_000;
    startReplica({ time, storage, teams, random, storageMs: [4, 60], owner, phaseMs, isForgetful: true, ...changes });
  }
  const delays: number[] = [];
  const most = new Map<string, number>();
  const expected = conversations.length + shared;
  for (let day = 0; day < days; day += 1) {
    const date = addDays(firstDay, day);
    const eight = eightOn(date);
    time.jumpTo(eight - 20_000);
    for (const record of meetingsOn(date, committees)) storage.saveMeeting(record);
    for (let minute = 0; minute < 15 && (minute < 2 || teams.posted.size < expected); minute += 1) {
      await time.runUntil(eight + minute * 60_000);
    }
    posts += teams.posted.size;
    missing += expected - teams.posted.size;
    doubled += [...teams.posted.values()].filter((times) => times > 1).length;
    const byCommittee = Map.groupBy(teams.messages(), ({ post }) => post.committee.id);
    for (const { id } of committees) {
      const after = (byCommittee.get(id) ?? []).map(({ atMs }) => atMs - eight);
      if (id === committees[0]?.id) largeMs = Math.max(largeMs, ...after);
      else delays.push(Math.min(...after));
    }
    noteWindows(teams.requests, most);
    teams.requests.splice(0);
    for (const { activityId, conversationId } of teams.messages()) teams.remove(conversationId, activityId);
    teams.posted.clear();
    restUntil.clear();
    for (const { id } of committees) storage.forgetMeeting(id, `${id}-${date}-0`);
    await time.runUntil(time.nowMs() + 70_000);
    onDay?.(day + 1);
  }
  const limits = [...inConversation, { allowed: 50, name: 'tenant, 1 s' }];
  return {
    posts,
    missing,
    doubled,
    turnedAway,
    tooEarly,
    delays: delays.sort((x, y) => x - y),
    largeMs,
    windows: limits.map(({ name, allowed }) => ({ name, allowed, most: most.get(name) ?? 0 })),
  };
}

function noteWindows(requests: readonly SentRequest[], most: Map<string, number>): void {
  const note = (name: string, of: readonly SentRequest[], withinMs: number): void => {
    const arrived = of.map(({ arrivedMs }) => arrivedMs).sort((x, y) => x - y);
    most.set(name, Math.max(most.get(name) ?? 0, mostWithin(arrived, withinMs)));
  };
  note('tenant, 1 s', requests, 1_000);
  for (const of of Map.groupBy(requests, ({ conversationId }) => conversationId).values()) {
    for (const { name, withinMs } of inConversation) note(name, of, withinMs);
  }
}

/** The value below which such a share of the ordered ones lies. */
export function shareOf(ordered: readonly number[], share: number): number {
  return ordered[Math.floor(share * (ordered.length - 1))] ?? 0;
}
