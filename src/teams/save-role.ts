import { maySeeRoles } from '../access/role-policy.ts';
import type { Viewer } from '../access/scope.ts';
import type { MembershipChange } from '../agenda/change-membership.ts';
import { membershipSentences } from '../danish/sentences/membership-sentences.ts';
import type { Committee } from '../domain/committee.ts';
import type { Membership, MembershipRole } from '../domain/person.ts';
import type { RoleActionOf } from './card-action-roles.ts';
import { type RolesTyped, unchanged } from './cards-roles.ts';
import { changeInWords, changeRole } from './change-role.ts';
import { byMemberKey } from './member-key.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { type RolesServices, rolesView } from './roles-view.ts';

type SaveAction = RoleActionOf<'roles-save'>;
type Problem = keyof (typeof membershipSentences)['da']['refusals'];

const roles: ReadonlySet<string> = new Set<MembershipRole>([
  'chair',
  'deputy-chair',
  'co-chair',
  'member',
  'substitute',
  'observer',
  'secretary',
]);

/** Gem on the card of roles: what was chosen is done for whoever may, and the card is shown as it then stands. */
export async function saveRole(
  services: RolesServices,
  committee: Committee,
  reader: { readonly viewer: Viewer; readonly own: readonly Membership[] },
  action: SaveAction,
): Promise<PressReply> {
  const { language } = action;
  const { refusals } = membershipSentences[language];
  const again = async (problem: Problem, confirmed = ''): Promise<PressReply> => {
    const typed: RolesTyped = { ...typedOf(action), confirmed };
    const card = await rolesView(services, committee, reader, { language, problem: refusals[problem], typed });
    return { kind: 'card', card };
  };
  const [members, former] = await Promise.all([
    services.memberships.listMembers(committee.id),
    services.memberships.listFormer(committee.id),
  ]);
  const person = byMemberKey([...members, ...former], ({ personId }) => personId, action.member);
  if (person === undefined) return again('nobody-chosen');
  const change = changeOf(action);
  if (change === undefined) return again('unreadable-day');
  const warning = warningKey(action);
  const outcome = await changeRole(services, {
    committee,
    personId: person.personId,
    change,
    ...reader,
    isWarned: action.confirmed === warning,
  });
  if (outcome.outcome === 'refused') {
    return again(outcome.reason, outcome.reason === 'last-secretary' ? warning : '');
  }
  const saved = changeInWords(outcome, change, { committee, language, withUndo: false });
  // Who has just given their own role away is shown no more than that.
  const own = await services.memberships.listByPerson(reader.viewer.personId);
  if (!maySeeRoles(reader.viewer, own, committee.id)) return sentence(saved.join('\n'));
  const card = await rolesView(services, committee, { ...reader, own }, { language, saved });
  return { kind: 'card', card };
}

/** What a warning was about: pressed again with anything else chosen, it is warned again. */
export function warningKey({ member, role, lastDay }: Pick<SaveAction, 'member' | 'role' | 'lastDay'>): string {
  return [member, role, lastDay].join(' ');
}

/** What the form says is to change; undefined for a day that is none. */
function changeOf({ role, closed, lastDay }: SaveAction): MembershipChange | undefined {
  if (lastDay !== '' && !isDate(lastDay)) return undefined;
  return {
    ...(isRole(role) ? { role } : {}),
    ...(closed === 'yes' || closed === 'no' || closed === 'as-role' ? { closed } : {}),
    ...(lastDay === '' ? {} : { lastDay }),
  };
}

function isRole(text: string): text is MembershipRole {
  return roles.has(text);
}

function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
}

/** Only what the fields can hold is shown again. */
function typedOf({ member, role, closed, lastDay }: SaveAction): RolesTyped {
  return {
    member: /^[\w-]{8}$/.test(member) ? member : '',
    role: isRole(role) ? role : unchanged,
    closed: ['yes', 'no', 'as-role'].includes(closed) ? closed : unchanged,
    lastDay: isDate(lastDay) ? lastDay : '',
    confirmed: '',
  };
}
