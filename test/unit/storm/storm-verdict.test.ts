import { expect, test } from 'vitest';
import type { Response } from '../../../src/domain/response.ts';
import { aDecline, aResponse } from '../../builders.ts';
import { isAfter, planStorm, type StormClick } from '../../storm/storm-clicks.ts';
import { judgeStorm } from '../../storm/storm-verdict.ts';
import { randomFrom } from '../minutes/small-random.ts';

const begin = new Date('2031-03-01T10:00:00.000Z');

function click(second: number, changes: Partial<StormClick> = {}): StormClick {
  const at = new Date(begin.getTime() + second * 1_000);
  return { person: 0, activityId: `klik-${second}`, at, fields: {}, answer: { kind: 'decline' }, ...changes };
}

const first = click(0, { answer: { kind: 'accept', mode: 'virtual' } });
const last = click(1);
const stored = {
  first: aResponse({ personId: 'p', mode: 'virtual', at: first.at.toISOString() }),
  last: aDecline({ personId: 'p', at: last.at.toISOString() }),
};

function judge(log: readonly Response[], current: readonly Response[]) {
  const deliveryIdOf = ({ activityId }: StormClick) => activityId;
  const { examples, ...counts } = judgeStorm({
    acknowledged: [first, last],
    personIds: ['p'],
    deliveryIdOf,
    log,
    current,
  });
  return { ...counts, told: examples.length };
}

test('a log with each click once and the last click standing is no fault', () => {
  const none = { lost: 0, duplicates: 0, wrongFinals: 0, told: 0 };
  expect(judge([stored.last, stored.first], [stored.last])).toEqual(none);
});

test.each([
  ['a click that the log does not hold', [stored.last], [stored.last], { lost: 1 }],
  ['a click that it holds twice', [stored.first, stored.last, stored.last], [stored.last], { duplicates: 1 }],
  [
    'a click that it holds with another answer',
    [stored.first, { ...stored.last, at: stored.first.at }],
    [stored.last],
    { lost: 1, duplicates: 1 },
  ],
  ['an earlier click that stands', [stored.first, stored.last], [stored.first], { wrongFinals: 1 }],
  ['two answers of one person', [stored.first, stored.last], [stored.first, stored.last], { wrongFinals: 1 }],
  ['nothing that stands', [stored.first, stored.last], [], { wrongFinals: 1 }],
])('%s is found', (_what, log, current, fault) => {
  expect(judge(log, current)).toMatchObject({ lost: 0, duplicates: 0, wrongFinals: 0, ...fault });
});

test('a storm repeats a quarter of its clicks, some twice, brings some late, and is the same for the same seed', () => {
  const plan = planStorm({ people: 50, clicks: 4_000 }, begin, randomFrom(1));
  expect(plan).toEqual(planStorm({ people: 50, clicks: 4_000 }, begin, randomFrom(1)));
  const times = new Map<string, number>();
  for (const { click: sent } of plan.deliveries) times.set(sent.activityId, (times.get(sent.activityId) ?? 0) + 1);
  const counts = [...times.values()];
  expect(times.size).toBe(4_000);
  const repeated = counts.filter((count) => count > 1).length / 4_000;
  expect(repeated).toBeGreaterThan(0.22);
  expect(repeated).toBeLessThan(0.28);
  expect(counts).toContain(3);
  const order = plan.deliveries.map(({ click: sent }) => sent.at.getTime());
  expect(order.filter((at, index) => at < (order[index - 1] ?? 0)).length).toBeGreaterThan(400);
  expect(new Set(plan.clicks.map(({ answer }) => JSON.stringify(answer))).size).toBeGreaterThan(20);
});

test('of two clicks of one instant the same one is the last, in either order', () => {
  const twin = click(0, { activityId: 'klik-b' });
  const idOf = ({ activityId }: StormClick) => activityId;
  expect(isAfter(first, twin, idOf)).toBe(!isAfter(twin, first, idOf));
  expect(isAfter(last, first, idOf)).toBe(true);
});
