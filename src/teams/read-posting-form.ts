import { mostAgendaDays, mostReminderDays, problemsOf } from '../agenda/posting-limits.ts';
import { clockOf } from '../attendance/commands/read-clock.ts';
import type { PostingFormProblem } from '../danish/sentences/posting-words.ts';
import type { PostingRules } from '../domain/posting.ts';
import type { MeetingAction } from './card-action.ts';

type Form = Extract<MeetingAction, { verb: 'posting-save' }>;

export type PostingFormOutcome =
  | { readonly ok: true; readonly rules: PostingRules }
  /** `rules`: what could be read. */
  | { readonly ok: false; readonly problems: readonly PostingFormProblem[]; readonly rules: Partial<PostingRules> };

/** The rules that somebody typed: times as "8", "8.00" or "08:00", days as whole numbers. */
export function readPostingForm(form: Form): PostingFormOutcome {
  const { postsAgenda, postsReminder, postsToday, postsDecisions, keepsQuietDays } = form;
  const switches = { postsAgenda, postsReminder, postsToday, postsDecisions, keepsQuietDays };
  const agendaDaysBefore = daysOf(form.agendaDaysBefore, mostAgendaDays);
  const reminderDaysBefore = daysOf(form.reminderDaysBefore, mostReminderDays);
  const [postAt, todayAt] = [timeOf(form.postAt), timeOf(form.todayAt)];
  const isWhole = agendaDaysBefore !== undefined && reminderDaysBefore !== undefined;
  if (isWhole && postAt !== undefined && todayAt !== undefined) {
    const rules = { ...switches, agendaDaysBefore, reminderDaysBefore, postAt, todayAt };
    const problems = problemsOf(rules);
    return problems.length === 0 ? { ok: true, rules } : { ok: false, problems, rules };
  }
  const problems: PostingFormProblem[] = [];
  if (agendaDaysBefore === undefined) problems.push('agenda-days');
  if (reminderDaysBefore === undefined) problems.push('reminder-days');
  if (postAt === undefined || todayAt === undefined) problems.push('time-unreadable');
  const read = {
    ...switches,
    ...(agendaDaysBefore === undefined ? {} : { agendaDaysBefore }),
    ...(reminderDaysBefore === undefined ? {} : { reminderDaysBefore }),
    ...(postAt === undefined ? {} : { postAt }),
    ...(todayAt === undefined ? {} : { todayAt }),
  };
  return { ok: false, problems, rules: read };
}

function daysOf(text: string, most: number): number | undefined {
  const days = /^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : undefined;
  return days === undefined || days > most ? undefined : days;
}

/** HH:MM; some clients send seconds, too. */
function timeOf(text: string): string | undefined {
  const match = /^(?:kl\.?\s*)?(\d{1,2})(?:[.:](\d{2})(?::\d{2})?)?$/iu.exec(text.trim());
  return match === null || Number(match[2] ?? '0') > 59 ? undefined : clockOf(match[1], match[2]);
}
