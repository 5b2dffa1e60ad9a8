import type { Conversation } from '../domain/conversation.ts';
import type { Membership } from '../domain/person.ts';
import type { MembershipStore } from './membership-store.ts';
import {
  channelScope,
  emptyScope,
  type GuestPass,
  openScope,
  personalScope,
  type ReadScope,
  type Viewer,
} from './scope.ts';

/** Who reads along in a group chat. */
export interface Readers {
  /** Entra object ids. */
  readonly personIds: readonly string[];
  /** How many people there are whom the platform does not identify: callers from outside. */
  readonly unidentified: number;
}

/** Those who are in a group chat; undefined when the platform does not say. */
export type ReadReaders = (conversation: Conversation) => Promise<Readers | undefined>;

/** What somebody may be told, with all who read along. `readers-unknown`: nothing, for nobody can see who they are. */
export type ScopeRead =
  | { readonly ok: true; readonly scope: ReadScope }
  | { readonly ok: false; readonly reason: 'readers-unknown' };

/** What may be told in a conversation, to this viewer. Undefined is a bot or a caller from outside. */
export type ReadScopeFor = (viewer: Viewer | undefined, conversation: Conversation) => Promise<ScopeRead>;

export interface ScopeSources {
  readonly memberships: Pick<MembershipStore, 'listTerms' | 'listByPerson' | 'listMembers'>;
  /** The meetings to which somebody is invited as a guest. */
  readonly listInvitations: (personId: string) => Promise<readonly GuestPass[]>;
  readonly readReaders: ReadReaders;
  /** Makes those who are in the committee's conversations its members. */
  readonly syncMembers: (committeeId: string) => Promise<unknown>;
}

/**
 * Makes the use case: whatever reads content for somebody asks here first, a question and a press alike. Reasons:
 * docs/decisions/0014-who-may-see.md.
 */
export function createReadScope(sources: ScopeSources): ReadScopeFor {
  const told = (scope: ReadScope): ScopeRead => ({ ok: true, scope });
  return async (viewer, conversation) => {
    switch (conversation.scope) {
      case 'channel':
        return told(channelScope(conversation));
      case 'personal': {
        if (viewer === undefined) return told(emptyScope);
        const [terms, invitations] = await Promise.all([
          sources.memberships.listTerms(viewer.personId),
          sources.listInvitations(viewer.personId),
        ]);
        return told(personalScope(terms, invitations));
      }
      case 'group':
        return groupScope(sources, viewer, conversation);
    }
  };
}

/**
 * In a group chat: the open items of those committees to which all who are there belong, of the ones that it is bound to, else of
 * the asker's own. Where somebody is not identified, of bound ones alone: to bind it is an administrator's word.
 */
async function groupScope(
  { memberships, readReaders, syncMembers }: ScopeSources,
  viewer: Viewer | undefined,
  conversation: Conversation,
): Promise<ScopeRead> {
  const readers = await readReaders(conversation);
  if (readers === undefined) return { ok: false, reason: 'readers-unknown' };
  const isBound = conversation.committeeIds.length > 0;
  if (!isBound && (viewer === undefined || readers.unidentified > 0)) return { ok: true, scope: emptyScope };
  const present = new Set([...readers.personIds, ...(viewer === undefined ? [] : [viewer.personId])]);
  const all = (members: readonly Membership[]): boolean => {
    const ids = new Set(members.map(({ personId }) => personId));
    return [...present].every((id) => ids.has(id));
  };
  const isOfAll = async (committeeId: string): Promise<boolean> => {
    if (all(await memberships.listMembers(committeeId))) return true;
    if (!isBound) return false;
    // Somebody came whom nobody has told of yet.
    await syncMembers(committeeId);
    return all(await memberships.listMembers(committeeId));
  };
  const own = viewer === undefined ? [] : await memberships.listByPerson(viewer.personId);
  const candidates = isBound ? conversation.committeeIds : own.map(({ committeeId }) => committeeId);
  const seen = await Promise.all(candidates.map(async (id) => ((await isOfAll(id)) ? [id] : [])));
  return { ok: true, scope: openScope(seen.flat()) };
}
