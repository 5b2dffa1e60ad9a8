import type { Membership } from '../domain/person.ts';

/** Who belongs to which committee. */
export interface MembershipStore {
  listByPerson(personId: string): Promise<readonly Membership[]>;
  listMembers(committeeId: string): Promise<readonly Membership[]>;
  /** Adds memberships or brings names up to date; a role that is already there stays. */
  add(memberships: readonly Membership[]): Promise<void>;
  /** Ends memberships; one that is not there is no fault. */
  remove(committeeId: string, personIds: readonly string[]): Promise<void>;
}
