import type { AttendanceRules, MeetingTerms } from '../domain/attendance.ts';
import type { Meeting } from '../domain/meeting.ts';
import { addDays, instantOf } from '../domain/wall-time.ts';

/**
 * The svarfrist of a meeting: what was said for this meeting, else the committee's rule. An answer after it is taken, too,
 * with a mark.
 */
export function responseDeadline(
  meeting: Pick<Meeting, 'date' | 'timeZone'>,
  rules: AttendanceRules,
  terms: MeetingTerms,
): Date {
  const [date, time] = terms.responseDeadline?.split('T') ?? [];
  if (date !== undefined && time !== undefined) return instantOf(date, time, meeting.timeZone);
  return instantOf(addDays(meeting.date, -rules.deadlineDaysBefore), rules.deadlineAt, meeting.timeZone);
}
