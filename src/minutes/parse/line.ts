import type { Span } from '../../domain/span.ts';

/**
 * One line of a document, whatever its format: the model between readers and parser. Markup is gone from `text` and told
 * by the other fields; `span` points at the line in the document's text.
 */
export interface Line {
  /** NFC, without markup, soft hyphens and zero-width characters; white space collapsed; trimmed. Empty for a blank line. */
  readonly text: string;
  readonly span: Span;
  /**
   * For each character of `text` the offset in the document's text at which it stands; absent where the line is there
   * without markup, so that character `i` stands at `span.start + i`.
   */
  readonly offsets?: readonly number[];
  /** Heading level 1–6 where the format marks one. */
  readonly level?: number;
  /** The whole line is bold. */
  readonly isBold: boolean;
  /** The bullet or number that began the line as a list entry, "-" or "3."; it is not part of `text`. */
  readonly listMarker?: string;
  /** Depth of indentation in columns. */
  readonly indent: number;
  /** The cells of a table row. */
  readonly cells?: readonly string[];
  /** Page from 1, where the format has pages. */
  readonly page?: number;
  /** Targets of the links on the line, in order. */
  readonly links: readonly Link[];
}

export interface Link {
  readonly text: string;
  readonly target: string;
}
