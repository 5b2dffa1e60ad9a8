import { expect, test } from 'vitest';
import { isComing, meetingEnd, meetingStart, responsesCloseAt } from '../../../src/domain/meeting-time.ts';
import { aMeeting, aMeetingWithoutTime } from '../../builders.ts';

const at = (instant: Date) => instant.toISOString();

test('a meeting begins at its time on the wall in its own time zone', () => {
  expect(at(meetingStart(aMeeting()))).toBe('2031-03-04T08:00:00.000Z');
  expect(at(meetingStart(aMeeting({ date: '2031-07-01' })))).toBe('2031-07-01T07:00:00.000Z');
  expect(at(meetingStart(aMeeting({ timeZone: 'America/Godthab' })))).toBe('2031-03-04T11:00:00.000Z');
});

test('a meeting without an end is taken to last two hours', () => {
  expect(at(meetingEnd(aMeeting()))).toBe('2031-03-04T10:00:00.000Z');
  expect(at(meetingEnd(aMeeting({ endTime: '09:45' })))).toBe('2031-03-04T08:45:00.000Z');
});

test('a meeting that ends after midnight ends on the next day', () => {
  const late = aMeeting({ startTime: '19:30', endTime: '00:15' });
  expect(at(meetingEnd(late))).toBe('2031-03-04T23:15:00.000Z');
  expect(isComing(late, new Date('2031-03-04T12:00:00Z'))).toBe(true);
});

test('a meeting without a time has its whole day: 23 hours of it where the clocks go forward', () => {
  const spring = aMeetingWithoutTime({ date: '2031-03-30' });
  expect(at(meetingStart(spring))).toBe('2031-03-29T23:00:00.000Z');
  expect(at(meetingEnd(spring))).toBe('2031-03-30T22:00:00.000Z');
});

test('answers are taken until the meeting begins, for a meeting without a time until its day is over', () => {
  expect(at(responsesCloseAt(aMeeting({ endTime: '11:00' })))).toBe('2031-03-04T08:00:00.000Z');
  expect(at(responsesCloseAt(aMeetingWithoutTime()))).toBe('2031-03-04T23:00:00.000Z');
});

test('a meeting is coming until the very moment it ends', () => {
  const meeting = aMeeting({ endTime: '11:00' });
  expect(isComing(meeting, new Date('2031-03-04T09:59:59.999Z'))).toBe(true);
  expect(isComing(meeting, new Date('2031-03-04T10:00:00.000Z'))).toBe(false);
});
