import type { Around } from './posting-world.ts';

/** Before the call: it never happens. After it: its effect stays, its answer is lost. */
export type Side = 'before' | 'after';

/** A moment at which a replica is killed: its n-th call, counted from 0. */
export interface CrashPoint {
  readonly call: number;
  readonly side: Side;
}

/** The end of a process: nothing that it wanted to do afterwards happens. */
export class Killed extends Error {
  override readonly name = 'Killed';
}

export interface CrashingReplica {
  readonly around: Around;
  /** The calls that it began, in order. */
  readonly calls: readonly string[];
  /** Where it died, "after postAgenda"; undefined while it lives. */
  readonly diedAt: () => string | undefined;
}

/** A replica that is killed at a point; without one it only writes down its calls. */
export function crashing(point?: CrashPoint): CrashingReplica {
  const calls: string[] = [];
  let diedAt: string | undefined;
  const around: Around = async (step, call) => {
    if (diedAt !== undefined) throw new Killed();
    const isFatal = calls.push(step) - 1 === point?.call;
    if (isFatal) diedAt = `${point.side} ${step}`;
    if (isFatal && point.side === 'before') throw new Killed();
    const result = await call();
    if (isFatal) throw new Killed();
    return result;
  };
  return { around, calls, diedAt: () => diedAt };
}

/** Runs a round to its end or to its death. */
export async function runUntilKilled(run: (around: Around) => Promise<unknown>, crash: CrashingReplica): Promise<void> {
  try {
    await run(crash.around);
  } catch (error) {
    if (!(error instanceof Killed)) throw error;
  }
}
