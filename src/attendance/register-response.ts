import type { MeetingRecord } from '../domain/meeting.ts';
import type { Response } from '../domain/response.ts';
import { decideResponse, type ResponseRefusal, type ResponseWish } from './decide-response.ts';
import type { MeetingFinder, RecordOutcome, ResponseStore } from './response-store.ts';

export type Registration =
  | {
      readonly outcome: RecordOutcome;
      readonly record: MeetingRecord;
      /** The answer that was wished; with `superseded` a later one stands. */
      readonly response: Response;
    }
  | { readonly outcome: 'refused'; readonly reason: ResponseRefusal; readonly record: MeetingRecord }
  | { readonly outcome: 'no-meeting' };

export interface RegisterResponseDependencies {
  readonly meetings: MeetingFinder;
  readonly responses: ResponseStore;
  readonly now: () => Date;
}

/** Takes somebody's answer to a meeting. Whether they may answer at all is the caller's to check. */
export type RegisterResponse = (
  place: { readonly committeeId: string; readonly meetingId: string },
  wish: ResponseWish,
  deliveryId: string,
) => Promise<Registration>;

export function createRegisterResponse(dependencies: RegisterResponseDependencies): RegisterResponse {
  const { meetings, responses, now } = dependencies;
  return async ({ committeeId, meetingId }, wish, deliveryId) => {
    const record = await meetings.findMeeting(committeeId, meetingId);
    if (record === undefined) return { outcome: 'no-meeting' };
    const decision = decideResponse(record, wish, now());
    if (!decision.ok) return { outcome: 'refused', reason: decision.reason, record };
    const outcome = await responses.record(decision.response, deliveryId);
    return { outcome, record, response: decision.response };
  };
}
