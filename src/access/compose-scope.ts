import type { Membership } from '../domain/person.ts';
import { type Audience, openScope, type ReadScope } from './scope.ts';

/**
 * What somebody may put into a message that they are writing. What is sent is read by all who are in the conversation, now
 * and later, and the asker chooses from it: so in a channel or group chat it is what its bound committees and the asker
 * have in common, which is nothing where none is bound; elsewhere the asker's own committees. Closed items never, nor what
 * somebody sees of a former term or as a guest.
 *
 * @param memberships current ones
 */
export function composeScopeOf(audience: Audience, memberships: readonly Membership[]): ReadScope {
  const own = memberships.filter(({ until }) => until === undefined).map(({ committeeId }) => committeeId);
  return openScope(audience.scope === 'personal' ? own : own.filter((id) => audience.committeeIds.includes(id)));
}
