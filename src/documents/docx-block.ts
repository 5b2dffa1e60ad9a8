import type { Line } from '../minutes/parse/line.ts';
import type { ParagraphLook } from './docx-styles.ts';

/** A line before its place in the document's text is known. Its page is told only where the whole file has pages. */
export type LineDraft = Omit<Line, 'span' | 'offsets' | 'page'> & { readonly page: number };

export interface ParagraphBlock {
  readonly kind: 'paragraph';
  /** None for an empty paragraph. */
  readonly lines: readonly LineDraft[];
  /** The number that is printed though the paragraph is empty, as in the first column of a table. */
  readonly loneNumber?: string;
  /** An entry of a list or of a table of contents. */
  readonly isEntry: boolean;
  readonly isHeading: boolean;
  readonly styleId: string | undefined;
  readonly look: ParagraphLook;
}

export interface RowBlock {
  readonly kind: 'row';
  /** The same number for all rows of one table. */
  readonly table: number;
  readonly line: LineDraft;
}

export type Block = ParagraphBlock | RowBlock;

export function linesOf(block: Block): readonly LineDraft[] {
  return block.kind === 'row' ? [block.line] : block.lines;
}
