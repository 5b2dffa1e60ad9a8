import type { Committee } from '../domain/committee.ts';
import type { Meeting, MeetingRecord, Presence } from '../domain/meeting.ts';
import { addDays } from '../domain/wall-time.ts';
import { type AttendanceBlock, attendanceBlock } from './attendance-block.ts';
import { openRoster } from './open-roster.ts';
import type { AttendanceView, ReadAttendance } from './read-attendance.ts';

/** So far back (days) an earlier meeting's list still tells the order. */
const farthestBack = 800;

export interface ReadBlockDependencies {
  readonly readAttendance: ReadAttendance;
  /** The committee's meetings from one local date to another, both included. */
  readonly listMeetingsBetween: (committeeId: string, from: string, to: string) => Promise<readonly Meeting[]>;
  readonly now: () => Date;
}

/** Reads the list of those who take part in a meeting, as it stands now. @param showsClosed guests of closed items, too */
export type ReadAttendanceBlock = (
  committee: Committee,
  record: MeetingRecord,
  showsClosed: boolean,
) => Promise<{ readonly block: AttendanceBlock; readonly view: AttendanceView }>;

export function createReadAttendanceBlock(dependencies: ReadBlockDependencies): ReadAttendanceBlock {
  const { readAttendance, listMeetingsBetween, now } = dependencies;
  return async (committee, record, showsClosed) => {
    const { date } = record.meeting;
    const [view, meetings] = await Promise.all([
      readAttendance(committee, record),
      listMeetingsBetween(committee.id, addDays(date, -farthestBack), date),
    ]);
    const block = attendanceBlock({
      record,
      roster: showsClosed ? view.roster : openRoster(view.roster, record),
      earlierPresences: earlierPresences(record.meeting, meetings),
      now: now(),
    });
    return { block, view };
  };
}

/** The list of the newest meeting before this one whose document lists those who take part, and not guests alone. */
export function earlierPresences(meeting: Meeting, meetings: readonly Meeting[]): readonly Presence[] {
  const [newest] = meetings
    .filter(({ id, date, presences }) => id !== meeting.id && date <= meeting.date && presences.some(isNoGuest))
    .sort((x, y) => y.date.localeCompare(x.date));
  return newest?.presences ?? [];
}

function isNoGuest({ role, guestForItems }: Presence): boolean {
  return role !== 'guest' && guestForItems.length === 0;
}
