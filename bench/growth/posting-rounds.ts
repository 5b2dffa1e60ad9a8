import { setImmediate } from 'node:timers/promises';
import { createPace } from '../../src/agenda/pace.ts';
import { createPostingRounds, type PostingRounds } from '../../src/agenda/posting-rounds.ts';
import { eightOn, manyCommittees, meetingsOn } from '../../test/posting/many-committees.ts';
import { simulatedStorage } from '../../test/posting/simulated-storage.ts';
import { median } from '../report/percentile.ts';

/** What a round of posting takes, and how often it asks storage. */
export interface RoundCost {
  readonly idleMs: number;
  readonly idleCalls: number;
  /** The same with one post that is due, until it is sent. */
  readonly dueMs: number;
  readonly dueCalls: number;
}

/** As many as there are committees at the smallest size. */
const rounds = 10;
const date = '2031-03-04';

/** Of so many committees, each with a conversation of its own and a meeting that is still far away. */
export async function costOfRounds(count: number): Promise<RoundCost> {
  const { committees, conversations } = manyCommittees(count, 'kommune');
  const storage = simulatedStorage(committees, conversations);
  for (const record of meetingsOn('2031-06-03', committees)) storage.saveMeeting(record);
  let [calls, sent] = [0, 0];
  const counted = <Args extends unknown[], Result>(call: (...args: Args) => Promise<Result>) => {
    return (...args: Args): Promise<Result> => {
      calls += 1;
      return call(...args);
    };
  };
  const now = (): Date => new Date(eightOn(date) + 60_000);
  const { meetings, ledger, toldAgendas } = storage;
  const posting = createPostingRounds({
    meetings: {
      listCommitteeStates: counted(meetings.listCommitteeStates),
      listMeetingsFrom: counted(meetings.listMeetingsFrom),
      findMeeting: counted(meetings.findMeeting),
    },
    conversations: { listAllBound: counted(async () => [...storage.conversations.values()]) },
    findConversation: counted(async (id: string) => storage.conversations.get(id)),
    ledger: { list: counted(ledger.list), add: counted(ledger.add), replace: counted(ledger.replace) },
    toldAgendas: { find: counted(toldAgendas.find), save: counted(toldAgendas.save) },
    sendPost: async () => {
      sent += 1;
      return { outcome: 'sent', activityId: String(sent) };
    },
    removePost: async () => undefined,
    refreshCards: () => undefined,
    // Teams lets nobody wait here: what is measured is the round.
    pace: createPace(() => sent * 60_000),
    sleep: async () => void (await setImmediate()),
    now,
    owner: 'replica-1',
    onResult: () => undefined,
    onFault: (error) => {
      throw error;
    },
  });
  // The first round looks at every committee, later ones at what has changed.
  await run(posting);
  const idle: number[] = [];
  calls = 0;
  for (let round = 0; round < rounds; round += 1) idle.push(await run(posting));
  const idleCalls = calls / rounds;
  const due: number[] = [];
  calls = 0;
  for (const record of meetingsOn(date, committees).slice(0, rounds)) {
    storage.saveMeeting(record);
    due.push(await run(posting));
  }
  const dueCalls = calls / due.length;
  if (sent !== due.length) throw new Error(`${sent} of ${due.length} posts were sent.`);
  return { idleMs: median(idle), idleCalls, dueMs: median(due), dueCalls };
}

async function run(posting: PostingRounds): Promise<number> {
  const begun = performance.now();
  await posting.round(new AbortController().signal);
  await posting.idle();
  return performance.now() - begun;
}
