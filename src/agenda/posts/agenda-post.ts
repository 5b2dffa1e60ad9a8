import { meetingStart, responsesCloseAt } from '../../domain/meeting-time.ts';
import { addDays } from '../../domain/wall-time.ts';
import { dayBefore, earlier, type PostKind, type PostSource } from './wanted-post.ts';

const hourMs = 3_600_000;

/** The agenda: so many days before a meeting that was called, and an hour before it at the latest. */
export const agendaPost: PostKind = {
  kind: 'agenda',
  isSentAgain: true,
  want: (source) => {
    const { meeting, rules } = source;
    if (meeting.state !== 'called' || !rules.postsAgenda) return undefined;
    return { occurrence: '', due: agendaDueAt(source), until: responsesCloseAt(meeting) };
  },
};

/** What the time of a post follows from. */
type MeetingOfCommittee = Pick<PostSource, 'committee' | 'rules' | 'meeting'>;

/** When the agenda of a meeting is due, whether or not it is called yet. */
export function agendaDueAt(source: MeetingOfCommittee): Date {
  const { meeting, rules } = source;
  const chosen = dayBefore(source, addDays(meeting.date, -rules.agendaDaysBefore), rules.postAt);
  if (meeting.startTime === undefined) return chosen;
  const latest = earlier(meetingStart(meeting), hourMs);
  return new Date(Math.min(chosen.getTime(), latest.getTime()));
}

/**
 * When the agenda came, or would come, into the conversation: what repeats it is worth nothing right after it.
 * Undefined where none comes.
 */
export function agendaComesAt(source: PostSource): Date | undefined {
  const row = source.rows.find(({ kind, state }) => kind === 'agenda' && state === 'sent');
  if (row?.sentAt !== undefined) return new Date(row.sentAt);
  if (!source.rules.postsAgenda) return undefined;
  return new Date(Math.max(agendaDueAt(source).getTime(), source.now.getTime()));
}
