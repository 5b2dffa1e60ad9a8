import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { Delivery } from '../domain/delivery.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';
import { addDays, localDate } from '../domain/wall-time.ts';
import type { ComingMeetings } from './coming-meetings.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { Ledger } from './ledger.ts';
import { type PlannedDelivery, plannedDeliveries, soonestFirst } from './planned-deliveries.ts';

export interface PlanDependencies {
  readonly meetings: Pick<ComingMeetings, 'listCommittees' | 'listMeetingsFrom'>;
  readonly conversations: Pick<ConversationStore, 'listAllBound'>;
  readonly ledger: Pick<Ledger, 'list'>;
}

/** So long after a meeting its decisions may still be posted: minutes are fresh for a month, and then wait for a working day. */
const daysBack = 40;

/** What a committee's posts follow from. */
export interface CommitteeState {
  readonly committee: Committee;
  readonly conversations: readonly Conversation[];
  readonly meetings: readonly Meeting[];
  readonly rows: readonly Stored<Delivery>[];
}

interface StateDependencies {
  readonly meetings: Pick<ComingMeetings, 'listMeetingsFrom'>;
  readonly ledger: Pick<Ledger, 'list'>;
}

/**
 * Reads what a committee's posts follow from.
 *
 * @param conversations those that are bound to any committee
 */
export async function readCommitteeState(
  committee: Committee,
  conversations: readonly Conversation[],
  { meetings, ledger }: StateDependencies,
  now: Date,
): Promise<CommitteeState> {
  const bound = conversations.filter(({ committeeIds }) => committeeIds.includes(committee.id));
  const today = localDate(now, committee.settings.timeZone);
  const found = bound.length === 0 ? [] : await meetings.listMeetingsFrom(committee.id, addDays(today, -daysBack));
  const rows = found.length === 0 ? [] : await ledger.list(committee.id);
  return { committee, conversations: bound, meetings: found, rows };
}

/** All posts of a committee that are still to be made, soonest first. */
export function plannedOf({ committee, meetings, conversations, rows }: CommitteeState, now: Date): PlannedDelivery[] {
  return plannedDeliveries(committee, meetings, conversations, rows, now);
}

/** Everything that is still to be posted, of all committees, soonest first. */
export async function planDeliveries(dependencies: PlanDependencies, now: Date): Promise<PlannedDelivery[]> {
  const conversations = await dependencies.conversations.listAllBound();
  const planned: PlannedDelivery[] = [];
  for (const committee of await dependencies.meetings.listCommittees()) {
    planned.push(...plannedOf(await readCommitteeState(committee, conversations, dependencies, now), now));
  }
  return planned.sort(soonestFirst);
}
