import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';
import type { PostingOptions } from '../../src/agenda/posting-rounds.ts';
import { collectedHeap } from '../../test/collected-memory.ts';
import { runChaos } from '../../test/posting/chaos.ts';
import { runCrashMatrix } from '../../test/posting/crash-runs.ts';
import { firstDown, lastDown, runDowntime } from '../../test/posting/downtime.ts';
import { createFirstComeQueue } from '../../test/posting/first-come-queue.ts';
import { allKinds } from '../../test/posting/post-scenarios.ts';
import { compareDays } from '../../test/posting/reckon-days.ts';
import { type MorningReport, runSameMorning, shareOf } from '../../test/posting/same-morning.ts';
import { seedsFrom } from '../../test/posting/seeds.ts';
import { runThrottleStorm } from '../../test/posting/throttle-storm.ts';

/** One part; tells what it finds, and whether all was as promised. */
type Part = (options: Options) => Promise<boolean>;
type Options = ReturnType<typeof readOptions>;

const parts: Readonly<Record<string, Part>> = { crashes, stops, chaos, storms, downtime, days, morning };

/**
 * The posting of agendas under all that can go wrong, in simulated time: `--seed N --seeds N --days N --committees N`, and the
 * names of single parts.
 */
export async function posting(args: readonly string[]): Promise<void> {
  const options = readOptions(args);
  print(`seed ${options.seed}`);
  for (const name of options.names) {
    const part = parts[name];
    if (part === undefined) throw new Error(`there is no part ${name}: ${Object.keys(parts).join(', ')}`);
    const begun = performance.now();
    const isHeld = await part(options);
    print(`${name}: ${isHeld ? 'held' : 'FAILED'} (${((performance.now() - begun) / 1_000).toFixed(0)} s)`);
    if (!isHeld) process.exitCode = 1;
  }
}

function readOptions(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      seed: { type: 'string', default: String(randomInt(2 ** 31)) },
      seeds: { type: 'string', default: '20' },
      days: { type: 'string', default: '30' },
      committees: { type: 'string', default: '1000' },
    },
  });
  return {
    names: positionals.length === 0 ? Object.keys(parts) : positionals,
    seed: Number(values.seed),
    seeds: Number(values.seeds),
    days: Number(values.days),
    committees: Number(values.committees),
  };
}

async function crashes({ seed, seeds }: Options): Promise<boolean> {
  return tellCrashes('killed', await runCrashMatrix(allKinds, 'kill', seedsFrom(seed, seeds)));
}

async function stops({ seed, seeds }: Options): Promise<boolean> {
  const some = seedsFrom(seed, Math.ceil(seeds / 5));
  return tellCrashes('stopped for ten minutes', await runCrashMatrix(allKinds, 'stop', some));
}

function tellCrashes(what: string, report: Awaited<ReturnType<typeof runCrashMatrix>>): boolean {
  const { runs, struck, doubled, faults } = report;
  print(
    `  ${what} ${runs} times at ${struck.size} points: ${faults.length} faults; a second message stood ${doubled} times`,
  );
  for (const fault of faults.slice(0, 10)) print(`  ${fault}`);
  return faults.length === 0;
}

async function chaos({ seed, seeds }: Options): Promise<boolean> {
  let isHeld = true;
  for (const each of seedsFrom(seed, Math.ceil(seeds / 5))) {
    const report = await runChaos({ seed: each, kills: 200 });
    const { posts, kills, requests, storageFaults, beforeSweep, missing, doubled, unrecorded } = report;
    const fates = [...report.fates].map(([fate, count]) => `${count} ${fate}`).join(', ');
    print(`  ${posts} posts, ${kills} kills, ${storageFaults} faults of storage, ${requests} requests (${fates})`);
    print(
      `  ${beforeSweep} cards before the sweep; after it ${missing} missing, ${doubled} twice, ${unrecorded} not on record`,
    );
    isHeld &&= missing + doubled + unrecorded === 0;
  }
  return isHeld;
}

async function storms({ seed, seeds }: Options): Promise<boolean> {
  let isHeld = true;
  for (const each of seedsFrom(seed, Math.ceil(seeds / 5))) {
    const calm = await runThrottleStorm({ seed: each, channels: 100, isStormy: false });
    const stormy = await runThrottleStorm({ seed: each, channels: 100 });
    const shared = await runThrottleStorm({ seed: each, channels: 100, sharedBy: 3 });
    for (const { turnedAway, tooEarly, missing, doubled, lastMs } of [stormy, shared]) {
      print(
        `  ${turnedAway} turned away: ${tooEarly} asked too early, ${missing} missing, ${doubled} twice; over after ${inSeconds(lastMs)}`,
      );
      isHeld &&= tooEarly + missing + doubled === 0;
    }
    print(
      `  another tenant: done after ${inSeconds(stormy.otherTenantMs)}, without the storm ${inSeconds(calm.otherTenantMs)}`,
    );
    isHeld &&= stormy.otherTenantMs < calm.otherTenantMs + 5_000;
  }
  return isHeld;
}

async function downtime(): Promise<boolean> {
  let [runs, posts, missed, wrong] = [0, 0, 0, 0];
  for (let downMs = firstDown; downMs < lastDown; downMs += 5 * 3_600_000) {
    const report = await runDowntime(downMs);
    runs += 1;
    posts += report.posts;
    missed += report.missed;
    wrong += report.faults.length;
    for (const fault of report.faults) print(`  away from ${new Date(downMs).toISOString()}: ${fault}`);
  }
  print(`  ${runs} times three days away: ${posts} posts, ${missed} told as missed, ${wrong} faults`);
  return wrong === 0 && missed > 0;
}

async function days(): Promise<boolean> {
  let isHeld = true;
  for (const zone of ['Pacific/Auckland', 'America/St_Johns', 'UTC']) {
    const { days: count, instants, wrong } = await compareDays(zone, [2024, 2035]);
    print(`  a host in ${zone}: ${count} days, ${instants} instants, ${wrong.length} wrong`);
    isHeld &&= wrong.length === 0;
  }
  for (const broken of ['by the clock of the host', 'by hours']) {
    const { wrong } = await compareDays('Pacific/Auckland', [2024, 2035], broken);
    const ofAgendas = wrong.filter((line) => line.includes(' agenda, no quiet days'));
    print(`  reckoned ${broken}: ${ofAgendas.length} agendas wrong`);
    isHeld &&= ofAgendas.length > 0;
  }
  return isHeld;
}

async function morning({ seed, committees, days: count }: Options): Promise<boolean> {
  const setting = { seed, committees, large: 60, shared: 60, throttled: 0.02 };
  const heapMb = (): number => collectedHeap() / 2 ** 20;
  const heaps = new Map<number, number>();
  const onDay = (day: number): void => {
    if (day === Math.min(5, count) || day === count) heaps.set(day, heapMb());
  };
  const fair = await runSameMorning({ ...setting, days: count, onDay });
  tellMorning(`fair, ${count} days`, fair);
  print(`  heap after collection: ${[...heaps].map(([day, mb]) => `day ${day} ${mb.toFixed(1)} MB`).join(', ')}`);
  const firstCome = (options: PostingOptions): PostingOptions => ({ ...options, createQueue: createFirstComeQueue });
  tellMorning('first come, first served, 1 day', await runSameMorning({ ...setting, days: 1, vary: firstCome }));
  const [early = 0, late = 0] = [...heaps.values()];
  const isWithin = fair.windows.every(({ most, allowed }) => most <= allowed);
  return fair.missing + fair.doubled + fair.tooEarly === 0 && isWithin && late - early < 4;
}

function tellMorning(name: string, report: MorningReport): void {
  const { posts, missing, doubled, turnedAway, tooEarly, delays, largeMs, windows } = report;
  print(
    `  ${name}: ${posts} posts, ${missing} missing, ${doubled} twice; ${turnedAway} turned away, ${tooEarly} asked too early`,
  );
  const [half, most, last] = [0.5, 0.95, 1].map((share) => inSeconds(shareOf(delays, share)));
  print(
    `  a committee's card came after ${half} (p50), ${most} (p95), ${last} at most; the large one was done after ${inSeconds(largeMs)}`,
  );
  print(`  ${windows.map(({ name: window, most: found, allowed }) => `${window}: ${found} of ${allowed}`).join('; ')}`);
}

function inSeconds(milliseconds: number): string {
  return `${(milliseconds / 1_000).toFixed(1)} s`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
