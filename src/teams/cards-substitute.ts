import type { ItemSlot, SubstituteRequest } from '../attendance/notices/notice.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { type NoticeSentences, noticeSentences } from '../danish/sentences/notice-sentences.ts';
import { type Committee, committeeLabel } from '../domain/committee.ts';
import type { Meeting } from '../domain/meeting.ts';
import { answeredStartOf } from '../domain/response.ts';
import type { SubstituteRequestCardData } from './card-data-notice.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { clip, fitTogether, oneLine, wordsOnly } from './cards-text.ts';
import { instantInWords } from './notice-text.ts';

/** Units of JSON for the titles of all items; more than so many items are counted only. */
const titleBudget = 3_000;
const rowsAtMost = 30;

/** The question to a substitute: which meeting, for whom, for which items. */
export function substituteCardData(
  request: SubstituteRequest,
  meeting: Meeting,
  committee: Committee,
): SubstituteRequestCardData {
  const { language } = committee.settings;
  const words = noticeSentences[language];
  const { agenda, ...dates } = cardSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const member = clip(oneLine(request.memberName), 120);
  const when = meetingTime(meeting, cardSentences[language]);
  const spoken = words.substitute.spoken(wordsOnly(member), `${wordsOnly(label)} ${when}`);
  const place = clip(oneLine(meeting.place ?? ''), 200);
  const mode = meeting.mode === undefined ? '' : agenda[meeting.mode];
  const where = [place, mode].filter((part) => part !== '').join(' · ');
  const { accept, acceptVirtually, decline } = words.substitute;
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: words.substitute.heading,
    committee: label,
    when,
    facts: where === '' ? [] : [{ label: `${agenda.place}: `, value: where }],
    lead: words.substitute.lead(member),
    forWhat: request.items === undefined ? words.substitute.wholeMeeting : words.substitute.onlyItems,
    rows: rowsOf(request.items ?? [], words.substitute, dates.time),
    deadline:
      request.deadline === undefined
        ? []
        : [words.substitute.deadline(instantInWords(request.deadline, meeting, language))],
    choices: [
      { title: accept, answer: 'accept-in-person', style: 'positive' },
      { title: acceptVirtually, answer: 'accept-virtual', style: 'default' },
      { title: decline, answer: 'decline', style: 'default' },
    ],
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
    shownStart: answeredStartOf(meeting),
    note: words.substitute.note,
  };
}

function rowsOf(
  items: readonly ItemSlot[],
  { closedItem, moreItems }: NoticeSentences['substitute'],
  time: (start: string, end?: string) => string,
): SubstituteRequestCardData['rows'] {
  const shown = items.slice(0, rowsAtMost);
  const titles = fitTogether(
    shown.map(({ title }) => (title === '' ? closedItem : oneLine(title))),
    titleBudget,
  );
  const left = items.length - shown.length;
  const rows = shown.map(({ label, startTime, endTime }, index) => ({
    number: clip(oneLine(label), 12),
    title: titles[index] ?? '',
    details: startTime === undefined ? [] : [time(startTime, endTime)],
  }));
  return left === 0 ? rows : [...rows, { number: '…', title: moreItems(left), details: [] }];
}
