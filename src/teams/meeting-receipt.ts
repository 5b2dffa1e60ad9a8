import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { type MeetingDone, meetingReceiptCardData } from './cards-meeting-receipt.ts';
import type { Planner, PlanningServices } from './planning.ts';
import { postingOutlook } from './posting-outlook.ts';
import type { PressReply } from './press-reply.ts';
import { renderCard } from './render-card.ts';

/** The card that says what was done with a meeting and when its agenda is posted. */
export async function receiptFor(
  services: Pick<PlanningServices, 'conversations' | 'ledger' | 'now'>,
  { viewer, language }: Planner,
  committee: Committee,
  record: MeetingRecord,
  done: MeetingDone,
): Promise<PressReply> {
  const outlook = await postingOutlook(services, committee, record.meeting);
  const forPersonId = viewer.personId;
  const data = meetingReceiptCardData(record, committee, done, outlook, { language, forPersonId });
  return { kind: 'card', card: renderCard('meeting-receipt', data) };
}
