import type { Delivery } from '../domain/delivery.ts';
import type { Ledger } from './ledger.ts';
import { type LostAgenda, missedAgendas, unreachableAgendas } from './lost-agendas.ts';
import type { CommitteeState } from './plan-posts.ts';

/** Writes into the ledger which agendas did not come, once each; gives those that were not noted before. */
export async function noteLostAgendas(
  { committee, meetings, conversations, rows }: CommitteeState,
  now: Date,
  { ledger, owner }: { readonly ledger: Pick<Ledger, 'add' | 'replace'>; readonly owner: string },
): Promise<LostAgenda[]> {
  const noted: LostAgenda[] = [];
  for (const find of [missedAgendas, unreachableAgendas]) {
    for (const lost of find(committee, meetings, conversations, rows, now)) {
      const { state, failure, meeting, conversation, row } = lost;
      const delivery: Delivery = {
        committeeId: committee.id,
        meetingId: meeting.id,
        kind: 'agenda',
        occurrence: '',
        conversationId: conversation.id,
        attempts: 0,
        ...row?.value,
        state,
        ...(failure === undefined ? {} : { failure }),
        meetingVersion: meeting.version,
        owner,
        leaseUntil: now.toISOString(),
      };
      const stored = row === undefined ? await ledger.add(delivery) : await ledger.replace(delivery, row.revision);
      if (stored !== undefined) noted.push(lost);
    }
  }
  return noted;
}
