import type { ParsedDocument } from './parse/parsed-document.ts';

/** The single values of the head that a person may correct before a meeting is stored. */
export type HeadField = 'title' | 'date' | 'startTime' | 'endTime' | 'place' | 'mode' | 'chair';

/** What a person has said about a document beside what it says itself. */
export interface ImportChoices {
  /** Whose meeting it is. Without it the document's own name for the committee is looked up. */
  readonly committee?: { readonly id: string } | { readonly newName: string };
  /** Corrected values of the head; an empty string takes the value away. */
  readonly corrections?: Partial<Pick<ParsedDocument, HeadField>>;
  /** Make planned meetings of the committee's own coming meetings that the document names. */
  readonly addsPlannedMeetings?: boolean;
}
