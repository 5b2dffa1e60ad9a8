import type { AuditAuthor } from '../domain/audit.ts';
import type { Committee } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';

/** The original of an imported document, kept for the committee whose meeting was read from it. */
export interface DocumentOriginal {
  /** SHA-256 of the bytes, lower-case hex. */
  readonly hash: string;
  readonly bytes: Uint8Array;
  readonly fileName: string;
  /** What was read from the bytes; to it every span points. */
  readonly text: string;
}

/** Where imported meetings rest. */
export interface MinutesStore {
  listCommittees(): Promise<readonly Committee[]>;
  /**
   * Adds a committee; one that already has this id stays as it is.
   *
   * @returns `exists` when there is one with this id, which may be of quite another name
   */
  addCommittee(committee: Committee, by: AuditAuthor): Promise<'added' | 'exists'>;
  /** The committee's meetings on a local date (there may be two), cancelled ones too. */
  listMeetingsOn(committeeId: string, date: string): Promise<readonly Stored<MeetingRecord>[]>;
  /** The committee's meetings from one local date to another, both included, cancelled ones too; without their items. */
  listMeetingsBetween(committeeId: string, from: string, to: string): Promise<readonly Meeting[]>;
  /**
   * Writes a meeting, its items and the document it came from as one change: a reader sees all of it or nothing of it.
   *
   * @param revision what the meeting must still have; undefined for a new one
   * @param by who changes it, for the audit
   * @returns `conflict` when somebody else wrote the meeting in between; nothing was changed then
   */
  saveMeeting(
    record: MeetingRecord,
    original: DocumentOriginal | undefined,
    revision: string | undefined,
    by: AuditAuthor,
  ): Promise<'saved' | 'conflict'>;
}
