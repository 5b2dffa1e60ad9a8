import { describe, expect, test } from 'vitest';
import { notNotingMissed } from './broken-variants.ts';
import { firstDown, lastDown, runDowntime } from './downtime.ts';

const stepMs = 79 * 3_600_000;

describe('three days of standstill', () => {
  test('whenever they begin: one card each, no burst, nothing too late', async () => {
    for (let downMs = firstDown; downMs < lastDown; downMs += stepMs) {
      const report = await runDowntime(downMs);
      expect([new Date(downMs).toISOString(), report.faults]).toEqual([new Date(downMs).toISOString(), []]);
    }
  });

  test('that end shortly before the line of the morning: the reminder of yesterday does not come with it', async () => {
    expect((await runDowntime(Date.parse('2031-03-03T06:05:00Z'))).faults).toEqual([]);
  });

  test('over all of the time a meeting had: what was missed is told once, and it is seen when that is not noted', async () => {
    const downMs = Date.parse('2031-03-11T06:00:00Z');
    expect(await runDowntime(downMs)).toMatchObject({ missed: 2, faults: [] });
    const { faults } = await runDowntime(downMs, notNotingMissed);
    expect(faults.length).toBeGreaterThan(0);
  });
});
