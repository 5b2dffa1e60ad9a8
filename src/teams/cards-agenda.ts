import type { AttendanceView } from '../attendance/read-attendance.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { closeBelow } from '../domain/agenda-item.ts';
import { type Committee, committeeLabel, committeeNames, type Language } from '../domain/committee.ts';
import { isAgendaPost } from '../domain/delivery.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { meetingEnd } from '../domain/meeting-time.ts';
import { canBePressed } from './card-action.ts';
import type { AgendaCardData } from './card-data-agenda.ts';
import type { CardLink } from './card-frame.ts';
import { fitLinks, itemOpener, type OpenBy } from './cards-agenda-open.ts';
import {
  type AgendaLine,
  agendaLines,
  countItems,
  isLaidOutRoomy,
  layOutRows,
  lengthOfTitles,
} from './cards-agenda-rows.ts';
import { attendanceLines } from './cards-attendance.ts';
import { guestLines } from './cards-guests.ts';
import { closedMark, deadlineLine, meetingFacts, meetingTime } from './cards-meeting-head.ts';
import { ownAnswer, ownStandingOf } from './cards-own-answer.ts';
import { placeLinks } from './cards-place.ts';
import {
  choicesAtLeast,
  choicesAtMost,
  type ItemChoice,
  itemChoices,
  respondButtons,
  timesOnCard,
} from './cards-respond.ts';
import { standingLines } from './cards-standing.ts';
import { asideOnly, clip, fitTogether, oneLine, wordsOnly } from './cards-text.ts';
import { roomOnCard } from './render-card.ts';

export interface AgendaCardOptions {
  readonly language: Language;
  readonly now: Date;
  /** Names the delivery or view that the card belongs to; comes back with every press of a button. */
  readonly jobKey: string;
  /** Whose own answer is shown (an Entra object id). Only for a view that this person alone sees. */
  readonly viewerId?: string;
  /** The viewer has the right to closed items: they stand there marked, with their titles. Only for a view of theirs alone. */
  readonly seesClosed?: boolean;
  /** The card goes out after the time at which it should have. */
  readonly isLate?: boolean;
}

/** Units of JSON that all names get at the least; the titles get what the card has left, and the names the rest. */
const nameBudget = 1800;

/** Units that "og 12 mere" may take behind the lists of names. */
const moreWords = 100;

/** Longer the title of an item is not repeated in a form. */
const choiceTitleLimit = 60;

/** How spacious a card is: how items are opened, with roomy rows for a short agenda, and lists to choose from of so many items. */
interface Way {
  readonly isRoomy: boolean;
  readonly limit: number;
  readonly opensBy: OpenBy;
}

/** The first that leaves room for the titles of the agenda, else the last: one can write the numbers of items, too. */
const ways: readonly [Way, ...Way[]] = [
  { isRoomy: true, limit: choicesAtMost, opensBy: 'row' },
  { isRoomy: true, limit: choicesAtLeast, opensBy: 'row' },
  { isRoomy: true, limit: 0, opensBy: 'row' },
  { isRoomy: true, limit: choicesAtMost, opensBy: 'list' },
  { isRoomy: true, limit: choicesAtLeast, opensBy: 'list' },
  { isRoomy: true, limit: choicesAtLeast, opensBy: 'number' },
  { isRoomy: false, limit: choicesAtLeast, opensBy: 'number' },
  { isRoomy: false, limit: 0, opensBy: 'number' },
];

/**
 * The agenda card of a meeting: the same for everybody, or with `viewerId` one person's own view of it. The title,
 * presenters and bilag of a closed item are on no card but that of a viewer who has the right to them.
 */
export function agendaCardData(
  given: MeetingRecord,
  committee: Committee,
  view: AttendanceView,
  options: AgendaCardOptions,
): AgendaCardData {
  const words = cardSentences[options.language];
  const isOpened = options.seesClosed === true && options.viewerId !== undefined;
  const record = isOpened ? withClosedMarked(given, words.agenda.closedItem) : given;
  const lines = agendaLines(record, words);
  const wanted = lines.map(({ title }) => title);
  const choices = itemChoices(record, words.agenda.closedItem);
  const card = (shared: Partial<SharedOut>): AgendaCardData =>
    agendaCardWith({ ...nothingShared, ...shared, lines, choices }, record, committee, view, options);
  const roomFor = (shared: Partial<SharedOut>): number => roomOnCard('agenda', card(shared));
  const needs = (each: Way): number => lengthOfTitles(lines, { opensRows: each.opensBy === 'row' });
  const usable = usableWays(lines, record.meeting);
  const way = usable.find((each) => needs(each) <= roomFor({ way: each })) ?? usable.at(-1) ?? ways[0];
  const titles = fitTogether(wanted, roomFor({ way }));
  const room = roomFor({ way, titles });
  const times = timesOnCard(choices, way.limit) + (way.opensBy === 'list' ? 1 : 0);
  const shortTitles = shareTitles(choices, times, room);
  const shared = { way, titles, shortTitles };
  // Who comes goes before what one may read.
  const names = nameBudget + Math.max(0, roomFor(shared) - moreWords);
  const links = fitLinks(lines, roomFor({ ...shared, nameBudget: names }), words);
  return card({ ...shared, nameBudget: names, links });
}

/** Closed items as lines like others, which say that they are closed. */
function withClosedMarked(record: MeetingRecord, closedItem: string): MeetingRecord {
  const items = closeBelow(record.items).map((item) =>
    item.isClosed ? { ...item, title: `${closedItem}: ${item.title}`, isClosed: false } : item,
  );
  return { ...record, items };
}

/** Rows that can be pressed have their room around them; a meeting whose ids no button can send back has none at all. */
function usableWays(lines: readonly AgendaLine[], meeting: Meeting): Way[] {
  const canPress = canBePressed({ committeeId: meeting.committeeId, meetingId: meeting.id });
  return ways
    .filter((way) => way.opensBy !== 'row' || isLaidOutRoomy(lines, way))
    .map((way) => (canPress ? way : { ...way, opensBy: 'nothing' }));
}

/** Titles for the lists in which items are chosen; with a few letters of each nobody is helped: then the numbers must do. */
function shareTitles(choices: readonly ItemChoice[], times: number, room: number): string[] {
  const share = times === 0 ? 0 : Math.floor(room / times) - choices.length;
  if (share < 8 * choices.length) return [];
  return fitTogether(
    choices.map(({ title }) => clip(title, choiceTitleLimit)),
    share,
  );
}

/** What is shared out among the texts of a card. */
interface SharedOut {
  readonly way: Way;
  readonly lines: readonly AgendaLine[];
  readonly titles: readonly string[];
  readonly choices: readonly ItemChoice[];
  readonly shortTitles: readonly string[];
  readonly links: ReadonlyMap<number, readonly CardLink[]>;
  readonly nameBudget: number;
}

const nothingShared: Omit<SharedOut, 'lines' | 'choices'> = {
  way: ways[0],
  titles: [],
  shortTitles: [],
  links: new Map(),
  nameBudget,
};

function agendaCardWith(
  shared: SharedOut,
  record: MeetingRecord,
  committee: Committee,
  view: AttendanceView,
  options: AgendaCardOptions,
): AgendaCardData {
  const { meeting, items } = record;
  const { language, now, jobKey } = options;
  const { way, lines, titles } = shared;
  const words = cardSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const title = clip(oneLine(meeting.title), 200);
  const when = meetingTime(meeting, words);
  const closed = closedMark(meeting, now, words);
  const isOpen = closed === undefined;
  const own = ownStandingOf(view, options.viewerId);
  const ownLines = options.viewerId === undefined ? [] : ownAnswer(own, isOpen, words.attendance);
  const itemCount = countItems(items);
  const choices = shared.choices.map((choice, index) => ({ ...choice, title: shared.shortTitles[index] ?? '' }));
  // In the meeting room one looks at the card, too; afterwards the minutes tell who was there.
  const isAhead = meeting.state !== 'cancelled' && meeting.state !== 'held' && meetingEnd(meeting) > now;
  const { warnings, notes } = isAhead ? standingLines(view, words.attendance) : { warnings: [], notes: [] };
  const { join, map } = placeLinks(meeting, words.agenda);
  const lists = { locale: language, isOpen, nameBudget: shared.nameBudget };
  const { tally, groups } = attendanceLines(view.roster, words.attendance, lists);
  return {
    language,
    fallbackText: words.agenda.fallback(wordsOnly(label), when),
    speak: [
      words.agenda.spoken(wordsOnly(label), when, itemCount),
      ...(closed === undefined ? [] : [closed.text]),
      ...ownLines.map((line) => asideOnly(`${line.label}${line.value}.`)),
    ].join(' '),
    heading: words.agenda.heading,
    committee: label,
    title: committeeNames(committee).includes(title) ? [] : [title].filter((text) => text !== ''),
    marks: closed === undefined ? [] : [closed],
    when,
    facts: meetingFacts(meeting, words),
    links: isAhead ? [...join, ...map] : [],
    remarks: options.isLate === true ? [words.agenda.late] : [],
    itemsHeading: items.length === 0 ? words.agenda.noItems : words.agenda.items(itemCount),
    ...layOutRows(lines, itemCount, { ...way, titles, links: shared.links, opensRows: way.opensBy === 'row' }, words),
    opener: itemOpener(way.opensBy, lines, choices, words),
    target: {
      committeeId: meeting.committeeId,
      meetingId: meeting.id,
      jobKey: isAgendaPost(jobKey, meeting.id) ? '' : jobKey,
    },
    attendanceHeading: words.attendance.heading,
    tally,
    deadline: isOpen ? [deadlineLine(view.deadline, meeting.timeZone, now, words)] : [],
    warnings: warnings.length === 0 ? [] : [{ lines: warnings }],
    notes,
    groups: [...groups, ...guestLines(view.roster, items, words)],
    own: ownLines,
    respond: isOpen
      ? [respondButtons(record, view, own, { choices, limit: way.limit }, options, words.attendance)]
      : [],
  };
}
