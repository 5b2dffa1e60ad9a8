import { describe, expect, test } from 'vitest';
import { leaseMs } from '../../../src/agenda/settle-delivery.ts';
import { type CrashingReplica, type CrashPoint, crashing, type Side } from './crashes.ts';
import { aWorld, dueAt, forget, type PostingWorld, round, rounds, sleep } from './posting-world.ts';

/** All that a replica does to post one agenda, in order. */
const steps = [
  'listCommitteeStates',
  'listAllBound',
  'listMeetingsFrom',
  'ledger.list',
  'ledger.add',
  'findMeeting',
  'findConversation',
  'toldAgendas.save',
  'ledger.replace sending',
  'sendPost',
  'ledger.replace sent',
];
const sides: readonly Side[] = ['before', 'after'];
const points = steps.flatMap((step, call) => sides.map((side) => ({ step, call, side })));

/** Between the send and its record nobody can know that the card stands: it is sent again. */
const honestWindow = new Set(['after sendPost', 'before ledger.replace sent']);
const isInWindow = (crash: CrashingReplica) => honestWindow.has(crash.diedAt() ?? '');

async function kill(world: PostingWorld, owner: string, point: CrashPoint): Promise<CrashingReplica> {
  const crash = crashing(point);
  await round(world, owner, crash.around);
  forget(world, owner);
  return crash;
}

function expectPostedAndRecorded(world: PostingWorld): void {
  expect(world.ledger.rows()).toMatchObject([{ state: 'sent', activityId: `card-${world.posted}` }]);
}

test('the matrix names every call that a replica makes to post one agenda', async () => {
  const watched = crashing();
  await round(aWorld(), 'replica-1', watched.around);
  expect(watched.calls).toEqual(steps);
});

describe('a replica is killed once', () => {
  test.each(points)('$side $step: the agenda comes all the same', async (point) => {
    const world = aWorld();
    const crash = await kill(world, 'replica-1', point);
    expect(crash.diedAt()).toBe(`${point.side} ${point.step}`);
    await rounds(world, leaseMs / 5_000 + 1, 5_000);
    expect(world.cards).toHaveLength(isInWindow(crash) ? 2 : 1);
    expectPostedAndRecorded(world);
    expect(world.cards.at(-1)?.at.getTime()).toBeLessThanOrEqual(dueAt.getTime() + leaseMs);
    expect(await rounds(world, 100, 3_600_000)).toEqual([]);
  });

  test.each(points)('$side $step: nobody touches what it held before its claim is over', async (point) => {
    const world = aWorld();
    await kill(world, 'replica-1', point);
    if (world.ledger.rows().length === 0) return expect(await round(world, 'replica-2')).toEqual(['sent']);
    const standing = world.cards.length;
    sleep(world, leaseMs - 1);
    expect(await round(world, 'replica-2')).toEqual([]);
    expect(world.cards).toHaveLength(standing);
    sleep(world, 1);
    const isRecorded = world.ledger.rows()[0]?.state === 'sent';
    expect(await round(world, 'replica-2')).toEqual(isRecorded ? [] : ['sent']);
  });

  test.each(points)('$side $step, and the meeting begins before anybody is back: no card comes', async (point) => {
    const world = aWorld();
    await kill(world, 'replica-1', point);
    const standing = world.cards.length;
    world.now = new Date('2031-03-04T08:00:00Z');
    expect(await rounds(world, 10, 60_000)).toEqual([]);
    expect(world.cards).toHaveLength(standing);
  });

  test.each(points)('$side $step, and the meeting is cancelled meanwhile: no card comes', async (point) => {
    const world = aWorld();
    await kill(world, 'replica-1', point);
    const standing = world.cards.length;
    const record = world.meetings.get('moede-1');
    if (record === undefined) throw new Error('the meeting is gone');
    world.meetings.set('moede-1', { ...record, meeting: { ...record.meeting, state: 'cancelled' } });
    expect(await rounds(world, 30, 5_000)).toEqual([]);
    expect(world.cards).toHaveLength(standing);
  });
});

test('a claim that its owner never got to use costs no second card: 3 kills after the claim, one card', async () => {
  const world = aWorld();
  for (const owner of ['replica-1', 'replica-2', 'replica-3']) {
    const crash = await kill(world, owner, { call: steps.indexOf('ledger.add'), side: 'after' });
    expect(crash.diedAt()).toMatch(/^after ledger\.(?:add|replace claimed)$/);
    sleep(world, leaseMs);
  }
  expect(await round(world, 'replica-4')).toEqual(['sent']);
  expect(world.ledger.rows()).toMatchObject([{ state: 'sent', attempts: 4, owner: 'replica-4', activityId: 'card-1' }]);
});

test('whatever two kills come one after the other, the agenda is never missing and stands twice only by the honest window', async () => {
  let pairs = 0;
  for (const first of points) {
    for (const second of points) {
      const world = aWorld();
      const crashes = [await kill(world, 'replica-1', first)];
      sleep(world, leaseMs);
      crashes.push(await kill(world, 'replica-2', second));
      sleep(world, leaseMs);
      await round(world, 'replica-3');
      const extra = crashes.filter(isInWindow).length;
      expect({ first, second, cards: world.cards.length }).toEqual({ first, second, cards: 1 + extra });
      expectPostedAndRecorded(world);
      pairs += 1;
    }
  }
  expect(pairs).toBe(points.length ** 2);
});

test('a fault of storage or of the platform at any step is made good by the same process', async () => {
  for (const point of points) {
    const world = aWorld();
    const crash = await kill(world, 'replica-1', point);
    for (let looks = 0; looks <= leaseMs / 5_000; looks++) {
      await round(world, 'replica-1');
      sleep(world, 5_000);
    }
    expect({ point, cards: world.cards.length }).toEqual({ point, cards: isInWindow(crash) ? 2 : 1 });
    expectPostedAndRecorded(world);
  }
});
