import type { CardFrame, CardMark, LabelledValue } from './card-frame.ts';

/** One of several to choose. */
export interface CardChoice {
  readonly title: string;
  readonly value: string;
}

/** The form with which somebody is answered for, and what its button sends back. */
export interface DeskForm {
  readonly heading: string;
  readonly committeeId: string;
  readonly meetingId: string;
  readonly shownStart: string;
  readonly person: string;
  readonly personHint: string;
  readonly personMissing: string;
  readonly people: readonly CardChoice[];
  readonly answer: string;
  readonly answerMissing: string;
  readonly answers: readonly CardChoice[];
  readonly from: string;
  readonly until: string;
  readonly substitute: string;
  readonly substituteHint: string;
  readonly send: string;
}

/** All answers to one meeting, for whoever looks after them. */
export interface AttendanceDeskCardData extends CardFrame {
  readonly committee: string;
  readonly when: string;
  readonly facts: readonly LabelledValue[];
  /** Set where a rule of quorum cannot be met any more. */
  readonly marks: readonly CardMark[];
  /** How each rule stands; none where there is no rule. */
  readonly quorum: readonly { readonly heading: string; readonly rows: readonly LabelledValue[] }[];
  /** Who has not answered, then the answers; names with what else there is to say. */
  readonly groups: readonly LabelledValue[];
  readonly remarks: readonly string[];
  /** None once answers are closed. */
  readonly form: readonly DeskForm[];
}

/** Who was there, to be ticked. */
export interface AttendancePresenceCardData extends CardFrame {
  readonly committee: string;
  readonly when: string;
  readonly status: string;
  readonly remarks: readonly string[];
  /** None where nobody could have been there. */
  readonly form: readonly {
    readonly lead: string;
    readonly label: string;
    readonly people: readonly CardChoice[];
    /** Ids with commas between them. */
    readonly value: string;
    readonly shown: string;
    readonly save: string;
    readonly committeeId: string;
    readonly meetingId: string;
  }[];
}
