import type { Line } from './line.ts';

/** A document as a reader gives it: the file's text and its lines, before anything is understood. */
export interface SourceDocument {
  /** The name without its folder. */
  readonly fileName: string;
  /** SHA-256 of the file's bytes, lower-case hex. */
  readonly hash: string;
  /** The text to which every span points. */
  readonly text: string;
  readonly lines: readonly Line[];
}
