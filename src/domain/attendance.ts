import type { ItemReference, Response } from './response.ts';

/** Somebody who is invited for certain items of one meeting. */
export interface Guest {
  readonly meetingId: string;
  /** Entra object id, or `guest:` and the slug of the name for somebody whom the platform does not know. */
  readonly personId: string;
  readonly name: string;
  readonly title?: string;
  readonly organization?: string;
  readonly items: readonly ItemReference[];
  /** Entra object id. */
  readonly invitedBy: string;
  /** UTC instant. */
  readonly invitedAt: string;
}

/** Who was there (fremmøde), as the secretary noted it; beside the answers, never in their place. */
export interface RecordedPresence {
  readonly meetingId: string;
  /** As in the roster. */
  readonly personId: string;
  readonly name: string;
  readonly attendance: 'present' | 'absent';
  readonly isVirtual: boolean;
  /** Local times, HH:MM: came then, left then. */
  readonly from?: string;
  readonly until?: string;
  /** Entra object id. */
  readonly recordedBy: string;
  /** UTC instant. */
  readonly at: string;
}

/** A free text for the secretary alone. It is removed once it has been handed over. */
export interface SecretaryNote {
  readonly meetingId: string;
  readonly personId: string;
  readonly personName: string;
  readonly text: string;
  /** UTC instant. */
  readonly at: string;
}

/** What was said for one meeting in the place of the committee's rules. */
export interface MeetingTerms {
  /** Local wall time in the meeting's zone, YYYY-MM-DDTHH:MM. */
  readonly responseDeadline?: string;
}

/** All that is remembered about who comes to one meeting. */
export interface MeetingAttendance {
  /** The current answer of each person, those for another date or time too: see `standingResponses`. */
  readonly responses: readonly Response[];
  readonly guests: readonly Guest[];
  readonly presences: readonly RecordedPresence[];
  readonly notes: readonly SecretaryNote[];
  readonly terms: MeetingTerms;
}

/** When a meeting can do business. All rules of a committee must hold. */
export type QuorumRule =
  /** So many seats. */
  | { readonly kind: 'count'; readonly count: number }
  /** More than this share of the seats (0.5: more than half), or at least it. */
  | { readonly kind: 'share'; readonly share: number; readonly isMoreThan: boolean }
  /** The chair or a deputy. */
  | { readonly kind: 'chair' }
  /** Somebody of each party: the organisations that the members come from. */
  | { readonly kind: 'each-party' };

/** How a committee takes answers; every field has a default in `defaultAttendanceRules`. */
export interface AttendanceRules {
  /** The svarfrist: so many calendar days before the meeting, at this local time HH:MM. */
  readonly deadlineDaysBefore: number;
  readonly deadlineAt: string;
  /** Who has not answered is reminded so many days before the svarfrist, and once more on its day; 0 only on its day. */
  readonly remindDaysBefore: number;
  /** Those who said "måske" are reminded, too. */
  readonly remindsTentative: boolean;
  readonly quorum: readonly QuorumRule[];
}

export const defaultAttendanceRules: AttendanceRules = {
  deadlineDaysBefore: 2,
  deadlineAt: '12:00',
  remindDaysBefore: 2,
  remindsTentative: false,
  quorum: [],
};
