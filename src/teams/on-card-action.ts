import type { TurnContext } from 'botbuilder';
import { mayRespond } from '../access/policy.ts';
import { maySee, readScopeOf, type Viewer } from '../access/scope.ts';
import { rememberConversation } from '../agenda/remember-conversation.ts';
import type { ResponseRefusal } from '../attendance/decide-response.ts';
import type { Registration } from '../attendance/register-response.ts';
import { type ChatSentences, chatSentences } from '../danish/sentences/chat-sentences.ts';
import type { Committee } from '../domain/committee.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Membership } from '../domain/person.ts';
import type { Answer, Response } from '../domain/response.ts';
import type { BotServices } from './bot-services.ts';
import { type CardAction, executeInvoke, readCardAction } from './card-action.ts';
import { agendaCardData } from './cards-agenda.ts';
import { receiptCardData } from './cards-receipt.ts';
import { conversationOf, viewerOf } from './inbound.ts';
import { type AdaptiveCardJson, renderCard } from './render-card.ts';
import { answerWithCard, answerWithSentence, cardMessage, replyWithText } from './reply.ts';

/** A press of a button: registers an answer, or shows an agenda. */
export async function onCardAction(context: TurnContext, services: BotServices): Promise<void> {
  const { activity } = context;
  const action = readCardAction(activity);
  const sentences = chatSentences.da;
  if (action === undefined) return say(context, sentences.unknownButton);
  const viewer = viewerOf(activity, services.administrators);
  if (viewer === undefined) return say(context, sentences.noIdentity);
  // Side by side: somebody has a finger on the button.
  const [conversation, committees, memberships] = await Promise.all([
    rememberConversation(services.conversations, conversationOf(activity)),
    services.listCommittees(),
    services.memberships.listByPerson(viewer.personId),
  ]);
  const committee = committees.find(({ id }) => id === action.committeeId);
  if (committee === undefined) return say(context, sentences.notForYou);
  const press = { viewer, conversation, committee, memberships };
  if (action.verb === 'respond') return respond(context, services, { ...press, action });
  return showAgenda(context, services, { ...press, action });
}

interface Press<Verb extends CardAction['verb']> {
  readonly action: Extract<CardAction, { verb: Verb }>;
  readonly viewer: Viewer;
  readonly conversation: Conversation;
  readonly committee: Committee;
  readonly memberships: readonly Membership[];
}

async function respond(context: TurnContext, services: BotServices, press: Press<'respond'>): Promise<void> {
  const { action, viewer, conversation, committee, memberships } = press;
  const sentences = chatSentences[committee.settings.language];
  if (!mayRespond(conversation, memberships, committee.id)) return say(context, sentences.notForYou);
  const registration = await services.registerResponse(
    { committeeId: committee.id, meetingId: action.meetingId },
    {
      personId: viewer.personId,
      personName: viewer.name,
      answer: answerOf(action),
      channel: 'card',
      at: context.activity.timestamp ?? services.now(),
    },
    // Without an id nothing tells a repeated delivery from a new one: the click's own time must do.
    context.activity.id ?? `${viewer.personId} ${String(context.activity.timestamp)}`,
  );
  services.log('info', 'response', { outcome: registration.outcome, committeeId: committee.id });
  await answerPress(context, services, press, registration, sentences);
}

async function answerPress(
  context: TurnContext,
  services: BotServices,
  { viewer, committee }: Press<'respond'>,
  registration: Registration,
  sentences: ChatSentences,
): Promise<void> {
  if (registration.outcome === 'no-meeting') return say(context, sentences.notForYou);
  if (registration.outcome === 'refused') return say(context, refusal(registration.reason, sentences));
  const { record, responses, response, outcome } = registration;
  services.refreshCards(committee.id, record.meeting.id);
  if (outcome === 'superseded') return say(context, sentences.supersededAnswer);
  if (isExecute(context)) {
    return answerWithCard(context, agendaView(services, committee, record, responses, viewer));
  }
  const { language } = committee.settings;
  const data = receiptCardData(response, record.meeting, committee, { language, now: services.now(), outcome });
  await context.sendActivity(cardMessage([renderCard('receipt', data)], data.fallbackText));
}

async function showAgenda(context: TurnContext, services: BotServices, press: Press<'show-agenda'>): Promise<void> {
  const { action, viewer, conversation, committee, memberships } = press;
  const sentences = chatSentences[committee.settings.language];
  const scope = readScopeOf(conversation, memberships);
  const record = maySee(scope, committee.id) ? await services.findMeeting(committee.id, action.meetingId) : undefined;
  if (record === undefined) return say(context, sentences.notForYou);
  const responses = await services.responses.listResponses(record.meeting.id);
  const card = agendaView(
    services,
    committee,
    record,
    responses,
    conversation.scope === 'personal' ? viewer : undefined,
  );
  // The list stays as it is: the agenda comes below it.
  await context.sendActivity(cardMessage([card], card.fallbackText));
  if (isExecute(context)) await answerWithSentence(context, card.fallbackText);
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

function isExecute({ activity }: TurnContext): boolean {
  return activity.type === 'invoke' && activity.name === executeInvoke;
}

/** A sentence to the clicker: as the invoke's answer, or as a message where the button was a Submit. */
async function say(context: TurnContext, sentence: string): Promise<void> {
  await (isExecute(context) ? answerWithSentence(context, sentence) : replyWithText(context, sentence));
}
