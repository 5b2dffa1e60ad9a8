import type { AgendaItem, Attachment } from '../domain/agenda-item.ts';
import type { DocumentKind } from '../domain/document.ts';
import type { Action, FutureMeeting, MeetingMode, Presence } from '../domain/meeting.ts';
import type { Span } from '../domain/span.ts';
import type { FieldEvidence } from './evidence.ts';

/** What a document says, before it is decided which committee and which meeting it belongs to. */
export interface ParsedDocument {
  readonly kind: DocumentKind;
  /** The body as the document names itself. */
  readonly committee: { readonly name?: string; readonly shortName?: string };
  readonly title?: string;
  /** The meeting's date, YYYY-MM-DD; a bilag has none. */
  readonly date?: string;
  /** Local times, HH:MM. */
  readonly startTime?: string;
  readonly endTime?: string;
  readonly place?: string;
  readonly mode?: MeetingMode;
  readonly chair?: string;
  readonly minuteTakers: readonly string[];
  readonly contacts: readonly Contact[];
  readonly presences: readonly Presence[];
  /** Names as the Afbud list spells them. */
  readonly apologies: readonly string[];
  /** Listed for the whole meeting; those of an item stand on the item. */
  readonly attachments: readonly Attachment[];
  readonly items: readonly AgendaItem[];
  readonly actions: readonly Action[];
  readonly futureMeetings: readonly FutureMeeting[];
  /** The date of a letter or note that is not a meeting's, YYYY-MM-DD. */
  readonly documentDate?: string;
  readonly doubts: readonly Doubt[];
  /** Where each of the fields above was read, and how far it may be trusted. */
  readonly evidence: readonly FieldEvidence[];
}

/** Whom to ask, in the letter head; not a participant. */
export interface Contact {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
}

/** Something that a person should look at before the meeting is stored. */
export type Doubt =
  /** A line of the head that none of the rules could place. */
  | { readonly code: 'unplaced-line'; readonly text: string; readonly span: Span }
  /** A name under Afbud that is nobody among the invited. */
  | { readonly code: 'unknown-apology'; readonly name: string }
  | { readonly code: 'no-date' }
  | { readonly code: 'no-committee' }
  /** A number that should stand between two others is missing; `after` is the one before the gap. */
  | { readonly code: 'number-gap'; readonly after: string; readonly next: string }
  /** The table of contents names an item that the body does not have. */
  | { readonly code: 'item-without-text'; readonly title: string };
