import type { Meeting } from './meeting.ts';
import { addDays, instantOf } from './wall-time.ts';

type Timed = Pick<Meeting, 'date' | 'startTime' | 'endTime' | 'timeZone'>;

/** The instant at which the meeting begins; the start of its day while no time is known. */
export function meetingStart(meeting: Timed): Date {
  return instantOf(meeting.date, meeting.startTime ?? '00:00', meeting.timeZone);
}

/**
 * The instant from which the meeting is over: its end, two hours after its start, or the end of its day. An end before
 * the start is after midnight.
 */
export function meetingEnd(meeting: Timed): Date {
  const { date, startTime = '00:00', endTime, timeZone } = meeting;
  if (endTime !== undefined) return instantOf(endTime < startTime ? addDays(date, 1) : date, endTime, timeZone);
  if (meeting.startTime !== undefined) return new Date(meetingStart(meeting).getTime() + 2 * 3600_000);
  return instantOf(addDays(meeting.date, 1), '00:00', meeting.timeZone);
}

/**
 * The instant after which answers are no longer taken: the start, or the end of the day for a meeting without a time.
 */
export function responsesCloseAt(meeting: Timed): Date {
  return meeting.startTime === undefined ? meetingEnd(meeting) : meetingStart(meeting);
}

/** True when the meeting still lies ahead or is going on at `now`; one that has minutes was held, whatever the clock says. */
export function isComing(meeting: Timed & Pick<Meeting, 'state'>, now: Date): boolean {
  return meeting.state !== 'held' && meetingEnd(meeting).getTime() > now.getTime();
}
