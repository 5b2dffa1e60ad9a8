import type { PrivacyLabels } from '../danish/sentences/privacy-labels-words.ts';
import type { AuditAuthor } from '../domain/audit.ts';
import type { DataClass } from './data-class.ts';
import type { NamedById, PersonKeys } from './person-keys.ts';

/** What one table holds of people, or why it holds nothing of them. */
export type TableInventory =
  | { readonly table: string; readonly holds: readonly DataClass[] }
  | { readonly table: string; readonly holdsNobody: string };

/** The title of an item may be closed to whose data this is: it is looked at before it leaves the bot. */
export interface NamedItem {
  readonly label: string;
  readonly title: string;
}

/** Names of what stands in an entry; each has a label in `privacyLabels`. */
export type EntryField = keyof PrivacyLabels['fields'];

/** One thing that is kept about a person, for that person: nothing of anybody else is in it. */
export interface PersonalEntry {
  readonly dataClass: DataClass;
  readonly meetingId?: string;
  readonly committeeId?: string;
  /** UTC instant. */
  readonly at?: string;
  readonly items?: readonly NamedItem[];
  readonly fields: Partial<Record<EntryField, string | boolean | readonly string[]>>;
}

/** What an erasure did, or would do, in one table. */
export interface TableErasure {
  readonly table: string;
  readonly removed: number;
  /** Rows that are not the person's own: their marks are taken out. */
  readonly changed: number;
  /** Rows that still hold a mark after all that was tried. */
  readonly left: number;
}

export interface ErasureReport {
  readonly tables: readonly TableErasure[];
  /** Meetings, and so documents and minutes, that say the name: they are archive and stay. */
  readonly archivedMeetings: number;
  readonly sharedNames: readonly string[];
}

/** What a person's own answers are, before or after they are deleted. */
export interface OwnAnswers {
  readonly rows: number;
  /** Meetings to which they had answered, for themselves or as somebody's substitute. */
  readonly meetingIds: readonly string[];
}

/** All that storage can do with what it holds about one person. Everything may be tried again. */
export interface PersonalData {
  readonly inventory: readonly TableInventory[];
  /** Everything about the person, by their id alone: a name may be another's. */
  collect(personId: string): Promise<readonly PersonalEntry[]>;
  /** Answers, notes, log payloads, substitutes named, votes and what was last asked. @param isDryRun only looks */
  forgetAnswers(personId: string, isDryRun: boolean): Promise<OwnAnswers>;
  /** Everybody whom rows name by an id. */
  listPeople(): Promise<readonly NamedById[]>;
  /** By what the person is recognised; undefined for what is nobody's id, such as a name. */
  findKeys(personId: string): Promise<PersonKeys | undefined>;
  /** What an erasure would do. Writes nothing. */
  planErasure(keys: PersonKeys): Promise<ErasureReport>;
  /** Takes every mark of the person away, and remembers until `endErasure` that it was begun, for whom and by which keys. */
  erase(keys: PersonKeys, by: AuditAuthor): Promise<ErasureReport>;
  endErasure(personId: string): Promise<void>;
  /** Ids of persons whose erasure was begun and not ended. */
  listBegun(): Promise<readonly string[]>;
}
