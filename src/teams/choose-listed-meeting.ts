import { isInPeriod } from '../danish/periods.ts';
import type { Meeting } from '../domain/meeting.ts';
import { isComing, meetingStart } from '../domain/meeting-time.ts';
import type { AttendanceListCommand } from './read-attendance-list-command.ts';

/**
 * The meeting whose list is wanted: the one on the day that is named, the nearest where several are; else the one that has
 * begun last, the next one, or (`nearest`) the next one and, where there is none, the last.
 */
export function chooseListedMeeting(
  meetings: readonly Meeting[],
  { period, meeting: wanted }: Pick<AttendanceListCommand, 'period' | 'meeting'>,
  now: Date,
): Meeting | undefined {
  const far = (meeting: Meeting): number => Math.abs(meetingStart(meeting).getTime() - now.getTime());
  const nearest = (list: readonly Meeting[]): Meeting | undefined => [...list].sort((x, y) => far(x) - far(y))[0];
  if (period !== undefined) return nearest(meetings.filter(({ date }) => isInPeriod(date, period)));
  const standing = meetings.filter(({ state }) => state !== 'cancelled');
  const begun = standing.filter((meeting) => meeting.state === 'held' || meetingStart(meeting) <= now);
  const coming = standing.filter((meeting) => isComing(meeting, now));
  const [first, second] = wanted === 'latest' ? [begun, coming] : [coming, begun];
  return nearest(first) ?? (wanted === 'next' ? undefined : nearest(second));
}
