import type { Committee } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';

/** Where the posting of agendas finds meetings. */
export interface ComingMeetings {
  listCommittees(): Promise<readonly Committee[]>;
  /** All committees, each with a mark that changes whenever its settings or one of its meetings do. */
  listCommitteeStates(): Promise<readonly { readonly committee: Committee; readonly contentMark: string }[]>;
  /** Meetings on or after a local date, without their items, oldest first. */
  listMeetingsFrom(committeeId: string, date: string): Promise<readonly Meeting[]>;
  findMeeting(committeeId: string, meetingId: string): Promise<MeetingRecord | undefined>;
}
