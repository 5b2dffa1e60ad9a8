import type { TurnContext } from 'botbuilder';
import { findCalled } from '../access/find-called.ts';
import { maySeeRoles } from '../access/role-policy.ts';
import type { MembershipChange } from '../agenda/change-membership.ts';
import { isSameName } from '../danish/same-name.ts';
import { deskSentences } from '../danish/sentences/desk-sentences.ts';
import { membershipSentences } from '../danish/sentences/membership-sentences.ts';
import { spokenTo } from '../danish/speech.ts';
import { type Committee, committeeLabel, isNamed } from '../domain/committee.ts';
import type { Membership } from '../domain/person.ts';
import type { BotServices } from './bot-services.ts';
import { changeInWords, changeRole } from './change-role.ts';
import { type Bidding, committeeToManage, managedCommittees, wordsFor } from './command-desk.ts';
import { identitiesView } from './identity-view.ts';
import { type MentionedPerson, mentionedPersons } from './mentions.ts';
import { biddingOf, type Said } from './message-command.ts';
import { type PressReply, sentence } from './press-reply.ts';
import type { MembershipCommand } from './read-membership-command.ts';
import { readMembershipCommand } from './read-membership-command.ts';
import { replyWith } from './reply.ts';
import { type RolesServices, rolesView } from './roles-view.ts';
import { warn } from './save-role.ts';

type PersonalCommand = Extract<MembershipCommand, { readonly kind: 'closed-access' | 'end-term' }>;

/** A command about members, by whom and where, and whom its message points at. */
export interface MembershipBidding extends Bidding {
  readonly services: RolesServices;
  readonly command: MembershipCommand;
  readonly mentions: readonly MentionedPerson[];
}

const mostNamed = 30;

/**
 * Shows who is what or who is who, gives or takes the right to closed items, ends a term.
 *
 * @returns false where it is a question after all: of somebody who looks after no committee
 */
export async function runMembershipCommand(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const read = readMembershipCommand(said.named, said.today);
  if (read === undefined) return false;
  const command = spokenTo(said.speech, read);
  const mentions = mentionedPersons(context.activity);
  const reply = await replyToMembership({ ...(await biddingOf(services, said, command)), services, mentions });
  if (reply === undefined) return false;
  services.log('info', 'membership-command', { kind: command.kind });
  await replyWith(context, reply);
  return true;
}

/** What is said to a command about members; undefined where it is to be taken for a question. */
export async function replyToMembership(bidding: MembershipBidding): Promise<PressReply | undefined> {
  const { command, committees, conversation, viewer, memberships: own, services } = bidding;
  const { language } = command;
  if (managedCommittees(bidding).length === 0) {
    return command.kind === 'closed-access' ? sentence(wordsFor(bidding).onlySecretary) : undefined;
  }
  // "members of the quay" is a question about something else, unless a committee is called so.
  const isKnown = command.committeeName === '' || committees.some((one) => isNamed(one, command.committeeName));
  if (!isKnown && command.kind !== 'closed-access') return undefined;
  const found = committeeToManage(bidding);
  if (!found.ok) return sentence(found.reply);
  const { committee } = found;
  if (!maySeeRoles(viewer, own, committee.id)) return sentence(wordsFor(bidding).onlySecretary);
  // Lists of people with their rights, and who may see what is closed, are not for a channel's ears.
  if (conversation.scope !== 'personal' && command.kind !== 'end-term') return sentence(wordsFor(bidding).privately);
  switch (command.kind) {
    case 'show-roles':
      return { kind: 'card', card: await rolesView(services, committee, { viewer, own }, { language }) };
    case 'show-identities':
      return { kind: 'card', card: await identitiesView(services, committee, { language }) };
    case 'closed-access':
      return change(bidding, command, committee, { closed: command.closed });
    case 'end-term':
      return change(bidding, command, committee, { lastDay: command.lastDay });
  }
}

async function change(
  { services, viewer, memberships: own, mentions, conversation }: MembershipBidding,
  command: PersonalCommand,
  committee: Committee,
  wanted: MembershipChange,
): Promise<PressReply | undefined> {
  const { language } = command;
  const words = membershipSentences[language];
  const members = await services.memberships.listMembers(committee.id);
  const person = personOf(command, members, mentions);
  if (typeof person === 'string') {
    const label = committeeLabel(committee);
    const [name = ''] = command.names;
    if (person === 'several') return sentence(words.several(name, label, listed(members, command)));
    // A remark about somebody else ("the ferry has left") is no order.
    return command.kind === 'end-term' ? undefined : sentence(words.nobody(name, label, listed(members)));
  }
  const { personId } = person;
  const outcome = await changeRole(services, { committee, personId, change: wanted, viewer, own, isWarned: false });
  if (outcome.outcome === 'changed') {
    return sentence(changeInWords(outcome, wanted, { committee, language, withUndo: true }).join('\n'));
  }
  if (outcome.reason !== 'last-secretary') return sentence(words.refusals[outcome.reason]);
  if (conversation.scope !== 'personal') return sentence(deskSentences[language].privately);
  return warn(services, committee, { viewer, own }, { language, personId, change: wanted });
}

/** Whom the platform itself points at goes before what a name may mean. */
function personOf(
  { names }: PersonalCommand,
  members: readonly Membership[],
  mentions: readonly MentionedPerson[],
): Membership | 'nobody' | 'several' {
  const pointedAt = mentions.filter(({ words }) => names.some((name) => isSameName(words, name)));
  const mentioned = members.filter(({ personId }) => pointedAt.some((each) => each.personId === personId));
  if (mentioned[0] !== undefined && mentioned.length === 1) return mentioned[0];
  const tries = names.map((name) => findCalled(name, members));
  for (const found of tries) if (found.ok) return found.member;
  return tries.some((found) => !found.ok && found.reason === 'several') ? 'several' : 'nobody';
}

function listed(members: readonly Membership[], command?: PersonalCommand): string {
  const alike = command?.names.flatMap((name) => {
    const found = findCalled(name, members);
    return found.ok ? [] : found.alike;
  });
  const names = (alike ?? members).map(({ name }) => name).sort((a, b) => a.localeCompare(b, 'da'));
  return [...names.slice(0, mostNamed), ...(names.length > mostNamed ? ['…'] : [])].join(', ');
}
