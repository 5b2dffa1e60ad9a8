import { createHash } from 'node:crypto';
import type { Membership } from '../../domain/person.ts';
import type { Notice, NoticeFacts } from './notice.ts';
import type { NoticeRow } from './notice-ledger.ts';
import { latestOf } from './notice-source.ts';
import { decidersAmong } from './proposal-notices.ts';

/** What is to be told about who is who in a committee follows from this. */
export interface IdentitySource {
  /** Ids of persons of whom it is not certain who they are. */
  readonly doubtful: readonly string[];
  readonly members: readonly Membership[];
}

/** After a message about doubts the next one waits so long: imports of a day are one. */
const restMs = 24 * 3600_000;

/** Under which id the ledger keeps what was told of who is who: it belongs to no meeting. */
export function identitiesSubject(committeeId: string): string {
  return `identities:${committeeId}`;
}

/**
 * Tells the secretary (where there is none, the chairs) once that there are persons of whom it is not certain who they are,
 * and again only when others have come to them. Who was told of is kept as marks, for an id of a person holds their name.
 */
export function identityNotices(
  committeeId: string,
  { doubtful, members }: IdentitySource,
  rows: readonly NoticeRow[],
  now: Date,
): Notice[] {
  const marks = doubtful.map(markOf).sort();
  if (marks.length === 0) return [];
  return decidersAmong(members).flatMap((recipientId): Notice[] => {
    const own = rows.filter((row) => row.recipientId === recipientId);
    const told = own.filter(({ state }) => state === 'told' || state === 'given-up');
    // What is on its way, or could not be brought, is tried again as it was.
    const [pending] = own.filter((row) => !told.includes(row));
    const known = new Set(told.flatMap(({ facts }) => facts?.doubts ?? []));
    const fresh = marks.filter((mark) => !known.has(mark));
    const latest = latestOf(told);
    const isResting = latest !== undefined && Date.parse(latest.at) + restMs > now.getTime();
    if (fresh[0] === undefined || (isResting && pending === undefined)) return [];
    const facts: NoticeFacts = { doubts: marks };
    const content = { kind: 'identities-doubtful', count: marks.length } as const;
    const occurrence = pending?.occurrence ?? fresh[0];
    return [{ meetingId: identitiesSubject(committeeId), recipientId, occurrence, content, facts }];
  });
}

function markOf(personId: string): string {
  return createHash('sha256').update(personId, 'utf8').digest('base64url').slice(0, 12);
}
