import type { AgendaItem, Attachment } from '../../domain/agenda-item.ts';
import type { DocumentKind } from '../../domain/document.ts';
import type { Action, Contact, FutureMeeting, MeetingMode, Presence } from '../../domain/meeting.ts';
import type { Span } from '../../domain/span.ts';
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
  /**
   * The meetings that a mødeplan lists; empty for every other document. `isOwn` is false where the plan is of several
   * committees: then `committeeName` says whose meeting it is.
   */
  readonly schedule: readonly FutureMeeting[];
  /** The lines outside the items, see OuterText. */
  readonly outerText?: string;
  /** The date of a letter or note that is not a meeting's, YYYY-MM-DD. */
  readonly documentDate?: string;
  /** Of a bilag: its own words. A mødeplan has none. */
  readonly paper?: PaperText;
  readonly doubts: readonly Doubt[];
  /** Where each of the fields above was read, and how far it may be trusted. */
  readonly evidence: readonly FieldEvidence[];
}

/** The words of a bilag, which has no meeting: nothing but these is read in it. */
export interface PaperText {
  /** The headings at its top, as printed and in their order: one of them is its title. */
  readonly headings: readonly string[];
  /** All its lines, as in an ItemSection, a blank one before each heading. */
  readonly text: string;
  readonly span: Span;
  /** The text was longer than is kept of one; it ends with a line, or with a word of a very long one. */
  readonly isCut: boolean;
}

/** An item as a person would point at it: its number, else its title. */
export interface ItemName {
  readonly number?: string;
  readonly title: string;
}

/**
 * Something that a person should look at before the meeting is stored: a contradiction, an oddity, or words that found no
 * place. Dates are YYYY-MM-DD, times HH:MM; `span` is where it stands in the document.
 */
export type Doubt =
  | { readonly code: 'no-date' }
  | { readonly code: 'no-committee' }
  /** The document's own name is a part of a known committee's, or the other way round; `committee` is the known one. */
  | { readonly code: 'committee-supposed'; readonly text: string; readonly committee: string }
  /** A bilag whose title is not quite that of an attachment; `title` is the attachment's. */
  | { readonly code: 'paper-supposed'; readonly title: string }
  /** A bilag of which only the first `length` characters were kept. */
  | { readonly code: 'paper-cut'; readonly length: number }
  /** The year of the meeting's date was taken from elsewhere in the text. */
  | { readonly code: 'year-supposed'; readonly text: string; readonly date: string; readonly span?: Span }
  /** A weekday and a date that do not go together; `date` is a day of another weekday. */
  | { readonly code: 'weekday-mismatch'; readonly text: string; readonly date: string; readonly span: Span }
  | { readonly code: 'file-date-differs'; readonly fileDate: string; readonly date: string; readonly span?: Span }
  /** The meeting ends before it begins; the end was left out. */
  | { readonly code: 'end-before-start'; readonly start: string; readonly end: string; readonly span: Span }
  /** The next meeting is said to be before this one. */
  | { readonly code: 'next-meeting-earlier'; readonly text: string; readonly date: string; readonly span: Span }
  /** One should answer about this meeting when it is over. */
  | { readonly code: 'deadline-after-meeting'; readonly text: string; readonly due: string; readonly span?: Span }
  | {
      readonly code: 'slot-outside-meeting' | 'slot-before-previous';
      readonly item: ItemName;
      readonly start: string;
      readonly end?: string;
      readonly span?: Span;
    }
  /** Two numbered items have the same number. */
  | {
      readonly code: 'number-repeated';
      readonly number: string;
      readonly titles: readonly string[];
      readonly span?: Span;
    }
  /** Agenda and minutes in one document call the item with this number by different titles. */
  | { readonly code: 'two-titles'; readonly number: string; readonly titles: readonly string[]; readonly span?: Span }
  /** A number that should stand between two others is missing; `after` is the one before the gap. */
  | { readonly code: 'number-gap'; readonly after: string; readonly next: string; readonly span?: Span }
  /** The table of contents names an item that the body does not have. */
  | { readonly code: 'item-without-text'; readonly title: string; readonly span?: Span }
  /** The minutes have other outcomes, but none under this item, for which something was recommended. */
  | { readonly code: 'item-without-decision'; readonly item: ItemName; readonly span?: Span }
  /** A guest of an item that does not exist, or who presents another one. */
  | {
      readonly code: 'guest-item';
      readonly name: string;
      readonly number: string;
      readonly presents?: ItemName;
      readonly span?: Span;
    }
  /** Who presides or takes the minutes has sent apologies. */
  | { readonly code: 'officer-away'; readonly name: string; readonly span?: Span }
  /** Who presides is in no list of people. */
  | { readonly code: 'chair-not-listed'; readonly name: string; readonly span?: Span }
  /** A name under Afbud that is nobody among the invited. */
  | { readonly code: 'unknown-apology'; readonly name: string; readonly span?: Span }
  /** People in the list with this label and under Afbud, too: they count as away. */
  | {
      readonly code: 'listed-and-away';
      readonly names: readonly string[];
      readonly label: string;
      readonly span?: Span;
    }
  /** One person under names that differ. */
  | { readonly code: 'name-spellings'; readonly names: readonly string[]; readonly span?: Span }
  /** A line that none of the rules could place. */
  | { readonly code: 'unplaced-line'; readonly text: string; readonly span: Span };
