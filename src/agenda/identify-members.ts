import type { MembershipStore } from '../access/membership-store.ts';
import type { Membership } from '../domain/person.ts';
import { type Identification, identifyPersons } from '../minutes/identify-persons.ts';
import type { KnownUser } from '../minutes/known-user.ts';
import type { PersonStore } from '../minutes/person-store.ts';

const mostTries = 5;

export interface IdentifyDependencies {
  readonly persons: PersonStore;
  readonly memberships: Pick<MembershipStore, 'listMembers' | 'listFormer'>;
}

/**
 * Remembers which persons of a committee's documents are surely which of its members. Where others write the same persons at
 * the same time it looks again, and after five times leaves it to the next one who asks.
 *
 * @returns what is left to be said by the secretary, and how many became known
 */
export async function identifyMembers(
  committeeId: string,
  dependencies: IdentifyDependencies,
): Promise<{ readonly identified: number; readonly doubtful: Identification['doubtful'] }> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const stored = await dependencies.persons.listPersons(committeeId);
    if (stored.length === 0) return { identified: 0, doubtful: [] };
    const users = await readUsers(committeeId, dependencies);
    const revisions = new Map(stored.map(({ value, revision }) => [value.id, revision]));
    const { identified, doubtful } = identifyPersons(
      stored.map(({ value }) => value),
      users,
    );
    const changes = identified.flatMap((person) => {
      const revision = revisions.get(person.id);
      return revision === undefined ? [] : [{ person, revision }];
    });
    if (changes.length === 0) return { identified: 0, doubtful };
    if ((await dependencies.persons.savePersons(committeeId, changes)) === 'saved') {
      return { identified: changes.length, doubtful };
    }
  }
  return { identified: 0, doubtful: [] };
}

/** Everybody who belongs to a committee or did, as users of the platform. */
export async function readUsers(
  committeeId: string,
  { memberships }: Pick<IdentifyDependencies, 'memberships'>,
): Promise<KnownUser[]> {
  const [members, former] = await Promise.all([
    memberships.listMembers(committeeId),
    memberships.listFormer(committeeId),
  ]);
  return [...members.map(userOf), ...former.map((member) => ({ ...userOf(member), isFormer: true as const }))];
}

function userOf({ personId, name, email, isExternal }: Membership): KnownUser {
  return {
    objectId: personId,
    name,
    ...(email === undefined ? {} : { email }),
    ...(isExternal === undefined ? {} : { isExternal }),
  };
}
