import type { MeetingAttendance } from '../domain/attendance.ts';
import { attendanceRules, type Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Membership, Person } from '../domain/person.ts';
import { type QuorumState, quorumStates } from './quorum.ts';
import { responseDeadline } from './response-deadline.ts';
import type { ResponseStore } from './response-store.ts';
import { type Attendee, rosterOf } from './roster.ts';

/** All that is to be seen of who comes to a meeting. */
export interface AttendanceView {
  readonly roster: readonly Attendee[];
  readonly members: readonly Membership[];
  readonly attendance: MeetingAttendance;
  /** The svarfrist. */
  readonly deadline: Date;
  readonly quorum: readonly QuorumState[];
}

export interface ReadAttendanceDependencies {
  readonly responses: Pick<ResponseStore, 'readAttendance'>;
  readonly memberships: { listMembers(committeeId: string): Promise<readonly Membership[]> };
  readonly persons: { listPersons(committeeId: string): Promise<readonly { readonly value: Person }[]> };
}

/**
 * Reads who comes to a meeting, as it stands now.
 *
 * @param known what was read of the answers just now, with what has been recorded since
 */
export type ReadAttendance = (
  committee: Committee,
  record: MeetingRecord,
  known?: MeetingAttendance,
) => Promise<AttendanceView>;

export function createReadAttendance({ responses, memberships, persons }: ReadAttendanceDependencies): ReadAttendance {
  return async (committee, record, known) => {
    const [attendance, members, stored] = await Promise.all([
      known ?? responses.readAttendance(record.meeting.id),
      memberships.listMembers(committee.id),
      persons.listPersons(committee.id),
    ]);
    return attendanceView(committee, {
      record,
      members,
      attendance,
      persons: stored.map(({ value }) => value),
    });
  };
}

/** The same from what was read already. */
export function attendanceView(
  committee: Committee,
  source: {
    readonly record: MeetingRecord;
    readonly members: readonly Membership[];
    readonly persons: readonly Person[];
    readonly attendance: MeetingAttendance;
  },
): AttendanceView {
  const rules = attendanceRules(committee);
  const roster = rosterOf(source);
  return {
    roster,
    members: source.members,
    attendance: source.attendance,
    deadline: responseDeadline(source.record.meeting, rules, source.attendance.terms),
    quorum: quorumStates(rules.quorum, roster),
  };
}
