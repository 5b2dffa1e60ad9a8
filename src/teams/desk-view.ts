import type { ReadScope } from '../access/scope.ts';
import { visibleRoster } from '../attendance/open-roster.ts';
import type { AttendanceView } from '../attendance/read-attendance.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { BotServices } from './bot-services.ts';
import { attendanceDeskCardData } from './cards-attendance-desk.ts';
import { attendancePresenceCardData } from './cards-attendance-presence.ts';
import { renderCard } from './render-card.ts';

type ViewServices = Pick<BotServices, 'now' | 'readAttendance'>;

/** The card with all answers as it now stands, for whoever looks after them. */
export async function deskView(
  services: ViewServices,
  committee: Committee,
  record: MeetingRecord,
  scope: ReadScope,
): Promise<AdaptiveCardJson> {
  const view = await visibleView(services, committee, record, scope);
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
  scope: ReadScope,
): Promise<AdaptiveCardJson> {
  const view = await visibleView(services, committee, record, scope);
  const data = attendancePresenceCardData(record, committee, view, committee.settings.language);
  return renderCard('attendance-presence', data);
}

async function visibleView(
  { readAttendance }: ViewServices,
  committee: Committee,
  record: MeetingRecord,
  scope: ReadScope,
): Promise<AttendanceView> {
  const view = await readAttendance(committee, record);
  return { ...view, roster: visibleRoster(scope, view.roster, record) };
}
