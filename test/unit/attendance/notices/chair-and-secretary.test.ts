import { describe, expect, test } from 'vitest';
import type { QuorumRule } from '../../../../src/domain/attendance.ts';
import {
  aNoticeWorld,
  answer,
  answerSeat,
  delegate,
  heardBy,
  hour,
  minute,
  type NoticeWorld,
  round,
  rounds,
  sleep,
  takeHeard,
} from './notice-world.ts';

function worldWith(...quorum: readonly QuorumRule[]): NoticeWorld {
  const world = aNoticeWorld();
  const { settings } = world.committee;
  world.committee = { ...world.committee, settings: { ...settings, attendance: { quorum } } };
  return world;
}

const three: QuorumRule = { kind: 'count', count: 3 };

async function afbud(world: NoticeWorld, personId: string): Promise<string[]> {
  sleep(world, minute);
  answer(world, personId, { partStat: 'declined' });
  await rounds(world, 2, minute);
  return takeHeard(world);
}

async function yes(world: NoticeWorld, personId: string): Promise<string[]> {
  sleep(world, minute);
  answer(world, personId);
  await rounds(world, 2, minute);
  return takeHeard(world);
}

describe('an afbud that breaks the quorum', () => {
  test('is told to the chair and the secretary at once, with whose it was and what is missing', async () => {
    const world = worldWith(three);
    expect(await afbud(world, 'ditte')).toEqual([]);
    sleep(world, minute);
    answer(world, 'bo', { partStat: 'declined' });
    await rounds(world, 2, minute);
    expect(world.heard).toMatchObject([
      {
        to: 'karen',
        content: { kind: 'quorum-tipped', byName: 'Bo Prøve', state: { rule: three, needed: 3, expected: 0 } },
      },
      { to: 'sara', content: { kind: 'quorum-tipped', byName: 'Bo Prøve' } },
    ]);
  });

  test('is told once, whatever further afbud come, also when an earlier one is repeated', async () => {
    const world = worldWith(three);
    await afbud(world, 'ditte');
    expect(await afbud(world, 'bo')).toHaveLength(2);
    expect(await afbud(world, 'carl')).toEqual([]);
    expect(await afbud(world, 'ditte')).toEqual([]);
  });

  test('is told again after a recovery, also when nobody looked in between', async () => {
    const world = worldWith(three);
    await afbud(world, 'ditte');
    await afbud(world, 'bo');
    expect(await yes(world, 'ditte')).toEqual([]);
    expect(await afbud(world, 'carl')).toEqual(['karen quorum-tipped', 'sara quorum-tipped']);
    sleep(world, minute);
    answer(world, 'carl');
    sleep(world, minute);
    answer(world, 'carl', { partStat: 'declined' });
    await round(world);
    expect(takeHeard(world)).toEqual(['karen quorum-tipped', 'sara quorum-tipped']);
  });

  test('counts from the no of a substitute, not while they are asked', async () => {
    const world = worldWith(three);
    await afbud(world, 'bo');
    delegate(world, 'ditte');
    await round(world);
    expect(takeHeard(world)).toEqual(['mette substitute-ask']);
    sleep(world, hour);
    answerSeat(world, 'ditte', 'declined');
    await round(world);
    expect(heardBy(world, 'quorum-tipped')).toEqual(['karen quorum-tipped', 'sara quorum-tipped']);
    expect(world.heard.find(({ content }) => content.kind === 'quorum-tipped')?.content).toMatchObject({
      byName: 'Ditte Eksempel',
    });
  });

  test('is told for each rule, and for parties by their organisations', async () => {
    const world = worldWith({ kind: 'chair' }, { kind: 'each-party' });
    world.persons = [
      { id: 'p1', name: 'Bo Prøve', altNames: [], organization: 'Nord Kommune' },
      { id: 'p2', name: 'Carl Test', altNames: [], organization: 'Syd Kommune' },
    ];
    expect(await afbud(world, 'bo')).toHaveLength(2);
    expect(await afbud(world, 'karen')).toHaveLength(2);
    expect(await afbud(world, 'ditte')).toEqual([]);
  });

  test('is no news where the rule could never be met', async () => {
    const world = worldWith({ kind: 'count', count: 40 });
    expect(await afbud(world, 'bo')).toEqual([]);
  });
});

describe('the list of those who cannot be reached', () => {
  const unreached = (world: NoticeWorld, ...ids: string[]): void => {
    world.reach = (to) => (ids.includes(to) ? { outcome: 'unreachable', reason: 'not-installed' } : undefined);
  };

  test('goes to the secretary after the reminders, once', async () => {
    const world = aNoticeWorld();
    world.now = new Date('2031-02-28T08:00:00Z');
    unreached(world, 'ditte', 'bo');
    await rounds(world, 5, minute);
    expect(heardBy(world)).toEqual(['carl reminder', 'karen reminder', 'sara unreachable']);
    expect(world.heard.at(-1)?.content).toEqual({
      kind: 'unreachable',
      people: [
        { name: 'Bo Prøve', reason: 'not-installed' },
        { name: 'Ditte Eksempel', reason: 'not-installed' },
      ],
    });
  });

  test('goes out again when it changes, and who installs the bot is told what they missed', async () => {
    const world = aNoticeWorld();
    world.now = new Date('2031-02-28T08:00:00Z');
    unreached(world, 'ditte', 'bo');
    await rounds(world, 3, minute);
    takeHeard(world);
    unreached(world, 'ditte');
    sleep(world, hour);
    await rounds(world, 3, minute);
    expect(takeHeard(world)).toEqual(['bo reminder', 'sara unreachable']);
    sleep(world, hour);
    await rounds(world, 3, hour);
    expect(takeHeard(world)).toEqual([]);
  });

  test('names a substitute whom nobody could ask', async () => {
    const world = aNoticeWorld();
    unreached(world, 'mette');
    delegate(world, 'ditte');
    await rounds(world, 2, minute);
    expect(world.heard.map(({ content }) => content)).toEqual([
      { kind: 'unreachable', people: [{ name: 'Mette Vikar', reason: 'not-installed' }] },
    ]);
  });
});

describe('a free text for the secretary', () => {
  const withNote = (): NoticeWorld => {
    const world = aNoticeWorld();
    const note = { meetingId: 'moede-1', personId: 'bo', personName: 'Bo Prøve', text: 'Ring til mig', at: 'nu' };
    world.attendance = { ...world.attendance, notes: [note] };
    return world;
  };

  test('is handed over, and then it is gone; the ledger never has it', async () => {
    const world = withNote();
    await rounds(world, 2, minute);
    expect(world.heard).toMatchObject([
      { to: 'sara', content: { kind: 'note', fromName: 'Bo Prøve', text: 'Ring til mig' } },
    ]);
    expect(world.attendance.notes).toEqual([]);
    expect(JSON.stringify(world.ledger.rows())).not.toMatch(/Ring|Prøve/);
  });

  test('waits for a secretary: the chair does not get it', async () => {
    const world = withNote();
    const secretary = world.members.filter(({ role }) => role === 'secretary');
    world.members = world.members.filter(({ role }) => role !== 'secretary');
    await rounds(world, 2, minute);
    expect(world.heard).toEqual([]);
    expect(world.attendance.notes).toHaveLength(1);
    world.members = [...world.members, ...secretary];
    await round(world);
    expect(takeHeard(world)).toEqual(['sara note']);
  });

  test('stays while the secretary cannot be reached', async () => {
    const world = withNote();
    world.reach = () => ({ outcome: 'unreachable', reason: 'blocked' });
    await rounds(world, 2, minute);
    expect(world.attendance.notes).toHaveLength(1);
  });
});
