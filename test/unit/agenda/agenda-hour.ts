import { agendaDueAt } from '../../../src/agenda/posts/agenda-post.ts';
import { postingRules } from '../../../src/domain/committee.ts';
import { aCommittee, aMeeting } from '../../builders.ts';

/** Every Wednesday from 2024 to 2035, YYYY-MM-DD. */
export function everyWednesday(): string[] {
  const days: string[] = [];
  // 3 January 2024 is the first; in UTC every day has 24 hours.
  for (let at = Date.UTC(2024, 0, 3); at < Date.UTC(2036, 0, 1); at += 7 * 86_400_000) {
    days.push(new Date(at).toISOString().slice(0, 10));
  }
  return days;
}

/** When the agendas of meetings on these days are due, as UTC instants. */
export function dueInstants(days: readonly string[]): string[] {
  const committee = aCommittee();
  const rules = { ...postingRules(committee), keepsQuietDays: false };
  return days.map((date) => agendaDueAt({ committee, rules, meeting: aMeeting({ date }) }).toISOString());
}
