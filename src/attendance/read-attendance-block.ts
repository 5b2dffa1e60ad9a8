import { openRecord } from '../access/open-record.ts';
import { type ReadScope, seesClosedIn } from '../access/scope.ts';
import type { Committee } from '../domain/committee.ts';
import type { Meeting, MeetingRecord, Presence } from '../domain/meeting.ts';
import { addDays } from '../domain/wall-time.ts';
import { type AttendanceBlock, attendanceBlock } from './attendance-block.ts';
import { visibleRoster } from './open-roster.ts';
import type { AttendanceView, ReadAttendance } from './read-attendance.ts';

/** So far back (days) an earlier meeting's list still tells the order. */
const farthestBack = 800;

export interface ReadBlockDependencies {
  readonly readAttendance: ReadAttendance;
  /** The committee's meetings from one local date to another, both included. */
  readonly listMeetingsBetween: (committeeId: string, from: string, to: string) => Promise<readonly Meeting[]>;
  readonly now: () => Date;
}

/**
 * Reads the list of those who take part in a meeting, as it stands now and may be seen: guests of closed items are in it, and
 * in the view's roster, only for those who see these.
 */
export type ReadAttendanceBlock = (
  committee: Committee,
  record: MeetingRecord,
  scope: ReadScope,
) => Promise<{ readonly block: AttendanceBlock; readonly view: AttendanceView }>;

export function createReadAttendanceBlock(dependencies: ReadBlockDependencies): ReadAttendanceBlock {
  const { readAttendance, listMeetingsBetween, now } = dependencies;
  return async (committee, record, scope) => {
    const { date } = record.meeting;
    const [view, meetings] = await Promise.all([
      readAttendance(committee, record),
      listMeetingsBetween(committee.id, addDays(date, -farthestBack), date),
    ]);
    const roster = visibleRoster(scope, view.roster, record);
    const block = attendanceBlock({
      // Minutes list who came for a closed item, too.
      record: seesClosedIn(scope, committee.id) ? record : openRecord(record),
      roster,
      earlierPresences: earlierPresences(record.meeting, meetings),
      now: now(),
    });
    return { block, view: { ...view, roster } };
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
