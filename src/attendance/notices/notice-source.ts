import type { Committee } from '../../domain/committee.ts';
import type { MeetingRecord } from '../../domain/meeting.ts';
import { responsesCloseAt } from '../../domain/meeting-time.ts';
import type { MembershipRole } from '../../domain/person.ts';
import type { AttendanceView } from '../read-attendance.ts';
import type { LoggedResponse } from '../response-store.ts';
import type { PostFailure } from './notice.ts';
import type { NoticeRow } from './notice-ledger.ts';

/** All from which it follows what is to be told about a meeting. */
export interface NoticeSource {
  readonly committee: Committee;
  readonly record: MeetingRecord;
  readonly view: AttendanceView;
  /** Everything that was ever answered, oldest first; needed only while a rule of the quorum is broken. */
  readonly log: readonly LoggedResponse[];
  /** The meeting's rows of the ledger. */
  readonly rows: readonly NoticeRow[];
  /** When the agenda card was posted; absent while none was. */
  readonly postedAt?: Date;
  /** What was not posted about it. */
  readonly postFailures: readonly PostFailure[];
  readonly now: Date;
}

/**
 * `open`: called and not begun. `cancelled`: it would lie ahead. `over`: nothing of it is to be told any more but what
 * somebody wrote to the secretary, and what was not posted.
 */
export type NoticePhase = 'open' | 'cancelled' | 'over';

export function phaseOf({ record: { meeting }, now }: Pick<NoticeSource, 'record' | 'now'>): NoticePhase {
  if (responsesCloseAt(meeting).getTime() <= now.getTime()) return 'over';
  if (meeting.state === 'called') return 'open';
  return meeting.state === 'cancelled' ? 'cancelled' : 'over';
}

/** False for those who have an id of ours only: somebody whom the platform does not know. */
export function isPlatformId(personId: string): boolean {
  return !/^(?:guest|substitute):/.test(personId);
}

/** The ids of the members with one of these roles. */
export function withRole({ view }: Pick<NoticeSource, 'view'>, ...roles: readonly MembershipRole[]): string[] {
  return view.members.filter(({ role }) => roles.includes(role)).map(({ personId }) => personId);
}

/** Of some rows the one that changed last. */
export function latestOf(rows: readonly NoticeRow[]): NoticeRow | undefined {
  return rows.reduce<NoticeRow | undefined>(
    (latest, row) => (latest !== undefined && latest.at >= row.at ? latest : row),
    undefined,
  );
}
