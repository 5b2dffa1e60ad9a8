import { expect, test } from 'vitest';
import type { AgendaItem } from '../../../../src/domain/agenda-item.ts';
import type { Guest } from '../../../../src/domain/attendance.ts';
import { anItem } from '../../../builders.ts';
import { aNoticeWorld, change, minute, type NoticeWorld, rounds } from './notice-world.ts';

const budget = anItem({ number: '1', order: 0, title: 'Budget', startTime: '09:00', endTime: '09:20' });
const quay = anItem({ number: '2', order: 1, title: 'Ny kaj', startTime: '09:20', endTime: '09:40' });
const rest = anItem({ number: '3', order: 2, title: 'Eventuelt' });

const aGuest = (changes: Partial<Guest> = {}): Guest => ({
  meetingId: 'moede-1',
  personId: 'gunnar',
  name: 'Gunnar Gæst',
  items: [{ label: '2', title: 'Ny kaj' }],
  invitedBy: 'sara',
  invitedAt: '2031-02-26T10:00:00.000Z',
  ...changes,
});

function invite(world: NoticeWorld, ...guests: readonly Guest[]): void {
  world.attendance = { ...world.attendance, guests };
}

function agenda(world: NoticeWorld, ...items: readonly AgendaItem[]): void {
  world.record = { ...world.record, items };
}

async function told(world: NoticeWorld) {
  world.heard.length = 0;
  await rounds(world, 3, minute);
  return world.heard.map(({ to, content }) => ({ to, ...content }));
}

async function withGuest(): Promise<NoticeWorld> {
  const world = aNoticeWorld();
  agenda(world, budget, quay, rest);
  invite(world, aGuest());
  await rounds(world, 2, minute);
  return world;
}

const nowAt = (label: string, startTime: string, endTime: string) => ({ label, title: 'Ny kaj', startTime, endTime });

test('a guest is invited once, with the slots of their items', async () => {
  const world = await withGuest();
  expect(world.heard.map(({ to, content }) => ({ to, ...content }))).toEqual([
    { to: 'gunnar', kind: 'guest-invited', items: [nowAt('2', '09:20', '09:40')] },
  ]);
});

test('a guest whom the platform does not know is not written to', async () => {
  const world = aNoticeWorld();
  agenda(world, budget, quay);
  invite(world, aGuest({ personId: 'guest:gunnar-gaest' }));
  expect(await told(world)).toEqual([]);
});

test('a moved slot is told, also where the item has got another number; a new number alone is not', async () => {
  const world = await withGuest();
  agenda(world, budget, rest, { ...quay, number: '3', order: 2 });
  expect(await told(world)).toEqual([]);
  agenda(world, budget, rest, { ...quay, number: '3', order: 2, startTime: '10:00', endTime: '10:20' });
  const changed = { kind: 'changed', gone: [], hasMeetingMoved: false };
  expect(await told(world)).toEqual([
    { to: 'gunnar', kind: 'slot-moved', change: { ...changed, items: [nowAt('3', '10:00', '10:20')] } },
  ]);
  agenda(world, budget, quay, rest);
  expect(await told(world)).toEqual([
    { to: 'gunnar', kind: 'slot-moved', change: { ...changed, items: [nowAt('2', '09:20', '09:40')] } },
  ]);
  agenda(world, budget, rest, { ...quay, number: '3', order: 2, startTime: '10:00', endTime: '10:20' });
  expect(await told(world)).toHaveLength(1);
});

test('an item that is taken off the agenda is told, as is another invitation', async () => {
  const world = await withGuest();
  agenda(world, budget, rest);
  expect(await told(world)).toMatchObject([
    { change: { kind: 'changed', items: [], gone: [{ label: '2', title: 'Ny kaj' }] } },
  ]);
  agenda(world, budget, quay, rest);
  invite(world, aGuest({ items: [{ label: '1', title: 'Budget' }], invitedAt: '2031-02-27T10:00:00.000Z' }));
  expect(await told(world)).toMatchObject([
    { kind: 'slot-moved', change: { kind: 'changed', items: [{ label: '1', startTime: '09:00' }] } },
  ]);
});

test('a moved meeting, a cancelled one and a withdrawn invitation are told once', async () => {
  const world = await withGuest();
  change(world, { date: '2031-03-11' });
  expect(await told(world)).toMatchObject([{ change: { kind: 'changed', hasMeetingMoved: true } }]);
  change(world, { state: 'cancelled' });
  expect(await told(world)).toMatchObject([{ kind: 'slot-moved', change: { kind: 'cancelled' } }]);
  change(world, { state: 'called' });
  expect(await told(world)).toMatchObject([{ kind: 'guest-invited' }]);
  invite(world);
  expect(await told(world)).toMatchObject([{ kind: 'slot-moved', change: { kind: 'uninvited' } }]);
  invite(world, aGuest());
  expect(await told(world)).toMatchObject([{ kind: 'guest-invited' }]);
});

test('a closed item is told without its title', async () => {
  const world = aNoticeWorld();
  agenda(world, { ...quay, isClosed: true });
  invite(world, aGuest({ items: [{ label: '2', title: '' }] }));
  expect(await told(world)).toEqual([
    { to: 'gunnar', kind: 'guest-invited', items: [{ ...nowAt('2', '09:20', '09:40'), title: '' }] },
  ]);
});
