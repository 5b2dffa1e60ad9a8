import type { Line } from '../minutes/line.ts';

/** Why a file could not be read; each has a sentence that says what to do. */
export type ReadFailure =
  | 'not-found'
  | 'is-folder'
  | 'empty'
  /** More bytes than a document may have. */
  | 'too-large'
  /** Not a document of any kind that we read. */
  | 'unsupported-format'
  /** Bytes that are no text, under the name of a text file. */
  | 'not-text'
  /** Word's format of before 2007, or Office's own encryption: the first bytes are the same. */
  | 'old-or-encrypted-word'
  | 'encrypted-pdf'
  /** .docm, .xlsm and the like: files that carry programs. */
  | 'has-macros'
  /** Broken off, or not what its first bytes promise. */
  | 'damaged'
  /** A PDF made of pictures. */
  | 'scanned'
  /** A PDF whose letters do not say which letters they are. */
  | 'garbled'
  | 'too-many-pages'
  /** Inflates to more than a document may have. */
  | 'too-much-content'
  | 'took-too-long'
  | 'took-too-much-memory';

/** The text of a file and its lines, or why there is none. Every span of a line points into `text`. */
export type FormatOutcome =
  | { readonly ok: true; readonly text: string; readonly lines: readonly Line[] }
  | { readonly ok: false; readonly reason: ReadFailure };

/** Reads the bytes of one format. Never throws for bad bytes. */
export type ReadFormat = (bytes: Uint8Array) => Promise<FormatOutcome>;
