import type { Activity } from 'botbuilder';
import { mayRespond } from '../access/policy.ts';
import { maySee, readScopeOf, type Viewer } from '../access/scope.ts';
import { jobKey } from '../agenda/deliver.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import type { ResponseRefusal } from '../attendance/decide-response.ts';
import { type ChatSentences, chatSentences } from '../danish/sentences/chat-sentences.ts';
import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Membership } from '../domain/person.ts';
import type { Answer, Response } from '../domain/response.ts';
import type { BotServices } from './bot-services.ts';
import { isExecute, type MeetingAction } from './card-action.ts';
import { agendaCardData } from './cards-agenda.ts';
import { receiptCardData } from './cards-receipt.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { type AdaptiveCardJson, renderCard } from './render-card.ts';
import { showItem } from './show-item.ts';

/** Does what a button asks for and gives the reply to it. Sends nothing itself. */
export async function replyToPress(
  activity: Activity,
  action: MeetingAction,
  services: BotServices,
): Promise<PressReply> {
  const viewer = viewerOf(activity, services.administrators);
  if (viewer === undefined) return sentence(chatSentences.da.noIdentity);
  // Side by side: somebody has a finger on the button.
  const [conversation, committees, memberships] = await Promise.all([
    rememberConversation(services.conversations, conversationOf(activity), true),
    services.listCommittees(),
    services.memberships.listByPerson(viewer.personId),
  ]);
  const committee = committees.find(({ id }) => id === action.committeeId);
  if (action.verb === 'show-item') {
    const scope = readScopeOf(conversation, memberships);
    const card = committee === undefined ? undefined : await showItem(services, committee, action, scope);
    return card === undefined ? sentence(chatSentences[action.language].notForYou) : { kind: 'card', card };
  }
  if (committee === undefined) return sentence(chatSentences.da.notForYou);
  const press = { activity, viewer, conversation, committee, memberships };
  if (action.verb === 'respond') return respond(services, { ...press, action });
  return showAgenda(services, { ...press, action });
}

interface Press<Verb extends MeetingAction['verb']> {
  readonly activity: Activity;
  readonly action: Extract<MeetingAction, { verb: Verb }>;
  readonly viewer: Viewer;
  readonly conversation: Conversation;
  readonly committee: Committee;
  readonly memberships: readonly Membership[];
}

async function respond(services: BotServices, press: Press<'respond'>): Promise<PressReply> {
  const { activity, action, viewer, conversation, committee, memberships } = press;
  const { language } = committee.settings;
  const sentences = chatSentences[language];
  if (!mayRespond(conversation, memberships, committee.id)) return sentence(sentences.notForYou);
  const registration = await services.registerResponse(
    { committeeId: committee.id, meetingId: action.meetingId },
    {
      personId: viewer.personId,
      personName: viewer.name,
      answer: answerOf(action),
      channel: 'card',
      at: activity.timestamp ?? services.now(),
    },
    // Ids of messages are unique in their conversation only; without one the time of the press must do.
    `${conversation.id} ${viewer.personId} ${activity.id ?? String(activity.timestamp)}`,
  );
  services.log('info', 'response', { outcome: registration.outcome, committeeId: committee.id });
  if (registration.outcome === 'no-meeting') return sentence(sentences.notForYou);
  if (registration.outcome === 'refused') return sentence(refusal(registration.reason, sentences));
  const { record, response, outcome } = registration;
  services.refreshCards(committee.id, record.meeting.id);
  void removeStray(services, press);
  if (outcome === 'superseded') return sentence(sentences.supersededAnswer);
  if (!isExecute(activity)) {
    const data = receiptCardData(response, record.meeting, committee, { language, now: services.now(), outcome });
    return { kind: 'card', card: renderCard('receipt', data) };
  }
  try {
    const responses = await services.responses.listResponses(record.meeting.id);
    return { kind: 'card', card: agendaView(services, committee, record, responses, viewer) };
  } catch (error) {
    // The answer is on record: that is what counts.
    if (services.isStorageFault(error)) return sentence(sentences.recordedUnseen);
    throw error;
  }
}

/**
 * A press on a posted card that is not the one on record reveals a second card, left behind by a replica that died between
 * sending and recording. It is taken away; the recorded one stays.
 */
async function removeStray(services: BotServices, { activity, action, conversation }: Press<'respond'>): Promise<void> {
  const { replyToId } = activity;
  if (replyToId === undefined || action.jobKey !== jobKey(action.meetingId, 'agenda', conversation.id)) return;
  try {
    const rows = await services.ledger.list(action.committeeId);
    const row = rows.find(
      ({ value }) => value.meetingId === action.meetingId && value.conversationId === conversation.id,
    );
    const recorded = row?.value.activityId;
    if (recorded !== undefined && recorded !== replyToId) await services.removePost(conversation, replyToId);
  } catch (error) {
    services.log('warn', 'stray-not-removed', { error: error instanceof Error ? error.name : 'unknown' });
  }
}

async function showAgenda(services: BotServices, press: Press<'show-agenda'>): Promise<PressReply> {
  const { action, viewer, conversation, committee, memberships } = press;
  const scope = readScopeOf(conversation, memberships);
  const record = maySee(scope, committee.id) ? await services.findMeeting(committee.id, action.meetingId) : undefined;
  if (record === undefined) return sentence(chatSentences[committee.settings.language].notForYou);
  const responses = await services.responses.listResponses(record.meeting.id);
  const reader = conversation.scope === 'personal' ? viewer : undefined;
  return { kind: 'card', card: agendaView(services, committee, record, responses, reader) };
}

/** The agenda card as one person sees it, or as everybody does. */
export function agendaView(
  services: Pick<BotServices, 'now'>,
  committee: Committee,
  record: MeetingRecord,
  responses: readonly Response[],
  viewer: Viewer | undefined,
): AdaptiveCardJson {
  const data = agendaCardData(record, committee, responses, {
    language: committee.settings.language,
    now: services.now(),
    jobKey: `${record.meeting.id}/view`,
    ...(viewer === undefined ? {} : { viewerId: viewer.personId }),
  });
  return renderCard('agenda', data);
}

function answerOf(action: Press<'respond'>['action']): Answer {
  switch (action.answer) {
    case 'accept-in-person':
      return { kind: 'accept', mode: 'in-person' };
    case 'accept-virtual':
      return { kind: 'accept', mode: 'virtual' };
    case 'decline':
      return { kind: 'decline', ...(action.substitute === undefined ? {} : { substitute: action.substitute }) };
  }
}

function refusal(reason: ResponseRefusal, sentences: ChatSentences): string {
  switch (reason) {
    case 'meeting-begun':
      return sentences.meetingBegun;
    case 'meeting-cancelled':
      return sentences.meetingCancelled;
    case 'substitute-is-self':
      return sentences.substituteIsSelf;
    case 'substitute-too-long':
      return sentences.substituteTooLong;
  }
}
