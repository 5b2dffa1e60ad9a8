import type { CommitteeSettings } from '../domain/committee.ts';
import { defaultPostingRules, type PostingRules } from '../domain/posting.ts';

export const mostAgendaDays = 60;
export const mostReminderDays = 30;

export type PostingProblem = 'agenda-too-early' | 'reminder-too-early' | 'reminder-before-agenda';

/** What speaks against rules, however they were set. Where no agenda is posted the reminder cannot come before it. */
export function problemsOf(rules: PostingRules): PostingProblem[] {
  const { postsAgenda, agendaDaysBefore, postsReminder, reminderDaysBefore } = rules;
  const problems: PostingProblem[] = [];
  if (agendaDaysBefore > mostAgendaDays) problems.push('agenda-too-early');
  if (reminderDaysBefore > mostReminderDays) problems.push('reminder-too-early');
  if (postsAgenda && postsReminder && reminderDaysBefore > agendaDaysBefore) problems.push('reminder-before-agenda');
  return problems;
}

/** The settings with some rules of posting changed; what is as by default is not kept. */
export function withPosting(settings: CommitteeSettings, change: Partial<PostingRules>): CommitteeSettings {
  const { posting, ...rest } = settings;
  const usual = new Map<string, unknown>(Object.entries(defaultPostingRules));
  const rules = Object.entries({ ...defaultPostingRules, ...posting, ...change });
  const chosen: Partial<PostingRules> = Object.fromEntries(rules.filter(([rule, value]) => usual.get(rule) !== value));
  return Object.keys(chosen).length === 0 ? rest : { ...rest, posting: chosen };
}

/** The settings as if nobody had chosen anything about posts. */
export function withoutPosting({ posting: _, ...rest }: CommitteeSettings): CommitteeSettings {
  return rest;
}
