import { changePost } from '../../src/agenda/posts/change-post.ts';
import { postKinds } from '../../src/agenda/posts/post-kinds.ts';
import type { PostSource } from '../../src/agenda/posts/wanted-post.ts';
import { postingRules } from '../../src/domain/committee.ts';
import type { Delivery } from '../../src/domain/delivery.ts';
import type { PostingRules } from '../../src/domain/posting.ts';
import { aConversation, aDelivery, aMeeting } from '../builders.ts';
import { aCommitteeThatPosts } from '../unit/agenda/posting-world.ts';

/** UTC instants (milliseconds) at which the posts about one meeting are due; 0 where none is wanted. */
export interface DueInstants {
  readonly agenda: number;
  readonly reminder: number;
  readonly today: number;
  readonly decisions: number;
  /** Until when a difference is told. */
  readonly changeUntil: number;
}

/** Meetings begin then, by the clock of the committee. */
export const startTime = '15:00';
/** The minutes come in two days after the meeting, in the evening of the day in UTC. */
export const minutesAt = (date: string): number => Date.parse(`${date}T00:00:00Z`) + (2 * 24 + 22.5) * 3_600_000;

/** Rules under which days are looked at. */
export const postingRulesets: Readonly<Record<string, Partial<PostingRules>>> = {
  standard: {},
  'no quiet days': { keepsQuietDays: false },
  'in the hour that comes twice or not at all': { keepsQuietDays: false, postAt: '02:30', todayAt: '02:30' },
};

/** When everything about a meeting on that day is due. */
export function dueOn(date: string, ruleset: Partial<PostingRules>): DueInstants {
  const committee = aCommitteeThatPosts(ruleset);
  const meeting = aMeeting({ date, startTime, version: 2 });
  const importedAt = new Date(minutesAt(date)).toISOString();
  const minutes = { hash: 'c'.repeat(64), fileName: 'referat.docx', kind: 'referat', importedAt } as const;
  const source: PostSource = {
    committee,
    rules: postingRules(committee),
    meeting,
    conversation: aConversation(),
    rows: [],
    now: new Date(Date.parse(`${date}T00:00:00Z`) - 60 * 86_400_000),
  };
  const agenda: Delivery = aDelivery({
    state: 'sent',
    activityId: 'card-1',
    firstVersion: 1,
    sentAt: source.now.toISOString(),
  });
  const posted = { ...source, rows: [agenda] };
  const held = { ...source, meeting: { ...meeting, state: 'held', documents: [minutes] } as const };
  return {
    agenda: postKinds.agenda.want(source)?.due.getTime() ?? 0,
    reminder: postKinds.reminder.want(posted)?.due.getTime() ?? 0,
    today: postKinds.today.want(posted)?.due.getTime() ?? 0,
    decisions: postKinds.decisions.want(held)?.due.getTime() ?? 0,
    changeUntil: changePost.want(posted)?.until.getTime() ?? 0,
  };
}

/** All days from one year to another, YYYY-MM-DD; in UTC every day has 24 hours. */
export function everyDay(firstYear: number, lastYear: number): string[] {
  const days: string[] = [];
  for (let at = Date.UTC(firstYear, 0, 1); at < Date.UTC(lastYear + 1, 0, 1); at += 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** How dates must not be reckoned: by the clock of the host, or by hours instead of days. */
export const brokenReckonings: Readonly<Record<string, (date: string) => DueInstants>> = {
  'by the clock of the host': (date) => {
    const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
    const agenda = new Date(year, month - 1, day - 7, 8).getTime();
    return { ...dueOn(date, { keepsQuietDays: false }), agenda };
  },
  'by hours': (date) => {
    const due = dueOn(date, { keepsQuietDays: false });
    return { ...due, agenda: due.today + 30 * 60_000 - 7 * 24 * 3_600_000 };
  },
};
