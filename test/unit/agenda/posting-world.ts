import type { DeliverDependencies, DeliveryResult } from '../../../src/agenda/deliver.ts';
import { createPace } from '../../../src/agenda/pace.ts';
import { planDeliveries } from '../../../src/agenda/plan-posts.ts';
import type { Post, PostOutcome } from '../../../src/agenda/post.ts';
import { createPostingRounds, type PostingOptions, type PostingRounds } from '../../../src/agenda/posting-rounds.ts';
import type { Committee } from '../../../src/domain/committee.ts';
import { defaultCommitteeSettings } from '../../../src/domain/committee.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import type { Meeting, MeetingRecord } from '../../../src/domain/meeting.ts';
import type { PostingRules } from '../../../src/domain/posting.ts';
import { aCommittee, aConversation, aRecord } from '../../builders.ts';
import { Killed } from './crashes.ts';
import { createInMemoryLedger, type InMemoryLedger } from './in-memory-ledger.ts';

/** When the agenda of {@link aMeeting} is due. */
export const dueAt = new Date('2031-02-25T07:00:00Z');

/** A committee that has nothing posted but agendas, and differences. */
export const agendasAlone: Partial<PostingRules> = { postsReminder: false, postsToday: false, postsDecisions: false };

export function aCommitteeThatPosts(rules: Partial<PostingRules>, changes: Partial<Committee> = {}): Committee {
  return aCommittee({ settings: { ...defaultCommitteeSettings, posting: rules }, ...changes });
}

/** A message that stands in a conversation. */
export interface StandingCard extends Post {
  readonly activityId: string;
  readonly at: Date;
}

/** Runs one call to a store or to the platform; a test may stop, delay or repeat it here. */
export type Around = <T>(step: string, call: () => Promise<T>) => Promise<T>;

/** What the replicas share: stores, conversations with the messages that stand in them, and the time. */
export interface PostingWorld {
  now: Date;
  committees: Committee[];
  conversations: Conversation[];
  readonly meetings: Map<string, MeetingRecord>;
  readonly ledger: InMemoryLedger;
  /** What was told, by meeting and version. */
  readonly told: Map<string, MeetingRecord>;
  /** Differences, which stand below the cards. */
  readonly differences: StandingCard[];
  readonly cards: StandingCard[];
  /** How the platform answers the n-th attempt, from 1; a message stands after `sent`. */
  answer: (attempt: number) => 'sent' | Exclude<PostOutcome, { outcome: 'sent' }>;
  attempts: number;
  /** How many messages ever came to stand. */
  posted: number;
}

export function aWorld(changes: Partial<Meeting> = {}, ...present: readonly Delivery[]): PostingWorld {
  const record = aRecord(changes);
  return {
    now: dueAt,
    committees: [aCommitteeThatPosts(agendasAlone)],
    conversations: [aConversation()],
    meetings: new Map([[record.meeting.id, record]]),
    ledger: createInMemoryLedger(...present),
    told: new Map(),
    cards: [],
    differences: [],
    answer: () => 'sent',
    attempts: 0,
    posted: 0,
  };
}

/** Changes the meeting as an import does: with a new version. */
export function changeMeeting(world: PostingWorld, changes: Partial<Meeting>): void {
  for (const [id, record] of world.meetings) {
    const version = record.meeting.version + 1;
    world.meetings.set(id, { ...record, meeting: { ...record.meeting, version, ...changes } });
  }
}

export function sleep(world: PostingWorld, milliseconds: number): void {
  world.now = new Date(world.now.getTime() + milliseconds);
}

export const unhindered: Around = (_step, call) => call();

/** What a replica works with. */
export function replica(world: PostingWorld, owner = 'replica-1', around: Around = unhindered): PostingOptions {
  const { ledger } = world;
  return {
    meetings: {
      listCommitteeStates: () =>
        around('listCommitteeStates', async () =>
          world.committees.map((committee) => ({ committee, contentMark: markOf(world, committee) })),
        ),
      listMeetingsFrom: (committeeId, date) =>
        around('listMeetingsFrom', async () =>
          [...world.meetings.values()]
            .map(({ meeting }) => meeting)
            .filter((meeting) => meeting.committeeId === committeeId && meeting.date >= date),
        ),
      findMeeting: (_committeeId, meetingId) => around('findMeeting', async () => world.meetings.get(meetingId)),
    },
    conversations: { listAllBound: () => around('listAllBound', async () => [...world.conversations]) },
    ledger: {
      list: (committeeId) => around('ledger.list', () => ledger.list(committeeId)),
      add: (delivery) => around('ledger.add', () => ledger.add(delivery)),
      replace: (delivery, revision) =>
        around(`ledger.replace ${delivery.state}`, () => ledger.replace(delivery, revision)),
    },
    toldAgendas: {
      find: (_committeeId, meetingId, version) =>
        around('toldAgendas.find', async () => world.told.get(`${meetingId} ${version}`)),
      save: (told) =>
        around('toldAgendas.save', async () => {
          world.told.set(`${told.meeting.id} ${told.meeting.version}`, told);
        }),
    },
    sendPost: (post) => around('sendPost', async () => receive(world, post)),
    findConversation: (id) =>
      around('findConversation', async () => world.conversations.find((conversation) => conversation.id === id)),
    removePost: (_conversation, activityId) =>
      around('removePost', async () => {
        for (const cards of [world.cards, world.differences]) {
          const at = cards.findIndex((card) => card.activityId === activityId);
          if (at >= 0) cards.splice(at, 1);
        }
      }),
    refreshCards: () => undefined,
    pace: createPace(() => world.now.getTime()),
    sleep: async (milliseconds) => sleep(world, milliseconds),
    now: () => world.now,
    owner,
    onResult: () => undefined,
    onFault: () => undefined,
  };
}

/** The same as `deliver` takes it. */
export function deliverWith(world: PostingWorld): DeliverDependencies {
  const { meetings, ...dependencies } = replica(world);
  return { ...dependencies, findMeeting: meetings.findMeeting, unrecorded: new Map() };
}

function markOf(world: PostingWorld, committee: Committee): string {
  const own = [...world.meetings.values()].filter(({ meeting }) => meeting.committeeId === committee.id);
  return JSON.stringify([committee, own]);
}

function receive(world: PostingWorld, post: Post): PostOutcome {
  world.attempts += 1;
  const answer = world.answer(world.attempts);
  if (answer !== 'sent') return answer;
  world.posted += 1;
  const activityId = `card-${world.posted}`;
  const cards = post.content.kind === 'change' ? world.differences : world.cards;
  cards.push({ ...post, activityId, at: world.now });
  return { outcome: 'sent', activityId };
}

/** A replica lives on from round to round; how its calls go may be another in each. */
interface LivingReplica {
  readonly rounds: PostingRounds;
  around: Around;
  results: (DeliveryResult | 'missed')[];
  readonly refreshed: string[];
  faults: unknown[];
}

const living = new WeakMap<PostingWorld, Map<string, LivingReplica>>();

function livingReplica(world: PostingWorld, owner: string): LivingReplica {
  const ofWorld = living.get(world) ?? new Map<string, LivingReplica>();
  living.set(world, ofWorld);
  const known = ofWorld.get(owner);
  if (known !== undefined) return known;
  const around: Around = (step, call) => created.around(step, call);
  const created: LivingReplica = {
    around: unhindered,
    results: [],
    refreshed: [],
    faults: [],
    rounds: createPostingRounds({
      ...replica(world, owner, around),
      refreshCards: (_committeeId, meetingId) => created.refreshed.push(meetingId),
      onResult: (_planned, result) => created.results.push(result),
      onFault: (error) => created.faults.push(error),
    }),
  };
  ofWorld.set(owner, created);
  return created;
}

/** The replica's process is over, and what it knew goes with it. */
export function forget(world: PostingWorld, owner: string): void {
  living.get(world)?.delete(owner);
}

/** Which meetings' cards a replica asked to be brought up to date, since it was asked last. */
export function refreshedBy(world: PostingWorld, owner = 'replica-1'): string[] {
  return livingReplica(world, owner).refreshed.splice(0);
}

export interface RoundOptions {
  /** Faults other than being killed are expected. */
  readonly isFaulty?: boolean;
  readonly signal?: AbortSignal;
}

/** One round of one replica to the end of its deliveries; gives what became of each. */
export async function round(
  world: PostingWorld,
  owner = 'replica-1',
  around: Around = unhindered,
  { isFaulty = false, signal = new AbortController().signal }: RoundOptions = {},
): Promise<(DeliveryResult | 'missed')[]> {
  const own = livingReplica(world, owner);
  own.around = around;
  try {
    await own.rounds.round(signal);
  } catch (error) {
    own.faults.push(error);
  }
  await own.rounds.idle();
  own.around = unhindered;
  const { results, faults } = own;
  [own.results, own.faults] = [[], []];
  const unexpected = faults.find((error) => !isFaulty && !(error instanceof Killed));
  if (unexpected !== undefined) throw unexpected;
  return results;
}

/** Rounds with a pause between them, as the timer makes them. */
export async function rounds(
  world: PostingWorld,
  count: number,
  pauseMs: number,
): Promise<(DeliveryResult | 'missed')[]> {
  const results: (DeliveryResult | 'missed')[] = [];
  for (let done = 0; done < count; done++) {
    results.push(...(await round(world)));
    sleep(world, pauseMs);
  }
  return results;
}

/** All that is planned now. */
export function planned(world: PostingWorld, now = world.now) {
  const { meetings, ...stores } = replica(world);
  return planDeliveries({ ...stores, meetings: { ...meetings, listCommittees: async () => world.committees } }, now);
}

/** The only post that is planned now. */
export async function onlyPlanned(world: PostingWorld) {
  const [first, ...others] = await planned(world);
  if (first === undefined || others.length > 0) throw new Error(`${others.length} more posts are planned, or none`);
  return first;
}
