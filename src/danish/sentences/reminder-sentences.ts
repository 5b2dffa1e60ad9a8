import type { Language } from '../language.ts';

/** The words of the card that reminds of a meeting, beside those that it has in common with its agenda. */
export interface ReminderSentences {
  readonly today: string;
  readonly tomorrow: string;
  /** `weekday` as {@link ReminderSentences.weekday} names it. */
  onWeekday(weekday: string): string;
  /** `date` in words. */
  on(date: string): string;
  readonly held: string;
  /** The weekday of a local date, YYYY-MM-DD. */
  weekday(date: string): string;
  unanswered(count: number): string;
  missing(count: number): string;
  /** Before the bilag of an item that are missing. */
  ofItem(number: string): string;
  readonly ofMeeting: string;
  moreMissing(count: number): string;
  items(count: number): string;
  readonly seeAndAnswer: string;
  readonly see: string;
  fallback(heading: string, committee: string, when: string): string;
}

const weekdayIn = (date: string, locale: string): string =>
  new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' }).format(new Date(`${date}T00:00:00Z`));

export const reminderSentences: Readonly<Record<Language, ReminderSentences>> = {
  da: {
    today: 'Mødet er i dag',
    tomorrow: 'Mødet er i morgen',
    onWeekday: (weekday) => `Mødet er på ${weekday}`,
    on: (date) => `Mødet er ${date}`,
    held: 'Mødet er slut',
    weekday: (date) => weekdayIn(date, 'da-DK'),
    unanswered: (count) => (count === 1 ? '1 har ikke svaret endnu.' : `${count} har ikke svaret endnu.`),
    missing: (count) => (count === 1 ? '1 bilag mangler' : `${count} bilag mangler`),
    ofItem: (number) => `Punkt ${number}`,
    ofMeeting: 'Hele mødet',
    moreMissing: (count) => `… og ${count} bilag mere`,
    items: (count) => (count === 1 ? '1 punkt på dagsordenen' : `${count} punkter på dagsordenen`),
    seeAndAnswer: 'Se dagsordenen og svar',
    see: 'Se dagsordenen',
    fallback: (heading, committee, when) => `${heading}: ${committee}, ${when}.`,
  },
  en: {
    today: 'The meeting is today',
    tomorrow: 'The meeting is tomorrow',
    onWeekday: (weekday) => `The meeting is on ${weekday}`,
    on: (date) => `The meeting is on ${date}`,
    held: 'The meeting is over',
    weekday: (date) => weekdayIn(date, 'en-GB'),
    unanswered: (count) => (count === 1 ? '1 has not answered yet.' : `${count} have not answered yet.`),
    missing: (count) => (count === 1 ? '1 attachment is missing' : `${count} attachments are missing`),
    ofItem: (number) => `Item ${number}`,
    ofMeeting: 'The whole meeting',
    moreMissing: (count) => `… and ${count} more ${count === 1 ? 'attachment' : 'attachments'}`,
    items: (count) => (count === 1 ? '1 item on the agenda' : `${count} items on the agenda`),
    seeAndAnswer: 'See the agenda and answer',
    see: 'See the agenda',
    fallback: (heading, committee, when) => `${heading}: ${committee}, ${when}.`,
  },
};
