import type { Activity } from 'botbuilder';
import { openScope, type ReadScope } from '../access/scope.ts';
import type { Telling } from '../attendance/notices/tell-one.ts';
import { identitySentences } from '../danish/sentences/identity-sentences.ts';
import { committeeLabel } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { ItemReference } from '../domain/response.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import { agendaView } from './agenda-view.ts';
import type { BotServices } from './bot-services.ts';
import { substituteCardData } from './cards-substitute.ts';
import { clip, oneLine } from './cards-text.ts';
import { type IdentityServices, identitiesView } from './identity-view.ts';
import { noticeText } from './notice-text.ts';
import { type ProposalViewServices, proposalMessage } from './proposal-view.ts';
import { renderCard } from './render-card.ts';
import { cardMessage, textMessage } from './reply.ts';

/** A notice as a message: words, or a card; reminders and invitations have both, so that the answer is one press away. */
export async function noticeMessage(
  services: Pick<BotServices, 'now' | 'readAttendance'> & ProposalViewServices & IdentityServices,
  { committee, record, notice }: Telling,
): Promise<Partial<Activity>> {
  const { content, recipientId } = notice;
  if (content.kind === 'proposal-made' || content.kind === 'proposal-decided') {
    return proposalMessage(services, committee, content);
  }
  if (content.kind === 'identities-doubtful') {
    const { language } = committee.settings;
    const label = clip(oneLine(committeeLabel(committee)), 120);
    const card = await identitiesView(services, committee, { language });
    return withText([card], identitySentences[language].notice(label, content.count));
  }
  if (record === undefined) throw new Error('There is no meeting that this notice is about');
  const text = noticeText(content, record.meeting, committee);
  // A notice is read on a locked screen, too: nothing closed is in it, whoever gets it.
  const own = async (scope: ReadScope): Promise<AdaptiveCardJson[]> => {
    const viewer = { personId: recipientId, name: '', isAdministrator: false };
    const card = await agendaView(services, committee, record, { scope, viewer });
    return card === undefined ? [] : [card];
  };
  switch (content.kind) {
    case 'substitute-ask':
      return cardMessage(
        [renderCard('substitute-request', substituteCardData(content, record.meeting, committee))],
        text,
      );
    case 'substitute-reminder':
      return withText([renderCard('substitute-request', substituteCardData(content, record.meeting, committee))], text);
    case 'reminder':
      return withText(await own(openScope([committee.id])), text);
    case 'guest-invited':
      return withText(await own(guestScope(record, content.items)), text);
    case 'slot-moved': {
      const { change } = content;
      const comes = change.kind === 'changed' && (change.items.length > 0 || change.gone.length === 0);
      return comes ? withText(await own(guestScope(record, change.items)), text) : textMessage(text);
    }
    default:
      return textMessage(text);
  }
}

/** What a guest sees, whatever else they may belong to: the items to which they are invited. */
function guestScope({ meeting }: MeetingRecord, items: readonly ItemReference[]): ReadScope {
  return { committees: new Map(), guestOf: [{ committeeId: meeting.committeeId, meetingId: meeting.id, items }] };
}

function withText(cards: readonly AdaptiveCardJson[], text: string): Partial<Activity> {
  return { ...cardMessage(cards, text), ...textMessage(text) };
}
