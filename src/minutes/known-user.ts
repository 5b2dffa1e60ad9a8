import { nameWords } from '../danish/same-name.ts';
import type { Person } from '../domain/person.ts';
import { isPerhapsNamed, spokenName } from './name-of-user.ts';

/** A user of the platform who belongs to a committee, or did. */
export interface KnownUser {
  /** Entra object id. */
  readonly objectId: string;
  readonly name: string;
  readonly email?: string;
  /** A guest of the tenant: anybody may be called so, a name alone proves nothing. */
  readonly isExternal?: true;
  /** Belongs to the committee no more: is asked about no more, but may well be whom an old document names. */
  readonly isFormer?: true;
}

/** True where the user is called exactly as the person, in one of the spellings that documents have. */
export function bears(person: Person, user: KnownUser): boolean {
  const key = keyOfUser(user);
  return key !== '' && keysOfPerson(person).has(key);
}

/** True where a spelling of the person may mean the user: see `isPerhapsNamed`. */
export function isAlike(person: Person, user: KnownUser): boolean {
  // A cheap look first: some word of the user's name begins as the written name does.
  const beginnings = new Set(
    keyOfUser(user)
      .split(' ')
      .map((word) => word.slice(0, 1)),
  );
  if (![...keysOfPerson(person)].some((key) => beginnings.has(key.slice(0, 1)))) return false;
  return namesOf(person).some((name) => isPerhapsNamed(name, user.name));
}

/** Everybody is compared with everybody: what a name is compared by is worked out once. */
const keysOfPersons = new WeakMap<Person, ReadonlySet<string>>();
const keysOfUsers = new WeakMap<KnownUser, string>();

function keysOfPerson(person: Person): ReadonlySet<string> {
  const known = keysOfPersons.get(person);
  if (known !== undefined) return known;
  const keys = new Set(namesOf(person).map(keyOf));
  keysOfPersons.set(person, keys);
  return keys;
}

/** What a user's name is compared by. */
export function keyOfUser(user: KnownUser): string {
  const known = keysOfUsers.get(user);
  if (known !== undefined) return known;
  const key = keyOf(spokenName(user.name));
  keysOfUsers.set(user, key);
  return key;
}

function keyOf(name: string): string {
  return nameWords(name).join(' ');
}

export function sharesEmail({ email }: Person, user: KnownUser): boolean {
  return email !== undefined && user.email !== undefined && email.toLowerCase() === user.email.toLowerCase();
}

/** True where both have an address, and not the same. */
export function differsInEmail(person: Person, user: KnownUser): boolean {
  return person.email !== undefined && user.email !== undefined && !sharesEmail(person, user);
}

function namesOf({ name, altNames }: Person): string[] {
  return [name, ...altNames];
}
