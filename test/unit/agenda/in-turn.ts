import { setImmediate } from 'node:timers/promises';
import type { Around } from './posting-world.ts';

/** Gives random whole numbers from 0 up to a limit, the same ones for the same seed (mulberry32). */
export function seeded(seed: number): (limit: number) => number {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}

/**
 * Lets several replicas run at the same time, one call at a time: whenever all that still run stand before a call,
 * `choose` says whose call is made next.
 */
export async function inTurn(
  replicas: readonly ((around: Around) => Promise<unknown>)[],
  choose: (limit: number) => number,
): Promise<void> {
  const waiting: (() => void)[] = [];
  let running = replicas.length;
  const around: Around = async (_step, call) => {
    await new Promise<void>((resolve) => waiting.push(resolve));
    return call();
  };
  const ends = replicas.map(async (run) => {
    await run(around);
    running -= 1;
  });
  while (running > 0) {
    await setImmediate();
    if (waiting.length < running) continue;
    const [next] = waiting.splice(choose(waiting.length), 1);
    next?.();
  }
  await Promise.all(ends);
}
