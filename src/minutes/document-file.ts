import type { ParsedDocument } from './parse/parsed-document.ts';
import type { SourceDocument } from './parse/source-document.ts';

/** A file as it came, and what was read from it. */
export interface DocumentFile {
  readonly bytes: Uint8Array;
  readonly source: SourceDocument;
  readonly parsed: ParsedDocument;
}
