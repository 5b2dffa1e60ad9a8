import type { Stored } from '../../domain/stored.ts';
import type { Proposal } from './proposal.ts';

/** Where proposals rest. */
export interface ProposalStore {
  /** Adds a proposal; one with this id stays as it is. */
  add(proposal: Proposal): Promise<'added' | 'exists'>;
  find(committeeId: string, id: string): Promise<Stored<Proposal> | undefined>;
  /** The undecided proposals of a committee and those decided at or after an instant, oldest first. */
  list(committeeId: string, decidedSince: Date): Promise<readonly Stored<Proposal>[]>;
  /** @returns `conflict` when somebody else has decided in between */
  replace(proposal: Proposal, revision: string): Promise<'saved' | 'conflict'>;
}
