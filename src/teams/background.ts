import { setTimeout as sleep } from 'node:timers/promises';

/** Work that goes on after its turn has been answered: the platform waits 15 seconds, a file may take longer. */
export interface Background {
  /** Begins the work; what it throws is given to `onFault`. @param work is to end soon after the signal is aborted */
  run(work: (signal: AbortSignal) => Promise<void>): void;
  /** Waits for what runs; what has not ended after the grace is told to end, and waited for. */
  close(atMostMs?: number): Promise<void>;
}

/** @param graceMs milliseconds that running work has left when the process is asked to end */
export function createBackground(graceMs: number, onFault: (error: unknown) => void): Background {
  const running = new Set<Promise<void>>();
  const stopping = new AbortController();
  // A turn that is not over yet may begin more.
  const ended = async (): Promise<void> => {
    while (running.size > 0) await Promise.all(running);
  };
  return {
    run: (work) => {
      const job = work(stopping.signal)
        .catch(onFault)
        .finally(() => running.delete(job));
      running.add(job);
    },
    close: async (atMostMs = graceMs) => {
      const patience = new AbortController();
      const grace = sleep(Math.max(0, Math.min(graceMs, atMostMs)), undefined, { signal: patience.signal }).catch(
        () => undefined,
      );
      await Promise.race([ended(), grace]);
      patience.abort();
      stopping.abort();
      await ended();
    },
  };
}
