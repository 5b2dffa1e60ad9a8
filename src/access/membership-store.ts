import type { DefaultSubstitute, Membership } from '../domain/person.ts';

/** Who belongs to which committee. */
export interface MembershipStore {
  listByPerson(personId: string): Promise<readonly Membership[]>;
  listMembers(committeeId: string): Promise<readonly Membership[]>;
  /** Adds memberships or brings names up to date; a role that is already there stays. */
  add(memberships: readonly Membership[]): Promise<void>;
  /** Makes somebody what they are in the committee from now on, member before or not; "member" takes a role away. */
  setRole(membership: Membership): Promise<void>;
  /** Sets or (undefined) takes away who takes a member's seat where they name nobody else. */
  setDefaultSubstitute(
    committeeId: string,
    personId: string,
    substitute: DefaultSubstitute | undefined,
  ): Promise<'set' | 'not-a-member'>;
  /** Ends plain memberships; one that is not there is no fault, and who has been given a role stays. */
  remove(committeeId: string, personIds: readonly string[]): Promise<void>;
}
