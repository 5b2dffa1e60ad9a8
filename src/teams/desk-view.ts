import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { BotServices } from './bot-services.ts';
import { attendanceDeskCardData } from './cards-attendance-desk.ts';
import { attendancePresenceCardData } from './cards-attendance-presence.ts';
import { type AdaptiveCardJson, renderCard } from './render-card.ts';

type ViewServices = Pick<BotServices, 'now' | 'readAttendance'>;

/** The card with all answers as it now stands, for whoever looks after them. */
export async function deskView(
  services: ViewServices,
  committee: Committee,
  record: MeetingRecord,
): Promise<AdaptiveCardJson> {
  const view = await services.readAttendance(committee, record);
  const { language } = committee.settings;
  return renderCard(
    'attendance-desk',
    attendanceDeskCardData(record, committee, view, { language, now: services.now() }),
  );
}

/** The card on which is noted who was there, as it now stands. */
export async function presenceView(
  services: ViewServices,
  committee: Committee,
  record: MeetingRecord,
): Promise<AdaptiveCardJson> {
  const view = await services.readAttendance(committee, record);
  const data = attendancePresenceCardData(record, committee, view, committee.settings.language);
  return renderCard('attendance-presence', data);
}
