import { createHash } from 'node:crypto';
import type { TurnContext } from 'botbuilder';
import { mayManageAttendance } from '../access/policy.ts';
import { withdrawProposal } from '../agenda/proposals/decide-proposal.ts';
import type { Proposal } from '../agenda/proposals/proposal.ts';
import { proposeItem } from '../agenda/proposals/propose-item.ts';
import { decidersAmong } from '../attendance/notices/proposal-notices.ts';
import { fold } from '../danish/normalise.ts';
import { proposalSentences } from '../danish/sentences/proposal-sentences.ts';
import { spokenTo } from '../danish/speech.ts';
import { type Committee, committeeLabel, isNamed } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { BotServices } from './bot-services.ts';
import { proposalListCardData } from './cards-proposal.ts';
import { chooseCommittee } from './command-desk.ts';
import { biddingOf, type Said } from './message-command.ts';
import type { Planner } from './planning.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { meetingsThatTakeItems, proposalView } from './proposal-view.ts';
import { type ProposalCommand, readProposalCommand } from './read-proposal-command.ts';
import { renderCard } from './render-card.ts';
import { replyWith } from './reply.ts';

/**
 * Runs a message that proposes an item, takes a proposal back or asks for proposals.
 *
 * @returns false for anything else
 */
export async function runProposalCommand(context: TurnContext, services: BotServices, said: Said): Promise<boolean> {
  const read = readProposalCommand(said.typed, said.today);
  if (read === undefined) return false;
  const command = spokenTo(said.speech, read);
  const planner: Planner = { ...(await biddingOf(services, said, command)), language: command.language };
  const { committeeName } = command;
  // "Vis forslag til budget" asks about a matter.
  const isUnknown = committeeName !== '' && !planner.committees.some((committee) => isNamed(committee, committeeName));
  if (command.kind === 'show' && isUnknown) return false;
  const reply = await replyTo(services, planner, command, activityKey(context, said.conversation));
  services.log('info', 'proposal-command', { kind: command.kind });
  await replyWith(context, reply);
  return true;
}

/** The same message, delivered twice, is the same proposal. */
function activityKey({ activity }: TurnContext, { id }: Conversation): string {
  return createHash('sha256')
    .update(`${id}\n${activity.id ?? ''}`)
    .digest('hex')
    .slice(0, 32);
}

async function replyTo(
  services: BotServices,
  planner: Planner,
  command: ProposalCommand,
  key: string,
): Promise<PressReply> {
  const words = proposalSentences[command.language];
  const own = planner.committees.filter(({ id }) => planner.memberships.some(({ committeeId }) => committeeId === id));
  if (command.kind === 'propose') return propose(services, planner, own, command, key);
  if (planner.conversation.scope !== 'personal') return sentence(words.privately);
  return command.kind === 'show' ? show(services, planner, own, command) : withdraw(services, planner, own, command);
}

async function propose(
  services: BotServices,
  planner: Planner,
  own: readonly Committee[],
  command: Extract<ProposalCommand, { kind: 'propose' }>,
  key: string,
): Promise<PressReply> {
  const { viewer, conversation, memberships, language } = planner;
  const words = proposalSentences[language];
  const isAlone = conversation.scope === 'personal';
  const committee = chooseCommittee({ command: { ...command }, conversation }, own, own);
  if (committee === undefined || !(isAlone || conversation.committeeIds.includes(committee.id))) {
    const names = own.map(committeeLabel).join(', ');
    return sentence(own.length === 0 ? words.onlyMembers : isAlone ? words.whichCommittee(names) : words.privately);
  }
  if (command.title === '') return sentence(words.howTo);
  const membership = memberships.find(({ committeeId }) => committeeId === committee.id);
  const outcome = await proposeItem(
    services.proposals,
    {
      id: key,
      committeeId: committee.id,
      title: command.title,
      reason: command.reason,
      proposerId: viewer.personId,
      proposerName: viewer.name === '' ? (membership?.name ?? '') : viewer.name,
    },
    services.now(),
  );
  if (outcome.outcome === 'refused') {
    const { tooLong, reasonTooLong, tooMany, howTo } = words;
    const said = { empty: howTo, 'too-long': tooLong, 'reason-too-long': reasonTooLong, 'too-many': tooMany };
    return sentence(said[outcome.reason]);
  }
  services.tellOfProposals(committee.id);
  if (!isAlone) return sentence(words.sent);
  const deciders = decidersAmong(await services.memberships.listMembers(committee.id));
  const meetings = await meetingsThatTakeItems(services, committee);
  const notes = [
    deciders.length === 0 ? words.toNobody : words.toSecretary,
    ...(meetings.length === 0 ? [words.noMeetingYet] : []),
  ];
  const { proposal } = outcome;
  const card = await proposalView(services, proposal, committee, {
    language,
    reader: 'proposer',
    notes,
    isReceipt: true,
  });
  return { kind: 'card', card };
}

async function show(
  services: BotServices,
  planner: Planner,
  own: readonly Committee[],
  command: Extract<ProposalCommand, { kind: 'show' }>,
): Promise<PressReply> {
  const { viewer, memberships, committees, language } = planner;
  const words = proposalSentences[language];
  const managed = committees.filter(({ id }) => mayManageAttendance(viewer, memberships, id));
  const decidable = command.isOwn ? [] : await openIn(services, managed.filter(isMeant(command)));
  const reader = decidable.length > 0 ? 'decider' : 'proposer';
  const ownOpen = reader === 'decider' ? [] : await openIn(services, own.filter(isMeant(command)));
  const shown =
    reader === 'decider' ? decidable : ownOpen.filter(({ proposal }) => proposal.proposerId === viewer.personId);
  if (shown.length === 0) return sentence(managed.length > 0 && !command.isOwn ? words.noneOpen : words.none);
  return { kind: 'card', card: renderCard('proposal-list', proposalListCardData(shown, { language, reader })) };
}

async function withdraw(
  services: BotServices,
  planner: Planner,
  own: readonly Committee[],
  command: Extract<ProposalCommand, { kind: 'withdraw' }>,
): Promise<PressReply> {
  const { viewer, language } = planner;
  const words = proposalSentences[language];
  const about = fold(command.about);
  const open = (await openIn(services, own.filter(isMeant(command)))).filter(
    ({ proposal }) => proposal.proposerId === viewer.personId && fold(proposal.title).includes(about),
  );
  const [only] = open;
  if (only === undefined) return sentence(words.nothingToWithdraw);
  if (open.length > 1) {
    const data = proposalListCardData(open, { language, reader: 'proposer' });
    return { kind: 'card', card: renderCard('proposal-list', data) };
  }
  const { committee } = only;
  const outcome = await withdrawProposal(
    { proposals: services.proposals, desk: services.meetingDesk, now: services.now },
    { committeeId: committee.id, proposalId: only.proposal.id, byId: viewer.personId, byName: viewer.name },
  );
  const proposal = 'proposal' in outcome ? outcome.proposal : only.proposal;
  const card = await proposalView(services, proposal, committee, { language, reader: 'proposer' });
  return { kind: 'card', card };
}

function isMeant({ committeeName }: ProposalCommand): (committee: Committee) => boolean {
  return (committee) => committeeName === '' || isNamed(committee, committeeName);
}

async function openIn(
  { proposals, now }: Pick<BotServices, 'proposals' | 'now'>,
  committees: readonly Committee[],
): Promise<{ readonly proposal: Proposal; readonly committee: Committee }[]> {
  const lists = await Promise.all(
    committees.map(async (committee) => {
      const listed = await proposals.list(committee.id, now());
      return listed.map(({ value: proposal }) => ({ proposal, committee }));
    }),
  );
  return lists.flat().filter(({ proposal }) => proposal.state === 'proposed');
}
