import { expect, test } from 'vitest';
import { leaseMs } from '../../../src/agenda/settle-delivery.ts';
import { aConversation } from '../../builders.ts';
import { crashing, runUntilKilled } from './crashes.ts';
import {
  type Around,
  aWorld,
  changeMeeting,
  dueAt,
  forget,
  refreshedBy,
  round,
  rounds,
  sleep,
  unhindered,
} from './posting-world.ts';

/** Storage that fails so many times when a post is to be recorded. */
function failingRecord(times: number): Around {
  let left = times;
  return (step, call) => {
    if (step !== 'ledger.replace sent' || left === 0) return call();
    left -= 1;
    return Promise.reject(new Error('storage is away'));
  };
}

test('a post that could not be recorded is recorded later and not sent again', async () => {
  const world = aWorld();
  const around = failingRecord(3);
  for (let again = 0; again < 6; again++) {
    await round(world, 'replica-1', around, { isFaulty: true });
    sleep(world, 5_000);
  }
  expect(world.cards).toHaveLength(1);
  expect(world.ledger.rows()).toMatchObject([{ state: 'sent', activityId: 'card-1' }]);
});

test('when another replica took over meanwhile, one card stays and it is the one on record', async () => {
  const world = aWorld();
  const around = failingRecord(1);
  await round(world, 'replica-1', around, { isFaulty: true });
  sleep(world, leaseMs);
  await round(world, 'replica-2');
  await round(world, 'replica-1');
  expect(world.cards.map(({ activityId }) => activityId)).toEqual([world.ledger.rows()[0]?.activityId]);
});

test('a fault of one delivery does not keep the others waiting', async () => {
  const world = aWorld();
  world.conversations.push(aConversation({ id: '19:andet@thread.tacv2' }));
  let calls = 0;
  const around: Around = (step, call) => {
    calls += step === 'sendPost' ? 1 : 0;
    return step === 'sendPost' && calls === 1 ? Promise.reject(new Error('odd')) : call();
  };
  await round(world, 'replica-1', around, { isFaulty: true });
  expect(world.cards).toHaveLength(1);
});

test('no delivery is begun once the replica is stopping', async () => {
  const world = aWorld();
  await round(world, 'replica-1', unhindered, { signal: AbortSignal.abort() });
  expect([world.cards.length, world.ledger.rows().length]).toEqual([0, 0]);
});

test('a conversation that was unbound between plan and post gets nothing', async () => {
  const world = aWorld();
  const around: Around = (step, call) => {
    if (step === 'ledger.add') world.conversations = [aConversation({ committeeIds: [] })];
    return call();
  };
  expect(await round(world, 'replica-1', around)).toEqual(['withdrawn']);
  expect(world.cards).toEqual([]);
});

test('a card is not sent so late that it could land after the meeting has begun', async () => {
  const world = aWorld();
  world.now = new Date(new Date('2031-03-04T08:00:00Z').getTime() - 10_000);
  expect(await round(world)).toEqual(['withdrawn']);
  expect(world.cards).toEqual([]);
});

test.each([
  [Number.MAX_VALUE, 3_600_000],
  [0, 1_000],
])('Retry-After %d is kept within a second and an hour', async (retryAfterMs, pauseMs) => {
  const world = aWorld();
  world.answer = () => ({ outcome: 'not-sent', reason: 'throttled', retryAfterMs });
  await round(world);
  expect(new Date(world.ledger.rows()[0]?.leaseUntil ?? 0).getTime() - dueAt.getTime()).toBe(pauseMs);
});

test('a posted card follows its meeting: a new version is shown once, and every card after a restart', async () => {
  const world = aWorld();
  await rounds(world, 1, 5_000);
  expect(refreshedBy(world)).toEqual([]);
  changeMeeting(world, { startTime: '15:00' });
  await rounds(world, 2, 5_000);
  expect(refreshedBy(world)).toEqual(['moede-1']);
  forget(world, 'replica-1');
  await rounds(world, 2, 5_000);
  expect(refreshedBy(world)).toEqual(['moede-1']);
});

test('what is recorded late is the version that was sent, though another has claimed the post for a newer one', async () => {
  const world = aWorld();
  await round(world, 'replica-1', failingRecord(1), { isFaulty: true });
  sleep(world, leaseMs);
  changeMeeting(world, { place: 'Havnekontoret' });
  await runUntilKilled((around) => round(world, 'replica-2', around), crashing({ call: 4, side: 'after' }));
  forget(world, 'replica-2');
  expect(world.ledger.rows()).toMatchObject([{ state: 'claimed', owner: 'replica-2', meetingVersion: 2 }]);
  await round(world, 'replica-1');
  expect(world.cards).toMatchObject([{ activityId: 'card-1' }]);
  // From there on it is told what is another.
  for (let again = 0; again < 8; again++) {
    sleep(world, 5_000);
    await round(world, 'replica-1');
  }
  expect(world.differences.map(({ content }) => content)).toMatchObject([{ changes: [{ change: 'place' }] }]);
  expect(world.ledger.rows()).toMatchObject([
    { kind: 'agenda', firstVersion: 1 },
    { kind: 'change', meetingVersion: 2 },
  ]);
});
