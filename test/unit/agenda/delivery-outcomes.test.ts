import { describe, expect, test } from 'vitest';
import { aWorld, dueAt, round, rounds, sleep } from './posting-world.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const notSent = { outcome: 'not-sent', reason: 'throttled' } as const;
const unknown = { outcome: 'unknown', reason: 'ConnectorError' } as const;

describe('a post that Teams has surely not taken', () => {
  test('is not tried again before the moment that Teams names', async () => {
    const world = aWorld();
    world.answer = (attempt) => (attempt === 1 ? { ...notSent, retryAfterMs: 20 * minute } : 'sent');
    expect(await round(world)).toEqual(['retry']);
    expect(world.ledger.rows()).toMatchObject([{ state: 'claimed', failure: 'throttled' }]);
    sleep(world, 20 * minute - 1);
    expect(await round(world, 'replica-2')).toEqual([]);
    sleep(world, 1);
    expect(await round(world, 'replica-2')).toEqual(['sent']);
    expect(world.attempts).toBe(2);
  });

  test('is tried again after 10, 20, 40 … seconds, never less often than every five minutes', async () => {
    const world = aWorld();
    const tried: number[] = [];
    world.answer = () => {
      tried.push((world.now.getTime() - dueAt.getTime()) / 1_000);
      return notSent;
    };
    await rounds(world, 950, 1_000);
    const pauses = tried.slice(1).map((at, index) => at - (tried[index] ?? 0));
    expect(pauses.slice(0, 7)).toEqual([10, 20, 40, 80, 160, 300, 300]);
    expect(Math.max(...pauses)).toBe(300);
  });

  test('comes through after an outage of six hours, once, and says that it is late', async () => {
    const world = aWorld();
    world.answer = () => (world.now.getTime() - dueAt.getTime() < 6 * hour ? notSent : 'sent');
    await rounds(world, 7 * 60, minute);
    expect(world.cards).toMatchObject([{ isLate: true }]);
    expect((world.cards[0]?.at.getTime() ?? 0) - dueAt.getTime()).toBeLessThanOrEqual(6 * hour + 5 * minute);
    expect(world.ledger.rows()).toMatchObject([{ state: 'sent', activityId: 'card-1' }]);
  });

  test('is given up when the meeting begins', async () => {
    const world = aWorld();
    world.answer = () => notSent;
    await rounds(world, 8 * 24 * 4, 15 * minute);
    const before = world.attempts;
    expect(before).toBeGreaterThan(7 * 24 * 3);
    await rounds(world, 100, hour);
    expect(world.attempts).toBe(before);
  });
});

describe('a post of which nobody knows whether it stands', () => {
  test('is tried again only when its claim is over, so that an agenda is never missing', async () => {
    const world = aWorld();
    world.answer = (attempt) => (attempt === 1 ? unknown : 'sent');
    expect(await round(world)).toEqual(['unknown']);
    expect(world.ledger.rows()).toMatchObject([{ state: 'sending', failure: 'ConnectorError' }]);
    sleep(world, minute - 1);
    expect(await round(world, 'replica-2')).toEqual([]);
    sleep(world, 1);
    expect(await round(world, 'replica-2')).toEqual(['sent']);
    expect(world.ledger.rows()).toMatchObject([{ state: 'sent', activityId: 'card-1' }]);
  });

  test('is tried ever more seldom, because each attempt may leave a card: at most 35 times in a day', async () => {
    const world = aWorld();
    world.answer = () => unknown;
    await rounds(world, day / minute, minute);
    expect(world.attempts).toBeGreaterThan(24);
    expect(world.attempts).toBeLessThanOrEqual(35);
  });
});

describe('a post that Teams refuses because the bot was removed or blocked', () => {
  test('is never tried again', async () => {
    const world = aWorld();
    world.answer = (attempt) => (attempt === 1 ? { outcome: 'refused', reason: 'gone' } : 'sent');
    expect(await round(world)).toEqual(['failed']);
    expect(await rounds(world, 8 * 24, hour)).toEqual([]);
    expect(world.attempts).toBe(1);
    expect(world.ledger.rows()).toMatchObject([{ state: 'failed', failure: 'gone' }]);
  });
});

test('what failed before is not told of a card that stands', async () => {
  const world = aWorld();
  world.answer = (attempt) => (attempt === 1 ? { ...notSent, retryAfterMs: 1_000 } : 'sent');
  await rounds(world, 2, 1_000);
  expect(world.ledger.rows()[0]).toMatchObject({ state: 'sent', attempts: 2 });
  expect(world.ledger.rows()[0]).not.toHaveProperty('failure');
});
