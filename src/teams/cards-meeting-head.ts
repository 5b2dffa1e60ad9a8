import type { CardSentences } from '../danish/sentences/card-words.ts';
import type { Meeting } from '../domain/meeting.ts';
import { meetingEnd, responsesCloseAt } from '../domain/meeting-time.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import type { CardMark, LabelledValue } from './card-frame.ts';
import { placeInWords } from './cards-place.ts';
import { clip, oneLine } from './cards-text.ts';

/** Until when answers are asked for, or that this is over. */
export function deadlineLine(deadline: Date, timeZone: string, now: Date, words: CardSentences): string {
  if (now > deadline) return words.attendance.deadlinePassed;
  const day = words.dayDate(localDate(deadline, timeZone));
  return words.attendance.answerBy(words.at(day, words.time(localTime(deadline, timeZone))));
}

/** "onsdag den 20. januar 2027 kl. 12.00–13.30", in the meeting's own time zone. */
export function meetingTime(
  meeting: Pick<Meeting, 'date' | 'startTime' | 'endTime'>,
  words: CardSentences,
  day: 'longDate' | 'date' = 'longDate',
): string {
  const date = words[day](meeting.date);
  return meeting.startTime === undefined ? date : words.at(date, words.time(meeting.startTime, meeting.endTime));
}

/** Why nobody can answer any more, as a mark; undefined while answers are taken. */
export function closedMark(meeting: Meeting, now: Date, words: CardSentences): CardMark | undefined {
  const { cancelled, over, begun } = words.agenda;
  if (meeting.state === 'cancelled') return { text: cancelled, style: 'attention', color: 'Attention' };
  if (meeting.state === 'held' || meetingEnd(meeting) <= now)
    return { text: over, style: 'emphasis', color: 'Default' };
  if (responsesCloseAt(meeting) <= now) return { text: begun, style: 'emphasis', color: 'Default' };
  return undefined;
}

/** Where people meet, and who presides. */
export function meetingFacts(meeting: Meeting, words: CardSentences): LabelledValue[] {
  const place = placeInWords(meeting);
  const mode = meeting.mode === undefined ? '' : words.agenda[meeting.mode];
  const chair = clip(oneLine(meeting.chair ?? ''), 120);
  const facts: LabelledValue[] = [
    { label: words.agenda.place, value: [place, mode].filter((part) => part !== '').join(' · ') },
    { label: words.agenda.presiding, value: chair },
  ];
  return facts.filter(({ value }) => value !== '').map(({ label, value }) => ({ label: `${label}: `, value }));
}
