import type { ClassifiedLine } from './classify-lines.ts';
import type { ComposedText, Excerpt } from './composed-text.ts';
import type { Piece } from './piece.ts';
import type { ItemHeading } from './read-item-heading.ts';

/** A line that begins an item, and the number by which it counts. */
export interface HeadingLine {
  readonly index: number;
  readonly number?: string;
  /** The words of the heading without its number. */
  readonly words: string;
  /** Lines that belong to the heading: itself and those on which it goes on. */
  readonly length: number;
  /** Where the item's text begins on the heading's own line: "2. Økonomi: Regnskabet blev godkendt." */
  readonly textFrom?: number;
  /** Where the words stand, if not on these lines: in the table of contents. */
  readonly source?: ComposedText;
}

/** A run of lines, `from` up to but not including `to`. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
  /** The text of an agenda that stands before its minutes in the same document. */
  readonly isAgenda?: boolean;
  /** What stands behind the title on the heading's own line. */
  readonly lead?: Piece;
}

/** An item found in the document, before its text is read. */
export interface SkeletonItem {
  readonly number?: string;
  /** See AgendaItem.printedNumber. */
  readonly printedNumber?: string;
  readonly heading: ItemHeading;
  /** The words from which number and heading were read: its lines, the cells of its row, its entry in the table of contents. */
  readonly source: ComposedText;
  /** Where the presenters are named, if it is not there. */
  readonly presenterSource?: ComposedText;
  /** Where the slot stands, if not there. */
  readonly slotSource?: ComposedText;
  readonly titleVariants: readonly Excerpt[];
  /** The lines under its heading; two ranges where an agenda and the minutes stand in one file. */
  readonly bodies: readonly LineRange[];
  /** The row of a table that holds the whole item. */
  readonly row?: ItemRow;
}

/** An item that is one row of a table: what each column holds. */
export interface ItemRow {
  readonly line: ClassifiedLine;
  readonly columns: readonly { readonly column: number; readonly name: string }[];
}

export interface Skeleton {
  readonly items: readonly SkeletonItem[];
  /** The lines that belong to no item: the head of the document. */
  readonly head: readonly ClassifiedLine[];
  /** What stands below the last item: signatures, the next meeting, who was there. */
  readonly closing: readonly ClassifiedLine[];
  /** Entries of the table of contents to which no text was found. */
  readonly missing: readonly string[];
}
