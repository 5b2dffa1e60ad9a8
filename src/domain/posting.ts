/**
 * What a committee wants posted in its conversations, and when. All times are local, HH:MM; days are calendar days. Every
 * field has a default in {@link defaultPostingRules}.
 */
export interface PostingRules {
  readonly postsAgenda: boolean;
  /** The agenda comes so many days before the meeting, at `postAt`. */
  readonly agendaDaysBefore: number;
  readonly postsReminder: boolean;
  /** The reminder, with who comes and what is missing, comes so many days before the meeting, at `postAt`. */
  readonly reminderDaysBefore: number;
  readonly postAt: string;
  /** A line on the morning of the meeting, at `todayAt`. */
  readonly postsToday: boolean;
  readonly todayAt: string;
  /** The decisions, when the minutes are in. */
  readonly postsDecisions: boolean;
  /** Nothing is posted on weekends and Danish public holidays but on the day of a meeting itself: it comes the working day before. */
  readonly keepsQuietDays: boolean;
}

export const defaultPostingRules: PostingRules = {
  postsAgenda: true,
  agendaDaysBefore: 7,
  postsReminder: true,
  reminderDaysBefore: 1,
  postAt: '08:00',
  postsToday: true,
  todayAt: '07:30',
  postsDecisions: true,
  keepsQuietDays: true,
};
