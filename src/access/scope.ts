import type { Conversation, ConversationScope } from '../domain/conversation.ts';
import type { Membership, MembershipRole } from '../domain/person.ts';
import type { ItemReference } from '../domain/response.ts';

/** Who asks, by the identity that the platform vouches for. */
export interface Viewer {
  /** Entra object id. */
  readonly personId: string;
  readonly name: string;
  readonly isAdministrator: boolean;
}

/** Who hears the answer: everybody in a channel or group chat, or the asker alone. */
export interface Audience {
  readonly scope: ConversationScope;
  /** Committees to which the conversation is bound. */
  readonly committeeIds: readonly string[];
}

/** How far somebody, or everybody in a conversation, sees into a committee. */
export interface Reach {
  readonly seesClosedItems: boolean;
  /** Of a term that has ended: its last day, YYYY-MM-DD. Absent for those who belong to the committee. */
  readonly until?: string;
}

/** An invitation to one meeting; without items to all of it that is open. */
export interface GuestPass {
  readonly committeeId: string;
  readonly meetingId: string;
  readonly items: readonly ItemReference[];
}

/**
 * What may be spoken of. Everything that reads for somebody filters by it before it searches; one meeting is seen through
 * `visibleRecord` alone.
 */
export interface ReadScope {
  readonly committees: ReadonlyMap<string, Reach> | 'all';
  readonly guestOf: readonly GuestPass[];
}

/** The operator at the command line reads the tables anyway: closed items too. */
export const operatorScope: ReadScope = { committees: 'all', guestOf: [] };

/** True where nothing at all may be told. */
export function isEmpty({ committees, guestOf }: ReadScope): boolean {
  return committees !== 'all' && committees.size === 0 && guestOf.length === 0;
}

/** For those of whom nothing is known. */
export const emptyScope: ReadScope = { committees: new Map(), guestOf: [] };

/** Whose office it is to know what is closed; everybody else needs to be given the right. */
const closedOffices: ReadonlySet<MembershipRole> = new Set(['secretary', 'chair', 'deputy-chair', 'co-chair']);

/** Whether a membership opens closed items, in the member's own chat: what was said for the person, else their role. */
export function seesClosedItems({ role, seesClosedItems: said, until }: Membership): boolean {
  return until === undefined && (said ?? closedOffices.has(role));
}

/**
 * What somebody sees in their own chat: of their committees what their right opens, of a term that has ended what was open
 * then, and what they are invited for.
 *
 * @param terms former ones too
 */
export function personalScope(terms: readonly Membership[], guestOf: readonly GuestPass[] = []): ReadScope {
  const committees = new Map<string, Reach>();
  for (const term of terms) {
    const { committeeId, until } = term;
    if (until === undefined) committees.set(committeeId, { seesClosedItems: seesClosedItems(term) });
    else if (!committees.has(committeeId)) committees.set(committeeId, { seesClosedItems: false, until });
  }
  return { committees, guestOf };
}

/** The open items of these committees: what may be told where others read along. */
export function openScope(committeeIds: Iterable<string>): ReadScope {
  return { committees: new Map([...committeeIds].map((id) => [id, { seesClosedItems: false }])), guestOf: [] };
}

/** In a channel: the open items of the committees bound to it, whoever asks, because all hear the answer. */
export function channelScope({ committeeIds }: Pick<Conversation, 'committeeIds'>): ReadScope {
  return openScope(committeeIds);
}

/** The same scope without its right to closed items: for what is read by others than the viewer, a language model too. */
export function withoutClosed(
  { committees, guestOf }: ReadScope,
  known: readonly { readonly id: string }[],
): ReadScope {
  const reach: Iterable<readonly [string, Reach]> =
    committees === 'all' ? known.map(({ id }) => [id, { seesClosedItems: true }] as const) : committees;
  return { committees: new Map([...reach].map(([id, one]) => [id, { ...one, seesClosedItems: false }])), guestOf };
}

/** True where somebody belongs to the committee now, or all who read along do. */
export function maySee({ committees }: ReadScope, committeeId: string): boolean {
  if (committees === 'all') return true;
  const reach = committees.get(committeeId);
  return reach !== undefined && reach.until === undefined;
}

/** True where anything of the committee may be seen: also what was in a former term, or one's own items there. */
export function seesAnything(scope: ReadScope, committeeId: string): boolean {
  if (scope.committees === 'all' || scope.committees.has(committeeId)) return true;
  return scope.guestOf.some((pass) => pass.committeeId === committeeId);
}

/** True where who comes may be told: to those who belong to the committee, or did. */
export function reachesAttendance({ committees }: ReadScope, committeeId: string): boolean {
  return committees === 'all' || committees.has(committeeId);
}

/** True where the closed items of the committee may be seen. */
export function seesClosedIn({ committees }: ReadScope, committeeId: string): boolean {
  return committees === 'all' || committees.get(committeeId)?.seesClosedItems === true;
}
