import { mayImport, mayManageAttendance } from '../access/policy.ts';
import type { Viewer } from '../access/scope.ts';
import type { LineStyle } from '../agenda/meetings/write-item-lines.ts';
import type { Committee, Language } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Membership } from '../domain/person.ts';
import type { BotServices } from './bot-services.ts';

/** What of the bot's services making and changing meetings takes. */
export type PlanningServices = Pick<
  BotServices,
  | 'meetingDesk'
  | 'listMeetingsFrom'
  | 'findMeeting'
  | 'proposals'
  | 'tellOfProposals'
  | 'memberships'
  | 'conversations'
  | 'ledger'
  | 'postSoon'
  | 'refreshCards'
  | 'now'
  | 'log'
>;

/** Who makes and changes meetings, and where. */
export interface Planner {
  readonly viewer: Viewer;
  readonly conversation: Conversation;
  /** The planner's own. */
  readonly memberships: readonly Membership[];
  readonly committees: readonly Committee[];
  readonly language: Language;
}

/** The committee, where this person may plan its meetings here: they look after it, and others who read along are of it. */
export function committeeToPlan(planner: Planner, committeeId: string): Committee | undefined {
  const { viewer, conversation, memberships, committees } = planner;
  const isAmongItself = conversation.scope === 'personal' || conversation.committeeIds.includes(committeeId);
  const mayPlan = isAmongItself && mayManageAttendance(viewer, memberships, committeeId);
  return mayPlan ? committees.find(({ id }) => id === committeeId) : undefined;
}

/**
 * How an agenda is written for this person: with the titles of closed items only in their own chat, and only for who looks
 * after the committee's papers by a role in it.
 */
export function lineStyleFor({ viewer, conversation, memberships, language }: Planner, { id }: Committee): LineStyle {
  const hasRole = mayImport({ ...viewer, isAdministrator: false }, memberships, id);
  return { language, seesClosed: conversation.scope === 'personal' && hasRole };
}
