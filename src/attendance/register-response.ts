import type { MeetingAttendance, SecretaryNote } from '../domain/attendance.ts';
import { attendanceRules, type Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Membership } from '../domain/person.ts';
import { type Response, standingResponses } from '../domain/response.ts';
import { decideResponse, type ResponseRefusal, type ResponseWish } from './decide-response.ts';
import { decideSubstituteAnswer, type SubstituteAnswerRefusal } from './decide-substitute-answer.ts';
import { keepConsent } from './keep-consent.ts';
import { responseDeadline } from './response-deadline.ts';
import type {
  AttendanceRead,
  MeetingFinder,
  RecordOutcome,
  ResponseStore,
  SubstituteOutcome,
} from './response-store.ts';
import { type NoteTaken, takeNote } from './take-note.ts';

export type Registration =
  | {
      readonly outcome: RecordOutcome;
      readonly record: MeetingRecord;
      /** The answer that was wished; with `superseded` a later one stands. */
      readonly response: Response;
      /** What became of the free text. */
      readonly note: NoteTaken['kind'];
      /** Who comes, with this answer, by what was read to decide it; absent where it is not the one that stands. */
      readonly attendance?: MeetingAttendance;
    }
  | {
      /** It was the answer of a substitute, on the seat that they take. */
      readonly outcome: SubstituteOutcome;
      readonly record: MeetingRecord;
      readonly seat: Response;
    }
  | {
      readonly outcome: 'refused';
      readonly reason: ResponseRefusal | SubstituteAnswerRefusal;
      readonly record: MeetingRecord;
      /** Those whom the substitute's name fits, where it fits several. */
      readonly alike?: readonly string[];
    }
  | { readonly outcome: 'no-meeting' };

export interface RegisterResponseDependencies {
  readonly meetings: MeetingFinder;
  readonly responses: Pick<ResponseStore, 'record' | 'recordSubstitute' | 'readAttendance'>;
  readonly memberships: { listMembers(committeeId: string): Promise<readonly Membership[]> };
  readonly now: () => Date;
}

/**
 * Takes somebody's answer to a meeting. Whether they may answer at all, and for whom, is the caller's to check. Who was
 * asked to take a seat, and has none of their own answered, answers for that seat, whichever card they press.
 */
export type RegisterResponse = (
  place: { readonly committee: Committee; readonly meetingId: string },
  wish: ResponseWish,
  deliveryId: string,
) => Promise<Registration>;

/** How often others may answer in between before that is taken for a fault. */
const mostAttempts = 20;

export function createRegisterResponse(dependencies: RegisterResponseDependencies): RegisterResponse {
  return async (place, wish, deliveryId) => {
    for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
      const registration = await registerOnce(dependencies, place, wish, deliveryId);
      if (registration !== 'overtaken') return registration;
    }
    throw new Error(`An answer was overtaken ${mostAttempts} times while it was being decided`);
  };
}

/** `overtaken`: somebody by whom it was decided has answered or been asked meanwhile. */
async function registerOnce(
  { meetings, responses, memberships, now }: RegisterResponseDependencies,
  { committee, meetingId }: Parameters<RegisterResponse>[0],
  wish: ResponseWish,
  deliveryId: string,
): Promise<Registration | 'overtaken'> {
  const [record, members, attendance] = await Promise.all([
    meetings.findMeeting(committee.id, meetingId),
    memberships.listMembers(committee.id),
    responses.readAttendance(meetingId),
  ]);
  if (record === undefined) return { outcome: 'no-meeting' };
  const standing = standingResponses(record.meeting, attendance.responses);
  const seat = seatTakenBy(wish.personId, standing, wish.at);
  if (seat !== undefined) {
    const decided = decideSubstituteAnswer(record, seat, wish, now());
    if (!decided.ok) return { outcome: 'refused', reason: decided.reason, record };
    const outcome = await responses.recordSubstitute(decided.answer, deliveryId, attendance.marks);
    return outcome === 'overtaken' ? outcome : { outcome, record, seat };
  }
  const deadline = responseDeadline(record.meeting, attendanceRules(committee), attendance.terms);
  const decision = decideResponse(record, wish, { now: now(), deadline, members, responses: standing });
  if (!decision.ok) {
    const alike = decision.alike === undefined ? {} : { alike: decision.alike };
    return { outcome: 'refused', reason: decision.reason, record, ...alike };
  }
  const { response } = decision;
  const note = takeNote(wish.note);
  const { personId, personName, at } = response;
  const kept = note.kind === 'taken' ? { meetingId, personId, personName, text: note.text, at } : undefined;
  const outcome = await responses.record(response, deliveryId, kept, attendance.marks);
  if (outcome === 'overtaken') return outcome;
  const taken = { outcome, record, response, note: note.kind };
  return outcome === 'recorded' ? { ...taken, attendance: withAnswer(attendance, response, kept) } : taken;
}

/** What stands once the answer is recorded: no one of its people has answered in between, else it had been overtaken. */
function withAnswer(
  { marks: _, ...before }: AttendanceRead,
  response: Response,
  note: SecretaryNote | undefined,
): MeetingAttendance {
  const own = before.responses.find(({ personId }) => personId === response.personId);
  const others = before.responses.filter(({ personId }) => personId !== response.personId);
  return {
    ...before,
    responses: [...others, own === undefined ? response : keepConsent(response, own)],
    notes: note === undefined ? before.notes : [...before.notes, note],
  };
}

/**
 * The seat that somebody was asked to take and has not turned down.
 *
 * @param at when they gave an answer: one from before they were asked, that was long on its way, is none to the question
 */
export function seatTakenBy(personId: string, responses: readonly Response[], at?: Date): Response | undefined {
  const given = at?.toISOString();
  return responses.find((response) => {
    const { substitute } = response;
    if (substitute?.personId !== personId) return false;
    return (
      substitute.standing === 'accepted' ||
      (substitute.standing === 'asked' && (given === undefined || response.at <= given))
    );
  });
}
