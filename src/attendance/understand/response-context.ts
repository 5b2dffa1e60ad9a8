import type { Language } from '../../danish/language.ts';
import type { Committee } from '../../domain/committee.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import type { Membership } from '../../domain/person.ts';
import type { Response } from '../../domain/response.ts';

/** A coming meeting to which the writer may answer where they write. */
export interface AnswerableMeeting {
  readonly committee: Committee;
  readonly record: MeetingRecord;
  readonly members: readonly Membership[];
  /** The writer's own standing answer. */
  readonly own?: Response;
  /** The writer may answer for others: see `mayManageAttendance`. */
  readonly mayManage: boolean;
}

/** What must be known to understand somebody's answer in words. */
export interface ResponseContext {
  readonly now: Date;
  readonly writer: { readonly personId: string; readonly name: string };
  /** Oldest first; those of committees out of the writer's reach are not among them. */
  readonly meetings: readonly AnswerableMeeting[];
  /** Where the words do not tell which language they are. */
  readonly fallbackLanguage: Language;
}
