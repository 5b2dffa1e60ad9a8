import type { ConversationScope } from '../domain/conversation.ts';
import type { Membership } from '../domain/person.ts';

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

/** What may be spoken of. Everything that reads for somebody filters by it before it searches. */
export interface ReadScope {
  readonly committeeIds: ReadonlySet<string> | 'all';
  readonly seesClosedItems: boolean;
}

/** The operator at the command line reads the tables anyway. */
export const operatorScope: ReadScope = { committeeIds: 'all', seesClosedItems: true };

/**
 * In a channel or group chat: the open items of the committees bound to it, whoever asks, because all hear the answer. In
 * personal chat: the open items of the committees of which the asker is a member.
 */
export function readScopeOf(audience: Audience, memberships: readonly Membership[]): ReadScope {
  const ids = audience.scope === 'personal' ? memberships.map(({ committeeId }) => committeeId) : audience.committeeIds;
  return { committeeIds: new Set(ids), seesClosedItems: false };
}

export function maySee(scope: ReadScope, committeeId: string): boolean {
  return scope.committeeIds === 'all' || scope.committeeIds.has(committeeId);
}
