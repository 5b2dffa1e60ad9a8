import type { AttendanceRules } from '../../domain/attendance.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { responsesCloseAt } from '../../domain/meeting-time.ts';
import { addDays, instantOf, localDate, localTime } from '../../domain/wall-time.ts';

type Timed = Pick<Meeting, 'date' | 'startTime' | 'endTime' | 'timeZone'>;

/** When those are reminded who have not answered. */
export interface ReminderTimes {
  /** Absent where the last one is the only one. */
  readonly first?: Date;
  readonly last: Date;
  /** No reminder goes out any more. */
  readonly until: Date;
}

/** The local hour at which reminders go out, and between which they may when that hour was missed. */
const usual = '09:00';
const earliest = '08:00';
const latest = '20:00';
const dayMs = 24 * 3600_000;

/**
 * The reminders of a meeting: some days before the svarfrist, and once more on its day; where the svarfrist itself lies before
 * nine, the day before. Who has seen the card for the first time within a day of the first reminder is spared that one.
 *
 * @param postedAt when the agenda card was posted
 */
export function reminderTimes(
  meeting: Timed,
  { remindDaysBefore }: Pick<AttendanceRules, 'remindDaysBefore'>,
  deadline: Date,
  postedAt: Date | undefined,
): ReminderTimes {
  const { timeZone } = meeting;
  const until = new Date(Math.min(deadline.getTime(), responsesCloseAt(meeting).getTime()));
  const day = localDate(until, timeZone);
  const onDay = instantOf(day, usual, timeZone);
  const last = onDay < until ? onDay : instantOf(addDays(day, -1), usual, timeZone);
  const first = instantOf(addDays(day, -remindDaysBefore), usual, timeZone);
  const isNews = postedAt !== undefined && first.getTime() - postedAt.getTime() < dayMs;
  return first < last && !isNews ? { first, last, until } : { last, until };
}

/** Which reminder is to be sent at `now`; none before its time, at night or after the svarfrist. */
export function reminderNow(
  { first, last, until }: ReminderTimes,
  { timeZone }: Pick<Meeting, 'timeZone'>,
  now: Date,
): 'first' | 'last' | undefined {
  const time = localTime(now, timeZone);
  if (now >= until || time < earliest || time >= latest) return undefined;
  if (now >= last) return 'last';
  return first !== undefined && now >= first ? 'first' : undefined;
}
