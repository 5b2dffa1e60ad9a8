/**
 * What each template in cards/ is bound to: finished strings, numbers and lists of them. Whatever may be missing is a
 * list of none or one, because a template prints the name of a field that is not there.
 */
export interface CardDataByName {
  readonly agenda: AgendaCardData;
  readonly 'meeting-list': MeetingListCardData;
  readonly answer: AnswerCardData;
  readonly receipt: ReceiptCardData;
  readonly help: HelpCardData;
  readonly 'import-preview': ImportPreviewCardData;
  readonly 'import-form': ImportFormCardData;
  readonly 'import-receipt': ImportReceiptCardData;
  readonly 'import-note': ImportNoteCardData;
}

export type CardName = keyof CardDataByName;

export interface CardFrame {
  readonly language: 'da' | 'en';
  /** Shown where the card cannot be; words only. */
  readonly fallbackText: string;
  /** Read aloud before the card; words only. */
  readonly speak: string;
  readonly heading: string;
}

/** A named value, "Sted: Rådhuset". */
export interface LabelledValue {
  readonly label: string;
  readonly value: string;
}

/** A remark on the state of a card, told in words and, beside that, by the colour of its box. */
export interface CardMark {
  readonly text: string;
  readonly style: 'attention' | 'emphasis';
  readonly color: 'Attention' | 'Default';
}

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

/** A button that asks for a meeting's agenda. `tooltip` tells a screen reader which meeting's. */
export interface AgendaButton {
  readonly title: string;
  readonly tooltip: string;
  readonly committeeId: string;
  readonly meetingId: string;
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

/** A piece of an answer; what is verbatim from a document stands in a box of its own. */
export interface AnswerCardBlock {
  readonly style: 'default' | 'emphasis';
  readonly label: readonly string[];
  /** `marker` is the bullet or number of a point, `citation` "[1]" or nothing. */
  readonly lines: readonly { readonly marker: string; readonly text: string; readonly citation: string }[];
}

/** An answer with its sources. */
export interface AnswerCardData extends CardFrame {
  readonly blocks: readonly AnswerCardBlock[];
  readonly fold: readonly {
    readonly blocks: readonly AnswerCardBlock[];
    readonly showMore: string;
    readonly showLess: string;
  }[];
  readonly nearest: readonly { readonly heading: string; readonly rows: readonly LabelledValue[] }[];
  readonly sources: readonly { readonly heading: string; readonly lines: readonly string[] }[];
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

/** Lines under a heading, of which those after the first ones are folded away. */
export interface FoldedLines {
  readonly heading: string;
  readonly lines: readonly string[];
  readonly fold: readonly { readonly lines: readonly string[]; readonly show: string; readonly hide: string }[];
}

/** One entry of a list to choose from. */
export interface Choice {
  readonly title: string;
  readonly value: string;
}

/** What was understood of a document that somebody handed over; nothing of it is stored yet. */
export interface ImportPreviewCardData extends CardFrame {
  readonly fileName: string;
  readonly committee: string;
  readonly marks: readonly CardMark[];
  readonly title: readonly string[];
  readonly facts: readonly LabelledValue[];
  readonly counts: string;
  readonly effect: string;
  readonly changes: readonly FoldedLines[];
  readonly doubts: readonly FoldedLines[];
  readonly items: readonly { readonly lines: readonly string[]; readonly show: string; readonly hide: string }[];
  readonly people: readonly {
    readonly summary: string;
    readonly lines: readonly string[];
    readonly show: string;
    readonly hide: string;
  }[];
  readonly choice: readonly {
    readonly label: string;
    readonly placeholder: string;
    readonly error: string;
    readonly value: string;
    readonly choices: readonly Choice[];
  }[];
  readonly planned: readonly { readonly title: string; readonly value: string; readonly lines: readonly string[] }[];
  readonly save: string;
  readonly correct: string;
  readonly discard: string;
  readonly draftId: string;
  /** Stands for what the card says will happen; comes back with Gem. */
  readonly seen: string;
  /** What Ret shows to be corrected. */
  readonly head: ImportHead;
}

/** The single values of a document's head as a form shows them; empty where there is none. */
export interface ImportHead {
  readonly title: string;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly place: string;
  readonly mode: string;
  readonly chair: string;
  /** An id; empty where it is not known, or new. */
  readonly committee: string;
}

/** The form in which a document's head is corrected. */
export interface ImportFormCardData extends CardFrame {
  readonly fileName: string;
  readonly problems: readonly string[];
  readonly labels: Readonly<Record<Exclude<keyof ImportHead, 'committee'>, string>>;
  readonly modes: readonly Choice[];
  /** What the fields begin with: what was typed, after a problem. */
  readonly values: ImportHead;
  readonly committees: readonly {
    readonly label: string;
    readonly value: string;
    readonly choices: readonly Choice[];
  }[];
  readonly newCommittee: readonly { readonly label: string; readonly hint: string; readonly value: string }[];
  readonly update: string;
  readonly back: string;
  readonly draftId: string;
  /** What the fields said before anybody touched them. */
  readonly head: ImportHead;
}

/** What was stored of a document. */
export interface ImportReceiptCardData extends CardFrame {
  readonly facts: readonly LabelledValue[];
  readonly changes: readonly FoldedLines[];
  readonly note: string;
  readonly button: readonly AgendaButton[];
}

/** A word about a document in the place of its card. */
export interface ImportNoteCardData extends CardFrame {
  readonly lines: readonly string[];
  readonly button: readonly { readonly title: string; readonly draftId: string }[];
}
