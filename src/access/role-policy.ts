import type { Membership, MembershipRole } from '../domain/person.ts';
import { mayGiveRoles, mayManageAttendance } from './policy.ts';
import type { Viewer } from './scope.ts';

/** What says whether somebody has a seat; the others are offices. */
export const plainRoles: readonly MembershipRole[] = ['member', 'substitute', 'observer'];
export const offices: readonly MembershipRole[] = ['secretary', 'chair', 'deputy-chair', 'co-chair'];

/** Who is what, and who is who, is seen and said by whoever looks after the committee, and by administrators. */
export function maySeeRoles(viewer: Viewer, memberships: readonly Membership[], committeeId: string): boolean {
  return mayManageAttendance(viewer, memberships, committeeId);
}

/** Administrators, the committee's secretary and its chair say who may see closed items. */
export function mayGiveClosedAccess(viewer: Viewer, memberships: readonly Membership[], committeeId: string): boolean {
  if (viewer.isAdministrator) return true;
  return memberships.some(
    (own) => own.committeeId === committeeId && own.until === undefined && ['secretary', 'chair'].includes(own.role),
  );
}

/**
 * Offices are given and taken by administrators alone, and they alone let in somebody who is not there. Who looks after the
 * committee says of its members who has a seat, and may take back that a term has ended.
 *
 * @param before what they are now, or were until somebody ended it
 */
export function mayGiveRole(
  viewer: Viewer,
  memberships: readonly Membership[],
  { committeeId, before, role }: { committeeId: string; before: Membership | undefined; role: MembershipRole },
): boolean {
  if (mayGiveRoles(viewer)) return true;
  if (before === undefined || !mayManageAttendance(viewer, memberships, committeeId)) return false;
  const isThere = before.until === undefined || before.isEndedByHand === true;
  return isThere && plainRoles.includes(before.role) && plainRoles.includes(role);
}

/** A term with an office is ended by administrators alone. */
export function mayEndTerm(
  viewer: Viewer,
  memberships: readonly Membership[],
  { committeeId, role }: Pick<Membership, 'committeeId' | 'role'>,
): boolean {
  if (mayGiveRoles(viewer)) return true;
  return mayManageAttendance(viewer, memberships, committeeId) && plainRoles.includes(role);
}
