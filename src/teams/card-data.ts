import type { AttendanceDeskCardData, AttendancePresenceCardData } from './card-data-desk.ts';
import type {
  ImportFormCardData,
  ImportNoteCardData,
  ImportPaperCardData,
  ImportPreviewCardData,
  ImportReceiptCardData,
} from './card-data-import.ts';
import type { ItemCardData } from './card-data-item.ts';
import type { SubstituteRequestCardData } from './card-data-notice.ts';
import type { AgendaButton, CardBlock, CardFrame, CardMark, ItemButton, LabelledValue } from './card-frame.ts';

/**
 * What each template in cards/ is bound to: finished strings, numbers and lists of them. Whatever may be missing is a
 * list of none or one, because a template prints the name of a field that is not there.
 */
export interface CardDataByName {
  readonly agenda: AgendaCardData;
  readonly 'meeting-list': MeetingListCardData;
  readonly answer: AnswerCardData;
  readonly item: ItemCardData;
  readonly receipt: ReceiptCardData;
  readonly help: HelpCardData;
  readonly 'attendance-desk': AttendanceDeskCardData;
  readonly 'attendance-presence': AttendancePresenceCardData;
  readonly 'import-preview': ImportPreviewCardData;
  readonly 'import-paper': ImportPaperCardData;
  readonly 'import-form': ImportFormCardData;
  readonly 'import-receipt': ImportReceiptCardData;
  readonly 'import-note': ImportNoteCardData;
  readonly 'substitute-request': SubstituteRequestCardData;
}

export type CardName = keyof CardDataByName;

/** A row of the agenda. `details` is none or one line: the slot, who presents, the bilag. */
export interface AgendaRow {
  readonly number: string;
  readonly title: string;
  readonly details: readonly string[];
}

/** A button that answers at once. */
export interface AnswerChoice {
  readonly title: string;
  readonly answer: 'accept-in-person' | 'accept-virtual';
  readonly style: 'default' | 'positive';
}

/** The buttons with which a member answers, and what they send back. */
export interface RespondButtons {
  readonly committeeId: string;
  readonly meetingId: string;
  readonly jobKey: string;
  readonly choices: readonly AnswerChoice[];
  readonly decline: string;
  readonly substituteLabel: string;
  readonly substituteHint: string;
  readonly sendDecline: string;
}

/** The agenda of a meeting with the answers to it. */
export interface AgendaCardData extends CardFrame {
  readonly committee: string;
  readonly title: readonly string[];
  readonly marks: readonly CardMark[];
  readonly when: string;
  readonly facts: readonly LabelledValue[];
  readonly remarks: readonly string[];
  readonly itemsHeading: string;
  /** A short agenda has roomy rows; a long one compact rows, of which those after the first are folded away. */
  readonly roomyRows: readonly AgendaRow[];
  readonly compactRows: readonly AgendaRow[];
  readonly fold: readonly {
    readonly rows: readonly AgendaRow[];
    readonly showAll: string;
    readonly showFewer: string;
  }[];
  readonly leftOut: readonly string[];
  readonly attendanceHeading: string;
  readonly tally: string;
  readonly groups: readonly LabelledValue[];
  /** Only in the personal view. */
  readonly own: readonly LabelledValue[];
  /** None once answers are closed. */
  readonly respond: readonly RespondButtons[];
}

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

/** What one can ask. */
export interface HelpCardData extends CardFrame {
  readonly lead: string;
  readonly examplesLead: string;
  readonly examples: readonly string[];
  readonly closing: string;
}
