import { isAlikeName, nameWords } from '../danish/same-name.ts';
import type { Presence } from '../domain/meeting.ts';

/** Where the committee's documents name somebody: how far down, and what they say. */
export interface DocumentPlace {
  /** Counted from 0. */
  readonly order: number;
  readonly presence: Presence;
}

/**
 * Finds each person's place in the documents' lists, by person id. The name itself goes before one that is alike; of
 * several alike none is taken, and no line of a document stands for two people. Whom it is known that the documents spell
 * otherwise is found by these spellings, too.
 *
 * @param presences the list that counts most first
 */
export function documentPlaces(
  people: readonly { readonly personId: string; readonly name: string; readonly spellings?: readonly string[] }[],
  presences: readonly Presence[],
): ReadonlyMap<string, DocumentPlace> {
  const byName = new Map<string, DocumentPlace>();
  for (const [order, presence] of presences.entries()) {
    const key = keyOf(presence.name);
    if (!byName.has(key)) byName.set(key, { order, presence });
  }
  const found = new Map<string, DocumentPlace>();
  for (const { personId, name, spellings = [] } of people) {
    const places = [name, ...spellings].flatMap((each) => byName.get(keyOf(each)) ?? []);
    const [first] = places.toSorted((a, b) => a.order - b.order);
    if (first !== undefined) found.set(personId, first);
  }
  const taken = new Set([...found.values()]);
  for (const { personId, name } of people) {
    if (found.has(personId)) continue;
    const alike = [...byName.values()].filter((place) => !taken.has(place) && isAlikeName(place.presence.name, name));
    const [only] = alike;
    if (only === undefined || alike.length > 1) continue;
    found.set(personId, only);
    taken.add(only);
  }
  return found;
}

function keyOf(name: string): string {
  return nameWords(name).join(' ');
}
