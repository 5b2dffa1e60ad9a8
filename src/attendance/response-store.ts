import type { MeetingRecord } from '../domain/meeting.ts';
import type { Response } from '../domain/response.ts';

/**
 * What became of an answer: `recorded` it is the person's current one; `duplicate` this very delivery was taken before;
 * `superseded` a later answer of the person stood already, so it only went into the log.
 */
export type RecordOutcome = 'recorded' | 'duplicate' | 'superseded';

/** Where answers rest: a current row per person and an append-only log. */
export interface ResponseStore {
  /**
   * Dedup row, current row and log row in one transaction. Answers are ordered by `response.at`, not by arrival.
   *
   * @param deliveryId the platform's id of the click or message; the same id is taken once
   */
  record(response: Response, deliveryId: string): Promise<RecordOutcome>;
  /** The current answers to a meeting, in no order. */
  listResponses(meetingId: string): Promise<readonly Response[]>;
}

/** Where attendance finds the meeting that somebody answers to. */
export interface MeetingFinder {
  findMeeting(committeeId: string, meetingId: string): Promise<MeetingRecord | undefined>;
}
