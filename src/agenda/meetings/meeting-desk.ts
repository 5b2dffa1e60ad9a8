import type { MeetingRecord } from '../../domain/meeting.ts';
import type { Stored } from '../../domain/stored.ts';
import type { MinutesStore } from '../../minutes/minutes-store.ts';

/** Where meetings are made and changed by people. */
export interface MeetingDesk extends Pick<MinutesStore, 'listMeetingsOn' | 'saveMeeting'> {
  findStoredMeeting(committeeId: string, meetingId: string): Promise<Stored<MeetingRecord> | undefined>;
}
