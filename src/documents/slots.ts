/** Runs the work as soon as fewer than the given number are running; first come, first served. */
export type RunInSlot = <T>(work: () => Promise<T>, signal?: AbortSignal) => Promise<T>;

/** Lets at most `count` pieces of work run at the same time. One that is aborted while it waits never begins. */
export function createSlots(count: number): RunInSlot {
  let free = count;
  const waiting = new Set<() => void>();

  const enter = (signal?: AbortSignal) =>
    new Promise<void>((resolve, reject) => {
      const begin = () => {
        waiting.delete(begin);
        signal?.removeEventListener('abort', giveUp);
        resolve();
      };
      const giveUp = () => {
        waiting.delete(begin);
        reject(signal?.reason);
      };
      signal?.addEventListener('abort', giveUp, { once: true });
      waiting.add(begin);
    });

  return async (work, signal) => {
    signal?.throwIfAborted();
    if (free > 0) free -= 1;
    else await enter(signal);
    try {
      return await work();
    } finally {
      // A slot goes straight to the one that has waited longest.
      const [next] = waiting;
      if (next === undefined) free += 1;
      else next();
    }
  };
}
