import type { AttendanceView } from '../attendance/read-attendance.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { type Committee, committeeLabel, committeeNames, type Language } from '../domain/committee.ts';
import { isAgendaPost } from '../domain/delivery.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import { meetingEnd } from '../domain/meeting-time.ts';
import type { AgendaCardData } from './card-data-agenda.ts';
import type { CardLink } from './card-frame.ts';
import { itemOpener, type OpenBy } from './cards-agenda-open.ts';
import { type AgendaLine, countItems, layOutRows } from './cards-agenda-rows.ts';
import { attendanceLines } from './cards-attendance.ts';
import { guestLines } from './cards-guests.ts';
import { closedMark, deadlineLine, meetingFacts, meetingTime } from './cards-meeting-head.ts';
import { ownAnswer, ownStandingOf } from './cards-own-answer.ts';
import { placeLinks } from './cards-place.ts';
import { type ItemChoice, respondButtons } from './cards-respond.ts';
import { standingLines } from './cards-standing.ts';
import { asideOnly, clip, oneLine, wordsOnly } from './cards-text.ts';

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

/** How spacious a card is: how items are opened, with roomy rows for a short agenda, and lists to choose from of so many items. */
export interface Way {
  readonly isRoomy: boolean;
  readonly limit: number;
  readonly opensBy: OpenBy;
}

/** The items of an agenda, as rows and as choices in forms. */
export interface OnAgenda {
  readonly lines: readonly AgendaLine[];
  readonly choices: readonly ItemChoice[];
}

/** The parts of a card, each to be made again when something else is shared out to its texts. */
export interface AgendaCardParts {
  readonly rows: (
    way: Way,
    titles: readonly string[],
    links: ReadonlyMap<number, readonly CardLink[]>,
  ) => Pick<AgendaCardData, RowKey>;
  /** Where items are chosen. */
  readonly choosing: (way: Way, shortTitles: readonly string[]) => Pick<AgendaCardData, 'opener' | 'respond'>;
  readonly people: (nameBudget: number) => Pick<AgendaCardData, 'tally' | 'groups'>;
  /** All that does not depend on what the texts get: dates and times in words take their time. */
  readonly fixed: Omit<AgendaCardData, RowKey | 'opener' | 'respond' | 'tally' | 'groups'>;
}

type RowKey = 'roomyRows' | 'compactRows' | 'fold' | 'leftOut';

export function agendaCardParts(
  { lines, choices: allChoices }: OnAgenda,
  record: MeetingRecord,
  committee: Committee,
  view: AttendanceView,
  options: AgendaCardOptions,
): AgendaCardParts {
  const { meeting, items } = record;
  const { language, now, jobKey } = options;
  const words = cardSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const title = clip(oneLine(meeting.title), 200);
  const when = meetingTime(meeting, words);
  const closed = closedMark(meeting, now, words);
  const isOpen = closed === undefined;
  const own = ownStandingOf(view, options.viewerId);
  const ownLines = options.viewerId === undefined ? [] : ownAnswer(own, isOpen, words.attendance);
  const itemCount = countItems(items);
  // In the meeting room one looks at the card, too; afterwards the minutes tell who was there.
  const isAhead = meeting.state !== 'cancelled' && meeting.state !== 'held' && meetingEnd(meeting) > now;
  const { warnings, notes } = isAhead ? standingLines(view, words.attendance) : { warnings: [], notes: [] };
  const { join, map } = placeLinks(meeting, words.agenda);
  const guests = guestLines(view.roster, items, words);
  const fixed = {
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
    target: {
      committeeId: meeting.committeeId,
      meetingId: meeting.id,
      jobKey: isAgendaPost(jobKey, meeting.id) ? '' : jobKey,
    },
    attendanceHeading: words.attendance.heading,
    deadline: isOpen ? [deadlineLine(view.deadline, meeting.timeZone, now, words)] : [],
    warnings: warnings.length === 0 ? [] : [{ lines: warnings }],
    notes,
    own: ownLines,
  };
  return {
    fixed,
    rows: (way, titles, links) =>
      layOutRows(lines, itemCount, { ...way, titles, links, opensRows: way.opensBy === 'row' }, words),
    choosing: ({ opensBy, limit }, shortTitles) => {
      const choices = allChoices.map((choice, index) => ({ ...choice, title: shortTitles[index] ?? '' }));
      return {
        opener: itemOpener(opensBy, lines, choices, words),
        respond: isOpen ? [respondButtons(record, view, own, { choices, limit }, options, words.attendance)] : [],
      };
    },
    people: (nameBudget) => {
      const lists = { locale: language, isOpen, nameBudget };
      const { tally, groups } = attendanceLines(view.roster, words.attendance, lists);
      return { tally, groups: [...groups, ...guests] };
    },
  };
}
