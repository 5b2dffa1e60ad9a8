import type { Person } from '../domain/person.ts';
import { withUser } from '../minutes/identify-persons.ts';
import type { KnownUser } from '../minutes/known-user.ts';
import { type IdentifyDependencies, readUsers } from './identify-members.ts';

const mostTries = 5;

/**
 * What somebody who may says of a person of the documents and users of the platform. `different` of all those named;
 * `unsaid` takes back what was said of one, so that it is asked again.
 */
export type IdentityWord =
  | { readonly kind: 'same'; readonly objectId: string }
  | { readonly kind: 'different'; readonly objectIds: readonly string[] }
  | { readonly kind: 'unsaid'; readonly objectId: string };

/**
 * `gone`: there is no such person, or no such member. `taken`: the user is another person, or the person another user; that
 * has to be taken back first. `busy`: others write the same persons again and again.
 */
export type IdentityOutcome =
  | { readonly outcome: 'saved'; readonly person: Person }
  | { readonly outcome: 'refused'; readonly reason: 'gone' | 'busy' }
  | { readonly outcome: 'refused'; readonly reason: 'taken'; readonly by: Person };

/** Keeps what was said. A "no" is kept as well, so that nobody is asked twice, and holds whatever either is called later. */
export async function sayIdentity(
  committeeId: string,
  personId: string,
  word: IdentityWord,
  dependencies: IdentifyDependencies,
): Promise<IdentityOutcome> {
  const { persons } = dependencies;
  const users = await readUsers(committeeId, dependencies);
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const stored = await persons.listPersons(committeeId);
    const found = stored.find(({ value }) => value.id === personId);
    if (found === undefined) return { outcome: 'refused', reason: 'gone' };
    const { value: person, revision } = found;
    if (word.kind === 'same') {
      const other = stored.find(({ value }) => value.objectId === word.objectId && value.id !== personId)?.value;
      const isAnother = person.objectId !== undefined && person.objectId !== word.objectId;
      if (other !== undefined || isAnother) return { outcome: 'refused', reason: 'taken', by: other ?? person };
    }
    const next = applyWord(person, word, users);
    if (next === undefined) return { outcome: 'refused', reason: 'gone' };
    if ((await persons.savePersons(committeeId, [{ person: next, revision }])) === 'saved') {
      return { outcome: 'saved', person: next };
    }
  }
  return { outcome: 'refused', reason: 'busy' };
}

/** The person as the word makes them; undefined for a user who is no member. */
function applyWord(person: Person, word: IdentityWord, users: readonly KnownUser[]): Person | undefined {
  const { notObjectIds = [] } = person;
  switch (word.kind) {
    case 'same': {
      const user = users.find(({ objectId, isFormer }) => objectId === word.objectId && isFormer !== true);
      return user === undefined ? undefined : withUser(person, user);
    }
    case 'different': {
      const released = word.objectIds.reduce((each, objectId) => withoutUser(each, objectId, users), person);
      return withApart(released, [...new Set([...notObjectIds, ...word.objectIds])]);
    }
    case 'unsaid':
      return withApart(
        withoutUser(person, word.objectId, users),
        notObjectIds.filter((id) => id !== word.objectId),
      );
  }
}

/** No longer known to be that user; an address that may be the user's goes with it, or it would soon be certain again. */
function withoutUser(person: Person, objectId: string, users: readonly KnownUser[]): Person {
  if (person.objectId !== objectId) return person;
  const { objectId: _, email, ...rest } = person;
  const isOfUser = users.find((user) => user.objectId === objectId)?.email?.toLowerCase() === email?.toLowerCase();
  return { ...rest, ...(email === undefined || isOfUser ? {} : { email }) };
}

function withApart({ notObjectIds: _, ...person }: Person, objectIds: readonly string[]): Person {
  return { ...person, ...(objectIds.length === 0 ? {} : { notObjectIds: objectIds }) };
}
