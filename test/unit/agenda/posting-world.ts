import type { DeliveryResult, Post, PostOutcome, UnrecordedPost } from '../../../src/agenda/deliver.ts';
import { type PostDependencies, planDeliveries, postDueAgendas } from '../../../src/agenda/post-due-agendas.ts';
import type { Committee } from '../../../src/domain/committee.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import type { Meeting, MeetingRecord } from '../../../src/domain/meeting.ts';
import { aCommittee, aConversation, aRecord } from '../../builders.ts';
import { createInMemoryLedger, type InMemoryLedger } from './in-memory-ledger.ts';

/** When the agenda of {@link aMeeting} is due. */
export const dueAt = new Date('2031-02-25T07:00:00Z');

/** A card that stands in a conversation. */
export interface StandingCard extends Post {
  readonly activityId: string;
  readonly at: Date;
}

/** Runs one call to a store or to the platform; a test may stop, delay or repeat it here. */
export type Around = <T>(step: string, call: () => Promise<T>) => Promise<T>;

/** What the replicas share: stores, conversations with the cards that stand in them, and the time. */
export interface PostingWorld {
  now: Date;
  committees: Committee[];
  conversations: Conversation[];
  readonly meetings: Map<string, MeetingRecord>;
  readonly ledger: InMemoryLedger;
  readonly cards: StandingCard[];
  /** How the platform answers the n-th attempt, from 1; a card stands after `sent`. */
  answer: (attempt: number) => 'sent' | Exclude<PostOutcome, { outcome: 'sent' }>;
  attempts: number;
  /** How many cards ever came to stand. */
  posted: number;
}

export function aWorld(changes: Partial<Meeting> = {}, ...present: readonly Delivery[]): PostingWorld {
  const record = aRecord(changes);
  return {
    now: dueAt,
    committees: [aCommittee()],
    conversations: [aConversation()],
    meetings: new Map([[record.meeting.id, record]]),
    ledger: createInMemoryLedger(...present),
    cards: [],
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

const memories = new WeakMap<PostingWorld, Map<string, Map<string, UnrecordedPost>>>();

/** What a replica knows to have sent but could not record: it lives as long as the replica does. */
export function memoryOf(world: PostingWorld, owner: string): Map<string, UnrecordedPost> {
  const ofWorld = memories.get(world) ?? new Map<string, Map<string, UnrecordedPost>>();
  memories.set(world, ofWorld);
  const memory = ofWorld.get(owner) ?? new Map<string, UnrecordedPost>();
  ofWorld.set(owner, memory);
  return memory;
}

const unhindered: Around = (_step, call) => call();

/** The world as one replica sees it. */
export function replica(world: PostingWorld, owner = 'replica-1', around: Around = unhindered): PostDependencies {
  const { ledger } = world;
  return {
    meetings: {
      listCommittees: () => around('listCommittees', async () => world.committees),
      listMeetingsFrom: (committeeId, date) =>
        around('listMeetingsFrom', async () =>
          [...world.meetings.values()]
            .map(({ meeting }) => meeting)
            .filter((meeting) => meeting.committeeId === committeeId && meeting.date >= date),
        ),
      findMeeting: (_committeeId, meetingId) => around('findMeeting', async () => world.meetings.get(meetingId)),
    },
    conversations: {
      listBound: (committeeId) =>
        around('listBound', async () =>
          world.conversations.filter(({ committeeIds }) => committeeIds.includes(committeeId)),
        ),
    },
    ledger: {
      list: (committeeId) => around('ledger.list', () => ledger.list(committeeId)),
      add: (delivery) => around('ledger.add', () => ledger.add(delivery)),
      replace: (delivery, revision) =>
        around(`ledger.replace ${delivery.state}`, () => ledger.replace(delivery, revision)),
    },
    postAgenda: (post) => around('postAgenda', async () => receive(world, post)),
    findConversation: (id) =>
      around('findConversation', async () => world.conversations.find((conversation) => conversation.id === id)),
    removePost: (_conversation, activityId) =>
      around('removePost', async () => {
        const at = world.cards.findIndex((card) => card.activityId === activityId);
        if (at >= 0) world.cards.splice(at, 1);
      }),
    unrecorded: memoryOf(world, owner),
    now: () => world.now,
    owner,
    signal: new AbortController().signal,
    onResult: () => undefined,
    onFault: (error) => {
      throw error;
    },
  };
}

function receive(world: PostingWorld, post: Post): PostOutcome {
  world.attempts += 1;
  const answer = world.answer(world.attempts);
  if (answer !== 'sent') return answer;
  world.posted += 1;
  const activityId = `card-${world.posted}`;
  world.cards.push({ ...post, activityId, at: world.now });
  return { outcome: 'sent', activityId };
}

/** One round of one replica; gives what became of each delivery. */
export async function round(world: PostingWorld, owner?: string, around?: Around): Promise<DeliveryResult[]> {
  const results: DeliveryResult[] = [];
  await postDueAgendas({ ...replica(world, owner, around), onResult: (_planned, result) => results.push(result) });
  return results;
}

/** Rounds with a pause between them, as the timer makes them. */
export async function rounds(world: PostingWorld, count: number, pauseMs: number): Promise<DeliveryResult[]> {
  const results: DeliveryResult[] = [];
  for (let done = 0; done < count; done++) {
    results.push(...(await round(world)));
    sleep(world, pauseMs);
  }
  return results;
}

/** The only post that is planned now. */
export async function onlyPlanned(world: PostingWorld) {
  const planned = await planDeliveries(replica(world), world.now);
  if (planned[0] === undefined || planned.length > 1) throw new Error(`${planned.length} posts are planned`);
  return planned[0];
}
