import type { Decision } from './decision.ts';
import type { Span } from './span.ts';

/**
 * The parts of an item. `history` (sagsforløb) tells what other bodies did before: it never holds a decision of this meeting.
 * `attachments` is the list of bilag as the document prints it; `paper` is the text of one of them, from a file of its own:
 * nothing in it was said or decided at the meeting.
 */
export type SectionKind =
  | 'recommendation'
  | 'background'
  | 'minutes'
  | 'decision'
  | 'attachments'
  | 'history'
  | 'paper';

/** A run of an item's text under one heading. */
export interface ItemSection {
  readonly kind: SectionKind;
  /**
   * The heading as the document writes it, "Sagsfremstilling"; absent for text that stands without a heading. Of a `paper` the
   * bilag's title.
   */
  readonly heading?: string;
  /** Verbatim but for markup: one line per line of the document, bullets begin with "- ". */
  readonly text: string;
  readonly span: Span;
  /** Hash of the document in which the text stands. */
  readonly documentHash: string;
}

/** A bilag (OParl File). `number` as printed ("3"), `itemNumber` the item it belongs to where the document says so. */
export interface Attachment {
  readonly number?: string;
  readonly title: string;
  /** An http(s) address; placeholders such as "#" are left out. */
  readonly link?: string;
  readonly itemNumber?: string;
  /** Hashes of the documents that say it. */
  readonly documentHashes?: readonly string[];
}

/** One point on a meeting's agenda (OParl AgendaItem). */
export interface AgendaItem {
  /** "6.1"; absent when the document does not number it. The number is not the order. */
  readonly number?: string;
  /** As the document prints it, where that is not `number`: "01", or "1" for every item of a copy that has lost its count. */
  readonly printedNumber?: string;
  /** Position in the document, from 0. */
  readonly order: number;
  /** Number of the item above it: "6" for "6.1". */
  readonly parent?: string;
  readonly title: string;
  /** Other spellings of the title in the same document (its table of contents). */
  readonly titleVariants: readonly string[];
  /** Local times, HH:MM. */
  readonly startTime?: string;
  readonly endTime?: string;
  readonly presenters: readonly Presenter[];
  /** Who recommends: "Formandskabet for …". */
  readonly recommender?: string;
  /** The points of the Indstilling, verbatim. "Godkendt som indstillet" means nothing without them. */
  readonly recommendations: readonly string[];
  readonly sections: readonly ItemSection[];
  readonly decisions: readonly Decision[];
  readonly attachments: readonly Attachment[];
  /** A closed item (lukket punkt) is shown only to those with that right. */
  readonly isClosed: boolean;
  /** Whether it is closed by somebody's word, which goes before what documents say. */
  readonly closing?: ItemClosing;
}

/** That an item is closed, or open, because somebody said so. */
export interface ItemClosing {
  readonly isClosed: boolean;
  /** Entra object id. */
  readonly by: string;
  /** UTC instant. */
  readonly at: string;
}

/** Who presents an item, and whether the heading ("v/ …") or the minutes ("X indledte punktet") says so. */
export interface Presenter {
  readonly name: string;
  readonly source: 'heading' | 'text';
}

/** By what an item is called behind "punkt": the printed number, else the position counted from 1. */
export function itemLabel(item: Pick<AgendaItem, 'number' | 'order'>): string {
  return item.number ?? String(item.order + 1);
}

/** What lies below a closed item is closed, too: "6.1" under a closed "6". */
export function closeBelow(items: readonly AgendaItem[]): AgendaItem[] {
  const closed = items.filter(({ isClosed }) => isClosed).flatMap(({ number }) => number ?? []);
  const isBelow = ({ number, parent }: AgendaItem): boolean =>
    closed.some((above) => parent === above || number?.startsWith(`${above}.`) === true);
  return items.map((item) => (!item.isClosed && isBelow(item) ? { ...item, isClosed: true } : item));
}
