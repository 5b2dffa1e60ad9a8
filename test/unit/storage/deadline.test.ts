import { RestError } from '@azure/data-tables';
import { expect, test } from 'vitest';
import { tryWithin } from '../../../src/storage/deadline.ts';

/** Runs work that ends with these errors, one a run, and with "done" when there are none left. */
async function run(errors: readonly Error[], totalMs = 2000): Promise<{ outcome: unknown; runs: number }> {
  let runs = 0;
  const work = async () => {
    const error = errors[runs];
    runs += 1;
    if (error !== undefined) throw error;
    return 'done';
  };
  const outcome = await tryWithin(totalMs, work).catch((error: unknown) => error);
  return { outcome, runs };
}

const broken = new RestError('socket hang up', { code: 'ECONNRESET' });
const busy = new RestError('busy', { statusCode: 503 });
const forbidden = new RestError('no', { statusCode: 403 });

test('what storage could not do for the moment is tried again, three times at most', async () => {
  expect(await run([broken, busy])).toEqual({ outcome: 'done', runs: 3 });
  expect(await run([busy, busy, broken])).toMatchObject({ outcome: { code: 'unreachable', cause: broken }, runs: 3 });
});

test('what storage refuses is not asked for again', async () => {
  expect(await run([forbidden])).toMatchObject({ outcome: { code: 'rejected', cause: forbidden }, runs: 1 });
  expect(await run([broken, forbidden])).toMatchObject({ outcome: { code: 'rejected' }, runs: 2 });
});

test('a mistake of ours comes out as it is', async () => {
  const mistake = new TypeError('x is not a function');
  expect(await run([mistake])).toEqual({ outcome: mistake, runs: 1 });
});

test('nothing is tried again when there is no time left for it', async () => {
  expect(await run([broken], 50)).toMatchObject({ outcome: { code: 'unreachable' }, runs: 1 });
});

test('work that never ends is told to stop and given up, twice at most', async () => {
  const signals: AbortSignal[] = [];
  const started = performance.now();
  const silent = (signal: AbortSignal) => {
    signals.push(signal);
    return new Promise<never>(() => {});
  };
  await expect(tryWithin(600, silent)).rejects.toMatchObject({ name: 'StorageFault', code: 'timeout' });
  expect(performance.now() - started).toBeLessThan(900);
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
});
