import type { Committee } from '../domain/committee.ts';
import { isComing, meetingStart } from '../domain/meeting-time.ts';
import { addDays, localDate } from '../domain/wall-time.ts';
import type { BotServices } from './bot-services.ts';
import type { MeetingsHere } from './cards-greeting.ts';

/** Of somebody who belongs to more, these many committees are looked at. */
const mostCommittees = 12;
/** So many days back a meeting that was held is looked for. */
const farthestBack = 500;

/** What is known of the meetings of committees of which may be told. */
export async function meetingsOf(
  { listMeetingsFrom, now }: Pick<BotServices, 'listMeetingsFrom' | 'now'>,
  committees: readonly Committee[],
): Promise<MeetingsHere> {
  const at = now();
  const found = await Promise.all(
    committees.slice(0, mostCommittees).map(async (committee) => {
      const from = addDays(localDate(at, committee.settings.timeZone), -farthestBack);
      return (await listMeetingsFrom(committee.id, from))
        .filter(({ state }) => state !== 'cancelled')
        .map((meeting) => ({ committee, meeting }));
    }),
  );
  const all = found.flat();
  const [next] = all
    .filter(({ meeting }) => isComing(meeting, at))
    .sort((a, b) => meetingStart(a.meeting).getTime() - meetingStart(b.meeting).getTime());
  const hasHeld = all.some(({ meeting }) => meeting.documents.length > 0 && !isComing(meeting, at));
  return { hasHeld, ...(next === undefined ? {} : { next }) };
}
