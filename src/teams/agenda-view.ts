import type { Viewer } from '../access/scope.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { BotServices } from './bot-services.ts';
import { agendaCardData } from './cards-agenda.ts';
import { type AdaptiveCardJson, renderCard } from './render-card.ts';

/**
 * The agenda card as one person sees it, or as everybody does.
 *
 * @param jobKey of the posted card in whose place it is shown
 */
export async function agendaView(
  services: Pick<BotServices, 'now' | 'readAttendance'>,
  committee: Committee,
  record: MeetingRecord,
  viewer: Viewer | undefined,
  jobKey = `${record.meeting.id}/view`,
): Promise<AdaptiveCardJson> {
  const data = agendaCardData(record, committee, await services.readAttendance(committee, record), {
    language: committee.settings.language,
    now: services.now(),
    jobKey,
    ...(viewer === undefined ? {} : { viewerId: viewer.personId }),
  });
  return renderCard('agenda', data);
}
