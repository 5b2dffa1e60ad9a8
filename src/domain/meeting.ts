import type { AgendaItem, Attachment } from './agenda-item.ts';
import type { DocumentReference } from './document.ts';

export type MeetingMode = 'physical' | 'virtual' | 'hybrid';
export type MeetingState = 'planned' | 'called' | 'held' | 'cancelled';

/** The role a document prints behind a name. */
export type PresenceRole =
  | 'chair'
  | 'deputy-chair'
  | 'co-chair'
  | 'observer'
  | 'guest'
  | 'secretariat'
  | 'minute-taker';

/** The fact in a document: who is listed as taking part, as a guest, or with afbud. Not an answer to an invitation: see Response. */
export interface Presence {
  /** As the document spells it. */
  readonly name: string;
  /** Whom the committee knows by this name: `Person.id`. Absent while that is in doubt. */
  readonly personId?: string;
  readonly title?: string;
  readonly organization?: string;
  readonly role?: PresenceRole;
  readonly attendance: 'present' | 'apology';
  /** Only where the document says so of this person. */
  readonly isVirtual: boolean;
  /** Local time, HH:MM: left then. */
  readonly until?: string;
  /** Name of the member whose seat this person takes. */
  readonly insteadOf?: string;
  /** Item numbers as the document states them. */
  readonly guestForItems: readonly string[];
}

/** A coming meeting that a document mentions, of the committee itself (`isOwn`) or of another body. */
export interface FutureMeeting {
  /** YYYY-MM-DD, or YYYY-MM where the document gives no day. */
  readonly date: string;
  readonly startTime?: string;
  readonly endTime?: string;
  /** Verbatim; empty where the words must not be shown. */
  readonly text: string;
  readonly committeeName?: string;
  readonly isOwn: boolean;
  readonly place?: string;
  readonly itemNumber?: string;
  /** Hashes of the documents that say it. */
  readonly documentHashes?: readonly string[];
}

/** Something to be done (VTODO), with its deadline where the document gives one. */
export interface Action {
  readonly text: string;
  /** YYYY-MM-DD or YYYY-MM. */
  readonly due?: string;
  readonly dueText?: string;
  readonly responsible?: string;
  readonly itemNumber?: string;
  /** Hashes of the documents that say it. */
  readonly documentHashes?: readonly string[];
}

/** Whom to ask about a meeting, as the letter head names them; not a participant. */
export interface Contact {
  readonly name: string;
  readonly phone?: string;
  readonly email?: string;
}

/** What a document says outside its items, verbatim: the letter head, the words of an invitation, the closing lines. */
export interface OuterText {
  readonly text: string;
  readonly documentHash: string;
}

/** One meeting of a committee (OParl Meeting, iCalendar VEVENT). */
export interface Meeting {
  readonly id: string;
  readonly committeeId: string;
  readonly title: string;
  /** Local calendar date in `timeZone`, YYYY-MM-DD. */
  readonly date: string;
  /** Local times, HH:MM; absent while nobody has said when. */
  readonly startTime?: string;
  readonly endTime?: string;
  readonly timeZone: string;
  readonly place?: string;
  /** The https address at which one takes part online. */
  readonly joinUrl?: string;
  readonly mode?: MeetingMode;
  readonly state: MeetingState;
  readonly chair?: string;
  readonly minuteTakers: readonly string[];
  readonly presences: readonly Presence[];
  /** Names of those with afbud, as the document's Afbud list spells them. */
  readonly apologies: readonly string[];
  readonly attachments: readonly Attachment[];
  readonly futureMeetings: readonly FutureMeeting[];
  readonly actions: readonly Action[];
  readonly contacts?: readonly Contact[];
  readonly outerText?: OuterText;
  /** The documents it was read from, newest last, also those that a newer one has replaced. */
  readonly documents: readonly DocumentReference[];
  /** Of a meeting that was called without a document: since when, a UTC instant. */
  readonly calledAt?: string;
  /** Rises by one at every change; 1 for a new meeting. */
  readonly version: number;
  /** iCalendar UID: never changes, whatever moves. */
  readonly icsUid: string;
}

/** A meeting with its agenda: what is read and written as one. Items stand in `order`. */
export interface MeetingRecord {
  readonly meeting: Meeting;
  readonly items: readonly AgendaItem[];
}
