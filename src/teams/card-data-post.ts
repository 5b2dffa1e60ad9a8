import type { ItemOpener } from './card-data-agenda.ts';
import type { AgendaButton, CardFrame, CardLink, CardMark, LabelledValue } from './card-frame.ts';

/** A button for an agenda that knows to which post it belongs. */
export interface PostedAgendaButton extends AgendaButton {
  readonly jobKey: string;
}

/** Reminds of a meeting, days before it or on its morning. */
export interface ReminderCardData extends CardFrame {
  readonly committee: string;
  readonly marks: readonly CardMark[];
  readonly when: string;
  readonly facts: readonly LabelledValue[];
  /** Ways to the meeting: as buttons on the day itself, else as links. */
  readonly doors: readonly { readonly buttons: readonly CardLink[] }[];
  readonly links: readonly CardLink[];
  readonly remarks: readonly string[];
  /** Who comes; none for a meeting that is cancelled or over. */
  readonly attendance: readonly string[];
  readonly warnings: readonly { readonly lines: readonly string[] }[];
  readonly notes: readonly string[];
  /** Bilag that are listed but have not come. */
  readonly missing: readonly {
    readonly heading: string;
    readonly rows: readonly LabelledValue[];
    readonly notes: readonly string[];
  }[];
  readonly items: string;
  readonly buttons: readonly PostedAgendaButton[];
}

/** A line under an item, with what it is in front of its first one. */
export interface OutcomeLine {
  /** None or one: "Beslutning: ". */
  readonly label: readonly string[];
  readonly text: string;
}

/** The same as one text, for long minutes. */
export interface CompactDecisionRow {
  readonly title: string;
  readonly text: string;
}

/** An item and what became of it; one of `plain` and `opens` has its title. */
export interface DecisionRow {
  readonly plain: readonly { readonly number: string; readonly title: string }[];
  readonly opens: readonly OpeningTitle[];
  readonly lines: readonly OutcomeLine[];
}

interface OpeningTitle {
  readonly number: string;
  readonly title: string;
  readonly label: string;
  readonly open: string;
  readonly itemOrder: number;
}

/** What a meeting decided, when its minutes are in. */
export interface DecisionsCardData extends CardFrame {
  readonly committee: string;
  readonly title: readonly string[];
  readonly when: string;
  /** Rows with room between them, or compact ones; more than the first are folded away. */
  readonly rows: readonly DecisionRow[];
  readonly compactRows: readonly CompactDecisionRow[];
  readonly fold: readonly {
    readonly rows: readonly DecisionRow[];
    readonly compactRows: readonly CompactDecisionRow[];
    readonly showAll: string;
    readonly showFewer: string;
  }[];
  /** Where the rows cannot be pressed; none or one. */
  readonly opener: readonly ItemOpener[];
  readonly target: { readonly committeeId: string; readonly meetingId: string; readonly jobKey: string };
  /** What is not shown, and how much of it. */
  readonly notes: readonly string[];
  readonly tasks: readonly {
    readonly heading: string;
    readonly rows: readonly { readonly text: string; readonly details: readonly string[] }[];
    readonly notes: readonly string[];
  }[];
  readonly nextMeeting: readonly LabelledValue[];
}
