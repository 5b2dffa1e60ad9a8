import { type Committee, committeeLabel } from '../domain/committee.ts';
import type { FutureMeeting, Meeting, MeetingRecord } from '../domain/meeting.ts';
import { findCommittee } from './find-committee.ts';
import type { ParsedDocument } from './parse/parsed-document.ts';

/**
 * The committee's own coming meetings that a document names and that may become planned meetings: with a full date, after
 * the document's own, not before `today`, one for each day. Of a schedule of several committees those of this one.
 *
 * @param today YYYY-MM-DD in the committee's time zone: who hands in old minutes does not plan the past
 */
export function announcedMeetings(
  parsed: Pick<ParsedDocument, 'date' | 'documentDate' | 'futureMeetings' | 'schedule'>,
  committee: Committee,
  today: string,
): FutureMeeting[] {
  const after = parsed.date ?? parsed.documentDate ?? '';
  const isOf = ({ committeeName }: FutureMeeting) =>
    committeeName !== undefined && findCommittee([committee], { name: committeeName }) !== undefined;
  const own = [
    ...parsed.futureMeetings.filter(({ isOwn }) => isOwn),
    ...parsed.schedule.filter((meeting) => meeting.isOwn || isOf(meeting)),
  ];
  const days = new Map<string, FutureMeeting>();
  for (const meeting of own) {
    const isAhead = meeting.date.length === 10 && meeting.date > after && meeting.date >= today;
    if (isAhead && !days.has(meeting.date)) days.set(meeting.date, meeting);
  }
  return [...days.values()].sort((x, y) => x.date.localeCompare(y.date));
}

/** A meeting of which only the date is settled, perhaps with its time and place. */
export function plannedMeeting(committee: Committee, announced: FutureMeeting, id: string): MeetingRecord {
  const { date, startTime, endTime, place } = announced;
  const meeting: Meeting = {
    id,
    committeeId: committee.id,
    title: committeeLabel(committee),
    date,
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined ? {} : { endTime }),
    timeZone: committee.settings.timeZone,
    ...(place === undefined ? {} : { place }),
    state: 'planned',
    minuteTakers: [],
    presences: [],
    apologies: [],
    attachments: [],
    futureMeetings: [],
    actions: [],
    documents: [],
    version: 1,
    icsUid: `${id}@dagsorden`,
  };
  return { meeting, items: [] };
}
