import { attendanceRules } from '../../domain/committee.ts';
import { answeredStartOf } from '../../domain/response.ts';
import { localDate } from '../../domain/wall-time.ts';
import { attendeeGroup } from '../roster.ts';
import { openAsks, requestOf } from './ask-notices.ts';
import { isReminder, type Notice } from './notice.ts';
import { type NoticeSource, phaseOf } from './notice-source.ts';
import { reminderNow, reminderTimes } from './reminder-times.ts';

/** Nobody is reminded twice within twelve hours, nor so soon after the card was posted or a substitute was asked. */
const calmMs = 12 * 3600_000;

/**
 * Reminds members with a seat who have not answered (or said perhaps, where the committee wants that), and, once,
 * substitutes who were asked and have not answered.
 */
export function reminderNotices(source: NoticeSource): Notice[] {
  const { committee, record, view, postedAt, now } = source;
  const { meeting } = record;
  const rules = attendanceRules(committee);
  const which = reminderNow(reminderTimes(meeting, rules, view.deadline, postedAt), meeting, now);
  if (which === undefined || phaseOf(source) !== 'open') return [];
  const asks = openAsks(source);
  const asked = new Set(asks.map(({ substituteId }) => substituteId));
  const deadline = view.deadline.toISOString();
  const occurrence = [which, localDate(view.deadline, meeting.timeZone), answeredStartOf(meeting)].join(' ');
  const isNews = postedAt !== undefined && isRecent(postedAt.toISOString(), now);
  const toMembers = view.roster
    .filter(({ hasSeat, standsFor, personId }) => !isNews && hasSeat && standsFor === undefined && !asked.has(personId))
    .map((attendee) => ({ personId: attendee.personId, group: attendeeGroup(attendee) }))
    .filter(({ group }) => group === 'none' || (group === 'tentative' && rules.remindsTentative))
    .map(({ personId, group }): Notice => {
      const content = { kind: 'reminder', deadline, isTentative: group === 'tentative' } as const;
      return { meetingId: meeting.id, recipientId: personId, occurrence, content };
    });
  const toSubstitutes = asks.flatMap((ask): Notice[] => {
    const { told, substituteId } = ask;
    if (told === undefined || isRecent(told.at, now)) return [];
    const content = { kind: 'substitute-reminder', ...requestOf(ask, source) } as const;
    return [{ meetingId: meeting.id, recipientId: substituteId, occurrence: told.occurrence, content }];
  });
  return [...toSubstitutes, ...toMembers].filter((notice) => !wasJustReminded(notice, source));
}

/** Another reminder went out, or may have, a short while ago. */
function wasJustReminded({ recipientId, occurrence, content }: Notice, { rows, now }: NoticeSource): boolean {
  return rows.some(
    (row) =>
      row.recipientId === recipientId &&
      isReminder(row.kind) &&
      (row.kind !== content.kind || row.occurrence !== occurrence) &&
      (row.state === 'told' || row.state === 'sending') &&
      isRecent(row.at, now),
  );
}

function isRecent(at: string, now: Date): boolean {
  return now.getTime() - Date.parse(at) < calmMs;
}
