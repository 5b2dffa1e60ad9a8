import { expect, test } from 'vitest';
import { createBackground } from '../../../src/teams/background.ts';

test('waits for what runs, also for what that begins', async () => {
  const done: string[] = [];
  const background = createBackground(10_000, () => undefined);
  const first = Promise.withResolvers<void>();
  background.run(async () => {
    await first.promise;
    done.push('first');
    background.run(async () => void done.push('second'));
  });
  const closed = background.close();
  first.resolve();
  await closed;
  expect(done).toEqual(['first', 'second']);
});

test('tells what has not ended after the grace to end, and waits for that', async () => {
  const done: string[] = [];
  const background = createBackground(0, () => undefined);
  background.run(async (signal) => {
    await new Promise<void>((stopped) => signal.addEventListener('abort', () => stopped()));
    done.push('told');
  });
  await background.close();
  expect(done).toEqual(['told']);
});

test('what fails is reported and stops nothing else', async () => {
  const faults: unknown[] = [];
  const done: string[] = [];
  const background = createBackground(1_000, (error) => faults.push(error));
  const fault = new Error('x');
  background.run(() => Promise.reject(fault));
  background.run(async () => void done.push('other'));
  await background.close();
  expect(faults).toEqual([fault]);
  expect(done).toEqual(['other']);
});
