import type { MeetingRecord } from '../../domain/meeting.ts';
import { responsesCloseAt } from '../../domain/meeting-time.ts';
import type { Stored } from '../../domain/stored.ts';
import type { MeetingDesk } from '../meetings/meeting-desk.ts';
import { placeProposal } from './place-proposal.ts';
import { type Proposal, wordLimit } from './proposal.ts';
import type { ProposalStore } from './proposal-store.ts';
import { oneLine } from './propose-item.ts';

export interface DecideDependencies {
  readonly proposals: ProposalStore;
  readonly desk: MeetingDesk;
  readonly now: () => Date;
}

/** Which proposal, and by whom it is decided. */
export interface Deciding {
  readonly committeeId: string;
  readonly proposalId: string;
  readonly byId: string;
  readonly byName: string;
}

export type DecideOutcome =
  | { readonly outcome: 'accepted'; readonly proposal: Proposal; readonly record: MeetingRecord }
  | { readonly outcome: 'declined' | 'withdrawn'; readonly proposal: Proposal }
  /** Somebody was first; it may have been the same person. */
  | { readonly outcome: 'decided-already'; readonly proposal: Proposal }
  /** That meeting cannot take it any more. */
  | { readonly outcome: 'no-meeting'; readonly proposal: Proposal }
  | { readonly outcome: 'gone' };

const mostTries = 8;

/**
 * Takes a proposal into a coming meeting. The decision is stored first, so that the first of two counts, then the item; what
 * is left undone between them is done by {@link placeAccepted}.
 */
export async function acceptProposal(
  dependencies: DecideDependencies,
  deciding: Deciding,
  meetingId: string,
): Promise<DecideOutcome> {
  const stored = await dependencies.proposals.find(deciding.committeeId, deciding.proposalId);
  if (stored === undefined) return { outcome: 'gone' };
  const { decision } = stored.value;
  const isUnfinished = stored.value.state === 'accepted' && decision?.isPlaced !== true;
  if (stored.value.state !== 'proposed' && !isUnfinished) return { outcome: 'decided-already', proposal: stored.value };
  if (isUnfinished) {
    const outcome = await placed(dependencies, stored.value);
    const isOwn = decision?.byId === deciding.byId;
    return isOwn || outcome.outcome !== 'accepted'
      ? outcome
      : { outcome: 'decided-already', proposal: outcome.proposal };
  }
  const meeting = await dependencies.desk.findStoredMeeting(deciding.committeeId, meetingId);
  if (meeting === undefined || !takesItems(meeting.value, dependencies.now())) {
    return { outcome: 'no-meeting', proposal: stored.value };
  }
  const accepted: Proposal = {
    ...stored.value,
    state: 'accepted',
    decision: { ...by(deciding, dependencies), meetingId },
  };
  if ((await dependencies.proposals.replace(accepted, stored.revision)) === 'conflict') {
    return acceptProposal(dependencies, deciding, meetingId);
  }
  return placed(dependencies, accepted);
}

/** Declines a proposal, perhaps with a word about why. */
export function declineProposal(
  dependencies: DecideDependencies,
  deciding: Deciding,
  word: string,
): Promise<DecideOutcome> {
  const said = oneLine(word).slice(0, wordLimit);
  return settle(dependencies, deciding, (proposal) => ({
    ...proposal,
    state: 'declined',
    decision: { ...by(deciding, dependencies), ...(said === '' ? {} : { word: said }) },
  }));
}

/** Takes a proposal back: for who made it. */
export function withdrawProposal(dependencies: DecideDependencies, deciding: Deciding): Promise<DecideOutcome> {
  return settle(dependencies, deciding, (proposal) => ({
    ...proposal,
    state: 'withdrawn',
    decision: by(deciding, dependencies),
  }));
}

/** Puts the accepted proposals of a committee on their agendas whose item is missing because a replica died. */
export async function placeAccepted(
  dependencies: DecideDependencies,
  accepted: readonly Proposal[],
): Promise<readonly MeetingRecord[]> {
  const records: MeetingRecord[] = [];
  for (const proposal of accepted) {
    if (proposal.state !== 'accepted' || proposal.decision?.isPlaced === true) continue;
    const outcome = await placed(dependencies, proposal);
    if (outcome.outcome === 'accepted') records.push(outcome.record);
  }
  return records;
}

/** True for a meeting that lies ahead and takes place. */
export function takesItems({ meeting }: Pick<MeetingRecord, 'meeting'>, now: Date): boolean {
  return meeting.state !== 'held' && meeting.state !== 'cancelled' && responsesCloseAt(meeting) > now;
}

async function placed(dependencies: DecideDependencies, proposal: Proposal): Promise<DecideOutcome> {
  const { desk, now } = dependencies;
  const meetingId = proposal.decision?.meetingId ?? '';
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const stored = await desk.findStoredMeeting(proposal.committeeId, meetingId);
    if (stored === undefined || !takesItems(stored.value, now())) {
      // Cancelled or begun in between: it is to be decided anew.
      const { decision: _, ...open } = proposal;
      return { outcome: 'no-meeting', proposal: await replaceNow(dependencies, { ...open, state: 'proposed' }) };
    }
    const record = placeProposal(stored.value, proposal);
    const isThere = record === stored.value;
    const { decision } = proposal;
    const by = decision === undefined ? 'system' : { personId: decision.byId };
    if (!isThere && (await desk.saveMeeting(record, undefined, stored.revision, by)) === 'conflict') continue;
    const done = decision === undefined ? proposal : { ...proposal, decision: { ...decision, isPlaced: true } };
    return { outcome: 'accepted', proposal: await replaceNow(dependencies, done), record };
  }
  throw new Error('A meeting was changed by others again and again');
}

/** Writes an accepted proposal as it now stands, unless another replica has finished it. */
async function replaceNow({ proposals }: DecideDependencies, proposal: Proposal): Promise<Proposal> {
  const stored = await proposals.find(proposal.committeeId, proposal.id);
  if (stored === undefined || stored.value.state !== 'accepted' || stored.value.decision?.isPlaced === true) {
    return stored?.value ?? proposal;
  }
  await proposals.replace(proposal, stored.revision);
  return proposal;
}

async function settle(
  { proposals }: DecideDependencies,
  { committeeId, proposalId }: Deciding,
  change: (proposal: Proposal) => Proposal,
): Promise<DecideOutcome> {
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const stored: Stored<Proposal> | undefined = await proposals.find(committeeId, proposalId);
    if (stored === undefined) return { outcome: 'gone' };
    if (stored.value.state !== 'proposed') return { outcome: 'decided-already', proposal: stored.value };
    const proposal = change(stored.value);
    if ((await proposals.replace(proposal, stored.revision)) === 'saved') {
      return { outcome: proposal.state === 'withdrawn' ? 'withdrawn' : 'declined', proposal };
    }
  }
  throw new Error('A proposal was changed by others again and again');
}

function by(
  { byId, byName }: Deciding,
  { now }: Pick<DecideDependencies, 'now'>,
): { byId: string; byName: string; at: string } {
  return { byId, byName: oneLine(byName), at: now().toISOString() };
}
