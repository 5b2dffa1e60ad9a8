import { maySeeRoles } from '../access/role-policy.ts';
import type { Viewer } from '../access/scope.ts';
import type { MembershipChange } from '../agenda/change-membership.ts';
import { membershipSentences } from '../danish/sentences/membership-sentences.ts';
import type { Committee, Language } from '../domain/committee.ts';
import type { Membership, MembershipRole } from '../domain/person.ts';
import type { RoleActionOf } from './card-action-roles.ts';
import { type RolesTyped, unchanged } from './cards-roles.ts';
import { changeInWords, changeRole } from './change-role.ts';
import { byMemberKey, memberKey } from './member-key.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { type RolesServices, rolesView } from './roles-view.ts';

type SaveAction = RoleActionOf<'roles-save'>;
/** Who presses, with their own memberships. */
interface Reader {
  readonly viewer: Viewer;
  readonly own: readonly Membership[];
}

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
  reader: Reader,
  action: SaveAction,
): Promise<PressReply> {
  const { language } = action;
  const { refusals } = membershipSentences[language];
  const again = async (problem: Problem): Promise<PressReply> => {
    const shown = { language, problem: refusals[problem], typed: typedOf(action) };
    return { kind: 'card', card: await rolesView(services, committee, reader, shown) };
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
    if (outcome.reason !== 'last-secretary') return again(outcome.reason);
    return warn(services, committee, reader, { language, personId: person.personId, change });
  }
  const saved = changeInWords(outcome, change, { committee, language, withUndo: false });
  // Who has just given their own role away is shown no more than that.
  const own = await services.memberships.listByPerson(reader.viewer.personId);
  if (!maySeeRoles(reader.viewer, own, committee.id)) return sentence(saved.join('\n'));
  const card = await rolesView(services, committee, { ...reader, own }, { language, saved });
  return { kind: 'card', card };
}

/** The card with the warning that the committee is left without a secretary, and the button to do it all the same. */
export async function warn(
  services: RolesServices,
  committee: Committee,
  reader: Reader,
  { language, personId, change }: { language: Language; personId: string; change: MembershipChange },
): Promise<PressReply> {
  const { role: newRole = '', lastDay = '' } = change;
  const chosen = { member: memberKey(personId), newRole, lastDay };
  const problem = membershipSentences[language].refusals['last-secretary'];
  const confirm = { ...chosen, confirmed: warningKey(chosen) };
  return { kind: 'card', card: await rolesView(services, committee, reader, { language, problem, confirm }) };
}

/** What a warning was about: with anything else chosen there is another warning. */
function warningKey({ member, newRole, lastDay }: Pick<SaveAction, 'member' | 'newRole' | 'lastDay'>): string {
  return [member, newRole, lastDay].join(' ');
}

/** What the form says is to change; undefined for a day that is none. */
function changeOf({ newRole: role, closed, lastDay }: SaveAction): MembershipChange | undefined {
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
function typedOf({ newRole: role, closed, lastDay }: SaveAction): RolesTyped {
  return {
    role: isRole(role) ? role : unchanged,
    closed: ['yes', 'no', 'as-role'].includes(closed) ? closed : unchanged,
    lastDay: isDate(lastDay) ? lastDay : '',
  };
}
