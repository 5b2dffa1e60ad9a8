import type { DeliveryResult } from '../../src/agenda/deliver.ts';
import { createPace } from '../../src/agenda/pace.ts';
import { keyOfPlanned, type PlannedDelivery } from '../../src/agenda/planned-deliveries.ts';
import type { Post } from '../../src/agenda/post.ts';
import { createPostingRounds, type PostingOptions } from '../../src/agenda/posting-rounds.ts';
import { jobKey } from '../../src/domain/delivery.ts';
import type { SimulatedStorage } from './simulated-storage.ts';
import type { SimulatedTeams } from './simulated-teams.ts';
import type { VirtualTime } from './virtual-time.ts';

/** Before a call: nothing of it has left. After it: its effect stands, its answer was not read. */
export type Side = 'before' | 'after';

export interface ReplicaOptions {
  readonly owner: string;
  readonly time: VirtualTime;
  readonly storage: SimulatedStorage;
  readonly teams: SimulatedTeams;
  readonly random: () => number;
  readonly pollMs?: number;
  /** Its first round comes so much later. */
  readonly phaseMs?: number;
  /** How long a call to storage takes; 0 takes no time at all. */
  readonly storageMs?: readonly [number, number];
  /** Told of each call, before and after it; may kill or stop the replica. */
  readonly onCall?: (replica: SimulatedReplica, side: Side, step: string) => void;
  /** Whether a call to storage fails, and whether its effect stands all the same. */
  readonly fault?: (step: string) => Side | undefined;
  /** It does not write down what it did: for replicas that live long. */
  readonly isForgetful?: boolean;
  /** What is another in a replica that is broken on purpose. */
  readonly vary?: (options: PostingOptions) => PostingOptions;
}

export interface SimulatedReplica {
  readonly owner: string;
  /** The process is over: nothing that it waits for ever comes. */
  readonly kill: () => void;
  /** The process stands still, and goes on after so long as if nothing had been. */
  readonly stopFor: (milliseconds: number) => void;
  /** The calls that it began, in order. */
  readonly calls: readonly string[];
  readonly results: { readonly planned: PlannedDelivery; readonly result: DeliveryResult | 'missed' }[];
  readonly faults: unknown[];
  /** Posts that may stand and of which it has not heard that they are on record. */
  readonly inDoubt: ReadonlySet<string>;
}

/** One replica as app.ts builds it, over simulated storage and a simulated Teams. */
export function startReplica(options: ReplicaOptions): SimulatedReplica {
  const {
    time,
    storage,
    teams,
    random,
    pollMs = 5_000,
    phaseMs = 0,
    storageMs = [0, 0],
    owner,
    isForgetful = false,
  } = options;
  const calls: string[] = [];
  const results: SimulatedReplica['results'] = [];
  const faults: unknown[] = [];
  const inDoubt = new Set<string>();
  let isDead = false;
  let stillUntilMs = 0;

  /** The process goes on only while it lives and is not stopped. */
  const alive = async (): Promise<void> => {
    while (!isDead && stillUntilMs > time.nowMs()) await time.sleep(stillUntilMs - time.nowMs());
    if (isDead) await new Promise(() => undefined);
  };
  const sleep = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    await time.sleep(milliseconds, signal);
    await alive();
  };
  const way = async (): Promise<void> => {
    const [least, most] = storageMs;
    if (most > 0) await time.sleep((least + random() * (most - least)) / 2);
  };
  async function around<T>(step: string, call: () => Promise<T>, isStorage = true): Promise<T> {
    if (!isForgetful) calls.push(step);
    options.onCall?.(replica, 'before', step);
    await alive();
    const fault = isStorage ? options.fault?.(step) : undefined;
    if (isStorage) await way();
    if (fault === 'before') throw new Error(`storage failed before ${step}`);
    const result = await call();
    if (isStorage) await way();
    options.onCall?.(replica, 'after', step);
    await alive();
    if (fault === 'after') throw new Error(`storage failed after ${step}`);
    return result;
  }
  const send = async (post: Post) => {
    const outcome = await around(
      'sendPost',
      () => {
        inDoubt.add(post.jobKey);
        return teams.send(post);
      },
      false,
    );
    if (outcome.outcome === 'not-sent' || outcome.outcome === 'refused') inDoubt.delete(post.jobKey);
    return outcome;
  };
  const { meetings, ledger, toldAgendas, conversations } = storage;
  const built: PostingOptions = {
    meetings: {
      listCommitteeStates: () => around('listCommitteeStates', meetings.listCommitteeStates),
      listMeetingsFrom: (id, date) => around('listMeetingsFrom', () => meetings.listMeetingsFrom(id, date)),
      findMeeting: (id, meetingId) => around('findMeeting', () => meetings.findMeeting(id, meetingId)),
    },
    conversations: {
      listAllBound: () => around('listAllBound', async () => [...conversations.values()]),
    },
    findConversation: (id) => around('findConversation', async () => conversations.get(id)),
    ledger: {
      list: (id) => around('ledger.list', () => ledger.list(id)),
      add: (row) => around('ledger.add', () => ledger.add(row)),
      replace: async (row, revision) => around(`ledger.replace ${row.state}`, () => ledger.replace(row, revision)),
    },
    toldAgendas: {
      find: (...key) => around('toldAgendas.find', () => toldAgendas.find(...key)),
      save: (record) => around('toldAgendas.save', () => toldAgendas.save(record)),
    },
    sendPost: send,
    removePost: ({ id }, activityId) => around('removePost', async () => teams.remove(id, activityId), false),
    refreshCards: () => undefined,
    pace: createPace(time.nowMs),
    sleep,
    now: time.now,
    owner,
    onResult: (planned, result) => {
      if (!isForgetful) results.push({ planned, result });
      if (result === 'sent' || result === 'taken') inDoubt.delete(jobKey(keyOfPlanned(planned)));
    },
    onFault: (error) => faults.push(error),
  };
  const rounds = createPostingRounds(options.vary?.(built) ?? built);
  const replica: SimulatedReplica = {
    owner,
    kill: () => {
      isDead = true;
    },
    stopFor: (milliseconds) => {
      stillUntilMs = time.nowMs() + milliseconds;
    },
    calls,
    results,
    faults,
    inDoubt,
  };
  const live = async (): Promise<void> => {
    const { signal } = new AbortController();
    await sleep(phaseMs);
    while (!isDead) {
      await rounds.round(signal).catch((error: unknown) => faults.push(error));
      await sleep(pollMs);
    }
  };
  void live();
  return replica;
}
