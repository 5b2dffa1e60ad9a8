/** What the bot posts of a meeting. */
export type PostedKind = 'agenda' | 'reminder' | 'today' | 'decisions' | 'change';

/** What can be wrong with rules of posting. */
export type PostingFormProblem =
  | 'agenda-days'
  | 'reminder-days'
  | 'time-unreadable'
  | 'agenda-too-early'
  | 'reminder-too-early'
  | 'reminder-before-agenda';

/** How the bot speaks of its own posts: what is posted and when, and what did not come. */
export interface PostingSentences {
  /** As it stands within a sentence: "dagsordenen". */
  readonly kinds: Readonly<Record<PostedKind, string>>;
  readonly place: (isChannel: boolean, name: string | undefined) => string;
  /** `meeting` is "DIGU onsdag den 20. januar 2027 kl. 12.00–13.30", `there` what {@link place} gave. */
  readonly failed: Readonly<
    Record<'refused' | 'gone' | 'missed', (post: string, meeting: string, there: string) => string>
  >;
  readonly rules: {
    readonly agenda: string;
    readonly reminder: string;
    readonly today: string;
    readonly decisions: string;
    readonly quietDays: string;
    readonly off: string;
    /** @param time HH:MM */
    readonly daysBefore: (days: number, time: string) => string;
    readonly at: (time: string) => string;
    readonly whenMinutesAreIn: string;
    readonly quiet: string;
    readonly notQuiet: string;
  };
  readonly card: {
    readonly heading: string;
    readonly spoken: (committee: string) => string;
    readonly saved: string;
    readonly reset: string;
    readonly nextHeading: string;
    readonly save: string;
    readonly backToUsual: string;
  };
  readonly form: {
    readonly heading: string;
    readonly agenda: string;
    readonly agendaDays: string;
    readonly postAt: string;
    readonly reminder: string;
    readonly reminderDays: string;
    readonly today: string;
    readonly todayAt: string;
    readonly decisions: string;
    readonly quietDays: string;
  };
  readonly problems: Readonly<Record<PostingFormProblem, string>>;
  readonly nothingChanged: string;
  readonly notYourForm: string;
  readonly nowHolds: (committee: string) => string;
  readonly undo: (committee: string) => string;
  readonly now: string;
  readonly planned: (when: string, post: string, meeting: string, there: string) => string;
  readonly planHeading: string;
  readonly planGoesOn: string;
  readonly nothingPlanned: string;
}
