import type { CardFrame, LabelledValue } from './card-frame.ts';

interface Choice {
  readonly title: string;
  readonly value: string;
}

/** The form with which a meeting is made or edited. */
export interface MeetingFormCardData extends CardFrame {
  /** Whom it is for, where others read along. */
  readonly addressee: readonly string[];
  /** The committee, where it is settled. */
  readonly committee: readonly string[];
  readonly problems: readonly string[];
  readonly notes: readonly string[];
  readonly committees: readonly {
    readonly label: string;
    readonly hint: string;
    readonly value: string;
    readonly choices: readonly Choice[];
  }[];
  readonly labels: Readonly<
    Record<'title' | 'date' | 'startTime' | 'endTime' | 'place' | 'joinUrl' | 'mode' | 'chair', string>
  >;
  readonly values: Readonly<
    Record<'title' | 'date' | 'startTime' | 'endTime' | 'place' | 'joinUrl' | 'mode' | 'chair', string>
  >;
  readonly modes: readonly Choice[];
  readonly items: readonly { readonly label: string; readonly hint: string; readonly value: string }[];
  readonly itemsNotes: readonly string[];
  readonly save: string;
  readonly discard: string;
  /** What comes back with the button. */
  readonly formId: string;
  readonly committeeId: string;
  /** Empty for a new meeting. */
  readonly meetingId: string;
  readonly shownVersion: number;
  readonly forPersonId: string;
  /** Keys of warnings to which this button says yes, with tabs between them. */
  readonly confirmed: string;
  readonly keepsItems: boolean;
}

/** What is about to become of a meeting, with Ja and Nej. */
export interface MeetingCheckCardData extends CardFrame {
  readonly committee: string;
  readonly when: string;
  readonly lines: readonly string[];
  readonly yes: string;
  readonly no: string;
  readonly change: 'cancel' | 'call-again' | 'move' | 'open-items';
  readonly committeeId: string;
  readonly meetingId: string;
  readonly shownVersion: number;
  /** Of items that are to be opened: their numbers, with commas between them. */
  readonly items: string;
  readonly date: string;
  readonly startTime: string;
  readonly endTime: string;
  readonly forPersonId: string;
}

/** What was made or changed, and what follows. */
export interface MeetingReceiptCardData extends CardFrame {
  readonly committee: string;
  readonly when: string;
  readonly facts: readonly LabelledValue[];
  readonly lines: readonly string[];
  readonly buttons: readonly { readonly title: string; readonly what: 'edit' | 'cancel' | 'call-again' }[];
  readonly committeeId: string;
  readonly meetingId: string;
  readonly forPersonId: string;
}

/** A proposed item as one person sees it: to decide about, or what became of it. */
export interface ProposalCardData extends CardFrame {
  readonly committee: string;
  readonly title: string;
  readonly by: string;
  readonly reason: readonly { readonly label: string; readonly lines: readonly string[] }[];
  readonly status: readonly string[];
  /** For who may decide, while nobody has. */
  readonly decide: readonly {
    readonly meetings: readonly {
      readonly label: string;
      readonly value: string;
      readonly choices: readonly Choice[];
    }[];
    readonly accept: readonly { readonly title: string }[];
    readonly wordLabel: string;
    readonly wordHint: string;
    readonly decline: string;
  }[];
  /** For who has made it, while nobody has decided. */
  readonly withdraw: readonly { readonly title: string }[];
  readonly committeeId: string;
  readonly proposalId: string;
}

/** Proposed items with a button each. */
export interface ProposalListCardData extends CardFrame {
  readonly rows: readonly {
    readonly title: string;
    readonly details: readonly string[];
    readonly button: readonly {
      readonly title: string;
      readonly tooltip: string;
      readonly verb: 'proposal-open' | 'proposal-withdraw';
      readonly committeeId: string;
      readonly proposalId: string;
      readonly language: 'da' | 'en';
    }[];
  }[];
  readonly notes: readonly string[];
}
