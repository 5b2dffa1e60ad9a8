import type { CardFrame, LabelledValue } from './card-frame.ts';

/** One thing that may have been meant, complete: its button registers it. Empty texts are what was not said. */
export interface ResponseChoice {
  readonly title: string;
  readonly style: 'default' | 'positive';
  readonly committeeId: string;
  readonly meetingId: string;
  readonly answer: 'accept-in-person' | 'accept-virtual' | 'partly' | 'partly-virtual' | 'tentative' | 'decline';
  readonly from: string;
  readonly until: string;
  readonly items: string;
  readonly substitute: string;
  readonly substituteItems: string;
  /** See `answeredStartOf`: a card for another date or time answers nothing. */
  readonly shownStart: string;
  /** Whose answer it is, where it is not the writer's own. */
  readonly personId: string;
}

/** What was understood of an answer in words: stored only when the writer says so. */
export interface ResponseCheckCardData extends CardFrame {
  readonly facts: readonly LabelledValue[];
  readonly remarks: readonly string[];
  readonly choices: readonly ResponseChoice[];
  /** Who wrote: only they may press. */
  readonly forPersonId: string;
  /** The meeting whose card has all inputs; none where several may be meant. */
  readonly correct: readonly { readonly title: string; readonly committeeId: string; readonly meetingId: string }[];
  readonly no: { readonly title: string; readonly committeeId: string; readonly meetingId: string };
  readonly note: string;
}
