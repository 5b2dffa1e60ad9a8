import { describe, expect, test } from 'vitest';
import { conversationLimits, createPace, type PacedPlace, tenantLimits } from '../../../src/agenda/pace.ts';
import { collectedHeap } from '../../collected-memory.ts';
import { mostWithin } from '../../posting/simulated-teams.ts';
import { randomFrom } from '../minutes/small-random.ts';

const minute = 60_000;
const hour = 60 * minute;
const here: PacedPlace = { tenantId: 'kommune', conversationId: '19:fyr@thread.tacv2' };
const there = { ...here, conversationId: '19:havn@thread.tacv2' };
const elsewhere: PacedPlace = { tenantId: 'forening', conversationId: '19:klub@thread.tacv2' };

function aPace(limits?: Parameters<typeof createPace>[1]) {
  const clock = { ms: 1_000_000 };
  return { clock, pace: createPace(() => clock.ms, limits) };
}

/** Sends whenever it may; gives the instants. */
function sendAll(count: number, places: (index: number) => PacedPlace, { clock, pace } = aPace()): number[] {
  return Array.from({ length: count }, (_, index) => {
    const place = places(index);
    clock.ms += pace.waitMs(place);
    expect(pace.waitMs(place)).toBe(0);
    pace.take(place);
    return clock.ms;
  });
}

describe('in one conversation', () => {
  test('no window ever holds more than its limit, however many messages wait', () => {
    const sent = sendAll(4_000, () => here);
    for (const { count, withinMs } of conversationLimits) expect(mostWithin(sent, withinMs)).toBe(count);
  });

  test('whatever comes in between, and at whatever moments', () => {
    const random = randomFrom(7);
    const { clock, pace } = aPace();
    const sent: number[] = [];
    for (let step = 0; step < 20_000; step += 1) {
      clock.ms += Math.floor(random() ** 3 * 2_000);
      if (pace.waitMs(here) > 0) continue;
      pace.take(here);
      sent.push(clock.ms);
    }
    for (const { count, withinMs } of conversationLimits) expect(mostWithin(sent, withinMs)).toBeLessThanOrEqual(count);
  });

  test('two replicas and the answers to people together stay within what Teams allows', () => {
    const allowed = [
      { count: 7, withinMs: 1_000 },
      { count: 8, withinMs: 2_000 },
      { count: 60, withinMs: 30_000 },
      { count: 1_800, withinMs: 3_600_000 },
    ];
    const ours = allowed.map(
      ({ withinMs }) => conversationLimits.find((limit) => limit.withinMs === withinMs)?.count ?? 0,
    );
    for (const [index, { count }] of allowed.entries()) expect(2 * (ours[index] ?? 0)).toBeLessThanOrEqual(count);
    expect(2 * (tenantLimits[0]?.count ?? 0)).toBeLessThan(50);
  });
});

test('in one tenant at most twenty go within a second, and another tenant is not held up by it', () => {
  const world = aPace();
  const sent = sendAll(500, (index) => ({ ...here, conversationId: `19:${index}@thread.tacv2` }), world);
  expect(mostWithin(sent, 1_000)).toBe(20);
  expect(world.pace.waitMs(here)).toBeGreaterThan(0);
  expect(world.pace.waitMs(elsewhere)).toBe(0);
});

describe('a conversation in which Teams asked to be left alone', () => {
  test('is left alone for exactly so long; the others are not', () => {
    const { clock, pace } = aPace();
    pace.rest(here, 20_000);
    expect([pace.waitMs(here), pace.waitMs(there)]).toEqual([20_000, 0]);
    clock.ms += 19_999;
    expect(pace.waitMs(here)).toBe(1);
    clock.ms += 1;
    expect(pace.waitMs(here)).toBe(0);
  });

  test('is left alone for the longest that was asked, whatever is answered to a message that was under way', () => {
    const { pace } = aPace();
    pace.rest(here, 30_000);
    pace.rest(here, 1_000);
    expect(pace.waitMs(here)).toBe(30_000);
  });

  test('is left alone for an hour at most: a header of a year is a mistake', () => {
    const { pace } = aPace();
    pace.rest(here, 365 * 24 * hour);
    expect(pace.waitMs(here)).toBe(hour);
  });
});

describe('a tenant of which three conversations were turned away', () => {
  const turnAway = (pace: ReturnType<typeof createPace>, count: number, ms: number): void => {
    for (let index = 0; index < count; index += 1) pace.rest({ ...here, conversationId: `19:${index}` }, ms);
  };

  test('is left alone as a whole; two are not enough, and another tenant is not meant', () => {
    const two = aPace();
    turnAway(two.pace, 2, 9_000);
    expect(two.pace.waitMs(there)).toBe(0);
    const three = aPace();
    turnAway(three.pace, 3, 9_000);
    expect([three.pace.waitMs(there), three.pace.waitMs(elsewhere)]).toEqual([9_000, 0]);
  });

  test('is not left alone when they were turned away one after the other in a long time', () => {
    const { clock, pace } = aPace();
    for (const conversationId of ['19:1', '19:2', '19:3']) {
      pace.rest({ ...here, conversationId }, 1_000);
      clock.ms += 8_000;
    }
    expect(pace.waitMs(there)).toBe(0);
  });

  test('is left alone for the longest that was asked', () => {
    const { pace } = aPace();
    turnAway(pace, 3, 60_000);
    pace.rest({ ...here, conversationId: '19:4' }, 1_000);
    expect(pace.waitMs(there)).toBe(60_000);
  });
});

test('what is long over is forgotten: 300,000 conversations leave nothing behind', () => {
  const { clock, pace } = aPace({ conversation: [{ count: 1, withinMs: 1_000 }], tenant: [] });
  const before = collectedHeap();
  for (let index = 0; index < 300_000; index += 1) {
    clock.ms += 10;
    pace.take({ tenantId: `t${index % 7}`, conversationId: `19:${index}@thread.tacv2` });
  }
  expect((collectedHeap() - before) / 2 ** 20).toBeLessThan(5);
  // Held until here, lest it is collected with all that it knows.
  expect(pace.waitMs({ tenantId: 't0', conversationId: '19:0@thread.tacv2' })).toBe(0);
});
