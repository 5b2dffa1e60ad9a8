import { describe, expect, test } from 'vitest';
import { reminderNow, reminderTimes } from '../../../../src/attendance/notices/reminder-times.ts';
import { instantOf } from '../../../../src/domain/wall-time.ts';
import { aMeeting } from '../../../builders.ts';
import {
  aNoticeWorld,
  answer,
  change,
  delegate,
  heardBy,
  hour,
  minute,
  type NoticeWorld,
  round,
  rounds,
  takeHeard,
} from './notice-world.ts';

const firstAt = new Date('2031-02-28T08:00:00Z');
const lastAt = new Date('2031-03-02T08:00:00Z');

function worldAt(now: Date | string, changes = {}): NoticeWorld {
  const world = aNoticeWorld(changes);
  world.now = new Date(now);
  return world;
}

describe('who is reminded', () => {
  test('members with a seat who have not answered; nobody else', async () => {
    const world = worldAt(firstAt);
    answer(world, 'ditte');
    answer(world, 'bo', { partStat: 'declined' });
    await rounds(world, 3, minute);
    expect(heardBy(world)).toEqual(['carl reminder', 'karen reminder']);
    expect(world.heard[0]?.content).toEqual({
      kind: 'reminder',
      deadline: '2031-03-02T11:00:00.000Z',
      isTentative: false,
    });
  });

  test('those who said perhaps only where the committee wants that', async () => {
    const world = worldAt(firstAt);
    world.members = world.members.filter(({ personId }) => personId === 'bo');
    answer(world, 'bo', { partStat: 'tentative' });
    expect(await round(world)).toEqual([]);
    const { settings } = world.committee;
    world.committee = { ...world.committee, settings: { ...settings, attendance: { remindsTentative: true } } };
    await round(world);
    expect(world.heard[0]?.content).toMatchObject({ kind: 'reminder', isTentative: true });
  });

  test('not a member who comes as somebody’s substitute', async () => {
    const world = worldAt(firstAt);
    world.members = world.members.filter(({ personId }) => ['bo', 'carl'].includes(personId));
    answer(world, 'bo', {
      substitute: { name: 'Carl Test', personId: 'carl', standing: 'accepted', answeredAt: '2031-02-27T10:00:00.000Z' },
    });
    await round(world);
    expect(heardBy(world, 'reminder')).toEqual([]);
  });

  test('a substitute who was asked and has not answered, once', async () => {
    const world = aNoticeWorld();
    for (const id of ['karen', 'bo', 'carl']) answer(world, id);
    delegate(world, 'ditte');
    await round(world);
    expect(takeHeard(world)).toEqual(['mette substitute-ask']);
    world.now = firstAt;
    await rounds(world, 3, minute);
    world.now = lastAt;
    await rounds(world, 3, minute);
    expect(takeHeard(world)).toEqual(['mette substitute-reminder']);
  });

  test('not a substitute who was asked this very day', async () => {
    const world = worldAt(firstAt);
    for (const id of ['karen', 'bo', 'carl']) answer(world, id);
    delegate(world, 'ditte');
    await rounds(world, 3, minute);
    expect(takeHeard(world)).toEqual(['mette substitute-ask']);
  });
});

describe('when they are reminded', () => {
  const days = 24 * hour;
  const remindersAt = async (world: NoticeWorld, until: string, stepMs = 15 * minute): Promise<string[]> => {
    world.members = world.members.filter(({ personId }) => personId === 'bo');
    const steps = Math.ceil((Date.parse(until) - world.now.getTime()) / stepMs);
    await rounds(world, steps, stepMs);
    return world.heard.filter(({ content }) => content.kind === 'reminder').map(({ at }) => at.toISOString());
  };

  test('two days before the svarfrist and on its day, at nine', async () => {
    expect(await remindersAt(aNoticeWorld(), '2031-03-04T09:00:00Z')).toEqual([
      firstAt.toISOString(),
      lastAt.toISOString(),
    ]);
  });

  test('by the clock on the wall where the clocks change in between', async () => {
    const world = worldAt('2031-03-26T00:00:00Z', { date: '2031-04-01' });
    expect(await remindersAt(world, '2031-04-01T09:00:00Z')).toEqual([
      '2031-03-28T08:00:00.000Z',
      '2031-03-30T07:00:00.000Z',
    ]);
  });

  test('in the time zone of the meeting', async () => {
    const world = worldAt('2031-02-26T00:00:00Z', { timeZone: 'America/Nuuk' });
    const expected = ['2031-02-28', '2031-03-02'].map((day) => instantOf(day, '09:00', 'America/Nuuk').toISOString());
    expect(await remindersAt(world, '2031-03-04T09:00:00Z')).toEqual(expected);
  });

  test('after a night of downtime at the next hour at which people are up', async () => {
    const late = worldAt('2031-02-28T19:30:00Z');
    expect(await remindersAt(late, '2031-03-01T23:00:00Z')).toEqual(['2031-03-01T07:00:00.000Z']);
  });

  test('never twice within twelve hours', async () => {
    const world = worldAt('2031-03-02T07:00:00Z');
    expect(await remindersAt(world, '2031-03-04T09:00:00Z')).toEqual(['2031-03-02T07:00:00.000Z']);
  });

  test('never after the svarfrist, nor after the meeting has begun', async () => {
    expect(await remindersAt(worldAt('2031-03-02T11:00:00Z'), '2031-03-05T00:00:00Z')).toEqual([]);
    const world = worldAt('2031-03-04T08:00:00Z');
    world.attendance = { ...world.attendance, terms: { responseDeadline: '2031-03-04T23:00' } };
    expect(await remindersAt(world, '2031-03-05T00:00:00Z')).toEqual([]);
  });

  test('never for a meeting that is cancelled, held or not called', async () => {
    for (const state of ['cancelled', 'held', 'planned'] as const) {
      expect(await remindersAt(worldAt(firstAt, { state }), '2031-03-04T09:00:00Z')).toEqual([]);
    }
  });

  test('not the first time where the card was posted less than a day before', async () => {
    const world = aNoticeWorld();
    world.postedAt = new Date(firstAt.getTime() - days + minute);
    expect(await remindersAt(world, '2031-03-04T09:00:00Z')).toEqual([lastAt.toISOString()]);
    const early = aNoticeWorld();
    early.postedAt = new Date(firstAt.getTime() - days);
    expect(await remindersAt(early, '2031-03-04T09:00:00Z')).toHaveLength(2);
  });

  test('not within half a day after the card was posted', async () => {
    const world = aNoticeWorld();
    world.postedAt = new Date(lastAt.getTime() - 11 * hour);
    expect(await remindersAt(world, '2031-03-04T09:00:00Z')).toEqual(['2031-03-02T09:00:00.000Z']);
  });

  test('by the svarfrist that the secretary has set for this meeting', async () => {
    const world = aNoticeWorld();
    world.attendance = { ...world.attendance, terms: { responseDeadline: '2031-03-03T08:00' } };
    expect(await remindersAt(world, '2031-03-04T09:00:00Z')).toEqual([
      '2031-03-01T08:00:00.000Z',
      '2031-03-02T08:00:00.000Z',
    ]);
  });

  test('anew when the meeting is moved', async () => {
    const world = worldAt(firstAt);
    answer(world, 'bo');
    expect(await remindersAt(world, '2031-03-01T00:00:00Z')).toEqual([]);
    change(world, { date: '2031-03-11' });
    expect(await remindersAt(world, '2031-03-11T00:00:00Z')).toEqual([
      '2031-03-07T08:00:00.000Z',
      '2031-03-09T08:00:00.000Z',
    ]);
  });

  test('on no day of twelve years at another hour than nine, and never after the svarfrist', () => {
    let count = 0;
    for (let day = Date.UTC(2024, 0, 10); day < Date.UTC(2036, 0, 1); day += days) {
      const meeting = aMeeting({ date: new Date(day).toISOString().slice(0, 10) });
      const deadline = new Date(day - 2 * days + 11 * hour);
      const { first, last, until } = reminderTimes(meeting, { remindDaysBefore: 2 }, deadline, undefined);
      for (const at of [first, last]) {
        if (at === undefined) throw new Error('a reminder is missing');
        const clock = at.toLocaleTimeString('da-DK', { timeZone: 'Europe/Copenhagen', timeStyle: 'short' });
        expect(clock).toBe('09.00');
        expect(at < until).toBe(true);
        expect(reminderNow({ first: at, last, until }, meeting, at)).toBeDefined();
        count += 1;
      }
    }
    expect(count).toBeGreaterThan(8_000);
  });
});

test('who answers while others are reminded is not reminded any more', async () => {
  const world = worldAt(firstAt);
  world.send = (to) => {
    if (to === 'bo') answer(world, 'carl');
    return { outcome: 'told' };
  };
  await round(world);
  expect(heardBy(world)).toEqual(['bo reminder', 'ditte reminder', 'karen reminder']);
});
