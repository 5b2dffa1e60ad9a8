import type { MeetingRecord } from '../domain/meeting.ts';

/** Where it is kept what conversations were told of a meeting, by its version: see `toldRecord`. */
export interface ToldAgendas {
  find(committeeId: string, meetingId: string, version: number): Promise<MeetingRecord | undefined>;
  /** The same version again changes nothing. */
  save(told: MeetingRecord): Promise<void>;
}
