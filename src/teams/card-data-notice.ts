import type { CardFrame, LabelledValue } from './card-frame.ts';

/** Asks somebody to take a member's seat. */
export interface SubstituteRequestCardData extends CardFrame {
  readonly committee: string;
  readonly when: string;
  readonly facts: readonly LabelledValue[];
  readonly lead: string;
  /** The whole meeting, or that the rows follow. */
  readonly forWhat: string;
  /** `details` is none or one line: the slot. */
  readonly rows: readonly { readonly number: string; readonly title: string; readonly details: readonly string[] }[];
  readonly deadline: readonly string[];
  readonly choices: readonly {
    readonly title: string;
    readonly answer: 'accept-in-person' | 'accept-virtual' | 'decline';
    readonly style: 'default' | 'positive';
  }[];
  readonly committeeId: string;
  readonly meetingId: string;
  /** See `answeredStartOf`: a card for another date or time answers nothing. */
  readonly shownStart: string;
  readonly note: string;
}
