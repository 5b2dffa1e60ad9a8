import type { ParsedDocument } from './parsed-document.ts';
import type { SourceDocument } from './source-document.ts';

/** A file as it came, and what was read from it. */
export interface DocumentFile {
  readonly bytes: Uint8Array;
  readonly source: SourceDocument;
  readonly parsed: ParsedDocument;
}
