import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import { jobKey } from '../domain/delivery.ts';
import type { ComingMeetings } from './coming-meetings.ts';
import { type DeliverDependencies, type DeliveryResult, deliver, recordSent } from './deliver.ts';
import type { Ledger } from './ledger.ts';
import { noteLostAgendas } from './note-lost-agendas.ts';
import type { Pace } from './pace.ts';
import { type CommitteeState, type PlanDependencies, plannedOf, readCommitteeState } from './plan-posts.ts';
import {
  dueDeliveries,
  keyOfPlanned,
  outdatedPosts,
  type PlannedDelivery,
  standingPosts,
  triedFrom,
} from './planned-deliveries.ts';
import { createPostQueue, type PostQueue, type PostQueueOptions } from './post-queue.ts';

export interface PostingOptions
  extends Omit<DeliverDependencies, 'ledger' | 'findMeeting' | 'unrecorded' | 'stopping'> {
  readonly meetings: Pick<ComingMeetings, 'listCommitteeStates' | 'listMeetingsFrom' | 'findMeeting'>;
  readonly conversations: PlanDependencies['conversations'];
  readonly ledger: Ledger;
  /** Asks for the cards of a meeting to be brought up to date. */
  readonly refreshCards: (committeeId: string, meetingId: string) => void;
  readonly pace: Pace;
  readonly sleep: PostQueueOptions['sleep'];
  readonly createQueue?: (options: PostQueueOptions) => PostQueue;
  /** While it is true nothing is sent; what is queued is planned again afterwards. */
  readonly isPaused?: () => Promise<boolean>;
  /** A committee of which nothing is known to have changed is looked at again after so long. */
  readonly fullEveryMs?: number;
  /** Told of every delivery; gets no names and no texts. */
  readonly onResult: (planned: PlannedDelivery, result: DeliveryResult | 'missed') => void;
  /** Told of what failed; the rest goes on, and the next round tries again. */
  readonly onFault: (error: unknown) => void;
}

export interface PostingRounds {
  /** Looks at what is due and hands it to the queue; meant to be called every few seconds by one timer. */
  readonly round: (signal: AbortSignal) => Promise<void>;
  /** Has the next round look at every committee. */
  readonly lookAtAll: () => void;
  /** How many are queued or being delivered. */
  readonly waiting: () => number;
  /** Settles when all that was due is delivered. */
  readonly idle: () => Promise<void>;
  /** Nothing is sent any more, and what was claimed is given back; settles when what is under way is over. */
  readonly close: () => Promise<void>;
}

/** Storage bears so many committees at once, and the service so many posts. */
const committeesAtOnce = 8;
const postsAtOnce = 8;

/** What a replica remembers of a committee, so that it need not be read every few seconds. */
interface Look {
  /** Of its content and its conversations: another one, and it is looked at again. */
  readonly mark: string;
  /** When something of it may be tried next, and when it is looked at whatever is known (milliseconds of `now`). */
  nextAtMs: number;
  readonly againAtMs: number;
}

/** The rounds of one replica: what is due is planned from what stands, and delivered by a queue. */
export function createPostingRounds(options: PostingOptions): PostingRounds {
  const { meetings, conversations, ledger, now, onResult, onFault, pace, sleep, refreshCards } = options;
  const { fullEveryMs = 60_000, createQueue = createPostQueue, isPaused = async () => false } = options;
  const looks = new Map<string, Look>();
  const seen = new Set<string>();
  const unrecorded: DeliverDependencies['unrecorded'] = new Map();
  const stopping = new AbortController();
  const dependencies: DeliverDependencies = {
    ...options,
    unrecorded,
    stopping: stopping.signal,
    sendPost: async (post) => {
      const outcome = await options.sendPost(post);
      const { tenantId, id: conversationId } = post.conversation;
      const asked = outcome.outcome === 'not-sent' ? outcome.retryAfterMs : undefined;
      if (asked !== undefined) pace.rest({ tenantId, conversationId }, asked);
      return outcome;
    },
    findMeeting: (committeeId, meetingId) => meetings.findMeeting(committeeId, meetingId),
  };
  const queue = createQueue({
    pace,
    sleep,
    atOnce: postsAtOnce,
    deliver: (planned) =>
      guarded(async () => {
        // A post may have waited for its turn for minutes.
        if (await isPaused()) return;
        const result = await deliver(planned, dependencies);
        onResult(planned, result);
      }, onFault).then(() => lookSoonAt(planned.committee.id)),
  });
  const lookSoonAt = (committeeId: string): void => {
    const look = looks.get(committeeId);
    if (look !== undefined) look.nextAtMs = 0;
  };

  async function lookAt(committee: Committee, bound: readonly Conversation[], mark: string): Promise<void> {
    const at = now();
    const state = await readCommitteeState(committee, bound, options, at);
    const planned = plannedOf(state, at);
    const isUnrecorded = (delivery: PlannedDelivery): boolean => unrecorded.has(jobKey(keyOfPlanned(delivery)));
    const ahead = planned.map((delivery) => triedFrom(delivery).getTime()).filter((ms) => ms > at.getTime());
    // Before anything is begun: what comes of it asks for another look.
    looks.set(committee.id, {
      mark,
      nextAtMs: Math.min(...ahead, Number.POSITIVE_INFINITY),
      againAtMs: at.getTime() + fullEveryMs,
    });
    queue.offer(dueDeliveries(planned, at).filter((delivery) => !isUnrecorded(delivery)));
    try {
      for (const { state: result, meeting, conversation } of await noteLostAgendas(state, at, options)) {
        const lost = {
          committee,
          meeting,
          kind: 'agenda',
          conversation,
          rows: [],
          occurrence: '',
          due: at,
          until: at,
        } as const;
        onResult(lost, result);
      }
      await noteChanges(state, at);
    } catch (error) {
      lookSoonAt(committee.id);
      throw error;
    }
  }

  /** What stands follows its meeting; after the start of a replica all of it, for a killed one may have owed it an update. */
  async function noteChanges({ committee, meetings: of, rows }: CommitteeState, at: Date): Promise<void> {
    const standing = seen.has(committee.id) ? [] : standingPosts(of, rows, at);
    const outdated = outdatedPosts(of, rows, at);
    seen.add(committee.id);
    const meetingIds = new Set([...standing, ...outdated].map(({ value }) => value.meetingId));
    for (const meetingId of meetingIds) refreshCards(committee.id, meetingId);
    for (const { value, revision } of outdated) {
      const version = of.find(({ id }) => id === value.meetingId)?.version ?? value.meetingVersion;
      const changedAt = value.kind === 'agenda' ? { changedAt: at.toISOString() } : {};
      await ledger.replace({ ...value, ...changedAt, meetingVersion: version }, revision);
    }
    if (outdated.length > 0) lookSoonAt(committee.id);
  }

  return {
    round: async (signal) => {
      for (const post of [...unrecorded.values()]) {
        await guarded(async () => onResult(post.planned, await recordSent(post, dependencies)), onFault);
      }
      const [states, bound] = await Promise.all([meetings.listCommitteeStates(), conversations.listAllBound()]);
      const nowMs = now().getTime();
      const places = placesByCommittee(bound);
      const wanted = states.flatMap(({ committee, contentMark }) => {
        const own = places.get(committee.id) ?? [];
        const mark = `${contentMark} ${marksOf(own)}`;
        const look = looks.get(committee.id);
        const isKnown = look !== undefined && look.mark === mark && nowMs < Math.min(look.nextAtMs, look.againAtMs);
        return isKnown ? [] : [{ committee, mark, own }];
      });
      await inParallel(wanted, committeesAtOnce, async ({ committee, mark, own }) => {
        if (!signal.aborted) await guarded(() => lookAt(committee, own, mark), onFault);
      });
    },
    lookAtAll: () => looks.clear(),
    waiting: queue.waiting,
    idle: queue.idle,
    close: () => {
      stopping.abort();
      return queue.close();
    },
  };
}

function placesByCommittee(bound: readonly Conversation[]): Map<string, Conversation[]> {
  const places = new Map<string, Conversation[]>();
  for (const conversation of bound) {
    for (const id of conversation.committeeIds) {
      const own = places.get(id);
      if (own === undefined) places.set(id, [conversation]);
      else own.push(conversation);
    }
  }
  return places;
}

/** Another one when the committee's conversations are others, or one was left or joined. */
function marksOf(own: readonly Conversation[]): string {
  return own.map((conversation) => `${conversation.id} ${conversation.isInstalled}`).join(' ');
}

async function inParallel<T>(values: readonly T[], atOnce: number, work: (value: T) => Promise<void>): Promise<void> {
  const left = values.values();
  const worker = async (): Promise<void> => {
    for (const value of left) await work(value);
  };
  await Promise.all(Array.from({ length: Math.min(atOnce, values.length) }, worker));
}

async function guarded(work: () => Promise<void>, onFault: (error: unknown) => void): Promise<void> {
  try {
    await work();
  } catch (error) {
    onFault(error);
  }
}
