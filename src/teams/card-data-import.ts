import type { AgendaButton, CardFrame, CardMark, LabelledValue } from './card-frame.ts';

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
  readonly planned: readonly {
    readonly label: string;
    readonly title: string;
    readonly value: string;
    readonly lines: readonly string[];
  }[];
  readonly save: string;
  readonly correct: string;
  readonly discard: string;
  readonly draftId: string;
  /** Stands for what the card says will happen; comes back with Gem. */
  readonly seen: string;
  /** What Ret shows to be corrected. */
  readonly head: ImportHead;
}

/** Where a bilag that somebody handed over belongs; it is not stored yet. */
export interface ImportPaperCardData extends CardFrame {
  readonly fileName: string;
  readonly marks: readonly CardMark[];
  readonly title: string;
  readonly facts: readonly LabelledValue[];
  readonly effect: string;
  readonly doubts: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  readonly save: string;
  readonly discard: string;
  readonly draftId: string;
  /** Stands for what the card says will happen; comes back with Gem. */
  readonly seen: string;
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
