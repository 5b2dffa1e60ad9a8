import { findMember } from '../access/find-member.ts';
import { isSameId, type NamedById } from './person-keys.ts';

/** Who is meant by a name or an id among those of whom something is kept. */
export type PersonFound =
  | { readonly ok: true; readonly person: NamedById }
  | { readonly ok: false; readonly alike: readonly NamedById[] };

/** By the object id, else by the name in any spelling that is kept; where it may be several, none is chosen. */
export function findPerson(text: string, people: readonly NamedById[]): PersonFound {
  const byId = people.find(({ personId }) => isSameId(personId, text));
  if (byId !== undefined) return { ok: true, person: byId };
  const found = findMember(text, people);
  const alike = onePerId(found.ok ? [found.member] : found.alike);
  const [person] = alike;
  return person !== undefined && alike.length === 1 ? { ok: true, person } : { ok: false, alike };
}

function onePerId(people: readonly NamedById[]): NamedById[] {
  return [...new Map(people.map((person) => [person.personId.toLowerCase(), person])).values()];
}
