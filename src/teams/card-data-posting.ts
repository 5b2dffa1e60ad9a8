import type { CardFrame, LabelledValue } from './card-frame.ts';

/** What is posted of a committee's meetings, and the form with which that is changed. */
export interface PostingRulesCardData extends CardFrame {
  readonly committee: string;
  /** What was just done; none where the card is only shown. */
  readonly saved: readonly string[];
  /** What speaks against what was typed. */
  readonly problems: readonly string[];
  readonly rules: readonly LabelledValue[];
  /** What is posted next; a sentence where nothing is. */
  readonly nextHeading: string;
  readonly next: readonly string[];
  readonly form: PostingForm;
  readonly save: string;
  readonly reset: string;
  readonly committeeId: string;
  readonly forPersonId: string;
}

/** The form's labels and values; a check box has "true" or "false". */
export interface PostingForm {
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
  readonly values: PostingFormValues;
}

/** As somebody typed them, as far as the fields can take that; else as they hold. Strict clients want numbers and HH:MM. */
export interface PostingFormValues {
  readonly postsAgenda: string;
  readonly agendaDaysBefore: number;
  readonly postAt: string;
  readonly postsReminder: string;
  readonly reminderDaysBefore: number;
  readonly postsToday: string;
  readonly todayAt: string;
  readonly postsDecisions: string;
  readonly keepsQuietDays: string;
}
