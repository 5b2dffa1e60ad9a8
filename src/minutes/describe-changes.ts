import type { MeetingRecord } from '../domain/meeting.ts';
import type { MeetingChange } from './meeting-change.ts';

/** In what a meeting is another than before, most important first. */
export function describeChanges(before: MeetingRecord, after: MeetingRecord): MeetingChange[] {
  const changes: MeetingChange[] = [];
  const [from, to] = [before.meeting, after.meeting];
  if (from.date !== to.date) changes.push({ change: 'date', from: from.date, to: to.date });
  return changes;
}
