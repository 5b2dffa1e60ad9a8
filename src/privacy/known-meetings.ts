import { type Committee, committeeLabel } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { localDate } from '../domain/wall-time.ts';

/** Where the meetings are found that data about people speaks of. */
export interface MeetingPorts {
  readonly listCommittees: () => Promise<readonly Committee[]>;
  /** From one local date to another, both included, without items. */
  readonly listMeetingsBetween: (committeeId: string, from: string, to: string) => Promise<readonly Meeting[]>;
}

/** A meeting as it is named to people. */
export interface KnownMeeting {
  readonly committee: Committee;
  readonly meeting: Meeting;
}

/** Every meeting by its id; data about people names no committee. */
export async function listKnownMeetings(ports: MeetingPorts): Promise<ReadonlyMap<string, KnownMeeting>> {
  const known = new Map<string, KnownMeeting>();
  for (const committee of await ports.listCommittees()) {
    for (const meeting of await ports.listMeetingsBetween(committee.id, '0000-01-01', '9999-12-31')) {
      known.set(meeting.id, { committee, meeting });
    }
  }
  return known;
}

/** Not over yet, by its day in the committee's time zone, and not cancelled. */
export function isComing({ committee, meeting }: KnownMeeting, now: Date): boolean {
  return meeting.state !== 'cancelled' && meeting.date >= localDate(now, committee.settings.timeZone);
}

export function byDate(one: KnownMeeting, other: KnownMeeting): number {
  const key = ({ committee, meeting }: KnownMeeting) => `${meeting.date} ${committeeLabel(committee)}`;
  return key(one).localeCompare(key(other), 'da');
}

/** A meeting as somebody may see it; undefined where they may not, or there is none. */
export type FindVisible = (committeeId: string, meetingId: string) => Promise<MeetingRecord | undefined>;
