import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { closingSentences } from '../danish/sentences/closing-sentences.ts';
import { planningSentences } from '../danish/sentences/planning-sentences.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { MeetingCheckCardData } from './card-data-planning.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';

/** Whether closed items are to be open from now on: by their numbers alone, for others may read along. */
export function itemCheckCardData(
  meeting: Meeting,
  committee: Committee,
  labels: readonly string[],
  { language, forPersonId }: { readonly language: Language; readonly forPersonId: string },
): MeetingCheckCardData {
  const words = closingSentences[language];
  const { yes, no } = planningSentences[language].check;
  const heading = words.openHeading(words.items(labels));
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const when = meetingTime(meeting, cardSentences[language]);
  const lines = [...words.openLines];
  return {
    language,
    fallbackText: `${heading} ${wordsOnly(label)}, ${when}`,
    speak: `${heading} ${wordsOnly(label)}, ${when}. ${lines.join(' ')}`,
    heading,
    committee: label,
    when,
    lines,
    yes,
    no,
    change: 'open-items',
    committeeId: committee.id,
    meetingId: meeting.id,
    shownVersion: meeting.version,
    items: labels.join(','),
    date: '',
    startTime: '',
    endTime: '',
    forPersonId,
  };
}
