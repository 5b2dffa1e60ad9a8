import { setTimeout as sleep } from 'node:timers/promises';
import { RestError } from '@azure/data-tables';
import { StorageFault, withStorageFaults } from './storage-fault.ts';

const tries = 3;

/**
 * The outcome of work, or after `ms` an error that counts as a network error; the controller tells the work to stop.
 * Raced, not only aborted: whatever lies below (a credential, the name service) need not heed the signal.
 */
export async function withinDeadline<T>(ms: number, controller: AbortController, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const deadline = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      reject(new RestError(`no answer within ${Math.round(ms)} ms`, { code: 'ETIMEDOUT' }));
      controller.abort();
    }, ms);
  });
  try {
    return await Promise.race([work, deadline]);
  } finally {
    clearTimeout(timer);
  }
}

/**
 * Runs work that may be run twice, again when storage cannot be reached or keeps silent: up to three times, with a
 * random moment of 100–200 and 200–400 ms in between, and in no more than `totalMs`. A try may take half of it, so that
 * there is time for another.
 *
 * @throws StorageFault of the last try
 */
export async function tryWithin<T>(totalMs: number, work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const giveUpAt = performance.now() + totalMs;
  for (let attempt = 1; ; attempt += 1) {
    const controller = new AbortController();
    const tryMs = Math.min(totalMs / 2, giveUpAt - performance.now());
    try {
      return await withStorageFaults(() => withinDeadline(tryMs, controller, work(controller.signal)));
    } catch (error) {
      const pauseMs = 100 * attempt * (1 + Math.random());
      const hasTime = attempt < tries && performance.now() + pauseMs < giveUpAt;
      if (!(error instanceof StorageFault) || error.code === 'rejected' || !hasTime) throw error;
      await sleep(pauseMs);
    }
  }
}
