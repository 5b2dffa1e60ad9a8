import { randomInt } from 'node:crypto';
import { expect, test } from 'vitest';
import { openTables } from '../../src/storage/table-client.ts';
import { newPrefix, useAzurite } from '../contract/azurite.ts';
import { tries } from '../depth.ts';
import { createNaiveStore } from '../storm/naive-store.ts';
import { runInProcess } from '../storm/run-in-process.ts';
import { runStorm } from '../storm/run-storm.ts';
import { planStorm } from '../storm/storm-clicks.ts';
import { inventPeople } from '../storm/storm-people.ts';
import { randomFrom } from '../unit/minutes/small-random.ts';

const azurite = useAzurite();

/** STORM_SEED repeats a run, STORM_CLICKS makes it longer. */
const seed = Number(process.env['STORM_SEED'] ?? randomInt(2 ** 31));
const clicks = Number(process.env['STORM_CLICKS'] ?? tries(500, 2_000));
const timeoutMs = Math.max(240_000, clicks * 400);

test(`${clicks} clicks on one card while a replica is killed twice: none lost, none counted twice, the last one stands (seed ${seed})`, {
  timeout: timeoutMs,
}, async () => {
  const report = await runStorm({ seed, people: 30, clicks, concurrency: 12, killAt: [0.25, 0.6] });
  expect(report.verdict).toEqual({ lost: 0, duplicates: 0, wrongFinals: 0, examples: [] });
  expect(report.unacknowledged).toBe(0);
  expect([...report.refusals]).toEqual([]);
  expect(report.kills).toBe(2);
  expect(report.cardUpdates).toBeLessThanOrEqual(report.cardUpdatesAtMost);
});

test('a store that reads, changes and writes back, and does not know what it has taken, is found out by the same storm', async () => {
  const people = inventPeople(6);
  const plan = planStorm({ people: people.length, clicks: 300 }, new Date('2031-03-01T10:00:00Z'), randomFrom(seed));
  const prefix = newPrefix();
  const open = () => openTables({ connectionString: azurite.connectionString() }, { prefix });
  const [one, other] = await Promise.all([open(), open()]);
  await one.ensureTables();
  const naive = (tables: typeof one) => {
    const responses = createNaiveStore(tables);
    return { responses, listLog: responses.listLog, listResponses: responses.listResponses };
  };
  const { lost, duplicates } = await runInProcess(plan, people, [naive(one), naive(other)], 16);
  expect(lost).toBeGreaterThan(0);
  expect(duplicates).toBeGreaterThan(0);
});
