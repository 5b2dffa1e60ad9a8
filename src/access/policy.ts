import type { Membership } from '../domain/person.ts';
import type { Audience, Viewer } from './scope.ts';

/** Only an administrator says which committee a conversation belongs to. */
export function mayBindConversation(viewer: Viewer): boolean {
  return viewer.isAdministrator;
}

/**
 * Members answer from anywhere. In a conversation bound to the committee everybody who is there may answer: the platform
 * vouches that they are in it, and guests are invited that way.
 */
export function mayRespond(audience: Audience, memberships: readonly Membership[], committeeId: string): boolean {
  if (memberships.some((membership) => membership.committeeId === committeeId)) return true;
  return audience.scope !== 'personal' && audience.committeeIds.includes(committeeId);
}
