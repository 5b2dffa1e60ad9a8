import type { Activity } from 'botbuilder';
import { itemsMeant } from '../attendance/notices/items-now.ts';
import type { Telling } from '../attendance/notices/tell-one.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { ItemReference } from '../domain/response.ts';
import { agendaView } from './agenda-view.ts';
import type { BotServices } from './bot-services.ts';
import { substituteCardData } from './cards-substitute.ts';
import { noticeText } from './notice-text.ts';
import { type ProposalViewServices, proposalMessage } from './proposal-view.ts';
import { type AdaptiveCardJson, renderCard } from './render-card.ts';
import { cardMessage, textMessage } from './reply.ts';

/** A notice as a message: words, or a card; reminders and invitations have both, so that the answer is one press away. */
export async function noticeMessage(
  services: Pick<BotServices, 'now' | 'readAttendance'> & ProposalViewServices,
  { committee, record, notice }: Telling,
): Promise<Partial<Activity>> {
  const { content, recipientId } = notice;
  if (content.kind === 'proposal-made' || content.kind === 'proposal-decided') {
    return proposalMessage(services, committee, content);
  }
  if (record === undefined) throw new Error('There is no meeting that this notice is about');
  const text = noticeText(content, record.meeting, committee);
  const own = (shown: MeetingRecord): Promise<AdaptiveCardJson> =>
    agendaView(services, committee, shown, { personId: recipientId, name: '', isAdministrator: false });
  switch (content.kind) {
    case 'substitute-ask':
      return cardMessage(
        [renderCard('substitute-request', substituteCardData(content, record.meeting, committee))],
        text,
      );
    case 'substitute-reminder':
      return withText(renderCard('substitute-request', substituteCardData(content, record.meeting, committee)), text);
    case 'reminder':
      return withText(await own(record), text);
    case 'guest-invited':
      return withText(await own(asGuestSees(record, content.items)), text);
    case 'slot-moved': {
      const { change } = content;
      const comes = change.kind === 'changed' && (change.items.length > 0 || change.gone.length === 0);
      return comes ? withText(await own(asGuestSees(record, change.items)), text) : textMessage(text);
    }
    default:
      return textMessage(text);
  }
}

/** A guest is shown the items to which they are invited; no items: they are invited to the whole meeting. */
export function asGuestSees(record: MeetingRecord, items: readonly ItemReference[]): MeetingRecord {
  return items.length === 0 ? record : { ...record, items: itemsMeant(record, items) };
}

function withText(card: AdaptiveCardJson, text: string): Partial<Activity> {
  return { ...cardMessage([card], text), ...textMessage(text) };
}
