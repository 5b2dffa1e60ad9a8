import { mayManageAttendance, mayRespond } from '../access/policy.ts';
import { maySee } from '../access/scope.ts';
import type { ResponseWish } from '../attendance/decide-response.ts';
import type { Registration } from '../attendance/register-response.ts';
import { attendanceReplies } from '../danish/sentences/attendance-sentences.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import type { MeetingAttendance } from '../domain/attendance.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Answer } from '../domain/response.ts';
import { agendaView } from './agenda-view.ts';
import type { BotServices } from './bot-services.ts';
import { isExecute, type MeetingAction } from './card-action.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { receiptCardData } from './cards-receipt.ts';
import { isInvited } from './concerned.ts';
import { deskView } from './desk-view.ts';
import { type Press, scopeOfPress } from './press.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { renderCard } from './render-card.ts';

type RespondAction = Extract<MeetingAction, { verb: 'respond' | 'substitute-answer' }>;

/** Registers the answer that a button gives, and says what became of it. */
export async function respond(services: BotServices, press: Press<RespondAction>): Promise<PressReply> {
  const { action, viewer, conversation, committee, memberships, activity } = press;
  const { language } = committee.settings;
  const replies = attendanceReplies[language];
  const isRespond = action.verb === 'respond';
  // The platform says who presses; what the card says of it can only make a press count for nothing.
  if (isRespond && action.forPersonId !== undefined && action.forPersonId !== viewer.personId) {
    return sentence(replies.notYours);
  }
  const isForAnother = isRespond && action.personId !== undefined && action.personId !== viewer.personId;
  if (isForAnother && !mayManageAttendance(viewer, memberships, committee.id)) {
    services.log('warn', 'press-forged', { kind: action.verb, committeeId: committee.id });
    return sentence(replies.onlySecretary);
  }
  const answer = answerOf(action);
  if (answer === undefined) return sentence(replies.refusals['part-missing']);
  const person = isForAnother ? await personOf(services, press, action.personId ?? '') : viewer;
  if (person === undefined) return sentence(chatSentences[language].notForYou);
  if (!isForAnother && !mayRespond(conversation, memberships, committee.id)) {
    if (!(await isInvited(services, action.meetingId, viewer.personId)))
      return sentence(chatSentences[language].notForYou);
  }
  const wish: ResponseWish = {
    personId: person.personId,
    personName: person.name,
    answer,
    channel: 'card',
    at: activity.timestamp ?? services.now(),
    ...(isForAnother ? { actor: viewer } : {}),
    ...(action.shownStart === undefined ? {} : { shownStart: action.shownStart }),
    // A card sends all that was written on it: in a form that was closed again, too.
    ...(isRespond && action.answer === 'decline' && action.note !== '' ? { note: action.note } : {}),
  };
  // Ids of messages are unique in their conversation only; without one the time of the press must do.
  const deliveryId = `${conversation.id} ${viewer.personId} ${activity.id ?? String(activity.timestamp)}`;
  const registration = await services.registerResponse({ committee, meetingId: action.meetingId }, wish, deliveryId);
  services.log('info', 'response', { outcome: registration.outcome, committeeId: committee.id });
  return replyTo(registration, services, press, person);
}

async function replyTo(
  registration: Registration,
  services: BotServices,
  press: Press<RespondAction>,
  person: { readonly personId: string },
): Promise<PressReply> {
  const { committee, viewer, activity } = press;
  const { language } = committee.settings;
  const replies = attendanceReplies[language];
  if (registration.outcome === 'no-meeting') return sentence(chatSentences[language].notForYou);
  if (registration.outcome === 'refused') {
    const { reason, alike } = registration;
    return sentence(alike === undefined ? replies.refusals[reason] : replies.substituteUnclear(alike.join(', ')));
  }
  const { record, outcome } = registration;
  services.refreshCards(committee.id, record.meeting.id);
  void services.removeStray(press);
  if (registration.outcome === 'withdrawn') return sentence(replies.substituteWithdrawn);
  if (outcome === 'superseded') return sentence(replies.superseded);
  if ('seat' in registration) {
    const when = meetingTime(record.meeting, cardSentences[language]);
    const hasAccepted = press.action.answer !== 'decline';
    const told = hasAccepted ? replies.substituteAccepted : replies.substituteDeclined;
    if (press.action.verb === 'substitute-answer') return sentence(told(registration.seat.personName, when));
  } else {
    if (registration.note === 'dropped') return sentence(replies.noteDropped);
    const read = await services.readScope(viewer, press.conversation);
    // A guest of an item need not see the rest of the agenda.
    const seesAgenda = read.ok && maySee(read.scope, committee.id);
    if (!isExecute(activity) || !seesAgenda) {
      const options = { language, now: services.now(), outcome: registration.outcome };
      const data = receiptCardData(registration.response, record.meeting, committee, options);
      return { kind: 'card', card: renderCard('receipt', data) };
    }
  }
  try {
    const isOwn = person.personId === viewer.personId;
    const card = isOwn
      ? await ownView(services, press, record, 'attendance' in registration ? registration.attendance : undefined)
      : await deskView(services, committee, record, await scopeOfPress(services, press));
    return card === undefined ? sentence(chatSentences[language].recordedUnseen) : { kind: 'card', card };
  } catch (error) {
    // The answer is on record: that is what counts.
    if (services.isStorageFault(error)) return sentence(chatSentences[language].recordedUnseen);
    throw error;
  }
}

/** The agenda with the own answer, as whoever pressed may see it here. */
async function ownView(
  services: BotServices,
  press: Press<RespondAction>,
  record: MeetingRecord,
  attendance: MeetingAttendance | undefined,
) {
  const { viewer, conversation, committee } = press;
  const read = await services.readScope(viewer, conversation);
  return read.ok ? agendaView(services, committee, record, { scope: read.scope, viewer, attendance }) : undefined;
}

/** Whom a secretary answers for: somebody in the roster of the meeting, never a name or an id that the card brings along. */
async function personOf(
  services: BotServices,
  { committee, action }: Press<RespondAction>,
  personId: string,
): Promise<{ readonly personId: string; readonly name: string } | undefined> {
  const record = await services.findMeeting(committee.id, action.meetingId);
  if (record === undefined) return undefined;
  const { roster } = await services.readAttendance(committee, record);
  return roster.find((attendee) => attendee.personId === personId);
}

/** The answer that a button gives; undefined for a part that says nothing of the part. */
function answerOf(action: RespondAction): Answer | undefined {
  if (action.verb === 'substitute-answer') return plainAnswer(action.answer);
  switch (action.answer) {
    case 'partly':
    case 'partly-virtual': {
      const items = labelsOf(action.items);
      if (action.from === '' && action.until === '' && items.length === 0) return undefined;
      return {
        kind: 'accept',
        mode: action.answer === 'partly-virtual' || action.mode === 'virtual' ? 'virtual' : 'in-person',
        ...(action.from === '' ? {} : { from: action.from }),
        ...(action.until === '' ? {} : { until: action.until }),
        ...(items.length === 0 ? {} : { items }),
      };
    }
    case 'tentative':
      return { kind: 'tentative' };
    case 'decline': {
      const items = labelsOf(action.substituteItems);
      return {
        kind: 'decline',
        ...(action.substitute === '' ? {} : { substitute: action.substitute }),
        ...(items.length === 0 ? {} : { items }),
      };
    }
    default:
      return plainAnswer(action.answer);
  }
}

function plainAnswer(answer: 'accept-in-person' | 'accept-virtual' | 'decline'): Answer {
  switch (answer) {
    case 'accept-in-person':
      return { kind: 'accept', mode: 'in-person' };
    case 'accept-virtual':
      return { kind: 'accept', mode: 'virtual' };
    case 'decline':
      return { kind: 'decline' };
  }
}

/** A choice of several comes as one text with commas. */
function labelsOf(text: string): string[] {
  return text
    .split(',')
    .map((label) => label.trim())
    .filter((label) => label !== '');
}
