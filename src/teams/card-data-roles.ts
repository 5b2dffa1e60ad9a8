import type { CardChoice } from './card-data-desk.ts';
import type { CardFrame, LabelledValue } from './card-frame.ts';

/** Who is what in a committee, and the form to change it. */
export interface RolesCardData extends CardFrame {
  readonly committee: string;
  readonly committeeId: string;
  /** What was just done; none where the card is only shown. */
  readonly saved: readonly string[];
  /** What speaks against what was chosen, or what is to be thought of. */
  readonly problems: readonly string[];
  /** None, or the button that does what there was a warning of. */
  readonly confirm: readonly {
    readonly title: string;
    readonly member: string;
    readonly newRole: string;
    readonly lastDay: string;
    readonly confirmed: string;
  }[];
  readonly groups: readonly LabelledValue[];
  readonly remarks: readonly string[];
  /** None where nobody belongs to the committee yet. */
  readonly form: readonly {
    readonly heading: string;
    readonly person: string;
    readonly personHint: string;
    readonly personMissing: string;
    readonly people: readonly CardChoice[];
    readonly role: string;
    readonly roles: readonly CardChoice[];
    readonly roleValue: string;
    /** None where the reader may not say it. */
    readonly closed: readonly {
      readonly label: string;
      readonly choices: readonly CardChoice[];
      readonly value: string;
    }[];
    readonly lastDay: string;
    readonly lastDayValue: string;
    readonly save: string;
  }[];
  readonly identities: string;
}
