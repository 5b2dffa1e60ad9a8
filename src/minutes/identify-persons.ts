import type { Person } from '../domain/person.ts';
import { bears, differsInEmail, isAlike, type KnownUser, keyOfUser, sharesEmail } from './known-user.ts';
import { spokenName } from './name-of-user.ts';

/**
 * Why it is not certain: `alike`, the names are not the same; `several`, the name is that of several; `email`, the names
 * are the same and the addresses are not, or the other way round.
 */
export type Doubt = 'alike' | 'several' | 'email' | 'external';

/** A user who may be a person of the documents. */
export interface Candidate {
  readonly user: KnownUser;
  readonly doubt: Doubt;
}

/** A person of whom the secretary is to say who they are; the likeliest candidate first. */
export interface DoubtfulPerson {
  readonly person: Person;
  readonly candidates: readonly Candidate[];
}

export interface Identification {
  /** Persons as they are to be written: now known to be a user, or with what their user is called by now. */
  readonly identified: readonly Person[];
  readonly doubtful: readonly DoubtfulPerson[];
}

/** A first name that more of them have tells nothing. */
const mostCandidates = 8;

/**
 * Finds the platform's users among the persons whom a committee's documents name. Certain is the same address, and the
 * exact name that one person and one user bear alone; all else is for the secretary to say. Who is known to be a user stays
 * it, whatever either is called later, and no second user takes over.
 */
export function identifyPersons(persons: readonly Person[], users: readonly KnownUser[]): Identification {
  const taken = new Set(persons.flatMap(({ objectId }) => objectId ?? []));
  const open = persons.filter(({ objectId }) => objectId === undefined);
  const free = users.filter(({ objectId, isFormer }) => !taken.has(objectId) && isFormer !== true);
  const found = new Map<Person, KnownUser>();
  const matched = new Set<KnownUser>();
  for (const isCertain of [isCertainByEmail, isCertainByName]) {
    for (const person of open) {
      if (found.has(person)) continue;
      const [only, ...others] = free.filter((user) => !matched.has(user) && isCertain(person, user, persons, users));
      if (only === undefined || others.length > 0) continue;
      found.set(person, only);
      matched.add(only);
    }
  }
  const left = free.filter((user) => !matched.has(user));
  const doubtful = open
    .filter((person) => !found.has(person))
    .map((person) => ({ person, candidates: candidatesFor(person, left, { persons, users }) }))
    .filter(({ candidates }) => candidates.length > 0 && candidates.length <= mostCandidates);
  const news = persons.filter(({ objectId }) => objectId !== undefined);
  return {
    identified: [
      ...[...found].map(([person, user]) => withUser(person, user)),
      ...news.flatMap((person) => withNewName(person, persons, users) ?? []),
    ],
    doubtful,
  };
}

/** The person known to be that user. */
export function withUser(person: Person, { objectId, email }: KnownUser): Person {
  const { notObjectIds, ...rest } = person;
  const others = (notObjectIds ?? []).filter((id) => id !== objectId);
  return {
    ...rest,
    objectId,
    ...(rest.email !== undefined || email === undefined ? {} : { email }),
    ...(others.length === 0 ? {} : { notObjectIds: others }),
  };
}

/** True where somebody said that this user is not that person. */
export function isToldApart({ notObjectIds = [] }: Person, { objectId }: KnownUser): boolean {
  return notObjectIds.includes(objectId);
}

function isCertainByEmail(
  person: Person,
  user: KnownUser,
  persons: readonly Person[],
  users: readonly KnownUser[],
): boolean {
  if (!sharesEmail(person, user) || isToldApart(person, user)) return false;
  const isShared = persons.filter((other) => sharesEmail(other, user)).length > 1;
  const isOfSeveral = users.filter((other) => sharesEmail(person, other)).length > 1;
  // The address says one and the name another.
  const isContradicted =
    !bears(person, user) && users.some((other) => bears(person, other) && !isToldApart(person, other));
  return !isShared && !isOfSeveral && !isContradicted;
}

function isCertainByName(
  person: Person,
  user: KnownUser,
  persons: readonly Person[],
  users: readonly KnownUser[],
): boolean {
  if (!bears(person, user) || isToldApart(person, user) || user.isExternal === true) return false;
  if (differsInEmail(person, user)) return false;
  const isOfOnePerson = persons.filter((other) => bears(other, user)).length === 1;
  return isOfOnePerson && users.filter((other) => bears(person, other)).length === 1;
}

function candidatesFor(
  person: Person,
  free: readonly KnownUser[],
  all: { readonly persons: readonly Person[]; readonly users: readonly KnownUser[] },
): Candidate[] {
  const candidates = free
    .filter((user) => !isToldApart(person, user))
    .flatMap((user): Candidate[] => {
      const doubt = doubtOf(person, user, all);
      return doubt === undefined ? [] : [{ user, doubt }];
    });
  const rank = ({ user, doubt }: Candidate): number => (sharesEmail(person, user) ? 0 : doubt === 'alike' ? 2 : 1);
  return candidates.sort((a, b) => rank(a) - rank(b) || a.user.name.localeCompare(b.user.name, 'da'));
}

function doubtOf(
  person: Person,
  user: KnownUser,
  { persons, users }: { readonly persons: readonly Person[]; readonly users: readonly KnownUser[] },
): Doubt | undefined {
  if (sharesEmail(person, user)) return 'email';
  if (!bears(person, user)) return isAlike(person, user) ? 'alike' : undefined;
  if (differsInEmail(person, user)) return 'email';
  const isOfSeveral =
    persons.filter((other) => bears(other, user)).length > 1 ||
    users.filter((other) => bears(person, other)).length > 1;
  return user.isExternal === true && !isOfSeveral ? 'external' : 'several';
}

/**
 * A known person with the name that their user has got since (by marriage), so that the documents to come find them, and
 * with an address where none was known. Undefined where there is nothing new, or where the name is somebody else's, too.
 */
function withNewName(person: Person, persons: readonly Person[], users: readonly KnownUser[]): Person | undefined {
  const user = users.find(({ objectId }) => objectId === person.objectId);
  if (user === undefined) return undefined;
  const name = spokenName(user.name);
  const isOthers =
    persons.some((other) => other !== person && bears(other, user)) ||
    users.some((other) => other !== user && keyOfUser(other) === keyOfUser(user));
  const isNew = name.includes(' ') && !bears(person, user) && !isOthers && user.isExternal !== true;
  const email = person.email ?? user.email;
  if (!isNew && email === person.email) return undefined;
  return {
    ...person,
    altNames: isNew ? [...person.altNames, name] : person.altNames,
    ...(email === undefined ? {} : { email }),
  };
}
