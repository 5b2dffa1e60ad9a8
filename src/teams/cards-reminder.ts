import type { AttendanceView } from '../attendance/read-attendance.ts';
import { attendeeGroup } from '../attendance/roster.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import { type ReminderSentences, reminderSentences } from '../danish/sentences/reminder-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { meetingEnd } from '../domain/meeting-time.ts';
import { addDays, localDate } from '../domain/wall-time.ts';
import { canBePressed } from './card-action.ts';
import type { ReminderCardData } from './card-data-post.ts';
import { countItems } from './cards-agenda-rows.ts';
import { attachmentTitle } from './cards-attachments.ts';
import { attendanceLines } from './cards-attendance.ts';
import { closedMark, deadlineLine, meetingFacts, meetingTime } from './cards-meeting-head.ts';
import { placeLinks } from './cards-place.ts';
import { standingLines } from './cards-standing.ts';
import { clip, fitTogether, oneLine, wordsOnly } from './cards-text.ts';
import { missingAttachments } from './missing-attachments.ts';

export interface ReminderCardOptions {
  readonly language: Language;
  readonly now: Date;
  /** `today` is for the morning of the meeting: how one gets there goes first, and nothing that can wait. */
  readonly kind: 'reminder' | 'today';
  /** Names the delivery that the card belongs to. */
  readonly jobKey: string;
  readonly isLate?: boolean;
}

/** Units of JSON for the titles of all missing bilag. */
const missingBudget = 2_400;
const missingAtMost = 12;

/** The card that reminds of a meeting, the same for everybody: how it stands, and what is still missing. */
export function reminderCardData(
  record: MeetingRecord,
  committee: Committee,
  view: AttendanceView,
  { language, now, kind, jobKey, isLate = false }: ReminderCardOptions,
): ReminderCardData {
  const { meeting, items } = record;
  const words = cardSentences[language];
  const own = reminderSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const when = meetingTime(meeting, words);
  const heading = headingOf(meeting, now, own, words);
  const closed = closedMark(meeting, now, words);
  const isOpen = closed === undefined;
  const isAhead = meeting.state !== 'cancelled' && meeting.state !== 'held' && meetingEnd(meeting) > now;
  const { warnings, notes } = isAhead ? standingLines(view, words.attendance) : { warnings: [], notes: [] };
  const { join, map } = placeLinks(meeting, words.agenda);
  const isToday = kind === 'today';
  const spoken = own.fallback(heading, wordsOnly(label), when);
  const count = countItems(items);
  const button = {
    title: isOpen ? own.seeAndAnswer : own.see,
    tooltip: words.meetingList.showAgenda(wordsOnly(label), when),
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
    jobKey,
  };
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading,
    committee: label,
    marks: closed === undefined ? [] : [closed],
    when,
    facts: meetingFacts(meeting, words),
    doors: isAhead && isToday && join.length + map.length > 0 ? [{ buttons: [...join, ...map] }] : [],
    links: isAhead && !isToday ? [...join, ...map] : [],
    remarks: isLate ? [words.agenda.late] : [],
    attendance: isAhead ? attendance(view, meeting, isOpen, { language, now }, words, own) : [],
    warnings: warnings.length === 0 ? [] : [{ lines: warnings }],
    notes,
    missing: isAhead && !isToday ? missing(record, words, own) : [],
    items: count === 0 ? words.agenda.noItems : own.items(count),
    buttons: canBePressed(button) ? [button] : [],
  };
}

/** "Mødet er i morgen", by the calendar on the wall where the meeting is. */
function headingOf(meeting: Meeting, now: Date, own: ReminderSentences, words: CardSentences): string {
  if (meeting.state === 'held' || meetingEnd(meeting) <= now) return own.held;
  const today = localDate(now, meeting.timeZone);
  if (meeting.date === today) return own.today;
  if (meeting.date === addDays(today, 1)) return own.tomorrow;
  // A week from now the weekday would be the same as today's.
  if (meeting.date > today && meeting.date < addDays(today, 7)) return own.onWeekday(own.weekday(meeting.date));
  return own.on(words.dayDate(meeting.date));
}

/** The tally; while answers are taken also until when they are asked for, and how many are missing. */
function attendance(
  view: AttendanceView,
  { timeZone }: Meeting,
  isOpen: boolean,
  { language, now }: Pick<ReminderCardOptions, 'language' | 'now'>,
  words: CardSentences,
  own: ReminderSentences,
): string[] {
  const { tally } = attendanceLines(view.roster, words.attendance, { locale: language, isOpen, nameBudget: 0 });
  if (!isOpen) return [tally];
  const unanswered = view.roster.filter((attendee) => attendee.hasSeat && attendeeGroup(attendee) === 'none').length;
  return [
    tally,
    ...(unanswered === 0 ? [] : [own.unanswered(unanswered)]),
    ...(now > view.deadline ? [] : [deadlineLine(view.deadline, timeZone, now, words)]),
  ];
}

function missing(record: MeetingRecord, words: CardSentences, own: ReminderSentences): ReminderCardData['missing'] {
  const all = missingAttachments(record).flatMap(({ label, attachments }) =>
    attachments.map((attachment) => ({
      label: label === undefined ? own.ofMeeting : own.ofItem(clip(oneLine(label), 12)),
      title: attachmentTitle(attachment, words),
    })),
  );
  if (all.length === 0) return [];
  const shown = all.slice(0, missingAtMost);
  const titles = fitTogether(
    shown.map(({ title }) => clip(title, 300)),
    missingBudget,
  );
  const rows = shown.map(({ label }, index) => ({ label: `${label}: `, value: titles[index] ?? '' }));
  const left = all.length - shown.length;
  return [{ heading: own.missing(all.length), rows, notes: left > 0 ? [own.moreMissing(left)] : [] }];
}
