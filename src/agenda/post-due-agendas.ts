import type { Committee } from '../domain/committee.ts';
import { addDays, localDate } from '../domain/wall-time.ts';
import type { ComingMeetings } from './coming-meetings.ts';
import type { ConversationStore } from './conversation-store.ts';
import { type DeliverDependencies, type DeliveryResult, deliver, jobKeyOf, recordSent } from './deliver.ts';
import {
  dueDeliveries,
  outdatedPosts,
  type PlannedDelivery,
  plannedDeliveries,
  standingPosts,
} from './due-deliveries.ts';
import type { Ledger } from './ledger.ts';

export interface PlanDependencies {
  readonly meetings: ComingMeetings;
  readonly conversations: Pick<ConversationStore, 'listBound'>;
  readonly ledger: Pick<Ledger, 'list'>;
}

/** Everything that is still to be posted, of all committees, soonest first. */
export async function planDeliveries(dependencies: PlanDependencies, now: Date): Promise<PlannedDelivery[]> {
  const planned: PlannedDelivery[] = [];
  for (const committee of await dependencies.meetings.listCommittees()) {
    planned.push(...(await planCommittee(committee, dependencies, now)));
  }
  return planned.sort(soonestFirst);
}

async function planCommittee(
  committee: Committee,
  { meetings, conversations, ledger }: PlanDependencies,
  now: Date,
): Promise<PlannedDelivery[]> {
  const bound = await conversations.listBound(committee.id);
  if (bound.length === 0) return [];
  const coming = await meetings.listMeetingsFrom(committee.id, dayBefore(committee, now));
  if (coming.length === 0) return [];
  return plannedDeliveries(committee, coming, bound, await ledger.list(committee.id), now);
}

/** A day of slack: the meeting's own date decides, in whatever zone the committee lives. */
function dayBefore(committee: Committee, now: Date): string {
  return addDays(localDate(now, committee.settings.timeZone), -1);
}

function soonestFirst(x: PlannedDelivery, y: PlannedDelivery): number {
  return x.due.getTime() - y.due.getTime();
}

export interface PostDependencies extends PlanDependencies, Omit<DeliverDependencies, 'ledger' | 'findMeeting'> {
  readonly ledger: Ledger;
  /** Told of every delivery; gets no names and no texts. */
  readonly onResult: (planned: PlannedDelivery, result: DeliveryResult) => void;
  /** Told of what failed; the rest of the round goes on, and the next round tries again. */
  readonly onFault: (error: unknown) => void;
  /** No delivery is begun any more once it is aborted. */
  readonly signal: AbortSignal;
}

/**
 * One round: posts all that is due, one after the other. Meant to be called every few seconds by one timer. A fault of one
 * committee or one delivery does not keep the others waiting.
 */
export async function postDueAgendas(dependencies: PostDependencies): Promise<void> {
  const { now, onResult, onFault, meetings, signal, unrecorded } = dependencies;
  for (const post of [...unrecorded.values()]) {
    await guarded(async () => onResult(post.planned, await recordSent(post, dependencies)), onFault);
  }
  const planned: PlannedDelivery[] = [];
  for (const committee of await meetings.listCommittees()) {
    await guarded(async () => {
      planned.push(...(await planCommittee(committee, dependencies, now())));
    }, onFault);
  }
  const due = dueDeliveries(planned, now()).filter((delivery) => !unrecorded.has(jobKeyOf(delivery)));
  for (const delivery of due.sort(soonestFirst)) {
    if (signal.aborted) return;
    await guarded(async () => {
      const findMeeting: DeliverDependencies['findMeeting'] = (committeeId, meetingId) =>
        meetings.findMeeting(committeeId, meetingId);
      onResult(delivery, await deliver(delivery, { ...dependencies, findMeeting }));
    }, onFault);
  }
}

async function guarded(work: () => Promise<void>, onFault: (error: unknown) => void): Promise<void> {
  try {
    await work();
  } catch (error) {
    onFault(error);
  }
}

export interface OutdatedDependencies extends Pick<PlanDependencies, 'meetings'> {
  readonly ledger: Ledger;
  /** Asks for the cards of a meeting to be brought up to date. */
  readonly refreshCards: (committeeId: string, meetingId: string) => void;
  readonly onFault: (error: unknown) => void;
}

/**
 * Has the posted cards follow their meetings: a card that shows an older version is refreshed, and the ledger says so.
 *
 * @param all refreshes every card of a coming meeting: a replica that was killed may have owed them an update
 */
export async function refreshOutdatedPosts(dependencies: OutdatedDependencies, now: Date, all: boolean): Promise<void> {
  const { meetings, ledger, refreshCards, onFault } = dependencies;
  for (const committee of await meetings.listCommittees()) {
    await guarded(async () => {
      const coming = await meetings.listMeetingsFrom(committee.id, dayBefore(committee, now));
      if (coming.length === 0) return;
      const rows = await ledger.list(committee.id);
      if (all) for (const { value } of standingPosts(coming, rows, now)) refreshCards(committee.id, value.meetingId);
      for (const { value, revision } of outdatedPosts(coming, rows, now)) {
        refreshCards(committee.id, value.meetingId);
        const version = coming.find(({ id }) => id === value.meetingId)?.version ?? value.meetingVersion;
        await ledger.replace({ ...value, meetingVersion: version }, revision);
      }
    }, onFault);
  }
}
