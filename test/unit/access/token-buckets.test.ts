import { describe, expect, test } from 'vitest';
import { createTokenBuckets } from '../../../src/access/token-buckets.ts';
import { type ComingTurn, createTurnLimits } from '../../../src/access/turn-limits.ts';

describe('a bucket', () => {
  test('lets a burst through, then what comes in drop by drop', () => {
    const buckets = createTokenBuckets({ burst: 4, perSecond: 1 });
    expect([1, 2, 3, 4, 5].map(() => buckets.take('a', 0))).toEqual([true, true, true, true, false]);
    expect(buckets.take('a', 999)).toBe(false);
    expect(buckets.take('a', 1_000)).toBe(true);
    expect(buckets.take('a', 1_001)).toBe(false);
  });

  test('pauses until a quarter of its burst has come together, and holds no more than its burst', () => {
    const buckets = createTokenBuckets({ burst: 20, perSecond: 1 });
    for (let taken = 0; taken < 20; taken += 1) buckets.take('a', 0);
    const passed = Array.from({ length: 60 }, (_, tick) => buckets.take('a', tick * 100)).filter(Boolean).length;
    // Empty at first; after five seconds five have come together, and go at once.
    expect(passed).toBe(5);
    const later = Array.from({ length: 40 }, () => buckets.take('a', 3_600_000)).filter(Boolean).length;
    expect(later).toBe(20);
  });

  test('is nobody else’s, and of too many keys the one not heard of for the longest time is forgotten', () => {
    const buckets = createTokenBuckets({ burst: 1, perSecond: 0.001 }, 3);
    for (const key of ['a', 'b', 'c']) expect(buckets.take(key, 0)).toBe(true);
    expect(buckets.take('a', 1)).toBe(false);
    // Pushes out b, of which nothing was heard since.
    expect(buckets.take('d', 2)).toBe(true);
    expect(buckets.take('a', 3)).toBe(false);
    expect(buckets.take('b', 4)).toBe(true);
  });

  test('is not filled by a clock that jumps back, and what costs more than it can hold waits for a full one', () => {
    const buckets = createTokenBuckets({ burst: 2, perSecond: 1 });
    expect(buckets.take('a', 10_000, 5)).toBe(true);
    expect(buckets.take('a', 0)).toBe(false);
    expect(buckets.take('a', 1_000, 5)).toBe(false);
    expect(buckets.take('a', 2_000, 5)).toBe(true);
  });
});

describe('the limits', () => {
  const turn = (changes: Partial<ComingTurn> = {}): ComingTurn => ({
    kind: 'act',
    tenantId: 't',
    personId: 'anna',
    cost: 1,
    ...changes,
  });
  const through = (turns: readonly (readonly [ComingTurn, number])[]): number => {
    const limits = createTurnLimits();
    return turns.filter(([each, at]) => limits.check(each, at).isAllowed).length;
  };
  const every = (ms: number, count: number, each = turn()) =>
    Array.from({ length: count }, (_, index) => [each, index * ms] as const);

  test.each<[string, readonly (readonly [ComingTurn, number])[]]>([
    ['fifteen presses within two seconds', every(130, 15)],
    ['a message every other second for an hour', every(2_000, 1_800)],
    ['a press a second through a whole meeting', every(1_000, 7_200)],
    ['eight letters a second for five seconds', every(125, 40, turn({ kind: 'search' }))],
    ['thirty files in three messages', every(1_000, 3, turn({ kind: 'file', cost: 10 }))],
  ])('never hurt somebody who does by hand: %s', (_what, turns) => {
    expect(through(turns)).toBe(turns.length);
  });

  test('let some of a hundred questions in ten seconds through, and tell once in a while', () => {
    const limits = createTurnLimits();
    const verdicts = every(100, 100).map(([each, at]) => limits.check(each, at));
    const allowed = verdicts.filter(({ isAllowed }) => isAllowed).length;
    expect(allowed).toBeGreaterThanOrEqual(20);
    expect(allowed).toBeLessThanOrEqual(30);
    expect(verdicts.filter((verdict) => !verdict.isAllowed && verdict.isTold)).toHaveLength(1);
  });

  test('of searches do not take from presses, nor one person from another', () => {
    const limits = createTurnLimits();
    for (let letter = 0; letter < 500; letter += 1) limits.check(turn({ kind: 'search' }), 0);
    expect(limits.check(turn(), 0).isAllowed).toBe(true);
    for (let count = 0; count < 500; count += 1) limits.check(turn(), 0);
    expect(limits.check(turn({ personId: 'bo' }), 0).isAllowed).toBe(true);
  });

  test('of a tenant leave the other tenants alone', () => {
    const limits = createTurnLimits();
    const crowd = Array.from({ length: 2_000 }, (_, index) => limits.check(turn({ personId: `${index}` }), 0));
    expect(crowd.filter(({ isAllowed }) => isAllowed)).toHaveLength(1_000);
    expect(crowd.at(-1)).toMatchObject({ isAllowed: false, who: 'tenant', isTold: true });
    expect(limits.check(turn({ tenantId: 'other' }), 0).isAllowed).toBe(true);
  });
});
