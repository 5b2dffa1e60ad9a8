import type { Language } from '../../danish/language.ts';
import type { DayRange, YearlessDay } from '../../danish/period-ranges.ts';
import type { QuorumRule } from '../../domain/attendance.ts';

/** A day that a command names; its year may be left open. */
export type NamedDay = DayRange | YearlessDay;

/** Which committee and meeting a command means, as far as it says. */
export interface CommandPlace {
  /** As it was written; empty where none was named. */
  readonly committeeName: string;
  /** When the meeting is; absent for the next one (of presence: the last one). */
  readonly day?: NamedDay;
}

/** Whose: the writer's, or one of these spellings of a name, the likeliest first. */
export type PersonMeant = { readonly isSelf: true } | { readonly isSelf: false; readonly names: readonly string[] };

/** What is noted of somebody: local times HH:MM at which they came and left. */
export interface PresenceNote {
  readonly attendance: 'present' | 'absent';
  readonly from?: string;
  readonly until?: string;
}

/** What is to be done, or is asked for, about a committee's attendance. */
export type AttendanceOrder =
  /** The rule of the committee: so many days before each meeting, at `at` (HH:MM) where it is said. */
  | { readonly kind: 'set-deadline-rule'; readonly daysBefore: number; readonly at?: string }
  /** Of one meeting. */
  | { readonly kind: 'set-deadline'; readonly deadline: { readonly day: NamedDay; readonly at?: string } }
  | { readonly kind: 'clear-deadline' }
  | { readonly kind: 'ask-deadline' }
  | { readonly kind: 'set-reminder'; readonly daysBefore: number }
  | { readonly kind: 'set-tentative-reminder'; readonly isReminded: boolean }
  /** No rules take them away. */
  | { readonly kind: 'set-quorum'; readonly rules: readonly QuorumRule[] }
  /** A rule was meant, but its terms are none that can be kept. */
  | { readonly kind: 'quorum-unclear' }
  | { readonly kind: 'ask-quorum' }
  | { readonly kind: 'ask-quorum-rule' }
  /** Without `substitute` it is taken away. */
  | { readonly kind: 'set-substitute'; readonly member: PersonMeant; readonly substitute?: string }
  | { readonly kind: 'invite'; readonly guest: GuestNamed; readonly items: readonly string[] }
  | { readonly kind: 'uninvite'; readonly name: string }
  | { readonly kind: 'note-presence'; readonly name: string; readonly note: PresenceNote }
  | { readonly kind: 'show-presence' }
  /** `isQuestion`: whoever may not see the desk has an ordinary answer to it. */
  | { readonly kind: 'show-desk'; readonly isQuestion: boolean };

export interface GuestNamed {
  readonly name: string;
  readonly title?: string;
  readonly organization?: string;
}

export type AttendanceCommand = AttendanceOrder & CommandPlace & { readonly language: Language };

/** What one reader makes of an order; undefined for anything that is not its own. */
export type ReadOrder = (
  order: { readonly text: string; readonly isAsked: boolean },
  today: string,
) => (AttendanceOrder & CommandPlace) | undefined;
