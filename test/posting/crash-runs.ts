import type { PostingOptions } from '../../src/agenda/posting-rounds.ts';
import type { DeliveryKind } from '../../src/domain/delivery.ts';
import { randomFrom } from '../unit/minutes/small-random.ts';
import { aPostScenario } from './post-scenarios.ts';
import type { Side } from './simulated-replica.ts';
import { pressEveryAgenda } from './sweep.ts';

/** What a replica suffers at one of its calls. */
export type Blow = 'kill' | 'stop';

export interface CrashRun {
  readonly kind: DeliveryKind;
  readonly blow: Blow;
  /** The n-th call of those that are more than a look whether anything has changed, from 0. */
  readonly call: number;
  readonly side: Side;
  readonly seed: number;
  readonly vary?: (options: PostingOptions) => PostingOptions;
  /** How long Teams takes. */
  readonly latencyMs?: readonly [number, number];
}

export interface CrashOutcome {
  /** "after sendPost"; undefined where the replica had nothing more to do before that call. */
  readonly struckAt: string | undefined;
  /** It may have been standing, and was not on record. */
  readonly wasInDoubt: boolean;
  readonly everPosted: number;
  readonly beforeSweep: number;
  readonly afterSweep: number;
  readonly isRecorded: boolean;
}

/** Calls that every round makes, whether or not anything is to be done. */
const idleSteps = new Set(['listCommitteeStates', 'listAllBound']);
const minuteMs = 60_000;
const stopMs = 10 * minuteMs;

/**
 * Two replicas, of which one is struck at one of its calls; one that is killed is followed by another. Then all that comes
 * after is waited for, and every agenda that stands is pressed.
 */
export async function runCrash({ kind, blow, call, side, seed, vary, latencyMs }: CrashRun): Promise<CrashOutcome> {
  const random = randomFrom(seed);
  const scenario = await aPostScenario(kind, random, latencyMs);
  const { time, storage, teams, start } = scenario;
  const startMs = time.nowMs();
  const changes = vary === undefined ? {} : { vary };
  let struckAt: string | undefined;
  let wasInDoubt = false;
  let working = 0;
  const struck = start({
    ...changes,
    owner: 'struck',
    phaseMs: random() * 5_000,
    onCall: (replica, at, step) => {
      if (at !== side || idleSteps.has(step) || working++ !== call) return;
      struckAt = `${at} ${step}`;
      wasInDoubt = replica.inDoubt.size > 0;
      if (blow === 'stop') return replica.stopFor(stopMs);
      replica.kill();
      void time.sleep(1_000 + random() * 40_000).then(() => start({ ...changes, owner: 'follower' }));
    },
  });
  // Half of the time the other comes so late that the first has surely begun.
  start({ ...changes, owner: 'other', phaseMs: seed % 2 === 0 ? random() * 5_000 : 35_000 + random() * 10_000 });
  await time.runUntil(startMs + (blow === 'stop' ? stopMs + 2 * minuteMs : 2.25 * minuteMs));
  if (blow === 'stop' && struckAt !== undefined && struck.inDoubt.size > 0)
    throw new Error('it did not come to an end');
  const beforeSweep = scenario.standing();
  await pressEveryAgenda(storage, teams);
  const row = scenario.row();
  return {
    struckAt,
    wasInDoubt,
    everPosted: scenario.everPosted(),
    beforeSweep,
    afterSweep: scenario.standing(),
    isRecorded: row?.state === 'sent' && teams.messages().some(({ activityId }) => activityId === row.activityId),
  };
}

/** What is wrong about an outcome; undefined where it is as promised. */
export function faultOf({ kind, blow }: Pick<CrashRun, 'kind' | 'blow'>, outcome: CrashOutcome): string | undefined {
  const { struckAt, wasInDoubt, everPosted, beforeSweep, afterSweep, isRecorded } = outcome;
  const isSure = kind === 'agenda' || kind === 'change' || kind === 'decisions';
  // Nothing comes between its last look at the clock and the message that leaves: that one it takes away itself.
  const isNoticedLate = blow === 'stop' && struckAt === 'before sendPost';
  if (!wasInDoubt && !isNoticedLate && everPosted > 1) return `was posted ${everPosted} times without need`;
  if (!isSure) {
    if (everPosted > 1) return `was posted ${everPosted} times`;
    const mayBeMissing = struckAt === 'after ledger.replace sending' || struckAt === 'before sendPost';
    return everPosted === 0 && !(blow === 'kill' && mayBeMissing) ? 'is missing' : undefined;
  }
  if (afterSweep === 0) return 'is missing';
  if (!isRecorded) return 'is not on record';
  const most = kind === 'agenda' || blow === 'stop' || !wasInDoubt ? 1 : 2;
  if (blow === 'stop' && beforeSweep > 1) return 'stands twice until somebody presses';
  return afterSweep <= most ? undefined : `stands ${afterSweep} times`;
}

export interface CrashReport {
  readonly runs: number;
  /** Runs in which the replica was struck, by where. */
  readonly struck: ReadonlyMap<string, number>;
  /** Runs in which a second message came to stand. */
  readonly doubled: number;
  /** What went wrong, with what repeats it. */
  readonly faults: readonly string[];
}

const sides: readonly Side[] = ['before', 'after'];
/** No post takes more calls. */
const mostCalls = 24;

/** Every call of every kind of post, struck before and after it, with so many seeds. */
export async function runCrashMatrix(
  kinds: readonly DeliveryKind[],
  blow: Blow,
  seeds: readonly number[],
  vary?: CrashRun['vary'],
): Promise<CrashReport> {
  const struck = new Map<string, number>();
  const faults: string[] = [];
  let [runs, doubled] = [0, 0];
  for (const kind of kinds) {
    for (const seed of seeds) {
      for (const side of sides) {
        for (let call = 0; call < mostCalls; call += 1) {
          const run = { kind, blow, call, side, seed, ...(vary === undefined ? {} : { vary }) };
          const outcome = await runCrash(run);
          if (outcome.struckAt === undefined) break;
          runs += 1;
          struck.set(`${kind} ${outcome.struckAt}`, (struck.get(`${kind} ${outcome.struckAt}`) ?? 0) + 1);
          if (outcome.everPosted > 1) doubled += 1;
          const fault = faultOf(run, outcome);
          if (fault !== undefined) faults.push(`${kind}, ${outcome.struckAt} (call ${call}, seed ${seed}): ${fault}`);
        }
      }
    }
  }
  return { runs, struck, doubled, faults };
}
