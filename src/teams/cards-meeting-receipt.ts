import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { planningSentences } from '../danish/sentences/planning-sentences.ts';
import type { PlanningReceiptWords } from '../danish/sentences/planning-words.ts';
import { type Committee, committeeLabel, type Language } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { MeetingReceiptCardData } from './card-data-planning.ts';
import type { LabelledValue } from './card-frame.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, oneLine, wordsOnly } from './cards-text.ts';
import { instantInWords } from './command-meeting.ts';
import type { PostingOutlook } from './posting-outlook.ts';

/** What was done with the meeting. */
export type MeetingDone = 'made' | 'changed' | 'cancelled' | 'calledAgain' | 'moved' | 'unchanged';

/** What was made or changed, and when the agenda is posted. */
export function meetingReceiptCardData(
  record: MeetingRecord,
  committee: Committee,
  done: MeetingDone,
  outlook: PostingOutlook,
  { language, forPersonId }: { readonly language: Language; readonly forPersonId: string },
): MeetingReceiptCardData {
  const { receipt: words } = planningSentences[language];
  const { meeting } = record;
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const when = meetingTime(meeting, cardSentences[language]);
  const heading = words[done];
  const lines = [outlookInWords(outlook, label, meeting.timeZone, words, language)];
  const spoken = `${heading}: ${wordsOnly(label)}, ${when}. ${lines.join(' ')}`;
  const isCancelled = meeting.state === 'cancelled';
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading,
    committee: label,
    when,
    facts: factsOf(record, committee, words, language),
    lines,
    buttons: isCancelled
      ? [{ title: words.callAgain, what: 'call-again' }]
      : [
          { title: words.edit, what: 'edit' },
          { title: words.cancel, what: 'cancel' },
        ],
    committeeId: committee.id,
    meetingId: meeting.id,
    forPersonId,
  };
}

function factsOf(
  { meeting, items }: MeetingRecord,
  committee: Committee,
  words: PlanningReceiptWords,
  language: Language,
): LabelledValue[] {
  const { agenda } = cardSentences[language];
  const title = meeting.title === committeeLabel(committee) ? '' : meeting.title;
  const facts: [string, string][] = [
    [planningSentences[language].form.title, title],
    [words.place, meeting.place ?? ''],
    [words.mode, meeting.mode === undefined ? '' : agenda[meeting.mode]],
    [words.joinUrl, meeting.joinUrl ?? ''],
    [words.chair, meeting.chair ?? ''],
    [words.items, items.length === 0 ? '' : agenda.items(items.length)],
  ];
  return facts
    .map(([label, value]) => ({ label: `${label}: `, value: clip(oneLine(value), 300) }))
    .filter(({ value }) => value !== '');
}

function outlookInWords(
  outlook: PostingOutlook,
  label: string,
  timeZone: string,
  words: PlanningReceiptWords,
  language: Language,
): string {
  switch (outlook.kind) {
    case 'later':
      return words.postedLater(instantInWords(outlook.due, timeZone, language));
    case 'no-conversation':
      return words.noConversation(label);
    case 'planned':
      return words.planned;
    case 'not-posted':
      return words.notPosted;
    case 'now':
      return words.postedNow;
    case 'posted':
      return words.updated;
    case 'cancelled':
      return words.cancelledShown;
  }
}
