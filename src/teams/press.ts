import type { Activity } from 'botbuilder';
import type { Viewer } from '../access/scope.ts';
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
