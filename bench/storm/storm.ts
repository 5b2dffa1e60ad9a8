import { randomInt } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { createAuditing } from '../../src/storage/audit/auditing.ts';
import { startEmbeddedStorage } from '../../src/storage/embedded-azurite.ts';
import { createResponseStore } from '../../src/storage/response-store.ts';
import { openTables } from '../../src/storage/table-client.ts';
import { createNaiveStore } from '../../test/storm/naive-store.ts';
import { runInProcess, type StormStore } from '../../test/storm/run-in-process.ts';
import { runStorm, type StormReport } from '../../test/storm/run-storm.ts';
import { planStorm } from '../../test/storm/storm-clicks.ts';
import { inventPeople } from '../../test/storm/storm-people.ts';
import type { StormVerdict } from '../../test/storm/storm-verdict.ts';
import { randomFrom } from '../../test/unit/minutes/small-random.ts';

/**
 * 20,000 clicks of 300 people on one card, over two bots of which one is killed every five seconds; then fewer of them in
 * process, through the store and through a naive one. `--clicks N --people N --concurrency N --seed N --compare N`
 */
export async function storm(args: readonly string[]): Promise<void> {
  const options = readStormOptions(args);
  const { seed, compare, ...size } = options;
  print(`seed ${seed}: ${size.clicks} clicks of ${size.people} people, ${size.concurrency} at once`);
  const report = await runStorm({ ...size, seed, killEveryMs: 5_000 });
  tell(report);
  const isHeld = isClean(report.verdict) && report.unacknowledged === 0 && report.refusals.size === 0;
  const isQuiet = report.cardUpdates <= report.cardUpdatesAtMost;
  print(isHeld && isQuiet ? 'verdict: nothing lost, nothing counted twice, the last click of each stands' : 'FAILED');
  const isOursClean = await compareStores(seed, compare);
  if (!isHeld || !isQuiet || !isOursClean) process.exitCode = 1;
}

function readStormOptions(args: readonly string[]) {
  const { values } = parseArgs({
    args: [...args],
    options: {
      clicks: { type: 'string', default: '20000' },
      people: { type: 'string', default: '300' },
      concurrency: { type: 'string', default: '32' },
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
      compare: { type: 'string', default: '2000' },
    },
  });
  return {
    clicks: Number(values.clicks),
    people: Number(values.people),
    concurrency: Number(values.concurrency),
    seed: Number(values.seed),
    compare: Number(values.compare),
  };
}

function tell(report: StormReport): void {
  const { verdict, latencies, seconds } = report;
  const sorted = [...latencies].sort((x, y) => x - y);
  const at = (share: number): string => `${(sorted[Math.floor(share * (sorted.length - 1))] ?? 0).toFixed(0)} ms`;
  print(
    `${report.deliveries} deliveries in ${seconds.toFixed(0)} s: ${(report.deliveries / seconds).toFixed(0)} a second`,
  );
  print(`answered within ${at(0.5)} (p50), ${at(0.95)} (p95), ${at(0.99)} (p99), ${at(1)} at most`);
  print(`${report.kills} kills; ${report.unanswered} presses without an answer, ${report.inDoubt} in doubt`);
  print(`${report.cardUpdates} updates of the card, ${report.cardUpdatesAtMost} allowed`);
  print(`clicks never acknowledged: ${report.unacknowledged}`);
  for (const [text, count] of report.refusals) print(`refused ${count} times: ${text}`);
  tellVerdict('two bots, one killed', verdict);
}

async function compareStores(seed: number, clicks: number): Promise<boolean> {
  const folder = await mkdtemp(join(tmpdir(), 'dagsorden-storm-'));
  const azurite = await startEmbeddedStorage(folder);
  try {
    // Few people, so that two clicks of the same one often meet.
    const people = inventPeople(20);
    const plan = planStorm({ people: people.length, clicks }, new Date('2031-03-01T10:00:00Z'), randomFrom(seed));
    const connection = { connectionString: azurite.connectionString };
    const [one, other] = await Promise.all([
      openTables(connection, { prefix: 'compare' }),
      openTables(connection, { prefix: 'compare' }),
    ]);
    await one.ensureTables();
    const kept = (tables: typeof one): StormStore => {
      const responses = createResponseStore(
        tables,
        createAuditing(tables, () => new Date()),
      );
      return {
        responses,
        listResponses: responses.listResponses,
        listLog: async (meetingId) => (await responses.listLog(meetingId)).map(({ response }) => response),
      };
    };
    const naive = (tables: typeof one): StormStore => {
      const responses = createNaiveStore(tables);
      return { responses, listLog: responses.listLog, listResponses: responses.listResponses };
    };
    const ours = await runInProcess(plan, people, [kept(one), kept(other)], 32);
    tellVerdict(`the store alone, ${clicks} clicks of ${people.length} in ${ours.seconds.toFixed(0)} s`, ours);
    const theirs = await runInProcess(plan, people, [naive(one), naive(other)], 32);
    tellVerdict(`read and upsert with ETag "*", the same clicks in ${theirs.seconds.toFixed(0)} s`, theirs);
    return isClean(ours);
  } finally {
    await azurite.close();
    await rm(folder, { recursive: true, force: true });
  }
}

function isClean({ lost, duplicates, wrongFinals }: StormVerdict): boolean {
  return lost + duplicates + wrongFinals === 0;
}

function tellVerdict(name: string, { lost, duplicates, wrongFinals, examples }: StormVerdict): void {
  print(`${name}: ${lost} lost, ${duplicates} counted twice, ${wrongFinals} people with a wrong answer`);
  for (const example of examples) print(`  ${example}`);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
