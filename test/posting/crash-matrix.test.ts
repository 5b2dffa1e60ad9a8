import { describe, expect, test } from 'vitest';
import { ignoringLeases, removingNothing, resendingAll, resendingNothing, withoutIntent } from './broken-variants.ts';
import { faultOf, runCrash, runCrashMatrix } from './crash-runs.ts';
import { allKinds } from './post-scenarios.ts';
import { postingSeed, seedsFrom } from './seeds.ts';

const seed = `seed ${postingSeed}`;

describe(`two replicas, one struck at each call of each kind of post, ${seed}`, () => {
  test.each(allKinds)('%s: killed, it comes all the same, and once', async (kind) => {
    const report = await runCrashMatrix([kind], 'kill', seedsFrom(postingSeed, 2));
    expect(report.faults).toEqual([]);
    // With one of two seeds the struck one is surely the first.
    expect(report.struck.get(`${kind} after sendPost`)).toBeGreaterThan(0);
    expect(report.struck.get(`${kind} before ledger.replace sent`)).toBeGreaterThan(0);
  });

  test.each(allKinds)('%s: stopped for ten minutes and going on, it stands once', async (kind) => {
    const report = await runCrashMatrix([kind], 'stop', seedsFrom(postingSeed, 1));
    expect(report.faults).toEqual([]);
    expect(report.runs).toBeGreaterThan(15);
  });
});

describe('it is seen', () => {
  test.each([
    ['that no intent is written', withoutIntent, 'reminder', 'kill'],
    ['that a reminder is sent again', resendingAll, 'today', 'kill'],
    ['that an agenda is not sent again', resendingNothing, 'agenda', 'kill'],
    ['that the second of two messages stays', removingNothing, 'decisions', 'stop'],
  ] as const)('%s', async (_case, vary, kind, blow) => {
    const { faults } = await runCrashMatrix([kind], blow, [1, 3], vary);
    expect(faults.length).toBeGreaterThan(0);
  });

  test('that leases are ignored', async () => {
    const slow = {
      kind: 'change',
      blow: 'kill',
      call: 99,
      side: 'before',
      seed: 2,
      latencyMs: [8_000, 9_000],
    } as const;
    const kept = await runCrash(slow);
    expect([kept.everPosted, faultOf(slow, kept)]).toEqual([1, undefined]);
    expect(faultOf(slow, await runCrash({ ...slow, vary: ignoringLeases }))).toMatch(/was posted \d times/);
  });
});
