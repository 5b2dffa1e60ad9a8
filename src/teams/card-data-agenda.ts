import type { CardFrame, CardLink, CardMark, LabelledValue } from './card-frame.ts';

/** The bilag of a row. */
interface RowLinks {
  /** Those that open at a press. */
  readonly links: readonly CardLink[];
  /** None or one: how many there are beside these. */
  readonly rest: readonly string[];
}

/** A row of a short agenda: one of `plain`, `opens` and `pauses` has its title, the others nothing. */
export interface AgendaRow extends RowLinks {
  readonly number: string;
  readonly spacing: 'Default' | 'Small';
  readonly plain: readonly string[];
  /** An item whose card a press opens: `open` says so, `label` with the title for a screen reader. */
  readonly opens: readonly {
    readonly title: string;
    readonly label: string;
    readonly open: string;
    readonly itemOrder: number;
  }[];
  readonly pauses: readonly string[];
  /** None or one line: the slot, what the item is for, who presents, the number of its bilag. */
  readonly details: readonly string[];
}

/** A row of a long agenda, as one text: "3 Budget · 2 bilag"; the text is empty where there is a pause. */
export interface CompactRow extends RowLinks {
  readonly text: string;
  readonly pauses: readonly string[];
}

/** One control with which any open item is opened: chosen from a list, or by writing its number. */
export interface ItemOpener {
  readonly label: string;
  readonly open: string;
  /** One of the two is there. `value` is the item's order. */
  readonly lists: readonly {
    readonly hint: string;
    readonly choices: readonly { readonly title: string; readonly value: string }[];
  }[];
  readonly fields: readonly { readonly hint: string }[];
}

/** A button that answers at once. */
export interface AnswerChoice {
  readonly title: string;
  readonly answer: 'accept-in-person' | 'accept-virtual' | 'tentative' | 'decline';
  readonly style: 'default' | 'positive';
}

/** How items are chosen: among choices, or by writing their numbers. Words only: a client may read titles as Markdown. */
export interface ItemInput {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly choices: readonly { readonly title: string; readonly value: string }[];
}

/** A form that a button opens in the card, with the button that sends it. */
interface AnswerForm {
  readonly open: string;
  readonly style: 'default' | 'positive';
  readonly send: string;
  /** One of the two is there where items can be chosen at all. */
  readonly chosenItems: readonly ItemInput[];
  readonly writtenItems: readonly ItemInput[];
}

export interface PartlyForm extends AnswerForm {
  readonly from: string;
  readonly fromHint: string;
  readonly fromValue: string;
  readonly until: string;
  readonly untilHint: string;
  readonly untilValue: string;
  readonly virtually: string;
  readonly mode: 'in-person' | 'virtual';
}

export interface DeclineForm extends AnswerForm {
  readonly substitute: string;
  readonly substituteHint: string;
  readonly substituteValue: string;
  readonly note: string;
  readonly noteHint: string;
}

/** The buttons with which somebody answers, and what they send back. */
export interface RespondButtons {
  readonly committeeId: string;
  readonly meetingId: string;
  readonly jobKey: string;
  /** See `answeredStartOf`. */
  readonly shownStart: string;
  /** Before the form for a part, and after it. */
  readonly choices: readonly AnswerChoice[];
  readonly laterChoices: readonly AnswerChoice[];
  /** None for a substitute, who can only say yes or no. */
  readonly partly: readonly PartlyForm[];
  readonly decline: readonly DeclineForm[];
}

/** What somebody has answered, in their own view. */
export interface OwnAnswer extends LabelledValue {
  /** Behind the answer: "efter fristen", "svaret af …"; none or one. */
  readonly remarks: readonly string[];
  /** In whose place they come. */
  readonly notes: readonly string[];
}

/** The agenda of a meeting with the answers to it. */
export interface AgendaCardData extends CardFrame {
  readonly committee: string;
  readonly title: readonly string[];
  readonly marks: readonly CardMark[];
  readonly when: string;
  readonly facts: readonly LabelledValue[];
  /** Ways to the meeting: online, on a map. */
  readonly links: readonly CardLink[];
  readonly remarks: readonly string[];
  readonly itemsHeading: string;
  /** A short agenda has roomy rows; a long one compact rows, of which those after the first are folded away. */
  readonly roomyRows: readonly AgendaRow[];
  readonly compactRows: readonly CompactRow[];
  readonly fold: readonly {
    readonly rows: readonly CompactRow[];
    readonly showAll: string;
    readonly showFewer: string;
  }[];
  readonly leftOut: readonly string[];
  /** Where the rows themselves cannot be pressed; none or one. */
  readonly opener: readonly ItemOpener[];
  /** What every press that opens an item sends along. */
  /** An empty `jobKey` is the agenda's own post in the conversation: every row would repeat a long key. */
  readonly target: { readonly committeeId: string; readonly meetingId: string; readonly jobKey: string };
  readonly attendanceHeading: string;
  readonly tally: string;
  /** The svarfrist, while answers are taken. */
  readonly deadline: readonly string[];
  /** What must not be overlooked: none, or one box of lines. */
  readonly warnings: readonly { readonly lines: readonly string[] }[];
  /** How else it stands: quorum, who presides. */
  readonly notes: readonly string[];
  /** Names by answer, and the guests. */
  readonly groups: readonly LabelledValue[];
  /** Only in the personal view. */
  readonly own: readonly OwnAnswer[];
  /** None once answers are closed. */
  readonly respond: readonly RespondButtons[];
}
