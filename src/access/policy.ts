import type { Membership, MembershipRole } from '../domain/person.ts';
import type { Audience, Viewer } from './scope.ts';

/** Only an administrator says which committee a conversation belongs to. */
export function mayBindConversation(viewer: Viewer): boolean {
  return viewer.isAdministrator;
}

/** Only an administrator says who a committee's secretary and chairs are. */
export function mayGiveRoles(viewer: Viewer): boolean {
  return viewer.isAdministrator;
}

/** Who looks after a committee's papers. */
const papersRoles: ReadonlySet<MembershipRole> = new Set(['secretary', 'chair', 'deputy-chair', 'co-chair']);

/** Administrators hand in documents for every committee, its secretary and its chairs for their own. */
export function mayImport(viewer: Viewer, memberships: readonly Membership[], committeeId: string): boolean {
  if (viewer.isAdministrator) return true;
  return memberships.some((membership) => membership.committeeId === committeeId && papersRoles.has(membership.role));
}

/** True for somebody who may hand in documents of at least one committee. */
export function mayImportSomewhere(viewer: Viewer, memberships: readonly Membership[]): boolean {
  return viewer.isAdministrator || memberships.some(({ role }) => papersRoles.has(role));
}

/** A document of a committee that is not known yet makes one: that is an administrator's decision. */
export function mayAddCommittee(viewer: Viewer): boolean {
  return viewer.isAdministrator;
}

/**
 * Members answer from anywhere. In a conversation bound to the committee everybody who is there may answer: the platform
 * vouches that they are in it, and guests are invited that way.
 */
export function mayRespond(audience: Audience, memberships: readonly Membership[], committeeId: string): boolean {
  if (memberships.some((membership) => membership.committeeId === committeeId)) return true;
  return audience.scope !== 'personal' && audience.committeeIds.includes(committeeId);
}

/** Who looks after a committee's attendance: answers for others, sets the svarfrist and the rules, notes who was there. */
export function mayManageAttendance(viewer: Viewer, memberships: readonly Membership[], committeeId: string): boolean {
  return mayImport(viewer, memberships, committeeId);
}
