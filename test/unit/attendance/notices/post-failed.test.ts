import { describe, expect, test } from 'vitest';
import type { PostFailure } from '../../../../src/attendance/notices/notice.ts';
import { aNoticeWorld, change, heardBy, hour, minute, type NoticeWorld, round, rounds, sleep } from './notice-world.ts';

const failure = (changes: Partial<PostFailure> = {}): PostFailure => ({
  kind: 'agenda',
  reason: 'refused',
  conversation: { id: '19:kanal', scope: 'channel', name: 'Fyrtårnet' },
  ...changes,
});

function worldWith(...failures: readonly PostFailure[]): NoticeWorld {
  const world = aNoticeWorld();
  world.postFailures = [...failures];
  return world;
}
const failed = (world: NoticeWorld) => heardBy(world, 'post-failed');

describe('a post that did not come', () => {
  test('is told to the secretary, with where and why, once', async () => {
    const world = worldWith(failure());
    await rounds(world, 5, hour);
    expect(failed(world)).toEqual(['sara post-failed']);
    expect(world.heard.find(({ content }) => content.kind === 'post-failed')?.content).toEqual({
      kind: 'post-failed',
      post: 'agenda',
      reason: 'refused',
      isChannel: true,
      place: 'Fyrtårnet',
    });
  });

  test('is told once for each kind and each conversation', async () => {
    const elsewhere = { id: '19:gruppe', scope: 'group' } as const;
    const world = worldWith(failure(), failure({ kind: 'reminder' }), failure({ conversation: elsewhere }));
    await rounds(world, 2, minute);
    expect(failed(world)).toHaveLength(3);
    // Refused again after it was tried anew, or missed in the end: that is no news.
    world.postFailures = [failure({ reason: 'missed' })];
    await round(world);
    expect(failed(world)).toHaveLength(3);
  });

  test('is told to those who chair where there is no secretary', async () => {
    const world = worldWith(failure());
    world.members = world.members.filter(({ role }) => role !== 'secretary');
    await round(world);
    expect(failed(world)).toEqual(['karen post-failed']);
  });

  test('is told while somebody can be reached only later, and not again then', async () => {
    const world = worldWith(failure());
    world.reach = () => ({ outcome: 'unreachable', reason: 'not-installed' });
    await round(world);
    expect(failed(world)).toEqual([]);
    world.reach = () => undefined;
    sleep(world, 2 * hour);
    await rounds(world, 2, minute);
    expect(failed(world)).toEqual(['sara post-failed']);
  });
});

describe('an agenda that was missed', () => {
  test.each([
    ['a minute after the meeting began', '2031-03-04T08:01:00Z', 1],
    ['when the bot is back a week later', '2031-03-11T20:00:00Z', 1],
    ['not any more half a month later', '2031-03-20T08:00:00Z', 0],
  ])('is told %s', async (_when, now, times) => {
    const world = worldWith(failure({ reason: 'missed' }));
    world.now = new Date(now);
    await rounds(world, 2, minute);
    expect(heardBy(world)).toEqual(Array.from({ length: times }, () => 'sara post-failed'));
  });

  test('is told also when the minutes are in already', async () => {
    const world = worldWith(failure({ reason: 'missed' }));
    change(world, { state: 'held' });
    world.now = new Date('2031-03-05T08:00:00Z');
    await round(world);
    expect(failed(world)).toHaveLength(1);
  });

  test('of a cancelled meeting is no matter; that nobody was told of the change is', async () => {
    const world = worldWith(failure({ reason: 'missed' }), failure({ kind: 'change' }));
    change(world, { state: 'cancelled' });
    await round(world);
    expect(world.heard).toMatchObject([{ to: 'sara', content: { kind: 'post-failed', post: 'change' } }]);
  });
});

test('of a past meeting of which everything was posted nothing but that is read', async () => {
  const world = worldWith();
  world.now = new Date('2031-03-10T08:00:00Z');
  const steps: string[] = [];
  await round(world, undefined, (step, call) => {
    steps.push(step);
    return call();
  });
  expect(steps).toEqual(['listCommittees', 'listMeetingsFrom', 'postFailures']);
});
