import { expect, test } from 'vitest';
import { downtimeMs, firstDown, lastDown, runDowntime } from './downtime.ts';

const stepMs = 13 * 3_600_000;

test('three days of standstill, whenever they begin: one card each, no burst, nothing too late, what was missed is told once', async () => {
  let [runs, missed] = [0, 0];
  for (let downMs = firstDown; downMs < lastDown; downMs += stepMs) {
    const report = await runDowntime(downMs);
    expect([new Date(downMs).toISOString(), report.faults]).toEqual([new Date(downMs).toISOString(), []]);
    runs += 1;
    missed += report.missed;
  }
  expect(runs).toBeGreaterThan(40);
  expect(missed).toBeGreaterThan(0);
  expect(downtimeMs).toBe(3 * 86_400_000);
});
