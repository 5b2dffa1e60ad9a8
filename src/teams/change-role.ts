import type { Viewer } from '../access/scope.ts';
import { type ChangeOutcome, changeMembership, type MembershipChange } from '../agenda/change-membership.ts';
import { syncMembers } from '../agenda/sync-members.ts';
import { dateInWords } from '../danish/dates-in-words.ts';
import { membershipSentences } from '../danish/sentences/membership-sentences.ts';
import { roleSentences } from '../danish/sentences/role-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Membership } from '../domain/person.ts';
import { localDate } from '../domain/wall-time.ts';
import { clip, oneLine } from './cards-text.ts';
import { refreshComing } from './command-meeting.ts';
import type { RolesServices } from './roles-view.ts';

export interface RoleChange {
  readonly committee: Committee;
  readonly personId: string;
  readonly change: MembershipChange;
  readonly viewer: Viewer;
  readonly own: readonly Membership[];
  readonly isWarned: boolean;
}

/** Changes what somebody is in a committee, and brings up to date what shows it. */
export async function changeRole(services: RolesServices, wanted: RoleChange): Promise<ChangeOutcome> {
  const { committee, change } = wanted;
  const today = localDate(services.now(), committee.settings.timeZone);
  const outcome = await changeMembership({ ...wanted, committeeId: committee.id, today }, services.memberships);
  if (outcome.outcome === 'refused') return outcome;
  const kind = change.lastDay !== undefined ? 'ended' : change.role === undefined ? 'closed-access' : 'role';
  services.log('info', 'membership-changed', { committeeId: committee.id, kind });
  // Plain membership follows the conversations: who is in none of them has now left.
  const hasLeftOffice = change.role === 'member' && outcome.before.role !== 'member';
  if (hasLeftOffice) await syncMembers(committee.id, services);
  if (kind !== 'closed-access') await refreshComing(services, committee);
  return outcome;
}

/** What was done, a line each; with `withUndo` also what to write to take it back. */
export function changeInWords(
  { before, after }: Extract<ChangeOutcome, { outcome: 'changed' }>,
  change: MembershipChange,
  { committee, language, withUndo }: { committee: Committee; language: Language; withUndo: boolean },
): string[] {
  const words = membershipSentences[language];
  const [name, label] = [clip(oneLine(after.name), 80), clip(oneLine(committeeLabel(committee)), 120)];
  const lines: string[] = [];
  if (change.role !== undefined) {
    const say = before.until === undefined ? words.roleSaved : words.back;
    lines.push(say(name, roleSentences[language].roles[change.role], label));
  }
  if (change.closed !== undefined) {
    lines.push(words.closedSaved[change.closed](name, label));
    if (withUndo) lines.push(words.closedUndo[change.closed](name, label));
  }
  if (change.lastDay !== undefined) {
    lines.push(words.ended(name, label, dateInWords(change.lastDay, language)), words.endedStays);
    if (withUndo) lines.push(words.endUndo(name, label));
  }
  return lines;
}
