import {
  acceptProposal,
  type DecideOutcome,
  declineProposal,
  withdrawProposal,
} from '../agenda/proposals/decide-proposal.ts';
import { proposalSentences } from '../danish/sentences/proposal-sentences.ts';
import type { Committee } from '../domain/committee.ts';
import type { PlanningAction } from './card-action-planning.ts';
import { committeeToPlan, type Planner, type PlanningServices } from './planning.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { proposalView } from './proposal-view.ts';

type ProposalAction = Extract<PlanningAction, { verb: 'proposal-decide' | 'proposal-open' | 'proposal-withdraw' }>;

/** A press on a card about a proposal. Only in somebody's own chat: what was proposed is for few eyes. */
export async function replyToProposal(
  services: PlanningServices,
  planner: Planner,
  action: ProposalAction,
): Promise<PressReply> {
  const words = proposalSentences[planner.language];
  const stored = await services.proposals.find(action.committeeId, action.proposalId);
  const isOwn = stored?.value.proposerId === planner.viewer.personId;
  const committee =
    action.verb === 'proposal-withdraw' && isOwn
      ? planner.committees.find(({ id }) => id === action.committeeId)
      : committeeToPlan(planner, action.committeeId);
  const isAlone = planner.conversation.scope === 'personal';
  if (committee === undefined || !isAlone || (action.verb === 'proposal-withdraw' && !isOwn))
    return sentence(words.notForYou);
  if (stored === undefined) return sentence(words.gone);
  if (action.verb === 'proposal-open') return shown(services, planner, committee, stored.value, 'decider');
  const outcome = await decide(services, planner, action);
  const reader = action.verb === 'proposal-withdraw' ? 'proposer' : 'decider';
  if (outcome.outcome === 'gone') return sentence(words.gone);
  const { proposal } = outcome;
  if (outcome.outcome === 'accepted') {
    services.postSoon();
    services.refreshCards(committee.id, outcome.record.meeting.id);
  }
  const isNews = outcome.outcome === 'accepted' || outcome.outcome === 'declined' || outcome.outcome === 'withdrawn';
  if (isNews) {
    services.log('info', 'proposal-decided', { committeeId: committee.id, outcome: outcome.outcome });
    services.tellOfProposals(committee.id);
  }
  const notes = notesOn(outcome, planner);
  return shown(services, planner, committee, proposal, reader, notes);
}

function decide(services: PlanningServices, { viewer }: Planner, action: ProposalAction): Promise<DecideOutcome> {
  const dependencies = { proposals: services.proposals, desk: services.meetingDesk, now: services.now };
  const deciding = {
    committeeId: action.committeeId,
    proposalId: action.proposalId,
    byId: viewer.personId,
    byName: viewer.name,
  };
  if (action.verb !== 'proposal-decide') return withdrawProposal(dependencies, deciding);
  if (action.decision === 'decline') return declineProposal(dependencies, deciding, action.word);
  return acceptProposal(dependencies, deciding, action.meeting);
}

function notesOn(outcome: DecideOutcome, { viewer, language }: Planner): string[] {
  const words = proposalSentences[language];
  switch (outcome.outcome) {
    case 'no-meeting':
      return [words.meetingGone];
    case 'decided-already':
      // The own press that came twice is no news.
      return outcome.proposal.decision?.byId === viewer.personId ? [] : [words.alreadyDecided];
    default:
      return [];
  }
}

async function shown(
  services: PlanningServices,
  { language }: Planner,
  committee: Committee,
  proposal: Parameters<typeof proposalView>[1],
  reader: 'decider' | 'proposer',
  notes: readonly string[] = [],
): Promise<PressReply> {
  return { kind: 'card', card: await proposalView(services, proposal, committee, { language, reader, notes }) };
}
