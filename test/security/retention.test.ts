/**
 * Nothing is removed that was not told to somebody, has not waited seven days, or has changed since.
 *
 * Seen failing, each with one control taken out: `!(await tell(…))` in `report`: "while nobody could be told" (16 rows left of 23). The count
 * of days in `hasWaited`: "a clock that jumps ahead" (0 answers, not 1). The look at `current.state` in `removeListed`: "stopped while it runs"
 * (124 removals, not 50). `isVoid` in `advanceRetention`: "with other rules" (the note gone on the second day). `isSameRow` in `removeListed` with the
 * comparison of ETags in the store's `remove`: "what has changed since" (the answer gone); one of the two alone is enough to hold it.
 */
import { beforeEach, expect, it } from 'vitest';
import type { Committee } from '../../src/domain/committee.ts';
import {
  advanceRetention,
  applyReported,
  type RetentionDependencies,
} from '../../src/privacy/retention/advance-retention.ts';
import { changePlanState } from '../../src/privacy/retention/change-plan-state.ts';
import type { RetentionPlan } from '../../src/privacy/retention/retention-plan.ts';
import type { RetentionStore } from '../../src/privacy/retention/retention-store.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { aDelivery, aMeeting, aMembership, anItem, aResponse } from '../builders.ts';
import { newPrefix, useAzurite } from '../contract/azurite.ts';
import { committee } from '../contract/examples.ts';
import { everythingStored } from './raw-scan.ts';

const azurite = useAzurite();
let storage: Storage;
let prefix: string;
let clock: Date;
let told: RetentionPlan[];
let isReachable: boolean;

const day = 86_400_000;
const at = '2031-03-01T10:00:00.000Z';
const who = { personId: 'p1', personName: 'Ditte Eksempel', actorId: 'p1' };
const all = { answers: 24, notes: 24, presence: 24, notices: 24, proposals: 24, memberships: 24 };

beforeEach(async () => {
  prefix = newPrefix();
  storage = await azurite.open({ prefix });
  [told, isReachable, clock] = [[], true, new Date('2033-06-01T08:00:00Z')];
  await storage.meetings.addCommittee({ ...committee, settings: { ...committee.settings, retention: all } }, 'system');
  for (const [id, date] of [
    ['old', '2031-03-04'],
    ['new', '2033-05-20'],
  ] as const) {
    await storage.meetings.saveMeeting(
      { meeting: aMeeting({ id, date, state: 'held' }), items: [anItem()] },
      undefined,
      undefined,
      'system',
    );
    await storage.responses.record(aResponse({ ...who, meetingId: id, at }), `klik ${id}`, {
      ...who,
      meetingId: id,
      at,
      text: 'Hej',
    });
    await storage.responses.savePresences([
      { meetingId: id, personId: 'p1', name: 'Ditte', attendance: 'present', isVirtual: false, recordedBy: 'p2', at },
    ]);
    const notice = {
      meetingId: id,
      kind: 'reminder',
      recipientId: 'p1',
      occurrence: 'x',
      state: 'told',
      attempts: 1,
    } as const;
    await storage.notices.add({ ...notice, owner: 'r', leaseUntil: at, at });
    await storage.ledger.add(aDelivery({ meetingId: id, state: 'sent' }));
  }
  await storage.memberships.add([aMembership(), aMembership({ personId: 'p9' })], 'system');
  await storage.memberships.end(committee.id, ['p9'], '2031-01-31', 'system');
});

const committeeNow = async (): Promise<Committee> => {
  const [found] = await storage.meetings.listCommittees();
  if (found === undefined) throw new Error('no committee');
  return found;
};

function dependencies(retention: RetentionStore = storage.retention): RetentionDependencies {
  return {
    retention,
    listMeetingsBetween: (id, from, to) => storage.meetings.listMeetingsBetween(id, from, to),
    tell: async (_committee, plan) => {
      if (isReachable) told.push(plan);
      return isReachable;
    },
    now: () => clock,
  };
}

const step = async (retention?: RetentionStore) => advanceRetention(dependencies(retention), await committeeNow());

/** Looks once a day for so many days. */
async function pass(days: number): Promise<void> {
  for (let count = 0; count < days; count += 1) {
    clock = new Date(clock.getTime() + day);
    await step();
  }
}

const answersTo = async (meetingId: string) => (await storage.responses.listResponses(meetingId)).length;
const rows = async () => {
  const places = await everythingStored(azurite.connectionString(), prefix);
  return places
    .filter(({ table }) => table !== 'RetentionPlans')
    .map(({ table, key }) => `${table} ${key}`)
    .sort();
};

it('what is old is told with its numbers, waits seven days, and then exactly that is removed; meetings and the newer stay', async () => {
  const before = await rows();
  expect((await step())?.state).toBe('reported');
  expect(told.map(({ state, counts }) => [state, counts])).toEqual([
    ['computed', { answers: 2, notes: 1, presence: 1, notices: 2, memberships: 2 }],
  ]);
  await pass(7);
  expect(await rows()).toEqual(before);
  await pass(1);
  const after = await rows();
  const gone = before.filter((row) => !after.includes(row));
  expect(gone.map((row) => row.replace(/ (\S+?)\/.*?(?:\|.*)?$/, ' $1'))).toEqual([
    'Deliveries fyrtaarnet',
    expect.stringMatching(/^Memberships/),
    expect.stringMatching(/^Memberships/),
    'Notices old',
    'Responses old',
    'Responses old',
    'Responses old',
  ]);
  expect(told.at(-1)).toMatchObject({ state: 'removed', removed: 8, left: 0 });
  expect(await storage.responses.listLog('old')).toEqual([]);
  expect([await answersTo('old'), await answersTo('new'), (await storage.responses.listLog('new')).length]).toEqual([
    0, 1, 1,
  ]);
  expect(await storage.meetings.findMeeting(committee.id, 'old')).toBeDefined();
  // What was removed is told of, and no gap in the audit.
  expect((await storage.audit.verify({ lookAgainMs: 0 })).breaks).toEqual([]);
  expect((await storage.audit.list()).map(({ event }) => event)).toContain('purged');
  await pass(10);
  expect(await rows()).toEqual(after);
});

it('a committee that has said nothing keeps everything', async () => {
  await storage.meetings.changeSettings(committee.id, ({ retention: _, ...settings }) => settings, 'system');
  const before = await rows();
  await pass(30);
  expect(await rows()).toEqual(before);
  expect(told).toEqual([]);
});

it('while nobody could be told nothing is removed, however long that is', async () => {
  isReachable = false;
  const before = await rows();
  await step();
  await pass(20);
  expect(await rows()).toEqual(before);
  isReachable = true;
  await pass(1);
  expect(told).toHaveLength(1);
  await pass(6);
  expect(await rows()).toEqual(before);
  await pass(3);
  expect(await answersTo('old')).toBe(0);
});

it('a clock that jumps ahead, by a month, and is looked at again and again, removes nothing', async () => {
  await step();
  clock = new Date(clock.getTime() + 31 * day);
  for (let count = 0; count < 12; count += 1) await step();
  expect(await answersTo('old')).toBe(1);
});

it('a clock that goes back makes it wait longer', async () => {
  await step();
  clock = new Date(clock.getTime() - 3 * day);
  await pass(9);
  expect(await answersTo('old')).toBe(1);
});

it('“stop sletningen” holds it for good, and letting it go on tells and waits anew', async () => {
  await step();
  await pass(6);
  expect(await changePlanState(storage.retention, committee.id, ['reported'], 'stopped')).toBe(true);
  await pass(30);
  expect([await answersTo('old'), told.length]).toEqual([1, 1]);
  await changePlanState(storage.retention, committee.id, ['stopped'], 'done');
  await step();
  await pass(7);
  expect([await answersTo('old'), told.length]).toEqual([1, 2]);
  await pass(1);
  expect(await answersTo('old')).toBe(0);
});

it('stopped while it runs, no more is removed than what was begun with', async () => {
  for (let count = 0; count < 120; count += 1) {
    const personId = `q${String(count).padStart(3, '0')}`;
    await storage.responses.savePresences([
      { meetingId: 'old', personId, name: personId, attendance: 'present', isVirtual: false, recordedBy: 'p2', at },
    ]);
  }
  await step();
  await pass(7);
  let removals = 0;
  const stopping: RetentionStore = {
    ...storage.retention,
    remove: async (row) => {
      removals += 1;
      await storage.retention.remove(row);
      if (removals === 10) await changePlanState(storage.retention, committee.id, ['removing'], 'stopped');
    },
  };
  clock = new Date(clock.getTime() + day);
  expect((await step(stopping))?.state).toBe('stopped');
  expect(removals).toBe(50);
});

it('what has changed since it was told stays, and is counted', async () => {
  await step();
  await storage.responses.record(aResponse({ ...who, meetingId: 'old', at: '2033-06-02T10:00:00.000Z' }), 'nyt klik');
  await storage.memberships.add([aMembership({ personId: 'p9' })], 'system');
  await pass(8);
  expect(await answersTo('old')).toBe(1);
  expect((await storage.memberships.listMembers(committee.id)).map(({ personId }) => personId).sort()).toContain('p9');
  expect(told.at(-1)).toMatchObject({ state: 'removed', left: 3 });
});

it('with other rules what was told is void', async () => {
  await step();
  await pass(6);
  await storage.meetings.changeSettings(
    committee.id,
    (settings) => ({
      ...settings,
      retention: { ...all, answers: 36 },
    }),
    'system',
  );
  await pass(3);
  // Neither what the new rules keep nor the rest: it was told anew.
  const notesOfOld = async () => (await storage.responses.readAttendance('old')).notes.length;
  expect([await answersTo('old'), await notesOfOld(), told.length]).toEqual([1, 1, 2]);
  await pass(8);
  expect([await answersTo('old'), (await storage.responses.readAttendance('old')).notes.length]).toEqual([1, 0]);
});

it('a replica that dies while it removes is gone on from by the next, and two at once remove no more than was told', async () => {
  await step();
  await pass(7);
  clock = new Date(clock.getTime() + day);
  let removals = 0;
  const dying: RetentionStore = {
    ...storage.retention,
    remove: async (row) => {
      removals += 1;
      if (removals === 4) throw new Error('died');
      await storage.retention.remove(row);
    },
  };
  await expect(step(dying)).rejects.toThrow('died');
  await Promise.all([step(), step()]);
  await step();
  expect(await answersTo('old')).toBe(0);
  expect(told.filter(({ state }) => state === 'removed').map(({ removed, left }) => [removed, left])).toEqual([[8, 0]]);
  expect(await answersTo('new')).toBe(1);
});

it('two replicas at once make one plan, told once', async () => {
  await Promise.all([step(), step(), step()]);
  expect(told).toHaveLength(1);
  expect((await storage.retention.find(committee.id))?.value.state).toBe('reported');
});

it('applied by hand it removes what was told at once, and nothing where nobody was told', async () => {
  isReachable = false;
  await step();
  expect(await applyReported(dependencies(), await committeeNow())).toBeUndefined();
  expect(await answersTo('old')).toBe(1);
  isReachable = true;
  clock = new Date(clock.getTime() + day);
  await step();
  await applyReported(dependencies(), await committeeNow());
  expect(await answersTo('old')).toBe(0);
});

it('no list can make it remove documents or meetings', async () => {
  const row = {
    retentionClass: 'answers',
    partitionKey: committee.id,
    rowKey: 'meeting|old',
    etag: '*',
    fate: 'remove',
  } as const;
  for (const table of ['Meetings', 'ToldAgendas', 'Committees', 'Persons', 'noget']) {
    await expect(storage.retention.remove({ ...row, table })).rejects.toThrow();
  }
  expect(await storage.meetings.findMeeting(committee.id, 'old')).toBeDefined();
});

it('an invitation goes with the way by which its guest finds the meeting; a newer one stays', async () => {
  for (const meetingId of ['old', 'new']) {
    const guest = { meetingId, personId: 'p7', name: 'Gæst', items: [], invitedBy: 'p2', invitedAt: at };
    await storage.responses.saveGuest(guest, committee.id);
  }
  await step();
  await pass(8);
  expect((await storage.responses.listInvitations('p7')).map(({ guest }) => guest.meetingId)).toEqual(['new']);
  expect((await rows()).filter((row) => row.includes('guest|p7'))).toEqual(['Responses guest|p7/invited|new']);
});
