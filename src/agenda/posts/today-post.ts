import { meetingStart } from '../../domain/meeting-time.ts';
import { instantOf } from '../../domain/wall-time.ts';
import { agendaComesAt } from './agenda-post.ts';
import { earlier, type PostKind } from './wanted-post.ts';

const hourMs = 3_600_000;
/** Whoever got the agenda this morning needs no second card. */
const afterAgendaMs = 2 * hourMs;
/** So long before the meeting it is still of use. */
const leastAheadMs = hourMs / 2;

/** A line on the morning of the meeting; an hour before a meeting that begins earlier. It keeps no quiet days: the meeting does not either. */
export const todayPost: PostKind = {
  kind: 'today',
  isSentAgain: false,
  want: (source) => {
    const { meeting, rules, committee } = source;
    if (meeting.state !== 'called' || !rules.postsToday) return undefined;
    const { timeZone } = committee.settings;
    const morning = instantOf(meeting.date, rules.todayAt, timeZone);
    const until = meeting.startTime === undefined ? instantOf(meeting.date, '12:00', timeZone) : meetingStart(meeting);
    const due = morning <= earlier(until, leastAheadMs) ? morning : earlier(until, hourMs);
    const agendaAt = agendaComesAt(source);
    if (agendaAt !== undefined && agendaAt > earlier(due, afterAgendaMs)) return undefined;
    return { occurrence: meeting.date, due, until };
  },
};
