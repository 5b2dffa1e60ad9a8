import { expect, test } from 'vitest';
import { deliver } from '../../../src/agenda/deliver.ts';
import { holdDuePosts } from '../../../src/agenda/hold-due-posts.ts';
import { createPostingRounds } from '../../../src/agenda/posting-rounds.ts';
import { type Around, aWorld, dueAt, onlyPlanned, replica, round, sleep, unhindered } from './posting-world.ts';

/** Runs a round of a replica that is told to stop in the middle of this step, to its end. */
async function stopIn(stoppedIn: string, world = aWorld()) {
  const results: string[] = [];
  let closed: Promise<void> | undefined;
  const around: Around = async (step, call) => {
    const result = await call();
    if (step === stoppedIn) closed ??= rounds.close();
    return result;
  };
  const rounds = createPostingRounds({
    ...replica(world, 'replica-1', around),
    onResult: (_planned, result) => void results.push(result),
  });
  await rounds.round(new AbortController().signal);
  await rounds.idle();
  await closed;
  return { world, results };
}

test.each([
  ['ledger.add', 'withdrawn'],
  ['findMeeting', 'withdrawn'],
  ['ledger.replace sending', 'retry'],
])(
  'a replica that is to stop after %s sends nothing and gives it back: the next one posts at once',
  async (step, result) => {
    const { world, results } = await stopIn(step);
    expect(results).toEqual([result]);
    expect(world.cards).toEqual([]);
    expect(world.ledger.rows()).toMatchObject([{ state: 'claimed', leaseUntil: dueAt.toISOString() }]);
    expect(await round(world, 'replica-2')).toEqual(['sent']);
    expect(world.cards).toHaveLength(1);
  },
);

test('what is being sent when a replica is to stop is recorded, and not sent again', async () => {
  const { world, results } = await stopIn('sendPost');
  expect(results).toEqual(['sent']);
  expect(await round(world, 'replica-2')).toEqual([]);
  expect(world.cards).toHaveLength(1);
});

test('a replica that is not to stop sends, whatever is asked about it', async () => {
  const world = aWorld();
  const { meetings, ...dependencies } = replica(world, 'replica-1', unhindered);
  const { signal } = new AbortController();
  const options = { ...dependencies, findMeeting: meetings.findMeeting, unrecorded: new Map(), stopping: signal };
  expect(await deliver(await onlyPlanned(world), options)).toBe('sent');
});

test('an agenda that was due when an earlier ledger was restored is not posted again, nor said to have been missed', async () => {
  const world = aWorld();
  const { meetings, conversations, ledger } = replica(world);
  const source = { ...meetings, listCommittees: async () => world.committees };
  const held = await holdDuePosts({ meetings: source, conversations, ledger }, world.now);
  expect(held.map(({ kind, meeting }) => [kind, meeting.id])).toEqual([['agenda', 'moede-1']]);
  expect(await round(world)).toEqual([]);
  sleep(world, 8 * 86_400_000);
  expect(await round(world, 'replica-2')).toEqual([]);
  expect(world.cards).toEqual([]);
  expect(world.ledger.rows()).toMatchObject([{ state: 'not-needed', owner: 'restore' }]);
});

test('one whose meeting is over is not said to have been missed, and one that is still to come is posted in its time', async () => {
  const over = aWorld();
  sleep(over, 8 * 86_400_000);
  const early = aWorld();
  sleep(early, -86_400_000);
  for (const world of [over, early]) {
    const { meetings, conversations, ledger } = replica(world);
    const source = { ...meetings, listCommittees: async () => world.committees };
    expect(await holdDuePosts({ meetings: source, conversations, ledger }, world.now)).toEqual([]);
    sleep(world, 86_400_000);
  }
  expect(await round(over)).toEqual([]);
  expect(await round(early)).toEqual(['sent']);
});
