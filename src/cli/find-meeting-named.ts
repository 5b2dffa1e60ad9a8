import { editDistance } from '../danish/edit-distance.ts';
import { findPeriod, isInPeriod } from '../danish/periods.ts';
import { type Committee, isNamed } from '../domain/committee.ts';
import { slug } from '../domain/identifier.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { localDate } from '../domain/wall-time.ts';
import type { Storage } from '../storage/open-storage.ts';

export type MeetingNamed =
  | { readonly ok: true; readonly committee: Committee; readonly record: MeetingRecord }
  /** The ids that come nearest, the nearest first. */
  | { readonly ok: false; readonly nearest: readonly string[] };

const mostNearest = 5;
const firstDay = '0001-01-01';

/** Finds a meeting by its id, or by a name of its committee and its date: "DIGU 2027-01-20", "digu den 20. januar". */
export async function findMeetingNamed(
  { meetings }: Pick<Storage, 'meetings'>,
  words: string,
  now: Date,
): Promise<MeetingNamed> {
  const committees = await meetings.listCommittees();
  const lists = await Promise.all(
    committees.map(async (committee) => ({ committee, own: await meetings.listMeetingsFrom(committee.id, firstDay) })),
  );
  const named = lists.flatMap(({ committee, own }) => own.map((meeting) => ({ committee, meeting })));
  const today = localDate(now, 'Europe/Copenhagen');
  const period = findPeriod(words, today);
  const name = period === undefined ? words : `${words.slice(0, period.start)} ${words.slice(period.end)}`;
  const isOf = ({ committee }: { readonly committee: Committee }): boolean =>
    isNamed(committee, name.replace(/\s+(?:den|d\.)?\s*$/iu, '').trim());
  const byId = named.filter(({ meeting }) => meeting.id === words);
  const byDate = named
    .filter(isOf)
    .filter(({ meeting }) => period !== undefined && isInPeriod(meeting.date, period.period));
  const [only, ...others] = byId.length > 0 ? byId : byDate;
  const record = only === undefined ? undefined : await meetings.findMeeting(only.committee.id, only.meeting.id);
  if (only !== undefined && record !== undefined && others.length === 0) {
    return { ok: true, committee: only.committee, record };
  }
  const fit = [byDate, named.filter(isOf), named].find((list) => list.length > 0) ?? [];
  return {
    ok: false,
    nearest: nearestIds(
      fit.map(({ meeting }) => meeting),
      words,
    ),
  };
}

function nearestIds(meetings: readonly Meeting[], words: string): string[] {
  const wanted = slug(words);
  const distance = (id: string): number => editDistance(wanted, id, 60);
  return meetings
    .map(({ id }) => ({ id, far: distance(id) }))
    .sort((x, y) => x.far - y.far || x.id.localeCompare(y.id))
    .slice(0, mostNearest)
    .map(({ id }) => id);
}
