import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import { responsesCloseAt } from '../domain/meeting-time.ts';
import type { Response } from '../domain/response.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import type { ReceiptCardData } from './card-data.ts';
import { answerInWords } from './cards-attendance.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { asideOnly, clip, oneLine, wordsOnly } from './cards-text.ts';

export interface ReceiptOptions {
  readonly language: Language;
  readonly now: Date;
  /** What became of the answer, as the store of responses tells. */
  readonly outcome: 'recorded' | 'duplicate' | 'superseded';
}

/** What was registered, for whom, for which meeting and when, in the meeting's own time zone. */
export function receiptCardData(
  response: Response,
  meeting: Meeting,
  committee: Committee,
  { language, now, outcome }: ReceiptOptions,
): ReceiptCardData {
  const words = cardSentences[language];
  const answer = answerInWords(response, words.attendance) ?? words.attendance.own.none;
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const when = meetingTime(meeting, words);
  const at = new Date(response.at);
  const received = words.at(words.date(localDate(at, meeting.timeZone)), words.time(localTime(at, meeting.timeZone)));
  const heading = words.receipt[outcome];
  const spoken = words.receipt.spoken(heading, asideOnly(answer), `${wordsOnly(label)}, ${when}`);
  const facts = [
    { label: words.receipt.answer, value: answer },
    { label: words.receipt.person, value: clip(oneLine(response.personName), 120) },
    { label: words.receipt.meeting, value: `${label} · ${when}` },
    { label: words.receipt.at, value: received },
  ];
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading,
    facts,
    note: responsesCloseAt(meeting) > now ? words.receipt.change : words.receipt.closed,
  };
}
