import { mayManageAttendance } from '../access/policy.ts';
import { chatSentences } from '../danish/sentences/chat-sentences.ts';
import { deskSentences } from '../danish/sentences/desk-sentences.ts';
import { meetingStart } from '../domain/meeting-time.ts';
import { addDays, localDate } from '../domain/wall-time.ts';
import type { BotServices } from './bot-services.ts';
import type { MeetingAction } from './card-action.ts';
import { presenceView } from './desk-view.ts';
import { daysOfPresence, presenceOf } from './note-presence.ts';
import { type Press, scopeOfPress } from './press.ts';
import { type PressReply, sentence } from './press-reply.ts';

/** Notes who of those on the card was there, and who was not. Who came to the roster since then is left as they are. */
export async function savePresence(
  services: BotServices,
  press: Press<Extract<MeetingAction, { verb: 'attendance-presence' }>>,
): Promise<PressReply> {
  const { action, viewer, committee, memberships } = press;
  const { language } = committee.settings;
  const words = deskSentences[language];
  if (!mayManageAttendance(viewer, memberships, committee.id)) return sentence(words.onlySecretary);
  const record = await services.findMeeting(committee.id, action.meetingId);
  if (record === undefined) return sentence(chatSentences[language].notForYou);
  const { meeting } = record;
  const now = services.now();
  if (meeting.state === 'cancelled') return sentence(words.refusals['meeting-cancelled']);
  if (meetingStart(meeting) > now) return sentence(words.refusals['presence-too-early']);
  if (addDays(meeting.date, daysOfPresence) < localDate(now, meeting.timeZone)) {
    return sentence(words.refusals['presence-too-late']);
  }
  const [shown, ticked] = [new Set(action.shown), new Set(action.present)];
  const { roster } = await services.readAttendance(committee, record);
  const by = { meetingId: meeting.id, recordedBy: viewer.personId, at: now.toISOString() };
  const presences = roster
    .filter(({ personId }) => shown.has(personId))
    .map((attendee) => {
      const { presence: before } = attendee;
      if (!ticked.has(attendee.personId)) return presenceOf(attendee, { attendance: 'absent' }, by);
      // When somebody came and left was noted by a sentence: the tick does not take it away.
      const times = {
        ...(before?.from === undefined ? {} : { from: before.from }),
        ...(before?.until === undefined ? {} : { until: before.until }),
      };
      return presenceOf(attendee, { attendance: 'present', ...times }, by);
    });
  if (presences.length > 0) await services.responses.savePresences(presences);
  services.log('info', 'presence-noted', { committeeId: committee.id, count: presences.length });
  services.refreshCards(committee.id, meeting.id);
  return { kind: 'card', card: await presenceView(services, committee, record, await scopeOfPress(services, press)) };
}
