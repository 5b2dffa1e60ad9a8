import type { Delivery } from '../../domain/delivery.ts';
import { responsesCloseAt } from '../../domain/meeting-time.ts';
import type { PostKind } from './wanted-post.ts';

/** A meeting that is being worked on changes several times: what is told is told once. */
const settleMs = 20_000;

/** In what the meeting is another than the conversation was told, where its agenda was posted. */
export const changePost: PostKind = {
  kind: 'change',
  isSentAgain: true,
  want: ({ meeting, rows, now }) => {
    const agenda = postedAgenda(rows);
    const told = toldVersion(rows);
    if (agenda === undefined || told === undefined || meeting.version <= told || meeting.state === 'held') {
      return undefined;
    }
    // A version that is newer than what was noticed counts from now on.
    const isNoticed = agenda.changedAt !== undefined && agenda.meetingVersion >= meeting.version;
    const noticedAt = isNoticed ? Date.parse(agenda.changedAt) : now.getTime();
    return {
      occurrence: occurrenceFrom(told),
      due: new Date(noticedAt + settleMs),
      until: responsesCloseAt(meeting),
    };
  },
};

export function postedAgenda(rows: readonly Delivery[]): Delivery | undefined {
  return rows.find(({ kind, state }) => kind === 'agenda' && state === 'sent');
}

/**
 * The version of the meeting up to which the conversation was told: the one with which the agenda was posted, and from
 * there on by each difference. Undefined where no agenda was posted.
 */
export function toldVersion(rows: readonly Delivery[]): number | undefined {
  let version = postedAgenda(rows)?.firstVersion;
  for (;;) {
    const told = rows.find((row) => isTold(row) && row.occurrence === occurrenceFrom(version ?? 0));
    if (told === undefined || told.meetingVersion <= (version ?? 0)) return version;
    version = told.meetingVersion;
  }
}

function isTold({ kind, state }: Delivery): boolean {
  return kind === 'change' && (state === 'sent' || state === 'not-needed');
}

/** Two differences from the same version are the same post, however far each of them would tell. */
function occurrenceFrom(version: number): string {
  return `from-${version}`;
}

/** The version from which a difference tells. */
export function versionFrom(occurrence: string): number {
  return Number(occurrence.replace('from-', ''));
}
