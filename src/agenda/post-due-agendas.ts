import { addDays, localDate } from '../domain/wall-time.ts';
import type { ComingMeetings } from './coming-meetings.ts';
import type { ConversationStore } from './conversation-store.ts';
import { type DeliverDependencies, type DeliveryResult, deliver } from './deliver.ts';
import { dueDeliveries, type PlannedDelivery, plannedDeliveries } from './due-deliveries.ts';
import type { Ledger } from './ledger.ts';

export interface PlanDependencies {
  readonly meetings: ComingMeetings;
  readonly conversations: Pick<ConversationStore, 'listBound'>;
  readonly ledger: Pick<Ledger, 'list'>;
}

/** Everything that is still to be posted, of all committees, soonest first. */
export async function planDeliveries(dependencies: PlanDependencies, now: Date): Promise<PlannedDelivery[]> {
  const { meetings, conversations, ledger } = dependencies;
  const planned: PlannedDelivery[] = [];
  for (const committee of await meetings.listCommittees()) {
    const bound = await conversations.listBound(committee.id);
    if (bound.length === 0) continue;
    // A day of slack: the meeting's own date decides, in whatever zone the committee lives.
    const from = addDays(localDate(now, committee.settings.timeZone), -1);
    const coming = await meetings.listMeetingsFrom(committee.id, from);
    if (coming.length === 0) continue;
    planned.push(...plannedDeliveries(committee, coming, bound, await ledger.list(committee.id), now));
  }
  return planned.sort((x, y) => x.due.getTime() - y.due.getTime());
}

export interface PostDependencies extends PlanDependencies, Omit<DeliverDependencies, 'ledger' | 'findMeeting'> {
  readonly ledger: Ledger;
  /** Told of every delivery; gets no names and no texts. */
  readonly onResult: (planned: PlannedDelivery, result: DeliveryResult) => void;
}

/** One round: posts all that is due, one after the other. Meant to be called every few seconds by one timer. */
export async function postDueAgendas(dependencies: PostDependencies): Promise<void> {
  const { now, onResult, meetings } = dependencies;
  const due = dueDeliveries(await planDeliveries(dependencies, now()), now());
  for (const planned of due) {
    onResult(
      planned,
      await deliver(planned, {
        ...dependencies,
        findMeeting: (committeeId, meetingId) => meetings.findMeeting(committeeId, meetingId),
      }),
    );
  }
}
