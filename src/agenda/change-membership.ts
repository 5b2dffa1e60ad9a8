import type { MembershipStore } from '../access/membership-store.ts';
import { mayEndTerm, mayGiveClosedAccess, mayGiveRole } from '../access/role-policy.ts';
import type { Viewer } from '../access/scope.ts';
import type { Membership, MembershipRole } from '../domain/person.ts';
import { addDays } from '../domain/wall-time.ts';

/** What is to become another; nothing of it is there where it stays as it is. */
export interface MembershipChange {
  readonly role?: MembershipRole;
  /** `as-role`: what the role tells holds again. */
  readonly closed?: 'yes' | 'no' | 'as-role';
  /** The term ends: its last day, a local date YYYY-MM-DD. */
  readonly lastDay?: string;
}

export interface ChangeRequest {
  readonly committeeId: string;
  readonly personId: string;
  readonly change: MembershipChange;
  readonly viewer: Viewer;
  /** The viewer's own, of now. */
  readonly own: readonly Membership[];
  /** A local date, YYYY-MM-DD. */
  readonly today: string;
  /** The viewer was warned that the committee is left without a secretary. */
  readonly isWarned: boolean;
}

/**
 * `not-yours`: the viewer may not, whoever it is about. `office`: an administrator's matter. `not-in`: they are no member.
 * `last-secretary`: only after a warning.
 */
export type ChangeRefusal =
  | 'nothing'
  | 'contradiction'
  | 'not-yours'
  | 'office'
  | 'not-in'
  | 'last-secretary'
  | 'future-day'
  | 'long-ago';

export type ChangeOutcome =
  | { readonly outcome: 'changed'; readonly before: Membership; readonly after: Membership }
  | { readonly outcome: 'refused'; readonly reason: ChangeRefusal };

type ChangeStore = Pick<
  MembershipStore,
  'listMembers' | 'listFormer' | 'listTerms' | 'setRole' | 'setClosedAccess' | 'endByHand'
>;

/** An end further back is a slip of the pen. */
const mostDaysBack = 800;

/** Changes what somebody is in a committee. All that writes memberships because a person said so goes through here. */
export async function changeMembership(request: ChangeRequest, memberships: ChangeStore): Promise<ChangeOutcome> {
  const { committeeId, personId, change, viewer } = request;
  const [members, former] = await Promise.all([
    memberships.listMembers(committeeId),
    memberships.listFormer(committeeId),
  ]);
  const before = [...members, ...former].find((one) => one.personId === personId);
  const reason = refusalOf(request, before, members);
  if (reason !== undefined) return { outcome: 'refused', reason };
  if (before === undefined) return { outcome: 'refused', reason: 'not-in' };
  const { name } = before;
  if (change.role !== undefined) {
    await memberships.setRole({ committeeId, personId, name, role: change.role }, viewer);
  }
  if (change.closed !== undefined) {
    const seesClosedItems = change.closed === 'as-role' ? undefined : change.closed === 'yes';
    await memberships.setClosedAccess(committeeId, personId, seesClosedItems, viewer);
  }
  if (change.lastDay !== undefined) await memberships.endByHand(committeeId, personId, change.lastDay, viewer);
  const after = (await memberships.listTerms(personId)).find((one) => one.committeeId === committeeId);
  return { outcome: 'changed', before, after: after ?? before };
}

/** Why it is not done; undefined where it is. First of all whether the viewer may, so that nothing else is told. */
function refusalOf(
  { committeeId, change, viewer, own, today, isWarned }: ChangeRequest,
  before: Membership | undefined,
  members: readonly Membership[],
): ChangeRefusal | undefined {
  const { role, closed, lastDay } = change;
  if (closed !== undefined && !mayGiveClosedAccess(viewer, own, committeeId)) return 'not-yours';
  const seat = { committeeId, role: 'member' } as const;
  if ((role ?? lastDay) !== undefined && !mayEndTerm(viewer, own, seat)) return 'not-yours';
  if (before === undefined) return 'not-in';
  const isNow = before.until === undefined;
  if (role !== undefined && !mayGiveRole(viewer, own, { committeeId, before, role })) {
    return isNow || before.isEndedByHand === true ? 'office' : 'not-in';
  }
  if (lastDay !== undefined && !mayEndTerm(viewer, own, before)) return 'office';
  if (role === undefined && closed === undefined && lastDay === undefined) return 'nothing';
  if (lastDay !== undefined && (role ?? closed) !== undefined) return 'contradiction';
  if (!isNow && role === undefined) return 'not-in';
  if (lastDay !== undefined && lastDay > today) return 'future-day';
  if (lastDay !== undefined && lastDay < addDays(today, -mostDaysBack)) return 'long-ago';
  const secretaries = members.filter((one) => one.role === 'secretary');
  const isLast = before.role === 'secretary' && isNow && secretaries.length === 1;
  const leaves = lastDay !== undefined || (role !== undefined && role !== 'secretary');
  return isLast && leaves && !isWarned ? 'last-secretary' : undefined;
}
