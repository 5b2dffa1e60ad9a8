import type { TurnContext } from 'botbuilder';
import { findMember, type MemberFound } from '../access/find-member.ts';
import { mayGiveRoles, mayManageAttendance } from '../access/policy.ts';
import type { Viewer } from '../access/scope.ts';
import { type ConversationMember, syncMembers } from '../agenda/sync-members.ts';
import { isSameName } from '../danish/same-name.ts';
import { attendanceReplies } from '../danish/sentences/attendance-sentences.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { roleSentences } from '../danish/sentences/role-sentences.ts';
import { spokenTo } from '../danish/speech.ts';
import { type Committee, committeeLabel, isNamed } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Membership } from '../domain/person.ts';
import type { BotServices } from './bot-services.ts';
import type { Bidding } from './command-desk.ts';
import { refreshComing } from './command-meeting.ts';
import { type MentionedPerson, mentionedPersons } from './mentions.ts';
import { biddingOf, type Said } from './message-command.ts';
import type { RoleCommand, SeatRole } from './read-role-command.ts';
import { readRoleCommand } from './read-role-command.ts';
import { replyWithText } from './reply.ts';

const mostNamed = 30;

type RoleBidding = Bidding & { readonly command: RoleCommand };

/**
 * Gives somebody a role in a committee, or takes it away: an office for administrators only, a seat also for whoever looks
 * after the committee's attendance.
 *
 * @returns false where it is no such command after all: somebody is to be the substitute of a person, not in a committee
 */
export async function runRoleCommand(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const read = readRoleCommand(said.named);
  if (read === undefined) return false;
  const bidding = await biddingOf(services, said, spokenTo(said.speech, read));
  const text = await replyToBidding(services, bidding, mentionedPersons(context.activity));
  if (text !== undefined) await replyWithText(context, text);
  return text !== undefined;
}

async function replyToBidding(
  services: BotServices,
  bidding: RoleBidding,
  mentions: readonly MentionedPerson[],
): Promise<string | undefined> {
  const { command, viewer, conversation, committees, memberships } = bidding;
  const sentences = roleSentences[command.language];
  if (!isSeat(command.role) && !mayGiveRoles(viewer)) return sentences.onlyAdministrators;
  const managed = committees.filter(({ id }) => mayManageAttendance(viewer, memberships, id));
  const committee =
    committeeOf(command, conversation, committees) ??
    (isSeat(command.role) && command.committeeName === '' && managed.length === 1 ? managed[0] : undefined);
  if (committee === undefined && command.role === 'substitute' && command.committeeName !== '') return undefined;
  const isManaged = committee !== undefined && managed.includes(committee);
  if (!mayGiveRoles(viewer) && !isManaged) return attendanceReplies[command.language].onlySecretary;
  if (committee === undefined) {
    const { bindWhat, noCommittees } = chatSentences[command.language];
    const names = committees.map(committeeLabel).join(', ');
    return names === '' ? noCommittees : bindWhat(names);
  }
  const members = await services.memberships.listMembers(committee.id);
  const found = personOf(command, members, viewer, mentions);
  if (!found.ok) return whoIsMeant(found, bidding, committee, members);
  return (
    refusalOf(bidding, committee, members, found.member) ??
    changeRole(services, command, committee, found.member, viewer)
  );
}

function isSeat(role: RoleCommand['role']): role is SeatRole {
  return role === 'member' || role === 'substitute' || role === 'observer';
}

/** Whoever is no administrator neither lets somebody into a committee nor takes an office away. */
function refusalOf(
  { command, viewer }: RoleBidding,
  committee: Committee,
  members: readonly Membership[],
  { personId, name }: ConversationMember,
): string | undefined {
  if (mayGiveRoles(viewer)) return undefined;
  const sentences = roleSentences[command.language];
  const known = members.find((member) => member.personId === personId);
  if (known === undefined) return sentences.notInYet(name, committeeLabel(committee));
  return isSeat(known.role) ? undefined : sentences.holdsOffice(known.name, sentences.roles[known.role]);
}

/** The committee that was named; without a name the only one that the conversation is bound to. */
function committeeOf(
  { committeeName }: RoleCommand,
  { committeeIds }: Conversation,
  committees: readonly Committee[],
): Committee | undefined {
  if (committeeName !== '') return committees.find((candidate) => isNamed(candidate, committeeName));
  return committeeIds.length === 1 ? committees.find(({ id }) => id === committeeIds[0]) : undefined;
}

/** Whom the platform itself identifies, the writer or somebody mentioned, need not be a member yet; a name is looked up. */
function personOf(
  { person }: RoleCommand,
  members: readonly ConversationMember[],
  viewer: Viewer,
  mentions: readonly MentionedPerson[],
): MemberFound<ConversationMember> {
  if (person.self) return { ok: true, member: viewer };
  const pointedAt = new Map(
    mentions.flatMap(({ words, name, personId }) =>
      personId !== undefined && isSameName(words, person.name) ? [[personId, { personId, name }] as const] : [],
    ),
  );
  const [mentioned] = pointedAt.values();
  if (mentioned !== undefined && pointedAt.size === 1) return { ok: true, member: mentioned };
  const isMember = members.some(({ personId }) => personId === viewer.personId);
  return findMember(person.name, isMember || !isSameName(viewer.name, person.name) ? members : [...members, viewer]);
}

async function changeRole(
  services: BotServices,
  { verb, role, language }: RoleCommand,
  committee: Committee,
  { personId, name: nameInChat }: ConversationMember,
  by: Viewer,
): Promise<string> {
  const sentences = roleSentences[language];
  const [committeeId, label, title] = [committee.id, committeeLabel(committee), sentences.roles[role]];
  const before = (await services.memberships.listByPerson(personId)).find((one) => one.committeeId === committeeId);
  const name = before?.name || nameInChat;
  const holdsIt = before?.role === role;
  const left = holdsIt ? 'member' : before?.role;
  const next = verb === 'give' ? role : left;
  if (next !== undefined) await services.memberships.setRole({ committeeId, personId, name, role: next }, by);
  if (verb === 'take') {
    if (!holdsIt) return sentences.notHeld(name, title, label);
    services.log('info', 'role-taken', { committeeId, role });
    // Plain membership follows the conversations: who is in none of them has now left.
    await syncMembers(committeeId, services);
    return sentences.taken(name, title, label);
  }
  if (holdsIt) return sentences.already(name, title, label);
  services.log('info', 'role-given', { committeeId, role });
  // Who has a seat counts on the cards.
  await refreshComing(services, committee);
  if (isSeat(role)) return sentences.seated(name, title, label, role === 'member');
  const isPlain = before === undefined || before.role === 'member';
  return sentences.given(name, title, label, isPlain ? undefined : sentences.roles[before.role]);
}

function whoIsMeant(
  found: Extract<MemberFound<ConversationMember>, { readonly ok: false }>,
  { command: { person, language }, conversation: { scope, committeeIds } }: RoleBidding,
  committee: Committee,
  members: readonly ConversationMember[],
): string {
  const sentences = roleSentences[language];
  const [name, label] = [person.self ? '' : person.name, committeeLabel(committee)];
  if (scope !== 'personal' && !committeeIds.includes(committee.id)) return sentences.unclearHere(name, label);
  if (found.reason === 'several') return sentences.several(name, label, listed(found.alike));
  return members.length === 0 ? sentences.noMembers(label) : sentences.nobody(name, label, listed(members));
}

function listed(members: readonly ConversationMember[]): string {
  const names = members.map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'da'));
  return [...names.slice(0, mostNamed), ...(names.length > mostNamed ? ['…'] : [])].join(', ');
}
