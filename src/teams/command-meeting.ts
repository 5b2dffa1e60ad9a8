import type { NamedDay } from '../attendance/commands/attendance-command.ts';
import { isInPeriod } from '../danish/periods.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { DeskSentences } from '../danish/sentences/desk-words.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { isComing, meetingStart } from '../domain/meeting-time.ts';
import { addDays, localDate, localTime } from '../domain/wall-time.ts';
import type { BotServices } from './bot-services.ts';
import { meetingTime } from './cards-meeting-head.ts';

type MeetingReads = Pick<BotServices, 'listMeetingsFrom' | 'findMeeting' | 'now'>;

/** The committee's meetings that are going on or lie ahead, those that are cancelled too; oldest first. */
export async function comingMeetings(services: MeetingReads, { id, settings }: Committee): Promise<Meeting[]> {
  const today = localDate(services.now(), settings.timeZone);
  // A meeting over midnight began yesterday.
  const meetings = await services.listMeetingsFrom(id, addDays(today, -1));
  return meetings.filter((meeting) => isComing(meeting, services.now()));
}

/** Cards of so many coming meetings are brought up to date. */
const mostRefreshed = 10;

/** Asks for the shared cards of the coming meetings to be brought up to date: something changed that they all show. */
export async function refreshComing(
  services: MeetingReads & Pick<BotServices, 'refreshCards'>,
  committee: Committee,
): Promise<void> {
  for (const { id } of (await comingMeetings(services, committee)).slice(0, mostRefreshed)) {
    services.refreshCards(committee.id, id);
  }
}

/** The coming meeting on that day, cancelled or not; without a day the next one that takes place. */
export async function comingMeeting(
  services: MeetingReads,
  committee: Committee,
  day: NamedDay | undefined,
): Promise<MeetingRecord | undefined> {
  const meetings = await comingMeetings(services, committee);
  const meant = meetings.find(({ date, state }) => (day === undefined ? state !== 'cancelled' : isInPeriod(date, day)));
  return meant === undefined ? undefined : services.findMeeting(committee.id, meant.id);
}

/** The newest meeting (on that day) that has begun, at most so many days ago, and was not cancelled. */
export async function begunMeeting(
  services: MeetingReads,
  committee: Committee,
  day: NamedDay | undefined,
  mostDaysAgo: number,
): Promise<MeetingRecord | undefined> {
  const now = services.now();
  const meetings = await services.listMeetingsFrom(
    committee.id,
    addDays(localDate(now, committee.settings.timeZone), -mostDaysAgo),
  );
  const begun = meetings.filter((meeting) => meeting.state !== 'cancelled' && meetingStart(meeting) <= now);
  const meant = begun.filter(({ date }) => day === undefined || isInPeriod(date, day)).at(-1);
  return meant === undefined ? undefined : services.findMeeting(committee.id, meant.id);
}

/** "mødet i DIGU onsdag den 20. januar 2027 kl. 12.00–13.30" */
export function meetingInSentence(
  committee: Committee,
  meeting: Meeting,
  words: DeskSentences,
  language: Language,
): string {
  return words.meetingOf(committeeLabel(committee), meetingTime(meeting, cardSentences[language]));
}

/** An instant as people say it, in that time zone: "mandag den 18. januar 2027 kl. 12.00". */
export function instantInWords(instant: Date, timeZone: string, language: Language): string {
  const { at, longDate, time } = cardSentences[language];
  return at(longDate(localDate(instant, timeZone)), time(localTime(instant, timeZone)));
}
