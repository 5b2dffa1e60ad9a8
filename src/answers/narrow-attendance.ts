import { maySee, type ReadScope, seesAnything } from '../access/scope.ts';
import type { Library } from './library.ts';
import type { AttendanceSource } from './meeting-source.ts';

/**
 * Who comes, as it may be told: to those who belong to the committee, or did at the time, all answers; to a guest their own.
 * Who the members are now is for the committee.
 *
 * @param library already narrowed to the same scope
 */
export function narrowAttendance(
  source: AttendanceSource,
  library: Pick<Library, 'records'>,
  scope: ReadScope,
  askerId: string | undefined,
): AttendanceSource {
  if (scope.committees === 'all') return source;
  const reaches = scope.committees;
  const { listSpellings } = source;
  return {
    ...(listSpellings === undefined
      ? {}
      : {
          // Of the asker alone: how others are written is told by the papers that may be seen.
          listSpellings: async (committeeId, personId) =>
            personId === askerId && seesAnything(scope, committeeId) ? listSpellings(committeeId, personId) : [],
        }),
    listMembers: async (committeeId) => (maySee(scope, committeeId) ? source.listMembers(committeeId) : []),
    listResponses: async (meetingId) => {
      const meeting = library.records.find((record) => record.meeting.id === meetingId)?.meeting;
      if (meeting === undefined) return [];
      const responses = await source.listResponses(meetingId);
      const reach = reaches.get(meeting.committeeId);
      const isOfCommittee = reach !== undefined && (reach.until === undefined || meeting.date <= reach.until);
      return isOfCommittee ? responses : responses.filter(({ personId }) => personId === askerId);
    },
  };
}
