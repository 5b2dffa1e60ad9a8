import type { DayRange, YearlessDay } from '../../danish/period-ranges.ts';
import { isInPeriod } from '../../danish/periods.ts';
import type { Committee } from '../../domain/committee.ts';
import type { Answer } from '../../domain/response.ts';
import type { AnswerableMeeting } from './response-context.ts';

type Period = DayRange | YearlessDay;

/** The meetings that an answer may be for; `several` where it names days of more than one. */
export type FittingMeetings = readonly AnswerableMeeting[] | 'several';

/**
 * The meetings of the days and committees that were named; where no day was named, the next of each committee. An answer that
 * changes another is for the meeting where that other stands.
 */
export function fitMeetings(
  meetings: readonly AnswerableMeeting[],
  named: { readonly days: readonly Period[]; readonly committees: readonly (readonly Committee[])[] },
  change: Answer['kind'] | undefined,
): FittingMeetings {
  const own = meetings.filter(({ committee }) =>
    named.committees.every((called) => called.some(({ id }) => id === committee.id)),
  );
  if (named.days.length > 0) return onDays(own, named.days);
  const open = own.filter(({ record }) => record.meeting.state !== 'cancelled');
  const changed = change === undefined ? [] : open.filter((meeting) => isChangedBy(meeting, change));
  if (changed.length > 0) return changed;
  return [...Map.groupBy(open, ({ committee }) => committee.id).values()].flatMap(([next]) => next ?? []);
}

function onDays(meetings: readonly AnswerableMeeting[], days: readonly Period[]): FittingMeetings {
  const onAll = meetings.filter(({ record }) => days.every((day) => isInPeriod(record.meeting.date, day)));
  if (onAll.length > 0) {
    // "Den 9." is the next one, not that of every month.
    const isLoose = days.every((day) => day.kind === 'yearless');
    return isLoose ? nearest(onAll, days) : onAll;
  }
  const onEach = days.map((day) => meetings.filter(({ record }) => isInPeriod(record.meeting.date, day)));
  return onEach.filter((some) => some.length > 0).length > 1 ? 'several' : onEach.flat();
}

function nearest(meetings: readonly AnswerableMeeting[], days: readonly Period[]): AnswerableMeeting[] {
  const first = meetings[0]?.record.meeting.date ?? '';
  const hasDay = days.some((day) => day.kind === 'yearless' && day.day !== undefined);
  const isNear = (date: string) => (hasDay ? date === first : date.slice(0, 7) === first.slice(0, 7));
  return meetings.filter(({ record }) => isNear(record.meeting.date));
}

function isChangedBy({ own }: AnswerableMeeting, kind: Answer['kind']): boolean {
  if (own === undefined) return false;
  const isNo = own.partStat === 'declined' || own.partStat === 'delegated';
  return kind === 'decline'
    ? own.partStat === 'accepted' || own.partStat === 'tentative'
    : isNo || own.partStat === 'tentative';
}
