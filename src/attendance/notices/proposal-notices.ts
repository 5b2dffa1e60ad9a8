import type { Membership } from '../../domain/person.ts';
import type { Notice } from './notice.ts';

/** A proposal for an agenda, as far as people are to be told of it. */
export interface ProposalNews {
  readonly id: string;
  readonly proposerId: string;
  /** Absent while it is undecided. */
  readonly decidedById?: string;
}

/** What is to be told about a committee's proposals follows from this. */
export interface ProposalSource {
  /** The undecided ones, and those decided not long ago; not what was taken back. */
  readonly proposals: readonly ProposalNews[];
  readonly members: readonly Membership[];
}

/** Under which id the ledger keeps what was told of a committee's proposals: they belong to no meeting. */
export function proposalsSubject(committeeId: string): string {
  return `proposals:${committeeId}`;
}

/** Tells the secretary (where there is none, the chairs) of each proposal, and who made it what became of it. */
export function proposalNotices(committeeId: string, { proposals, members }: ProposalSource): Notice[] {
  const deciders = decidersAmong(members);
  const meetingId = proposalsSubject(committeeId);
  return proposals.flatMap(({ id, proposerId, decidedById }): Notice[] => {
    const common = { meetingId, occurrence: id };
    if (decidedById === undefined) {
      const content = { kind: 'proposal-made', proposalId: id } as const;
      return deciders
        .filter((recipientId) => recipientId !== proposerId)
        .map((recipientId) => ({ ...common, recipientId, content }));
    }
    if (decidedById === proposerId) return [];
    return [{ ...common, recipientId: proposerId, content: { kind: 'proposal-decided', proposalId: id } }];
  });
}

/** Those who are told of a proposal: the secretaries, else the chairs. */
export function decidersAmong(members: readonly Membership[]): string[] {
  const secretaries = members.filter(({ role }) => role === 'secretary');
  const chairs = members.filter(({ role }) => role === 'chair' || role === 'deputy-chair' || role === 'co-chair');
  return (secretaries.length > 0 ? secretaries : chairs).map(({ personId }) => personId);
}
