import type { Membership } from '../domain/person.ts';

/** Who belongs to which committee. */
export interface MembershipStore {
  listByPerson(personId: string): Promise<readonly Membership[]>;
  listMembers(committeeId: string): Promise<readonly Membership[]>;
  /** Adds memberships or brings names up to date; a role that is already there stays. */
  add(memberships: readonly Membership[]): Promise<void>;
  /** Makes somebody what they are in the committee from now on, member before or not; "member" takes a role away. */
  setRole(membership: Membership): Promise<void>;
  /** Ends plain memberships; one that is not there is no fault, and who has been given a role stays. */
  remove(committeeId: string, personIds: readonly string[]): Promise<void>;
}
