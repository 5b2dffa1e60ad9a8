import type { ClassifiedLine } from './classify-lines.ts';
import type { FieldEvidence } from './evidence.ts';
import type { HeadBlock } from './head-blocks.ts';
import type { ParsedDocument } from './parsed-document.ts';
import type { Head } from './read-head.ts';
import type { ReadItem } from './read-items.ts';
import type { Skeleton } from './skeleton.ts';
import type { SourceDocument } from './source-document.ts';

/** A document that has been read, and what was seen on the way. */
export interface ReadDocument {
  readonly parsed: Omit<ParsedDocument, 'doubts'>;
  readonly source: SourceDocument;
  readonly lines: readonly ClassifiedLine[];
  readonly skeleton: Skeleton;
  readonly blocks: readonly HeadBlock[];
  readonly head: Head;
  readonly items: readonly ReadItem[];
}

/** The same, and how to ask where a field stands. */
export interface DoubtContext extends ReadDocument {
  readonly evidenceOn: (path: string) => FieldEvidence | undefined;
}
