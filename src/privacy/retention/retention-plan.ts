import type { Committee } from '../../domain/committee.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { type RetentionClass, type RetentionRules, retentionClasses } from '../../domain/retention.ts';
import { addMonths, localDate } from '../../domain/wall-time.ts';

/** A row of storage that has had its time. `empty`: its content goes, the row stays, for others count on it. */
export interface DueRow {
  readonly retentionClass: RetentionClass;
  readonly table: string;
  readonly partitionKey: string;
  readonly rowKey: string;
  /** As it was when it was listed: a row that has changed since stays. */
  readonly etag: string;
  readonly fate: 'remove' | 'empty';
}

/**
 * `computed`: listed, and nobody told yet. `reported`: the secretary was told, and may stop it. `removing`: it has begun. `removed`: done,
 * and not told yet. `stopped`: nothing more is listed until somebody lets it go on. `done`: over; the next look lists anew.
 */
export type PlanState = 'computed' | 'reported' | 'removing' | 'removed' | 'stopped' | 'done';

/** What is to be removed of one committee; there is one at a time. All instants are UTC. */
export interface RetentionPlan {
  readonly id: string;
  readonly committeeId: string;
  readonly state: PlanState;
  /** By which it was listed: with other rules it is void. */
  readonly rules: RetentionRules;
  readonly counts: RetentionRules;
  readonly computedAt: string;
  readonly reportedAt?: string;
  /** UTC dates on which it was seen waiting. A clock that jumps ahead makes one of them, not seven. */
  readonly waitedOn: readonly string[];
  /** Nobody else tells of it until then. */
  readonly leaseUntil?: string;
  readonly removed?: number;
  /** Changed since they were listed, or not due any more. */
  readonly left?: number;
}

/** Days in which a reported removal can be stopped. */
export const waitingDays = 7;

/** True when a reported plan has waited: by the clock, and by the days on which it was seen. */
export function hasWaited({ reportedAt, waitedOn }: RetentionPlan, now: Date): boolean {
  if (reportedAt === undefined) return false;
  const isLongEnough = now.getTime() >= Date.parse(reportedAt) + waitingDays * 86_400_000;
  return isLongEnough && new Set(waitedOn).size >= waitingDays;
}

/** What is looked at for one class: up to which day, and which meetings of that age there are. */
export interface DueScope {
  readonly retentionClass: RetentionClass;
  /** Local date, YYYY-MM-DD: what is of this day or older is due. */
  readonly until: string;
  readonly meetingIds: readonly string[];
}

/** What has had its time by a committee's rules. */
export function dueScopes(
  { settings }: Committee,
  rules: RetentionRules,
  meetings: readonly Meeting[],
  now: Date,
): DueScope[] {
  const today = localDate(now, settings.timeZone);
  return retentionClasses.flatMap((retentionClass) => {
    const months = rules[retentionClass];
    if (months === undefined) return [];
    const until = addMonths(today, -months);
    const meetingIds = meetings.filter(({ date }) => date <= until).map(({ id }) => id);
    return [{ retentionClass, until, meetingIds }];
  });
}

export function countsOf(rows: readonly DueRow[]): RetentionRules {
  return Object.fromEntries([...Map.groupBy(rows, (row) => row.retentionClass)].map(([name, of]) => [name, of.length]));
}

export function sameRules(left: RetentionRules, right: RetentionRules): boolean {
  return retentionClasses.every((name) => left[name] === right[name]);
}

export function isSameRow(left: DueRow, right: DueRow): boolean {
  return rowName(left) === rowName(right) && left.etag === right.etag;
}

export function rowName({ table, partitionKey, rowKey }: DueRow): string {
  return JSON.stringify([table, partitionKey, rowKey]);
}
