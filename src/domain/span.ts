/**
 * A half-open range of UTF-16 offsets in the original text of a document (before any normalisation), so that
 * `text.slice(start, end)` shows the reader what the document really says.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}
