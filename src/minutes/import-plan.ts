import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Committee } from '../domain/committee.ts';
import type { FutureMeeting, MeetingRecord } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';
import type { PaperRefusal } from './find-paper-place.ts';
import type { PersonMatches } from './match-persons.ts';
import type { MeetingChange } from './meeting-change.ts';
import type { ParsedDocument } from './parse/parsed-document.ts';
import type { PersonChange } from './person-store.ts';
import type { ResolvedCommittee } from './resolve-committee.ts';

/**
 * What a document does to the meetings that there are: it makes a `new` one, `completes` one (minutes of an agenda, an
 * agenda of a planned meeting, a bilag of an item), `replaces` an older document of the same kind, or leaves all `unchanged`.
 */
export type ImportEffect = 'new' | 'completes' | 'replaces' | 'unchanged';

/** A bilag that has found its place. */
export interface PlannedPaper {
  readonly title: string;
  readonly item: AgendaItem;
}

/** All that an import would do, worked out before anything is written. */
export interface ImportPlan {
  readonly outcome: 'ready';
  /** As a person has corrected it. */
  readonly parsed: ParsedDocument;
  readonly committee: ResolvedCommittee | undefined;
  /** The known committees, likeliest first. */
  readonly candidates: readonly Committee[];
  /** What a person must say before it can be stored. */
  readonly missing: readonly ('committee' | 'date')[];
  /** False for a schedule, which has coming meetings only. */
  readonly hasMeeting: boolean;
  readonly effect: ImportEffect;
  /** The meeting as it will be; absent while something is missing and for a schedule. */
  readonly record?: MeetingRecord;
  readonly previous?: Stored<MeetingRecord>;
  /** Of a bilag: its title, and the item under which it will stand. */
  readonly paper?: PlannedPaper;
  /** What of a known meeting becomes another. */
  readonly changes: readonly MeetingChange[];
  readonly people: PersonMatches;
  readonly personChanges: readonly PersonChange[];
  /** The committee's own coming meetings that are not there yet. */
  readonly plannable: readonly FutureMeeting[];
}

/** Nothing is stored. A bilag is refused by the name under which it was looked for. */
export type RefusedPlan =
  | { readonly outcome: 'refused'; readonly reason: 'no-items' }
  | { readonly outcome: 'refused'; readonly reason: PaperRefusal; readonly title: string };
