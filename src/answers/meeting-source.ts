import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Membership } from '../domain/person.ts';
import type { Response } from '../domain/response.ts';

/** A committee and a mark that changes whenever one of its meetings does. */
export interface CommitteeState {
  readonly committee: Committee;
  readonly contentMark: string;
}

/** Where answers read meetings from. */
export interface MeetingSource {
  listCommitteeStates(): Promise<readonly CommitteeState[]>;
  /** All meetings of a committee with their items, oldest first. */
  listMeetings(committeeId: string): Promise<readonly MeetingRecord[]>;
}

/** Where answers read who comes. */
export interface AttendanceSource {
  listResponses(meetingId: string): Promise<readonly Response[]>;
  listMembers(committeeId: string): Promise<readonly Membership[]>;
  /** How the committee's documents call a user of the platform; none where it is not certain who they are, or not known. */
  listSpellings?(committeeId: string, personId: string): Promise<readonly string[]>;
}
