import type { Tables } from '../table-client.ts';
import { createPseudonyms, type Pseudonyms } from './pseudonyms.ts';

/** What every store that is audited needs for it. */
export interface Auditing {
  readonly pseudonyms: Pseudonyms;
  /** The clock by which changes are dated. */
  readonly now: () => Date;
}

export function createAuditing(tables: Tables, now: () => Date): Auditing {
  return { pseudonyms: createPseudonyms(tables, () => performance.now()), now };
}

/** The chain of a committee's memberships and roles, in the committee's partition. */
export const membersChain = 'members';
/** The chain of what a committee was proposed. */
export const proposalsChain = 'proposals';
/** The chain of what the secretary does for one meeting: guests, presence, terms. */
export const deskChain = 'desk';

/** The chain of lines of the log from before the audit that were erased since. */
export const earlierChain = 'earlier';

/** The chain of a seat's answers at one meeting: people who answer at once do not meet on it. */
export function seatChain(pseudonym: string): string {
  return `seat:${pseudonym}`;
}
