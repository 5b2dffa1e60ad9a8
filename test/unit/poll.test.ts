import { setTimeout as sleep } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createPoll } from '../../src/poll.ts';

test('rounds come one after the other, never two at once', async () => {
  let running = 0;
  let most = 0;
  let rounds = 0;
  const poll = createPoll(1, async () => {
    running += 1;
    rounds += 1;
    most = Math.max(most, running);
    await sleep(3);
    running -= 1;
  });
  poll.start();
  for (let times = 0; times < 20; times++) {
    poll.hurry();
    await sleep(1);
  }
  await vi.waitFor(() => expect(rounds).toBeGreaterThan(3));
  await poll.stop();
  expect([most, running]).toEqual([1, 0]);
});

test('who is in a hurry need not wait for the pause to end', async () => {
  let rounds = 0;
  const poll = createPoll(60_000, async () => {
    rounds += 1;
  });
  poll.start();
  await vi.waitFor(() => expect(rounds).toBe(1));
  await sleep(1);
  poll.hurry();
  await vi.waitFor(() => expect(rounds).toBe(2));
  await poll.stop();
});

test('after the stop no round begins, and the running one is told and waited for', async () => {
  let isTold = false;
  const poll = createPoll(1, async (signal) => {
    await sleep(20);
    isTold = signal.aborted;
  });
  poll.start();
  await poll.stop();
  expect(isTold).toBe(true);
  poll.hurry();
  isTold = false;
  await sleep(30);
  expect(isTold).toBe(false);
});
