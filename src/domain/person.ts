/** What somebody is in a committee (OParl Membership.role). */
export type MembershipRole = 'chair' | 'deputy-chair' | 'co-chair' | 'member' | 'substitute' | 'observer' | 'secretary';

/** A person's place in a committee (OParl Membership). `personId` is the Entra object id. */
export interface Membership {
  readonly committeeId: string;
  readonly personId: string;
  readonly name: string;
  readonly role: MembershipRole;
  /** Who takes the seat where the member names nobody else. */
  readonly defaultSubstitute?: DefaultSubstitute;
  /** Whether they may see closed items, where that was said; else their role tells: see `seesClosedItems` in access/. */
  readonly seesClosedItems?: boolean;
  /** Of a term that has ended: its last day, a local date YYYY-MM-DD. Absent while somebody belongs to the committee. */
  readonly until?: string;
  /** Somebody said that the term has ended: still being in the team does not bring them back. */
  readonly isEndedByHand?: true;
  /** As the team's roster has it. */
  readonly email?: string;
  /** A guest of the tenant or of another one: what they are called is not the organisation's word. */
  readonly isExternal?: true;
}

/** A member's suppleant; `personId` where the platform knows them. */
export interface DefaultSubstitute {
  readonly name: string;
  readonly personId?: string;
}

/** Roles whose holder has a seat in the committee: it counts for the quorum, and a substitute may take it. */
export const seatRoles: ReadonlySet<MembershipRole> = new Set(['chair', 'deputy-chair', 'co-chair', 'member']);

/** Somebody whom a committee's documents name (OParl Person), whether or not the platform knows them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** Other spellings of the name in documents. */
  readonly altNames: readonly string[];
  readonly title?: string;
  readonly organization?: string;
  /** Date of the meeting whose document said title and organisation, YYYY-MM-DD: an older one does not change them. */
  readonly describedOn?: string;
  readonly email?: string;
  /** Entra object id, once it is certain who of the platform's users this is. No other person of the committee has the same. */
  readonly objectId?: string;
  /** Of whom somebody said that they are another: these object ids are not asked about again. */
  readonly notObjectIds?: readonly string[];
}
