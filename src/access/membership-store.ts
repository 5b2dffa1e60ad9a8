import type { AuditAuthor } from '../domain/audit.ts';
import type { DefaultSubstitute, Membership } from '../domain/person.ts';

/** Who belongs to which committee. Every change is audited in the transaction that makes it; `by`: who makes it. */
export interface MembershipStore {
  /** Where somebody belongs now. */
  listByPerson(personId: string): Promise<readonly Membership[]>;
  /** Where somebody belongs, and where they did: a term that has ended has an `until`. */
  listTerms(personId: string): Promise<readonly Membership[]>;
  /** Who belongs to a committee now. */
  listMembers(committeeId: string): Promise<readonly Membership[]>;
  /** Who belonged to a committee: each with the last day of the term. */
  listFormer(committeeId: string): Promise<readonly Membership[]>;
  /**
   * Adds memberships or brings names and addresses up to date; a role that is already there stays. A term that had ended
   * goes on, without a right to closed items that was given in it, but for one that somebody has ended by hand.
   */
  add(memberships: readonly Membership[], by: AuditAuthor): Promise<void>;
  /** Makes somebody what they are in the committee from now on, member before or not; "member" takes a role away. */
  setRole(membership: Membership, by: AuditAuthor): Promise<void>;
  /** Says whether a member may see closed items; undefined leaves it to their role. */
  setClosedAccess(
    committeeId: string,
    personId: string,
    seesClosedItems: boolean | undefined,
    by: AuditAuthor,
  ): Promise<'set' | 'not-a-member'>;
  /** Sets or (undefined) takes away who takes a member's seat where they name nobody else. */
  setDefaultSubstitute(
    committeeId: string,
    personId: string,
    substitute: DefaultSubstitute | undefined,
    by: AuditAuthor,
  ): Promise<'set' | 'not-a-member'>;
  /**
   * Ends plain memberships; one that is not there is no fault, and who has been given a role stays.
   *
   * @param until the last day of the term, a local date YYYY-MM-DD
   */
  end(committeeId: string, personIds: readonly string[], until: string, by: AuditAuthor): Promise<void>;
  /**
   * Ends a term whatever its role, because somebody said so: it does not go on by being in the team, but by `setRole`, or
   * by coming back to the team after {@link letReturn}.
   */
  endByHand(committeeId: string, personId: string, until: string, by: AuditAuthor): Promise<'set' | 'not-a-member'>;
  /** Of those whose term was ended by hand, and who have left the team since: they come back if they join it again. */
  letReturn(committeeId: string, personIds: readonly string[], by: AuditAuthor): Promise<void>;
}
