import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createNoticeRounds, type NoticeRounds } from '../../../../src/attendance/notices/notice-rounds.ts';
import { aNoticeWorld, delegate, type NoticeWorld, replica } from './notice-world.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const signal = new AbortController().signal;

function roundsOf(world: NoticeWorld): NoticeRounds {
  const { pace: _, unrecorded: __, signal: ___, ...rest } = replica(world);
  return createNoticeRounds({ ...rest, fullEveryMs: 60_000 });
}

/** A round, however long it waits between its messages. */
async function run(rounds: NoticeRounds): Promise<void> {
  const ended = rounds.round(signal);
  await vi.advanceTimersByTimeAsync(5_000);
  await ended;
}

test('everything is looked at once a minute, and what was asked for at once', async () => {
  const world = aNoticeWorld();
  const rounds = roundsOf(world);
  await run(rounds);
  delegate(world, 'ditte');
  await run(rounds);
  expect(world.heard).toHaveLength(0);
  rounds.ask('fyrtaarnet', 'moede-1');
  await run(rounds);
  expect(world.heard).toHaveLength(1);
  delegate(world, 'bo', 'carl');
  await vi.advanceTimersByTimeAsync(60_000);
  await run(rounds);
  expect(world.heard).toHaveLength(2);
});

test('at most five messages go out in a second', async () => {
  const world = aNoticeWorld();
  world.now = new Date('2031-02-28T08:00:00Z');
  const sentAt: number[] = [];
  world.send = () => {
    sentAt.push(performance.now());
    return { outcome: 'told' };
  };
  await run(roundsOf(world));
  expect(sentAt).toHaveLength(4);
  for (const [index, at] of sentAt.entries()) expect(at - (sentAt[index - 1] ?? -200)).toBeGreaterThanOrEqual(200);
});

test('while the service wants to be left alone nothing is sent, whatever is asked for; then all of it is', async () => {
  const world = aNoticeWorld();
  delegate(world, 'ditte');
  delegate(world, 'bo', 'carl');
  let calls = 0;
  world.send = () => {
    calls += 1;
    return calls === 1 ? { outcome: 'not-sent', retryAfterMs: 20_000 } : { outcome: 'told' };
  };
  const rounds = roundsOf(world);
  rounds.ask('fyrtaarnet', 'moede-1');
  await run(rounds);
  rounds.ask('fyrtaarnet', 'moede-1');
  await run(rounds);
  expect(calls).toBe(1);
  world.now = new Date(world.now.getTime() + 20_000);
  await vi.advanceTimersByTimeAsync(20_000);
  await run(rounds);
  expect(world.heard.map(({ to }) => to)).toEqual(['mette', 'carl']);
});

test('what was asked for while storage failed is told in the next round', async () => {
  const world = aNoticeWorld();
  const { pace: _, unrecorded: __, signal: ___, ...rest } = replica(world);
  let failures = 1;
  const rounds = createNoticeRounds({
    ...rest,
    fullEveryMs: 60_000,
    onFault: () => undefined,
    ledger: {
      ...rest.ledger,
      list: (meetingId) => {
        if (meetingId !== 'moede-1' || failures === 0) return rest.ledger.list(meetingId);
        failures -= 1;
        return Promise.reject(new Error('storage is away'));
      },
    },
  });
  failures = 0;
  await run(rounds);
  delegate(world, 'ditte');
  failures = 1;
  rounds.ask('fyrtaarnet', 'moede-1');
  await run(rounds);
  expect(world.heard).toHaveLength(0);
  await run(rounds);
  expect(world.heard).toHaveLength(1);
});
