import { describe, expect, test } from 'vitest';
import { deliver } from '../../../src/agenda/deliver.ts';
import { aDelivery, aMeeting } from '../../builders.ts';
import {
  aWorld,
  changeMeeting,
  deliverWith,
  dueAt,
  onlyPlanned,
  type PostingWorld,
  replica,
  round,
  rounds,
  sleep,
} from './posting-world.ts';

const hour = 3_600_000;

describe('an agenda whose hour has come', () => {
  test('is posted, and the ledger names the card', async () => {
    const world = aWorld({ version: 4 });
    expect(await round(world, 'replica-7')).toEqual(['sent']);
    expect(world.cards).toMatchObject([{ activityId: 'card-1', isLate: false }]);
    expect(world.ledger.rows()).toEqual([
      aDelivery({
        state: 'sent',
        activityId: 'card-1',
        sentAt: dueAt.toISOString(),
        meetingVersion: 4,
        firstVersion: 4,
        owner: 'replica-7',
      }),
    ]);
  });

  test('is claimed for a minute, and "sending" stands in the ledger before the card leaves', async () => {
    const world = aWorld();
    const seen: string[] = [];
    await round(world, 'replica-1', async (step, call) => {
      if (step === 'findMeeting' || step === 'sendPost') {
        seen.push(...world.ledger.rows().map(({ state, leaseUntil }) => `${step}: ${state} until ${leaseUntil}`));
      }
      return call();
    });
    expect(seen).toEqual([
      'findMeeting: claimed until 2031-02-25T07:01:00.000Z',
      'sendPost: sending until 2031-02-25T07:01:00.000Z',
    ]);
  });

  test('shows the meeting as it is when it is sent, not as it was when it was planned', async () => {
    const world = aWorld();
    const planned = await onlyPlanned(world);
    changeMeeting(world, { title: 'Ekstraordinært møde', startTime: '14:00' });
    expect(await deliver(planned, deliverWith(world))).toBe('sent');
    expect(world.cards[0]?.record.meeting).toMatchObject({ title: 'Ekstraordinært møde', startTime: '14:00' });
    expect(world.ledger.rows()).toMatchObject([{ state: 'sent', meetingVersion: 2 }]);
  });

  test('keeps the same job key at every attempt, and another conversation has another', async () => {
    const world = aWorld();
    const keys: string[] = [];
    world.answer = (attempt) => (attempt < 3 ? { outcome: 'not-sent', reason: 'x', retryAfterMs: 1_000 } : 'sent');
    const { sendPost } = replica(world);
    const planned = await onlyPlanned(world);
    for (let attempt = 1; attempt <= 3; attempt++) {
      await deliver(await onlyPlanned(world), {
        ...deliverWith(world),
        sendPost: async (post) => {
          keys.push(post.jobKey);
          return sendPost(post);
        },
      });
      sleep(world, 1_000);
    }
    expect(keys).toEqual(Array(3).fill(`moede-1/agenda/${planned.conversation.id}`));
  });
});

describe('an agenda is withdrawn', () => {
  test.each([
    ['was cancelled', (world: PostingWorld) => changeMeeting(world, { state: 'cancelled' })],
    ['was put back to "planned"', (world: PostingWorld) => changeMeeting(world, { state: 'planned' })],
    ['has its minutes already', (world: PostingWorld) => changeMeeting(world, { state: 'held' })],
    ['was moved to another day', (world: PostingWorld) => changeMeeting(world, { date: '2031-03-11' })],
    ['was deleted', (world: PostingWorld) => world.meetings.clear()],
    ['has begun', (world: PostingWorld) => sleep(world, 7 * 24 * hour + hour)],
  ])('when the meeting %s between the plan and the claim', async (_case, change) => {
    const world = aWorld();
    const planned = await onlyPlanned(world);
    change(world);
    expect(await deliver(planned, deliverWith(world))).toBe('withdrawn');
    expect(world.attempts).toBe(0);
    expect(world.ledger.rows()).toMatchObject([{ state: 'claimed' }]);
    expect(await round(world)).toEqual([]);
  });

  test('and comes in time for the new date of a meeting that was moved', async () => {
    const world = aWorld();
    const planned = await onlyPlanned(world);
    changeMeeting(world, { date: '2031-03-11' });
    await deliver(planned, deliverWith(world));
    sleep(world, 7 * 24 * hour - 1);
    expect(await round(world)).toEqual([]);
    sleep(world, 1);
    expect(await round(world)).toEqual(['sent']);
    expect(world.cards).toMatchObject([{ at: new Date('2031-03-04T07:00:00Z'), isLate: false }]);
  });

  test('and posted after all, at once, when the meeting is called again', async () => {
    const world = aWorld();
    const planned = await onlyPlanned(world);
    changeMeeting(world, { state: 'cancelled' });
    await deliver(planned, deliverWith(world));
    changeMeeting(world, { state: 'called' });
    expect(await round(world)).toEqual(['sent']);
  });
});

describe('an agenda is late', () => {
  test('when it comes more than an hour after its time, and says so', async () => {
    const world = aWorld();
    sleep(world, hour + 1);
    await round(world);
    expect(world.cards).toMatchObject([{ isLate: true }]);
  });

  test('but never too late: once the meeting has begun nothing is posted any more', async () => {
    const world = aWorld();
    world.now = new Date('2031-03-04T07:59:59.999Z');
    const planned = await onlyPlanned(world);
    sleep(world, 1);
    expect(await deliver(planned, deliverWith(world))).toBe('withdrawn');
    expect(await rounds(world, 48, hour)).toEqual([]);
    expect(world.attempts).toBe(0);
  });
});

test('a replica that was held up until its claim was nearly over does not send; the agenda comes with the next claim', async () => {
  const world = aWorld();
  const held = await round(world, 'replica-1', async (step, call) => {
    if (step === 'findMeeting') sleep(world, 46_000);
    return call();
  });
  expect(held).toEqual(['retry']);
  expect(world.attempts).toBe(0);
  expect(await rounds(world, 4, 5_000)).toEqual(['sent']);
});

test('a replica whose claim was taken over while it was held up does not send', async () => {
  const world = aWorld();
  const held = await round(world, 'replica-1', async (step, call) => {
    const result = await call();
    if (step === 'ledger.replace sending') return result;
    if (step === 'findMeeting') {
      // Its clock stood still meanwhile, so only the ledger tells it.
      sleep(world, 61_000);
      await round(world, 'replica-2');
      world.now = dueAt;
    }
    return result;
  });
  expect(held).toEqual(['taken']);
  expect(world.cards).toHaveLength(1);
  expect(world.ledger.rows()).toMatchObject([{ state: 'sent', owner: 'replica-2', activityId: 'card-1' }]);
});

test('a plan that another replica has overtaken changes nothing', async () => {
  const world = aWorld();
  const planned = await onlyPlanned(world);
  await round(world, 'replica-2');
  expect(await deliver(planned, deliverWith(world))).toBe('taken');
  expect(await deliver({ ...planned, meeting: aMeeting({ version: 9 }) }, deliverWith(world))).toBe('taken');
  expect(world.cards).toHaveLength(1);
});
