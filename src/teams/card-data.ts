import type { AgendaCardData } from './card-data-agenda.ts';
import type { ChangeCardData } from './card-data-change.ts';
import type { AttendanceDeskCardData, AttendancePresenceCardData } from './card-data-desk.ts';
import type { IdentitiesCardData } from './card-data-identity.ts';
import type {
  ImportFormCardData,
  ImportNoteCardData,
  ImportPaperCardData,
  ImportPreviewCardData,
  ImportReceiptCardData,
} from './card-data-import.ts';
import type { ItemCardData } from './card-data-item.ts';
import type { SubstituteRequestCardData } from './card-data-notice.ts';
import type {
  MeetingCheckCardData,
  MeetingFormCardData,
  MeetingReceiptCardData,
  ProposalCardData,
  ProposalListCardData,
} from './card-data-planning.ts';
import type { DecisionsCardData, ReminderCardData } from './card-data-post.ts';
import type { PostingRulesCardData } from './card-data-posting.ts';
import type { PrivacyCheckCardData } from './card-data-privacy.ts';
import type { ResponseCheckCardData } from './card-data-response-check.ts';
import type { RolesCardData } from './card-data-roles.ts';
import type { BindingCardData, GreetingCardData, HelpCardData, SetupCardData } from './card-data-start.ts';
import type { AgendaButton, CardBlock, CardFrame, CardMark, ItemButton, LabelledValue } from './card-frame.ts';

/**
 * What each template in cards/ is bound to: finished strings, numbers and lists of them. Whatever may be missing is a
 * list of none or one, because a template prints the name of a field that is not there.
 */
export interface CardDataByName {
  readonly agenda: AgendaCardData;
  readonly change: ChangeCardData;
  readonly 'meeting-list': MeetingListCardData;
  readonly answer: AnswerCardData;
  readonly item: ItemCardData;
  readonly 'response-check': ResponseCheckCardData;
  readonly receipt: ReceiptCardData;
  readonly reminder: ReminderCardData;
  readonly decisions: DecisionsCardData;
  readonly greeting: GreetingCardData;
  readonly help: HelpCardData;
  readonly setup: SetupCardData;
  readonly binding: BindingCardData;
  readonly 'attendance-desk': AttendanceDeskCardData;
  readonly 'attendance-presence': AttendancePresenceCardData;
  readonly 'posting-rules': PostingRulesCardData;
  readonly 'import-preview': ImportPreviewCardData;
  readonly 'import-paper': ImportPaperCardData;
  readonly 'import-form': ImportFormCardData;
  readonly 'import-receipt': ImportReceiptCardData;
  readonly 'import-note': ImportNoteCardData;
  readonly 'substitute-request': SubstituteRequestCardData;
  readonly 'meeting-form': MeetingFormCardData;
  readonly 'meeting-check': MeetingCheckCardData;
  readonly 'meeting-receipt': MeetingReceiptCardData;
  readonly proposal: ProposalCardData;
  readonly 'proposal-list': ProposalListCardData;
  readonly 'privacy-check': PrivacyCheckCardData;
  readonly identities: IdentitiesCardData;
  readonly roles: RolesCardData;
}

export type CardName = keyof CardDataByName;

/** Meetings with a button each. */
export interface MeetingListCardData extends CardFrame {
  readonly rows: readonly {
    readonly committee: string;
    readonly when: string;
    readonly details: readonly string[];
    /** None for a meeting that is only mentioned in a document. */
    readonly button: readonly AgendaButton[];
  }[];
  readonly notes: readonly string[];
}

/** An answer with its sources. */
export interface AnswerCardData extends CardFrame {
  /** None or one: that the answer rests on a closed item. */
  readonly marks: readonly CardMark[];
  readonly blocks: readonly CardBlock[];
  readonly fold: readonly {
    readonly blocks: readonly CardBlock[];
    readonly showMore: string;
    readonly showLess: string;
  }[];
  readonly nearest: readonly {
    readonly heading: string;
    readonly rows: readonly (LabelledValue & { readonly button: readonly ItemButton[] })[];
  }[];
  readonly sources: readonly {
    readonly heading: string;
    readonly lines: readonly string[];
    /** None or one set; a source that stands under no item has a button for its meeting's agenda. */
    readonly buttons: readonly { readonly items: readonly ItemButton[]; readonly agendas: readonly AgendaButton[] }[];
  }[];
}

/** What was registered, and how to change it. */
export interface ReceiptCardData extends CardFrame {
  readonly facts: readonly LabelledValue[];
  readonly note: string;
}
