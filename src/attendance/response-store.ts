import type { Guest, MeetingAttendance, MeetingTerms, RecordedPresence, SecretaryNote } from '../domain/attendance.ts';
import type { AuditAuthor } from '../domain/audit.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { AttendanceMode, Response } from '../domain/response.ts';

/**
 * What became of an answer: `recorded` it is the person's current one; `duplicate` this very delivery was taken before;
 * `superseded` a later answer of the person stood already, so it only went into the log.
 */
export type RecordOutcome = 'recorded' | 'duplicate' | 'superseded';

/** What a substitute answers. */
export interface SubstituteAnswer {
  readonly meetingId: string;
  /** Whose seat it is. */
  readonly seatId: string;
  readonly substituteId: string;
  readonly standing: 'accepted' | 'declined';
  readonly mode?: AttendanceMode;
  /** Who answers for them, where they do not do it themselves. */
  readonly actorId?: string;
  /** UTC instant at which the service received it. */
  readonly at: string;
}

/**
 * A mark for each person who has answered or been asked to take a seat, as it was when attendance was read: it changes with
 * every answer of theirs and whenever a seat asks them. A decision that was made by what was read is taken only while the
 * marks of its people have not changed.
 */
export type AttendanceMarks = ReadonlyMap<string, string>;

/** Attendance as it was read, with the marks of that moment. */
export interface AttendanceRead extends MeetingAttendance {
  readonly marks?: AttendanceMarks;
}

/** `withdrawn`: the member does not send this substitute any more. */
export type SubstituteOutcome = RecordOutcome | 'withdrawn';

/** Where attendance rests: the current answer of each person, an append-only log, and what else one meeting has. */
export interface ResponseStore {
  /**
   * Dedup row, current row, log row and note in one transaction. Answers are ordered by `response.at`, not by arrival.
   *
   * @param deliveryId the platform's id of the click or message; the same id is taken once
   * @param marks of the attendance by which the answer was decided
   * @returns `overtaken`, only where marks are given, when one of its people has answered or been asked since: nothing was
   * recorded, and it is to be decided anew
   */
  record(
    response: Response,
    deliveryId: string,
    note?: SecretaryNote,
    marks?: AttendanceMarks,
  ): Promise<RecordOutcome | 'overtaken'>;
  /** The same for a substitute's answer, which is kept on the seat that they take. */
  recordSubstitute(
    answer: SubstituteAnswer,
    deliveryId: string,
    marks?: AttendanceMarks,
  ): Promise<SubstituteOutcome | 'overtaken'>;
  /** The current answers to a meeting, in no order. */
  listResponses(meetingId: string): Promise<readonly Response[]>;
  readAttendance(meetingId: string): Promise<AttendanceRead>;
  /**
   * Invites a guest, or replaces what the invitation says.
   *
   * @param committeeId whose meeting it is
   */
  saveGuest(guest: Guest, committeeId: string): Promise<void>;
  /** The invitations that stand of somebody whom the platform knows, in no order. */
  listInvitations(personId: string): Promise<readonly Invitation[]>;
  removeGuest(meetingId: string, personId: string, by: AuditAuthor): Promise<void>;
  /** Writes down who was there; what was noted of the same persons before is replaced. */
  savePresences(presences: readonly RecordedPresence[]): Promise<void>;
  saveTerms(meetingId: string, terms: MeetingTerms, by: AuditAuthor): Promise<void>;
  /** Takes a note away after it was handed over. */
  removeNote(note: SecretaryNote): Promise<void>;
  /** Everything that was ever answered to a meeting, oldest first, but for what was erased. */
  listLog(meetingId: string): Promise<readonly LoggedResponse[]>;
}

/** A guest with whose meeting it is. */
export interface Invitation {
  readonly committeeId: string;
  readonly guest: Guest;
}

/** A line of the append-only log. */
export interface LoggedResponse {
  /** The answer as it stood after this. */
  readonly response: Response;
  /** UTC instant of the click or message: for a substitute's answer, of theirs. */
  readonly at: string;
  readonly outcome: Exclude<RecordOutcome, 'duplicate'>;
}

/** Where attendance finds the meeting that somebody answers to. */
export interface MeetingFinder {
  findMeeting(committeeId: string, meetingId: string): Promise<MeetingRecord | undefined>;
}
