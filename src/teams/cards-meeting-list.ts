import type { MeetingRow } from '../answers/answer.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import type { Language } from '../domain/committee.ts';
import type { MeetingListCardData } from './card-data.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, fitTogether, oneLine, wordsOnly } from './cards-text.ts';
import { roomOnCard } from './render-card.ts';

const rowsAtMost = 12;

/**
 * A list of meetings, each with a button for its agenda; of a long list the first twelve and the number of the rest.
 *
 * @param heading what the list is of, in the reader's language; absent for "Møder"
 */
export function meetingListCardData(
  meetings: readonly MeetingRow[],
  { language, heading }: { readonly language: Language; readonly heading?: string },
): MeetingListCardData {
  const words = cardSentences[language];
  const shown = meetings.slice(0, rowsAtMost);
  const left = meetings.length - shown.length;
  const title = clip(wordsOnly(heading ?? words.meetingList.heading), 120);
  const rows = shown.map((meeting) => listRow(meeting, words));
  const said = rows.slice(0, 3).map(({ committee, when }) => `${wordsOnly(committee)}, ${when}`);
  const spoken = [title, ...(said.length === 0 ? [words.meetingList.empty] : said)].join('. ');
  const data: MeetingListCardData = {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: title,
    rows,
    notes: [
      ...(meetings.length === 0 ? [words.meetingList.empty] : []),
      ...(left > 0 ? [words.meetingList.more(left)] : []),
    ],
  };
  const untold = rows.map((row) => ({ ...row, details: row.details.map(() => '') }));
  const details = fitTogether(
    rows.map((row) => row.details[0] ?? ''),
    roomOnCard('meeting-list', { ...data, rows: untold }),
  );
  return {
    ...data,
    rows: rows.map((row, index) => ({ ...row, details: row.details.map(() => details[index] ?? '') })),
  };
}

function listRow(meeting: MeetingRow, words: CardSentences): MeetingListCardData['rows'][number] {
  const committee = clip(oneLine(meeting.committeeLabel), 60);
  const when = meetingTime(meeting, words);
  const details = [meeting.title, meeting.place].map((part) => oneLine(part ?? '')).filter((part) => part !== '');
  const { committeeId, meetingId } = meeting;
  const button = {
    title: words.agenda.heading,
    tooltip: words.meetingList.showAgenda(wordsOnly(committee), when),
    committeeId,
  };
  return {
    committee,
    when,
    details: details.length === 0 ? [] : [details.join(' · ')],
    button: meetingId === undefined ? [] : [{ ...button, meetingId }],
  };
}
