import type { MeetingRecord } from '../../domain/meeting.ts';
import { type DecideDependencies, placeAccepted } from './decide-proposal.ts';
import type { Proposal } from './proposal.ts';

/** So long after a decision its proposer is told of it, where that was not possible before. */
const newsMs = 30 * 24 * 3600_000;
/** A replica that lives has put an accepted item on its agenda by then. */
const graceMs = 60_000;

/**
 * The proposals of which people are to be told: the undecided ones, and the outcome of those decided in the last 30 days.
 * Accepted ones whose item is missing, because a replica died, are put on their agendas first.
 *
 * @param onPlaced told of meetings that got such an item
 */
export async function readProposalNews(
  dependencies: DecideDependencies,
  committeeId: string,
  onPlaced: (record: MeetingRecord) => void,
): Promise<readonly Proposal[]> {
  const { proposals, now } = dependencies;
  const since = new Date(now().getTime() - newsMs);
  const read = async (): Promise<Proposal[]> => (await proposals.list(committeeId, since)).map(({ value }) => value);
  let listed = await read();
  const isLeft = ({ state, decision }: Proposal): boolean =>
    state === 'accepted' && decision?.isPlaced !== true && Date.parse(decision?.at ?? '') + graceMs < now().getTime();
  const left = listed.filter(isLeft);
  if (left.length > 0) {
    for (const record of await placeAccepted(dependencies, left)) onPlaced(record);
    listed = await read();
  }
  return listed.filter(
    ({ state, decision }) =>
      state === 'proposed' || state === 'declined' || (state === 'accepted' && decision?.isPlaced),
  );
}
