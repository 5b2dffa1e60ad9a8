/** Why something that whoever looks after attendance wanted was not done. */
export type DeskRefusal =
  | 'deadline-past'
  | 'deadline-after-meeting'
  | 'deadline-too-early'
  | 'reminder-too-early'
  | 'quorum-unclear'
  | 'substitute-is-self'
  | 'no-seat'
  | 'no-such-item'
  | 'presence-too-early'
  | 'presence-too-late'
  | 'presence-times'
  | 'meeting-cancelled'
  | 'nobody-chosen'
  | 'no-answer-chosen'
  | 'substitute-without-decline';

/** What the bot says to whoever looks after a committee's attendance, and of what they have set. */
export interface DeskSentences {
  readonly refusals: Readonly<Record<DeskRefusal, string>>;
  readonly onlySecretary: string;
  readonly onlyOwnSubstitute: string;
  readonly privately: string;
  readonly whichCommittee: (names: string) => string;
  readonly noMeeting: (committee: string) => string;
  readonly noMeetingThen: (committee: string) => string;
  readonly noMeetingHeld: (committee: string) => string;
  /** "mødet i DIGU onsdag den 20. januar 2027 kl. 12.00": inside a sentence. */
  readonly meetingOf: (committee: string, when: string) => string;
  readonly deadlineRule: (committee: string, days: number, at: string) => string;
  /** For the next meeting that is: `when` is a date and a time. */
  readonly deadlineNext: (when: string) => string;
  readonly deadlineSet: (meeting: string, when: string) => string;
  readonly deadlineUsual: (meeting: string, when: string) => string;
  readonly deadlineIs: (meeting: string, when: string, isOver: boolean) => string;
  readonly reminders: (days: number, isTentativeToo: boolean) => string;
  readonly quorumSaved: string;
  readonly nobodyCalled: (name: string, committee: string, names: string) => string;
  readonly severalCalled: (name: string, names: string) => string;
  readonly substituteSet: (member: string, substitute: string, committee: string) => string;
  readonly substituteUnknown: (substitute: string) => string;
  readonly substituteRemoved: (member: string, committee: string) => string;
  readonly guestInvited: (name: string, meeting: string) => string;
  readonly guestRemoved: (name: string, meeting: string) => string;
  readonly guestUnknown: (name: string, meeting: string) => string;
  readonly guestOnAgenda: (name: string) => string;
  readonly guests: string;
  readonly noGuests: string;
  /** "punkt 2 kl. 12.05–12.35". */
  readonly guestItem: (label: string, slot: string) => string;
  readonly wholeMeeting: string;
  readonly noted: (meeting: string, fact: string) => string;
  readonly absent: (name: string) => string;
  readonly present: (name: string, from: string | undefined, until: string | undefined) => string;
  readonly correct: (name: string, isAbsent: boolean) => string;
  readonly desk: DeskCardSentences;
  readonly presence: PresenceCardSentences;
}

/** The card with all answers to a meeting, and the form to answer for somebody. */
export interface DeskCardSentences {
  readonly heading: string;
  readonly deadline: string;
  /** Beside the svarfrist once it is over. */
  readonly deadlineOver: string;
  readonly quorum: string;
  readonly quorumBroken: string;
  readonly missing: string;
  /** Guests, observers and substitutes. */
  readonly othersMissing: string;
  readonly noneMissing: string;
  readonly afterDeadline: string;
  answeredBy(actor: string): string;
  readonly guest: string;
  readonly formHeading: string;
  readonly person: string;
  readonly personHint: string;
  readonly personMissing: string;
  readonly answer: string;
  readonly answerMissing: string;
  readonly from: string;
  readonly until: string;
  readonly substitute: string;
  readonly substituteHint: string;
  readonly send: string;
  readonly closed: string;
  left(count: number): string;
  spoken(committee: string, when: string, missing: number): string;
}

/** The card on which it is noted who was there. */
export interface PresenceCardSentences {
  readonly heading: string;
  readonly lead: string;
  readonly people: string;
  readonly save: string;
  readonly saved: string;
  readonly notSaved: string;
  readonly nobody: string;
  counts(present: number, absent: number): string;
  insteadOf(member: string): string;
  left(count: number): string;
  spoken(committee: string, when: string): string;
}
