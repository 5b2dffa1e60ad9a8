import type { AuditAuthor } from '../domain/audit.ts';
import type { Committee } from '../domain/committee.ts';
import type { FutureMeeting, Meeting } from '../domain/meeting.ts';
import type { MinutesStore } from './minutes-store.ts';
import { plannedMeeting } from './plannable-meetings.ts';

/**
 * Makes planned meetings of announced ones. A day on which the committee has a meeting by now is left alone: the same
 * again changes nothing.
 *
 * @returns those that were made
 */
export async function addPlannedMeetings(
  store: MinutesStore,
  committee: Committee,
  announced: readonly FutureMeeting[],
  by: AuditAuthor,
): Promise<Meeting[]> {
  const made: Meeting[] = [];
  for (const entry of announced) {
    const base = `${committee.id}-${entry.date}`;
    // The first id may belong to a meeting that was moved away from that day.
    for (const id of [base, `${base}-2`]) {
      if ((await store.listMeetingsOn(committee.id, entry.date)).length > 0) break;
      const record = plannedMeeting(committee, entry, id);
      if ((await store.saveMeeting(record, undefined, undefined, by)) === 'conflict') continue;
      made.push(record.meeting);
      break;
    }
  }
  return made;
}
