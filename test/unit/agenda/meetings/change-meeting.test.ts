import { expect, test } from 'vitest';
import { difference, toldRecord } from '../../../../src/agenda/difference.ts';
import { decideChange } from '../../../../src/agenda/meetings/change-meeting.ts';
import type { MeetingRecord } from '../../../../src/domain/meeting.ts';
import { aMeeting, anItem } from '../../../builders.ts';

const now = new Date('2031-02-20T10:00:00Z');
const record: MeetingRecord = {
  meeting: aMeeting({ startTime: '09:00', endTime: '10:30' }),
  items: [
    anItem({ number: '1', order: 0, title: 'Kajen', startTime: '09:00', endTime: '09:40' }),
    anItem({ number: '2', order: 1, title: 'Budget', startTime: '09:40', endTime: '10:30' }),
    anItem({ number: '3', order: 2, title: 'Eventuelt' }),
  ],
};

test('the slots of the items go with the start of the meeting, and are no news beside that', () => {
  const decided = decideChange(record, { kind: 'move', date: '2031-03-11', startTime: '13:15' }, now);
  if (decided.outcome !== 'save') throw new Error(decided.outcome);
  expect(decided.record.items.map(({ startTime, endTime }) => [startTime, endTime])).toEqual([
    ['13:15', '13:55'],
    ['13:55', '14:45'],
    [undefined, undefined],
  ]);
  const told = difference(toldRecord(record), decided.record).map(({ change }) => change);
  expect(told).toEqual(['date', 'time']);
});

test('a slot that moves otherwise is told beside the new time', () => {
  const decided = decideChange(record, { kind: 'move', date: record.meeting.date, startTime: '10:00' }, now);
  if (decided.outcome !== 'save') throw new Error(decided.outcome);
  const [first, ...others] = decided.record.items;
  if (first === undefined) throw new Error('no items');
  const after = { ...decided.record, items: [{ ...first, endTime: '11:00' }, ...others] };
  expect(difference(toldRecord(record), after).map(({ change }) => change)).toEqual(['time', 'slot']);
  const later = { ...decided.record, items: [{ ...first, startTime: '10:15' }, ...others] };
  expect(difference(toldRecord(record), later).map(({ change }) => change)).toEqual(['time', 'slot']);
});

test('only the day moves: the slots stay', () => {
  const decided = decideChange(record, { kind: 'move', date: '2031-03-11' }, now);
  expect(decided).toMatchObject({ outcome: 'save', record: { items: record.items } });
});
