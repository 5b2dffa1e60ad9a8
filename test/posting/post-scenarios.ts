import type { Delivery, DeliveryKind } from '../../src/domain/delivery.ts';
import type { Meeting, MeetingRecord } from '../../src/domain/meeting.ts';
import { aConversation, aRecord } from '../builders.ts';
import { aCommitteeThatPosts } from '../unit/agenda/posting-world.ts';
import { type ReplicaOptions, type SimulatedReplica, startReplica } from './simulated-replica.ts';
import { type SimulatedStorage, simulatedStorage } from './simulated-storage.ts';
import { type SimulatedTeams, simulatedTeams } from './simulated-teams.ts';
import { createVirtualTime, type VirtualTime } from './virtual-time.ts';

/** A committee, its meeting and its channel, a moment before one post of a kind is due there. */
export interface PostScenario {
  readonly kind: DeliveryKind;
  readonly time: VirtualTime;
  readonly storage: SimulatedStorage;
  readonly teams: SimulatedTeams;
  readonly start: (options: Partial<ReplicaOptions> & Pick<ReplicaOptions, 'owner'>) => SimulatedReplica;
  /** The posts of the kind that stand. */
  readonly standing: () => number;
  /** How many of the kind ever came to stand. */
  readonly everPosted: () => number;
  readonly row: () => Delivery | undefined;
}

interface Scene {
  /** When the post is due. */
  readonly at: string;
  readonly change?: Partial<Meeting>;
}

const minutes = {
  hash: 'c'.repeat(64),
  fileName: 'referat.docx',
  kind: 'referat',
  importedAt: '2031-03-06T09:00:00.000Z',
} as const;

const scenes: Readonly<Record<DeliveryKind, Scene>> = {
  agenda: { at: '2031-02-25T07:00:00.000Z' },
  reminder: { at: '2031-03-03T07:00:00.000Z' },
  today: { at: '2031-03-04T06:30:00.000Z' },
  change: { at: '2031-02-26T12:00:00.000Z', change: { place: 'Havnekontoret' } },
  decisions: { at: minutes.importedAt, change: { state: 'held', documents: [minutes] } },
};

export const allKinds: readonly DeliveryKind[] = ['agenda', 'reminder', 'today', 'change', 'decisions'];

/** What stood before is posted by a replica that nothing happens to. */
export async function aPostScenario(
  kind: DeliveryKind,
  random: () => number,
  latencyMs: readonly [number, number] = [150, 800],
): Promise<PostScenario> {
  const { at, change } = scenes[kind];
  const atMs = Date.parse(at);
  const before = scenes.agenda.at;
  const time = createVirtualTime(new Date(Date.parse(before) - 10_000));
  const record: MeetingRecord = aRecord({ calledAt: '2031-02-03T08:00:00.000Z', endTime: '11:00' });
  const committee = aCommitteeThatPosts({
    postsReminder: kind === 'reminder',
    postsToday: kind === 'today',
    postsDecisions: kind === 'decisions',
  });
  const storage = simulatedStorage([committee], [aConversation()]);
  const teams = simulatedTeams({ time, random, latencyMs });
  storage.saveMeeting(record);
  const start: PostScenario['start'] = (options) =>
    startReplica({ time, storage, teams, random, storageMs: [4, 60], ...options });
  if (kind !== 'agenda') {
    const first = start({ owner: 'before' });
    await time.runUntil(Date.parse(before) + 60_000);
    first.kill();
    await time.runUntil(atMs - 10_000);
    if (change !== undefined) {
      const version = record.meeting.version + 1;
      storage.saveMeeting({ ...record, meeting: { ...record.meeting, ...change, version } });
    }
  }
  const ofKind = (key: string): boolean => key.split('/')[1] === kind;
  return {
    kind,
    time,
    storage,
    teams,
    start,
    standing: () => teams.messages().filter(({ post }) => post.content.kind === kind).length,
    everPosted: () => [...teams.posted].reduce((sum, [key, count]) => sum + (ofKind(key) ? count : 0), 0),
    row: () => storage.rows().find((row) => row.kind === kind),
  };
}
