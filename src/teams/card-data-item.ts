import type { AgendaButton, CardBlock, CardFrame, CardLink, CardMark } from './card-frame.ts';

/** A bilag; one with an address opens at a press. */
export interface AttachmentRow {
  /** None or one, so that the template can tell them apart. */
  readonly plain: readonly string[];
  readonly links: readonly CardLink[];
}

/** One item of an agenda: what is proposed, what was decided, and what it rests on. */
export interface ItemCardData extends CardFrame {
  readonly number: string;
  readonly title: string;
  /** Committee and date. */
  readonly where: string;
  /** None or one line: the slot and who presents. */
  readonly details: readonly string[];
  readonly marks: readonly CardMark[];
  readonly blocks: readonly CardBlock[];
  readonly attachments: readonly {
    readonly heading: string;
    readonly rows: readonly AttachmentRow[];
    readonly notes: readonly string[];
  }[];
  /** The Sagsfremstilling as far as it stands there at once, with the rest of it in the fold. */
  readonly opening: readonly { readonly heading: string; readonly lines: readonly string[] }[];
  /** What follows the opening has no heading. */
  readonly fold: readonly {
    readonly heading: readonly string[];
    readonly lines: readonly string[];
    readonly notes: readonly string[];
    readonly showMore: string;
    readonly showLess: string;
    readonly buttons: readonly AgendaButton[];
  }[];
  /** Where nothing is folded; else they stand beside "Vis mere". None where the bot may not be there to answer a press. */
  readonly buttons: readonly AgendaButton[];
  /** None or one: back to the card in whose place the item is shown. */
  readonly back: readonly (AgendaButton & { readonly jobKey: string; readonly view: 'agenda' | 'decisions' })[];
}
