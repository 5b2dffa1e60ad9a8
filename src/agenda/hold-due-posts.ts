import type { Conversation } from '../domain/conversation.ts';
import type { Delivery, DeliveryKey } from '../domain/delivery.ts';
import type { Stored } from '../domain/stored.ts';
import type { ConversationStore } from './conversation-store.ts';
import type { Ledger } from './ledger.ts';
import { missedAgendas } from './lost-agendas.ts';
import { type PlanDependencies, plannedOf, readCommitteeState } from './plan-posts.ts';
import { keyOfPlanned, type PlannedDelivery } from './planned-deliveries.ts';

export interface HoldDependencies extends Pick<PlanDependencies, 'meetings'> {
  readonly conversations: Pick<ConversationStore, 'listAllBound'>;
  readonly ledger: Ledger;
}

/**
 * After a ledger from an earlier day was restored: what is due by now may have been posted since that day, and the ledger
 * cannot tell. None of it is posted any more, and of no agenda it is said that it did not come.
 *
 * @returns what would have been posted, for whoever decides what to show again
 */
export async function holdDuePosts(dependencies: HoldDependencies, now: Date): Promise<PlannedDelivery[]> {
  const { meetings, conversations, ledger } = dependencies;
  const bound = await conversations.listAllBound();
  const held: PlannedDelivery[] = [];
  for (const committee of await meetings.listCommittees()) {
    const state = await readCommitteeState(committee, bound, dependencies, now);
    const hold = async (key: DeliveryKey, meetingVersion: number, row?: Stored<Delivery>): Promise<void> => {
      const { activityId: _, failure: __, ...before } = row?.value ?? { attempts: 0 };
      const delivery: Delivery = {
        ...before,
        committeeId: committee.id,
        ...key,
        state: 'not-needed',
        meetingVersion,
        owner: 'restore',
        leaseUntil: now.toISOString(),
      };
      const done = row === undefined ? await ledger.add(delivery) : await ledger.replace(delivery, row.revision);
      if (done === undefined) throw new Error('Somebody posts while a backup is being restored');
    };
    for (const planned of plannedOf(state, now).filter(({ due }) => due <= now)) {
      await hold(keyOfPlanned(planned), planned.meeting.version, planned.row);
      held.push(planned);
    }
    for (const lost of missedAgendas(committee, state.meetings, state.conversations, state.rows, now)) {
      await hold(agendaKey(lost.meeting.id, lost.conversation), lost.meeting.version, lost.row);
    }
  }
  return held;
}

function agendaKey(meetingId: string, { id }: Conversation): DeliveryKey {
  return { meetingId, kind: 'agenda', occurrence: '', conversationId: id };
}
