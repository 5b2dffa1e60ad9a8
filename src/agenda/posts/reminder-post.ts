import { responsesCloseAt } from '../../domain/meeting-time.ts';
import { addDays } from '../../domain/wall-time.ts';
import { agendaComesAt } from './agenda-post.ts';
import { todayPost } from './today-post.ts';
import { dayBefore, earlier, type PostKind } from './wanted-post.ts';

/** Whoever got the agenda a moment ago needs no reminder of it. */
const afterAgendaMs = 12 * 3_600_000;

/** Nor whoever gets the line of the morning soon. */
const beforeMorningMs = 2 * 3_600_000;

/** The reminder before the meeting, with who comes and what is missing; on its morning that takes its place. */
export const reminderPost: PostKind = {
  kind: 'reminder',
  isSentAgain: false,
  want: (source) => {
    const { meeting, rules } = source;
    if (meeting.state !== 'called' || !rules.postsReminder) return undefined;
    const due = dayBefore(source, addDays(meeting.date, -rules.reminderDaysBefore), rules.postAt);
    const agendaAt = agendaComesAt(source);
    if (agendaAt !== undefined && agendaAt > earlier(due, afterAgendaMs)) return undefined;
    const morning = todayPost.want(source)?.due;
    const until = morning === undefined ? responsesCloseAt(meeting) : earlier(morning, beforeMorningMs);
    return due < until ? { occurrence: meeting.date, due, until } : undefined;
  },
};
