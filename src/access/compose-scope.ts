import type { Membership } from '../domain/person.ts';
import { type Audience, type ReadScope, readScopeOf } from './scope.ts';

/**
 * What somebody may put into a message that they are writing. What is sent is read by all who are in the conversation, now
 * and later, and the asker chooses from it: so in a channel or group chat it is what its bound committees and the asker
 * have in common, which is nothing where none is bound; elsewhere the asker's own committees. Closed items never.
 */
export function composeScopeOf(audience: Audience, memberships: readonly Membership[]): ReadScope {
  const own = readScopeOf({ scope: 'personal', committeeIds: [] }, memberships);
  if (audience.scope === 'personal') return own;
  const ids = memberships.map(({ committeeId }) => committeeId).filter((id) => audience.committeeIds.includes(id));
  return { ...own, committeeIds: new Set(ids) };
}
