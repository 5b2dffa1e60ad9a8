import { isSameName, nameWords } from '../danish/same-name.ts';
import { slug } from '../domain/identifier.ts';

/** By what a person is recognised in what is stored. */
export interface PersonKeys {
  /** Entra object id; `guest:…` for somebody whom the platform does not know. */
  readonly personId: string;
  /** In all spellings that are stored under the id. */
  readonly names: readonly string[];
  readonly emails: readonly string[];
  /** The platform's ids of the personal chats with them. */
  readonly chatIds: readonly string[];
  /** Names of theirs that somebody else bears, too: a text with one of them may mean the other, so it stays. */
  readonly sharedNames: readonly string[];
}

/** Somebody whom a stored row names by an id. */
export interface NamedById {
  readonly personId: string;
  readonly name: string;
}

/** What one row tells of how a person is recognised. */
export interface Traces {
  readonly names?: readonly string[];
  readonly emails?: readonly string[];
  readonly chatIds?: readonly string[];
}

/**
 * The keys of a person from all that rows tell.
 *
 * @param people everybody whom rows name by an id
 */
export function personKeys(personId: string, traces: readonly Traces[], people: readonly NamedById[]): PersonKeys {
  const own = people.filter((person) => isSameId(person.personId, personId)).map(({ name }) => name);
  const names = unique([...own, ...traces.flatMap((trace) => trace.names ?? [])]);
  const others = people.filter((person) => !isSameId(person.personId, personId) && !isMadeOfName(person.personId));
  return {
    personId,
    names,
    emails: unique(traces.flatMap((trace) => trace.emails ?? [])),
    chatIds: unique(traces.flatMap((trace) => trace.chatIds ?? [])),
    sharedNames: names.filter((name) => others.some((other) => isSameName(other.name, name))),
  };
}

const entraId = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/**
 * True for what is made as ids are, known or not. Anything else is looked for in storage only where a row has it as an id: a
 * name or a word, taken for one, would be struck out of all texts.
 */
export function isIdShaped(personId: string): boolean {
  return entraId.test(personId) || isMadeOfName(personId);
}

/** What was known of them before (an erasure that broke off) and what is found now. */
export function joinKeys(before: PersonKeys, now: PersonKeys): PersonKeys {
  return {
    personId: before.personId,
    names: unique([...before.names, ...now.names]),
    emails: unique([...before.emails, ...now.emails]),
    chatIds: unique([...before.chatIds, ...now.chatIds]),
    sharedNames: unique([...before.sharedNames, ...now.sharedNames]),
  };
}

/** Entra ids are written in either case. */
export function isSameId(left: string, right: string): boolean {
  return left.toLowerCase() === right.toLowerCase();
}

/** Names by which nobody else is meant. */
export function ownNames({ names, sharedNames }: PersonKeys): string[] {
  return names.filter((name) => !sharedNames.includes(name));
}

/** The ids under which they stand: their own, and those that are made of their name before the platform knows somebody. */
export function idsOf(keys: PersonKeys): string[] {
  const made = ownNames(keys).flatMap((name) => [`guest:${slug(name)}`, `substitute:${slug(name)}`]);
  return unique([keys.personId, ...made]);
}

/** True for one of the ids under which they stand. */
export function isTheirs(keys: PersonKeys, personId: string | undefined): boolean {
  return personId !== undefined && idsOf(keys).some((id) => isSameId(id, personId));
}

/** True for a name that only they bear, but for case and spelling. */
export function isTheirName(keys: PersonKeys, name: string): boolean {
  return ownNames(keys).some((own) => nameWords(own).length > 0 && isSameName(own, name));
}

function isMadeOfName(personId: string): boolean {
  return /^(?:guest|substitute):./.test(personId);
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values.map((value) => value.trim()).filter((value) => value !== ''))];
}
