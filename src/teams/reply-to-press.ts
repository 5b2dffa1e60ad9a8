import type { Activity } from 'botbuilder';
import { type ReadScope, seesAnything } from '../access/scope.ts';
import { visibleAgenda } from '../access/visible-record.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import { attendanceReplies } from '../danish/sentences/attendance-sentences.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { spokenLanguage } from '../danish/speech.ts';
import { inLanguage } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import { jobKey } from '../domain/delivery.ts';
import { agendaView } from './agenda-view.ts';
import type { BotServices } from './bot-services.ts';
import { isExecute, languageOfCard, type MeetingAction } from './card-action.ts';
import { decisionsCardData } from './cards-decisions.ts';
import { isConcernedBy } from './concerned.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import type { Press } from './press.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { renderCard } from './render-card.ts';
import { respond } from './respond.ts';
import { respondAtDesk } from './respond-at-desk.ts';
import { savePosting } from './save-posting.ts';
import { savePresence } from './save-presence.ts';
import { showItem } from './show-item.ts';

/** Does what a button asks for and gives the reply to it. Sends nothing itself. */
export async function replyToPress(
  activity: Activity,
  action: MeetingAction,
  services: BotServices,
): Promise<PressReply> {
  const viewer = viewerOf(activity, services.administrators);
  const speech = await services.hear(activity);
  if (viewer === undefined) return sentence(chatSentences[spokenLanguage(speech, languageOfCard(action))].noIdentity);
  // Side by side: somebody has a finger on the button.
  const [conversation, committees, memberships] = await Promise.all([
    rememberConversation(services.conversations, conversationOf(activity), true),
    services.listCommittees(),
    services.memberships.listByPerson(viewer.personId),
  ]);
  const found = committees.find(({ id }) => id === action.committeeId);
  // What this reader alone sees speaks the language of the card, or the one that they have asked for.
  const isSeenAlone = isExecute(activity) || conversation.scope === 'personal';
  const own = languageOfCard(action) ?? speech.chosen;
  const committee = found === undefined || !isSeenAlone ? found : inLanguage(found, own);
  const language = spokenLanguage(speech, languageOfCard(action));
  // In the same words whether there is such a committee or not.
  const notForYou = sentence(chatSentences[language].notForYou);
  if (committee === undefined) return notForYou;
  const press = { activity, viewer, conversation, committee, memberships };
  if (action.verb === 'show-item' || action.verb === 'show-agenda') {
    const read = await services.readScope(viewer, conversation);
    if (!read.ok) return sentence(chatSentences[language].readersUnknown);
    if (!seesAnything(read.scope, committee.id)) return notForYou;
    return action.verb === 'show-item'
      ? openItem(services, { ...press, action }, read.scope)
      : showAgenda(services, { ...press, action }, read.scope);
  }
  if (!(await isConcernedBy(services, action, press))) return notForYou;
  switch (action.verb) {
    case 'respond':
    case 'substitute-answer':
      return respond(services, { ...press, action });
    case 'desk-respond':
      return respondAtDesk(services, { ...press, action });
    case 'attendance-presence':
      return savePresence(services, { ...press, action });
    case 'respond-discard': {
      const replies = attendanceReplies[action.language];
      return sentence(action.forPersonId === viewer.personId ? replies.discarded : replies.notYours);
    }
    case 'posting-save':
    case 'posting-reset':
      return savePosting(services, { ...press, action });
  }
}

/** The key of the card that is the agenda's own post in a conversation: its rows do not repeat it. */
function ownAgendaKey(meetingId: string, { id }: Conversation): string {
  return jobKey({ meetingId, kind: 'agenda', occurrence: '', conversationId: id });
}

async function openItem(
  services: BotServices,
  press: Press<Extract<MeetingAction, { verb: 'show-item' }>>,
  scope: ReadScope,
): Promise<PressReply> {
  const { action, activity, conversation, committee } = press;
  const key = action.jobKey === '' ? ownAgendaKey(action.meetingId, conversation) : action.jobKey;
  const opening = { ...action, jobKey: key };
  const shown = await showItem(services, committee, opening, scope, isExecute(activity));
  if (shown.kind === 'card') void services.removeStray({ activity, action: opening, conversation });
  return shown;
}

async function showAgenda(
  services: BotServices,
  press: Press<Extract<MeetingAction, { verb: 'show-agenda' }>>,
  scope: ReadScope,
): Promise<PressReply> {
  const { action, activity, viewer, conversation, committee } = press;
  const stored = await services.findMeeting(committee.id, action.meetingId);
  const record = stored === undefined ? undefined : visibleAgenda(scope, stored);
  if (record === undefined) return sentence(chatSentences[committee.settings.language].notForYou);
  if (action.forPersonId !== undefined && action.forPersonId !== viewer.personId) {
    return sentence(attendanceReplies[committee.settings.language].notYours);
  }
  if (action.view === 'decisions') {
    const { language } = committee.settings;
    const key = action.jobKey ?? `${record.meeting.id}/view`;
    const data = decisionsCardData(record, committee, { language, now: services.now(), jobKey: key });
    return { kind: 'card', card: renderCard('decisions', data) };
  }
  void services.removeStray(press);
  // The answer to an Execute comes in the place of what was pressed, for this reader alone; a Submit's is a message.
  const isOwnView = isExecute(activity) || conversation.scope === 'personal' || action.forPersonId !== undefined;
  const reader = isOwnView ? viewer : undefined;
  const key = isExecute(activity) ? action.jobKey : undefined;
  const options = { scope, viewer: reader, ...(key === undefined ? {} : { jobKey: key }) };
  const card = stored === undefined ? undefined : await agendaView(services, committee, stored, options);
  return card === undefined ? sentence(chatSentences[committee.settings.language].notForYou) : { kind: 'card', card };
}
