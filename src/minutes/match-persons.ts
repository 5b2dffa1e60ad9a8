import { fold } from '../danish/normalise.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { Stored } from '../domain/stored.ts';
import type { ParsedDocument } from './parsed-document.ts';
import type { PersonChange } from './person-store.ts';

/** A name of which it is not clear whom it means: these persons are written alike. */
export interface AlikeName {
  readonly name: string;
  readonly persons: readonly Person[];
}

/** Whom the names of a document mean among a committee's persons. */
export interface PersonMatches {
  /** Ids by name as the document spells it, of known persons and of new ones. */
  readonly ids: ReadonlyMap<string, string>;
  /** How many of the document's people were known. */
  readonly known: number;
  /** Known persons of whom the document tells something new: a spelling, a title, an organisation. */
  readonly updated: readonly Person[];
  /** New ones. */
  readonly proposed: readonly Person[];
  readonly alike: readonly AlikeName[];
}

export const nobody: PersonMatches = { ids: new Map(), known: 0, updated: [], proposed: [], alike: [] };

export function matchPersons(parsed: ParsedDocument, known: readonly Person[], committeeId: string): PersonMatches {
  void parsed;
  void known;
  void committeeId;
  void fold;
  return nobody;
}

/** The meeting with each of its people marked as the person that the name means. */
export function withPersonIds({ meeting, items }: MeetingRecord, { ids }: PersonMatches): MeetingRecord {
  const presences = meeting.presences.map((presence) => {
    const personId = ids.get(presence.name);
    return personId === undefined ? presence : { ...presence, personId };
  });
  return { meeting: { ...meeting, presences }, items };
}

/** What is to be written of the matches. */
export function personChanges({ updated, proposed }: PersonMatches, stored: readonly Stored<Person>[]): PersonChange[] {
  const revisions = new Map(stored.map(({ value, revision }) => [value.id, revision]));
  return [...updated, ...proposed].map((person) => {
    const revision = revisions.get(person.id);
    return revision === undefined ? { person } : { person, revision };
  });
}
