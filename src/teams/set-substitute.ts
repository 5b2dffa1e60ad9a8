import { findCalled } from '../access/find-called.ts';
import { isSameName } from '../danish/same-name.ts';
import { type Committee, committeeLabel } from '../domain/committee.ts';
import { type DefaultSubstitute, type Membership, seatRoles } from '../domain/person.ts';
import { type Commanding, type CommandOf, chooseCommittee, committeeToManage, wordsFor } from './command-desk.ts';
import { nameOf, whoElse } from './command-person.ts';

type SubstituteCommand = CommandOf<'set-substitute'>;

/** Sets or takes away a member's suppleant: the secretary for everybody, a member for themselves. */
export async function setSubstitute(commanding: Commanding<SubstituteCommand>): Promise<string> {
  const { services, command, viewer } = commanding;
  const words = wordsFor(commanding);
  const isOwn = command.member.isSelf;
  const found = isOwn ? ownCommittee(commanding) : committeeToManage(commanding);
  if (!found.ok) return found.reply === words.onlySecretary ? words.onlyOwnSubstitute : found.reply;
  const { committee } = found;
  const members = await services.memberships.listMembers(committee.id);
  const member = memberOf(commanding, members, committee);
  if (typeof member === 'string') return member;
  if (!seatRoles.has(member.role)) return words.refusals['no-seat'];
  const label = committeeLabel(committee);
  const substitute = substituteOf(commanding, member, members, committee);
  if (typeof substitute === 'string') return substitute;
  const outcome = await services.memberships.setDefaultSubstitute(committee.id, member.personId, substitute, viewer);
  if (outcome === 'not-a-member') return words.refusals['no-seat'];
  const isBySelf = member.personId === viewer.personId;
  services.log('info', 'default-substitute', { committeeId: committee.id, by: isBySelf ? 'self' : 'secretary' });
  if (substitute === undefined) return words.substituteRemoved(member.name, label);
  const set = words.substituteSet(member.name, substitute.name, label);
  return substitute.personId === undefined ? `${set} ${words.substituteUnknown(substitute.name)}` : set;
}

/** The committee in which the writer's own seat is meant. */
function ownCommittee(commanding: Commanding<SubstituteCommand>): ReturnType<typeof committeeToManage> {
  const { memberships, committees } = commanding;
  const words = wordsFor(commanding);
  const seats = new Set(memberships.filter(({ role }) => seatRoles.has(role)).map(({ committeeId }) => committeeId));
  const own = committees.filter(({ id }) => seats.has(id));
  if (own.length === 0) return { ok: false, reply: words.refusals['no-seat'] };
  const { scope, committeeIds } = commanding.conversation;
  const isAlone = scope === 'personal';
  const committee = chooseCommittee(commanding, own, own);
  if (committee !== undefined && (isAlone || committeeIds.includes(committee.id))) return { ok: true, committee };
  return { ok: false, reply: isAlone ? words.whichCommittee(own.map(committeeLabel).join(', ')) : words.privately };
}

/** Whose suppleant it is, or why that is not clear. */
function memberOf(
  commanding: Commanding<SubstituteCommand>,
  members: readonly Membership[],
  committee: Committee,
): Membership | string {
  const { command, viewer } = commanding;
  const words = wordsFor(commanding);
  if (command.member.isSelf) {
    return members.find(({ personId }) => personId === viewer.personId) ?? words.refusals['no-seat'];
  }
  const tries = command.member.names.map((name) => findCalled(name, members));
  const found = tries.find(({ ok }) => ok) ?? tries.find((each) => !each.ok && each.reason === 'several') ?? tries[0];
  if (found?.ok === true) return found.member;
  return whoElse(commanding, command.member.names[0] ?? '', found?.alike ?? [], members, committee);
}

/** Who takes the seat; a sentence where that cannot be. */
function substituteOf(
  commanding: Commanding<SubstituteCommand>,
  member: Membership,
  members: readonly Membership[],
  committee: Committee,
): DefaultSubstitute | undefined | string {
  const words = wordsFor(commanding);
  const name = nameOf(commanding.command.substitute ?? '');
  if (name === '') return undefined;
  if (isSameName(name, member.name)) return words.refusals['substitute-is-self'];
  const found = findCalled(name, members);
  if (found.ok) {
    const { personId, name: known } = found.member;
    return personId === member.personId ? words.refusals['substitute-is-self'] : { name: known, personId };
  }
  // A first name alone tells nobody who is meant.
  const isFullName = name.includes(' ') && found.reason === 'nobody';
  return isFullName ? { name } : whoElse(commanding, name, found.alike, members, committee);
}
