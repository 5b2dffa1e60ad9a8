import { mostOpen, type Proposal, reasonLimit, titleLimit } from './proposal.ts';
import type { ProposalStore } from './proposal-store.ts';

/** What somebody proposes. */
export type Proposed = Pick<Proposal, 'id' | 'committeeId' | 'title' | 'proposerId' | 'proposerName'> & {
  readonly reason: string;
};

export type ProposeOutcome =
  | { readonly outcome: 'proposed'; readonly proposal: Proposal }
  | { readonly outcome: 'refused'; readonly reason: 'empty' | 'too-long' | 'reason-too-long' | 'too-many' };

/** Takes a proposal; the same id again is the same proposal. */
export async function proposeItem(store: ProposalStore, proposed: Proposed, now: Date): Promise<ProposeOutcome> {
  const { id, committeeId, proposerId, proposerName } = proposed;
  const title = oneLine(proposed.title);
  const reason = severalLines(proposed.reason);
  if (!/\p{L}/u.test(title)) return { outcome: 'refused', reason: 'empty' };
  if (title.length > titleLimit) return { outcome: 'refused', reason: 'too-long' };
  if (reason.length > reasonLimit) return { outcome: 'refused', reason: 'reason-too-long' };
  const known = await store.find(committeeId, id);
  if (known !== undefined) return { outcome: 'proposed', proposal: known.value };
  const open = (await store.list(committeeId, now)).filter(
    ({ value }) => value.state === 'proposed' && value.proposerId === proposerId,
  );
  if (open.length >= mostOpen) return { outcome: 'refused', reason: 'too-many' };
  const proposal: Proposal = {
    id,
    committeeId,
    title,
    ...(reason === '' ? {} : { reason }),
    proposerId,
    proposerName: oneLine(proposerName),
    at: now.toISOString(),
    state: 'proposed',
  };
  await store.add(proposal);
  return { outcome: 'proposed', proposal };
}

/** Without control characters, and with single blanks. */
export function oneLine(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .trim();
}

function severalLines(text: string): string {
  return text
    .split(/\r\n|[\n\r\v\f\u2028\u2029]/u)
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
}
