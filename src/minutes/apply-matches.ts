import type { MeetingRecord } from '../domain/meeting.ts';
import type { Person } from '../domain/person.ts';
import type { Stored } from '../domain/stored.ts';
import type { PersonMatches } from './match-persons.ts';
import type { PersonChange } from './person-store.ts';

/** The meeting with each of its people marked as the person whom the name means. */
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
