import type { Activity } from 'botbuilder';
import type { ReadScopeFor } from '../access/read-scope.ts';
import { emptyScope, type ReadScope, type Viewer } from '../access/scope.ts';
import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Membership } from '../domain/person.ts';
import type { MeetingAction } from './card-action.ts';

/** A press on a card about a meeting, by whom and where. */
export interface Press<Action extends MeetingAction> {
  readonly activity: Activity;
  readonly action: Action;
  readonly viewer: Viewer;
  readonly conversation: Conversation;
  readonly committee: Committee;
  readonly memberships: readonly Membership[];
}

/** What may be told to whoever pressed, where they did. */
export async function scopeOfPress(
  { readScope }: { readonly readScope: ReadScopeFor },
  { viewer, conversation }: Pick<Press<MeetingAction>, 'viewer' | 'conversation'>,
): Promise<ReadScope> {
  const read = await readScope(viewer, conversation);
  return read.ok ? read.scope : emptyScope;
}
