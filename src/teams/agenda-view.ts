import { type ReadScope, reachesAttendance, seesClosedIn, type Viewer } from '../access/scope.ts';
import { visibleAgenda } from '../access/visible-record.ts';
import type { AttendanceView } from '../attendance/read-attendance.ts';
import type { MeetingAttendance } from '../domain/attendance.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { BotServices } from './bot-services.ts';
import { agendaCardData } from './cards-agenda.ts';
import { renderCard } from './render-card.ts';

/** Who gets to see it. */
export interface AgendaReader {
  readonly scope: ReadScope;
  /** Of a view that this person alone sees. */
  readonly viewer: Viewer | undefined;
  /** Of the posted card in whose place it is shown. */
  readonly jobKey?: string;
  /** Who comes, where that was read just now. */
  readonly attendance?: MeetingAttendance | undefined;
}

/**
 * The agenda card as one person sees it, or as everybody does.
 *
 * @param stored as it is stored
 * @returns undefined where the reader may see nothing of the meeting
 */
export async function agendaView(
  services: Pick<BotServices, 'now' | 'readAttendance'>,
  committee: Committee,
  stored: MeetingRecord,
  { scope, viewer, attendance, jobKey = `${stored.meeting.id}/view` }: AgendaReader,
): Promise<AdaptiveCardJson | undefined> {
  const record = visibleAgenda(scope, stored);
  if (record === undefined) return undefined;
  const view = await services.readAttendance(committee, stored, attendance);
  const data = agendaCardData(record, committee, viewFor(view, committee.id, { scope, viewer }), {
    language: committee.settings.language,
    now: services.now(),
    jobKey,
    seesClosed: viewer !== undefined && seesClosedIn(scope, committee.id),
    ...(viewer === undefined ? {} : { viewerId: viewer.personId }),
  });
  return renderCard('agenda', data);
}

/** To a guest it is not told who comes, but for their own answer. */
function viewFor(
  view: AttendanceView,
  committeeId: string,
  { scope, viewer }: Pick<AgendaReader, 'scope' | 'viewer'>,
): AttendanceView {
  if (reachesAttendance(scope, committeeId)) return view;
  return { ...view, roster: view.roster.filter(({ personId }) => personId === viewer?.personId), quorum: [] };
}
