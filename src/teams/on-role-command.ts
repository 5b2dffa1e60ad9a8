import type { TurnContext } from 'botbuilder';
import { findMember, type MemberFound } from '../access/find-member.ts';
import { mayGiveRoles } from '../access/policy.ts';
import type { Viewer } from '../access/scope.ts';
import { type ConversationMember, syncMembers } from '../agenda/sync-members.ts';
import { isSameName } from '../danish/same-name.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { roleSentences } from '../danish/sentences/role-sentences.ts';
import { type Committee, committeeLabel, isNamed } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { BotServices } from './bot-services.ts';
import { type MentionedPerson, mentionedPersons } from './mentions.ts';
import type { RoleCommand } from './read-role-command.ts';
import { replyWithText } from './reply.ts';

const mostNamed = 30;

interface Bidding {
  readonly command: RoleCommand;
  readonly viewer: Viewer;
  readonly conversation: Conversation;
}

/** Gives somebody a role in a committee, or takes it away; for administrators only. */
export async function runRoleCommand(context: TurnContext, services: BotServices, bidding: Bidding): Promise<void> {
  const { command, viewer, conversation } = bidding;
  if (!mayGiveRoles(viewer)) return replyWithText(context, roleSentences[command.language].onlyAdministrators);
  const committees = await services.listCommittees();
  const committee = committeeOf(command, conversation, committees);
  if (committee === undefined) {
    const { bindWhat, noCommittees } = chatSentences[command.language];
    const names = committees.map(committeeLabel).join(', ');
    return replyWithText(context, names === '' ? noCommittees : bindWhat(names));
  }
  const members = await services.memberships.listMembers(committee.id);
  const found = personOf(command, members, viewer, mentionedPersons(context.activity));
  const text = found.ok
    ? await changeRole(services, command, committee, found.member)
    : whoIsMeant(found, bidding, committee, members);
  await replyWithText(context, text);
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
): Promise<string> {
  const sentences = roleSentences[language];
  const [committeeId, label, title] = [committee.id, committeeLabel(committee), sentences.roles[role]];
  const before = (await services.memberships.listByPerson(personId)).find((one) => one.committeeId === committeeId);
  const name = before?.name || nameInChat;
  const holdsIt = before?.role === role;
  const left = holdsIt ? 'member' : before?.role;
  const next = verb === 'give' ? role : left;
  // Written even where nothing changes: that completes what broke off between the two rows.
  if (next !== undefined) await services.memberships.setRole({ committeeId, personId, name, role: next });
  if (verb === 'take') {
    if (!holdsIt) return sentences.notHeld(name, title, label);
    services.log('info', 'role-taken', { committeeId, role });
    // Plain membership follows the conversations: who is in none of them has now left.
    await syncMembers(committeeId, services);
    return sentences.taken(name, title, label);
  }
  if (holdsIt) return sentences.already(name, title, label);
  services.log('info', 'role-given', { committeeId, role });
  const isPlain = before === undefined || before.role === 'member';
  return sentences.given(name, title, label, isPlain ? undefined : sentences.roles[before.role]);
}

function whoIsMeant(
  found: Extract<MemberFound<ConversationMember>, { readonly ok: false }>,
  { command: { person, language }, conversation: { scope, committeeIds } }: Bidding,
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
