import type { AttendanceView } from '../attendance/read-attendance.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import { type Committee, committeeLabel, committeeNames, type Language } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { meetingEnd, responsesCloseAt } from '../domain/meeting-time.ts';
import { localDate, localTime } from '../domain/wall-time.ts';
import type { AgendaCardData, AgendaRow } from './card-data-agenda.ts';
import type { CardMark, LabelledValue } from './card-frame.ts';
import { agendaRows, layOutRows } from './cards-agenda-rows.ts';
import { attendanceLines } from './cards-attendance.ts';
import { guestLines } from './cards-guests.ts';
import { ownAnswer, ownStandingOf } from './cards-own-answer.ts';
import {
  choicesAtLeast,
  choicesAtMost,
  type ItemChoice,
  itemChoices,
  respondButtons,
  timesOnCard,
} from './cards-respond.ts';
import { standingLines } from './cards-standing.ts';
import { clip, fitTogether, jsonLength, oneLine, wordsOnly } from './cards-text.ts';
import { roomOnCard } from './render-card.ts';

export interface AgendaCardOptions {
  readonly language: Language;
  readonly now: Date;
  /** Names the delivery or view that the card belongs to; comes back with every press of a button. */
  readonly jobKey: string;
  /** Whose own answer is shown (an Entra object id). Only for a view that this person alone sees. */
  readonly viewerId?: string;
  /** The card goes out after the time at which it should have. */
  readonly isLate?: boolean;
}

/** Units of JSON that all names get at the least; the titles get what the card has left, and the names the rest. */
const nameBudget = 1800;

/** Units that "og 12 mere" may take behind the lists of names. */
const moreWords = 100;

/** Longer the title of an item is not repeated in a form. */
const choiceTitleLimit = 60;

/** How spacious a card is: with roomy rows for a short agenda, and lists to choose from of so many items. */
interface Way {
  readonly isRoomy: boolean;
  readonly limit: number;
}

/** The first that leaves room for the titles of the agenda, else the last: one can write the numbers of items, too. */
const ways: readonly [Way, ...Way[]] = [
  { isRoomy: true, limit: choicesAtMost },
  { isRoomy: true, limit: choicesAtLeast },
  { isRoomy: false, limit: choicesAtLeast },
  { isRoomy: false, limit: 0 },
];

/**
 * The agenda card of a meeting: the same for everybody, or with `viewerId` one person's own view of it. The title,
 * presenters and bilag of a closed item are never on it.
 */
export function agendaCardData(
  record: MeetingRecord,
  committee: Committee,
  view: AttendanceView,
  options: AgendaCardOptions,
): AgendaCardData {
  const words = cardSentences[options.language];
  const rows = agendaRows(record, words);
  const choices = itemChoices(record, words.agenda.closedItem);
  const wanted = choices.map(({ title }) => clip(title, choiceTitleLimit));
  const card = (way: Way, titles: readonly string[], shortTitles: readonly string[], names: number) =>
    agendaCardWith(
      {
        ...way,
        rows: rows.map((row, index) => ({ ...row, title: titles[index] ?? '' })),
        choices: choices.map((choice, index) => ({ ...choice, title: shortTitles[index] ?? '' })),
        nameBudget: names,
      },
      record,
      committee,
      view,
      options,
    );
  const needed = lengthOf(rows.map(({ title }) => title));
  let [way, room]: [Way, number] = [ways[0], 0];
  for (way of ways) {
    room = roomOnCard('agenda', card(way, [], [], nameBudget));
    if (needed <= room) break;
  }
  const titles = fitTogether(
    rows.map(({ title }) => title),
    room,
  );
  room -= lengthOf(titles);
  const times = timesOnCard(choices, way.limit);
  // With a few letters of each nobody is helped: then the numbers must do.
  const share = times === 0 ? 0 : Math.floor(room / times) - choices.length;
  const shortTitles = share < 8 * choices.length ? [] : fitTogether(wanted, share);
  room -= times * (lengthOf(shortTitles) + shortTitles.length);
  return card(way, titles, shortTitles, nameBudget + Math.max(0, room - moreWords));
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + jsonLength(text), 0);
}

/** What is shared out among the texts of a card. */
interface SharedOut extends Way {
  readonly rows: readonly AgendaRow[];
  readonly choices: readonly ItemChoice[];
  readonly nameBudget: number;
}

function agendaCardWith(
  shared: SharedOut,
  record: MeetingRecord,
  committee: Committee,
  view: AttendanceView,
  options: AgendaCardOptions,
): AgendaCardData {
  const { meeting, items } = record;
  const { language, now } = options;
  const words = cardSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const title = clip(oneLine(meeting.title), 200);
  const when = meetingTime(meeting, words);
  const closed = closedMark(meeting, now, words);
  const isOpen = closed === undefined;
  const own = ownStandingOf(view, options.viewerId);
  // In the meeting room one looks at the card, too; afterwards the minutes tell who was there.
  const isAhead = meeting.state !== 'cancelled' && meeting.state !== 'held' && meetingEnd(meeting) > now;
  const { warnings, notes } = isAhead ? standingLines(view, words.attendance) : { warnings: [], notes: [] };
  const lists = { locale: language, isOpen, nameBudget: shared.nameBudget };
  const { tally, groups } = attendanceLines(view.roster, words.attendance, lists);
  return {
    language,
    fallbackText: words.agenda.fallback(wordsOnly(label), when),
    speak: words.agenda.spoken(wordsOnly(label), when, items.length),
    heading: words.agenda.heading,
    committee: label,
    title: committeeNames(committee).includes(title) ? [] : [title].filter((text) => text !== ''),
    marks: closed === undefined ? [] : [closed],
    when,
    facts: meetingFacts(meeting, words),
    remarks: options.isLate === true ? [words.agenda.late] : [],
    itemsHeading: items.length === 0 ? words.agenda.noItems : words.agenda.items(items.length),
    ...layOutRows(shared.rows, items.length, shared.isRoomy, words),
    attendanceHeading: words.attendance.heading,
    tally,
    deadline: isOpen ? [deadlineLine(view.deadline, meeting.timeZone, now, words)] : [],
    warnings: warnings.length === 0 ? [] : [{ lines: warnings }],
    notes,
    groups: [...groups, ...guestLines(view.roster, items, words)],
    own: options.viewerId === undefined ? [] : ownAnswer(own, isOpen, words.attendance),
    respond: isOpen ? [respondButtons(record, view, own, shared, options, words.attendance)] : [],
  };
}

function deadlineLine(deadline: Date, timeZone: string, now: Date, words: CardSentences): string {
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
function closedMark(meeting: Meeting, now: Date, words: CardSentences): CardMark | undefined {
  const { cancelled, over, begun } = words.agenda;
  if (meeting.state === 'cancelled') return { text: cancelled, style: 'attention', color: 'Attention' };
  if (meeting.state === 'held' || meetingEnd(meeting) <= now)
    return { text: over, style: 'emphasis', color: 'Default' };
  if (responsesCloseAt(meeting) <= now) return { text: begun, style: 'emphasis', color: 'Default' };
  return undefined;
}

function meetingFacts(meeting: Meeting, words: CardSentences): LabelledValue[] {
  const place = clip(oneLine(meeting.place ?? ''), 200);
  const mode = meeting.mode === undefined ? '' : words.agenda[meeting.mode];
  const chair = clip(oneLine(meeting.chair ?? ''), 120);
  const facts: LabelledValue[] = [
    { label: words.agenda.place, value: [place, mode].filter((part) => part !== '').join(' · ') },
    { label: words.agenda.presiding, value: chair },
  ];
  return facts.filter(({ value }) => value !== '').map(({ label, value }) => ({ label: `${label}: `, value }));
}
