import { describe, expect, test } from 'vitest';
import type { PostingOptions } from '../../src/agenda/posting-rounds.ts';
import { ignoringRetryAfter, resendingNothing } from './broken-variants.ts';
import { runChaos } from './chaos.ts';
import { createFirstComeQueue } from './first-come-queue.ts';
import { runSameMorning, shareOf } from './same-morning.ts';
import { postingSeed } from './seeds.ts';
import { runThrottleStorm } from './throttle-storm.ts';

const seed = postingSeed;

describe(`kills, dropped sockets, 502, 429, late messages and a failing storage at once, seed ${seed}`, () => {
  test('leave each of a hundred agendas standing once, on record, when somebody has pressed', async () => {
    const report = await runChaos({ seed, kills: 30 });
    expect(report).toMatchObject({ posts: 100, missing: 0, doubled: 0, unrecorded: 0 });
    expect(report.beforeSweep).toBeGreaterThan(100);
    expect([...report.fates.keys()].sort()).toEqual(['dropped', 'late', 'posted', 'throttled']);
    expect(report.storageFaults).toBeGreaterThan(30);
  });

  test('would leave some missing if what may have been sent were never sent again', async () => {
    expect((await runChaos({ seed, kills: 12, vary: resendingNothing })).missing).toBeGreaterThan(0);
  });
});

describe(`a tenant turns most of it away for a minute and a half, seed ${seed}`, () => {
  test('a hundred channels get one card each, and none is asked again before its time', async () => {
    const report = await runThrottleStorm({ seed, channels: 100 });
    expect(report).toMatchObject({ tooEarly: 0, missing: 0, doubled: 0 });
    expect(report.turnedAway).toBeGreaterThan(25);
  });

  test('the same where committees share a channel, whatever each of them was answered', async () => {
    const report = await runThrottleStorm({ seed, channels: 40, sharedBy: 3 });
    expect(report).toMatchObject({ tooEarly: 0, missing: 0, doubled: 0 });
  });

  test('another tenant does not notice', async () => {
    const calm = await runThrottleStorm({ seed, channels: 100, isStormy: false });
    const stormy = await runThrottleStorm({ seed, channels: 100 });
    expect(stormy.otherTenantMs).toBeLessThan(calm.otherTenantMs + 5_000);
    expect(stormy.lastMs).toBeGreaterThan(60_000);
  });

  test('a replica that does not listen to Teams is seen', async () => {
    const report = await runThrottleStorm({ seed, channels: 100, vary: ignoringRetryAfter });
    expect(report.tooEarly).toBeGreaterThan(0);
  });
});

describe(`all committees have an agenda at eight, seed ${seed}`, () => {
  const morning = { seed, committees: 200, days: 1, large: 60, shared: 60, throttled: 0.02 };
  const firstCome = (options: PostingOptions): PostingOptions => ({ ...options, createQueue: createFirstComeQueue });

  test('every card comes once, within what Teams allows, and nobody waits for the large ones', async () => {
    const report = await runSameMorning(morning);
    expect(report).toMatchObject({ missing: 0, doubled: 0, tooEarly: 0 });
    for (const { name, most, allowed } of report.windows) expect([name, most <= allowed]).toEqual([name, true]);
    const plain = await runSameMorning({ ...morning, vary: firstCome });
    expect(shareOf(report.delays, 0.5)).toBeLessThan(shareOf(plain.delays, 0.5));
    expect(shareOf(report.delays, 0.5)).toBeLessThan(20_000);
  });
});
