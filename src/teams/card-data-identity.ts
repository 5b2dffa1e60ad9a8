import type { CardChoice } from './card-data-desk.ts';
import type { CardFrame } from './card-frame.ts';

/** Who is who in a committee: what is to be asked, or one of it with all who may be chosen. */
export interface IdentitiesCardData extends CardFrame {
  readonly committee: string;
  readonly committeeId: string;
  readonly lead: string;
  /** What was just said, and how to take it back; none where the card is only shown. */
  readonly saved: readonly {
    readonly text: string;
    readonly undo: readonly { readonly title: string; readonly person: string; readonly member: string }[];
  }[];
  readonly questions: readonly IdentityQuestion[];
  readonly remarks: readonly string[];
  /** None, or the one person for whom somebody is to be chosen. */
  readonly choose: readonly {
    readonly heading: string;
    readonly label: string;
    readonly hint: string;
    readonly missing: string;
    readonly people: readonly CardChoice[];
    readonly save: string;
    readonly nobody: string;
    readonly back: string;
    readonly person: string;
  }[];
  /** Those who are connected, to be taken apart; none where nobody is. */
  readonly part: readonly {
    readonly heading: string;
    readonly label: string;
    readonly hint: string;
    readonly missing: string;
    readonly people: readonly CardChoice[];
    readonly button: string;
  }[];
  readonly roles: string;
}

/** One pair: a person of the documents and a user. `person` and `member` are keys: see `memberKey`. */
export interface IdentityQuestion {
  readonly name: string;
  readonly about: string;
  readonly ask: string;
  readonly why: string;
  readonly yes: string;
  readonly no: string;
  readonly other: string;
  readonly yesTooltip: string;
  readonly noTooltip: string;
  readonly otherTooltip: string;
  readonly person: string;
  readonly member: string;
}
