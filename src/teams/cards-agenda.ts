import type { AttendanceView } from '../attendance/read-attendance.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import { closeBelow } from '../domain/agenda-item.ts';
import type { Committee } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { canBePressed } from './card-action.ts';
import type { AgendaCardData } from './card-data-agenda.ts';
import type { CardLink } from './card-frame.ts';
import { type AgendaCardOptions, agendaCardParts, type OnAgenda, type Way } from './cards-agenda-layout.ts';
import { fitLinks } from './cards-agenda-open.ts';
import { agendaLines, isLaidOutRoomy, lengthOfTitles } from './cards-agenda-rows.ts';
import { choicesAtLeast, choicesAtMost, type ItemChoice, itemChoices, timesOnCard } from './cards-respond.ts';
import { clip, fitTogether } from './cards-text.ts';
import { roomOnCard } from './render-card.ts';

export type { AgendaCardOptions };

/** Units of JSON that all names get at the least; the titles get what the card has left, and the names the rest. */
const nameBudget = 1800;

/** Units that "og 12 mere" may take behind the lists of names. */
const moreWords = 100;

/** Longer the title of an item is not repeated in a form. */
const choiceTitleLimit = 60;

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
  const parts = agendaCardParts({ lines, choices }, record, committee, view, options);
  const people = parts.people(nameBudget);
  const withoutTitles = (way: Way): AgendaCardData => ({
    ...parts.fixed,
    ...people,
    ...parts.rows(way, [], noLinks),
    ...parts.choosing(way, []),
  });
  const needs = (each: Way): number => lengthOfTitles(lines, { opensRows: each.opensBy === 'row' });
  const [first = ways[0], ...others] = usableWays({ lines, choices }, record.meeting);
  let way = first;
  let card = withoutTitles(way);
  let room = roomOnCard('agenda', card);
  for (const next of others) {
    if (needs(way) <= room) break;
    way = next;
    card = withoutTitles(way);
    room = roomOnCard('agenda', card);
  }
  const titles = fitTogether(wanted, room);
  card = { ...card, ...parts.rows(way, titles, noLinks) };
  room = roomOnCard('agenda', card);
  const times = timesOnCard(choices, way.limit) + (way.opensBy === 'list' ? 1 : 0);
  const shortTitles = shareTitles(choices, times, room);
  if (shortTitles.length > 0) {
    card = { ...card, ...parts.choosing(way, shortTitles) };
    room = roomOnCard('agenda', card);
  }
  // Who comes goes before what one may read.
  if (room > moreWords) {
    card = { ...card, ...parts.people(nameBudget + room - moreWords) };
    room = roomOnCard('agenda', card);
  }
  const links = fitLinks(lines, room, words);
  return links.size === 0 ? card : { ...card, ...parts.rows(way, titles, links) };
}

const noLinks: ReadonlyMap<number, readonly CardLink[]> = new Map();

/** Closed items as lines like others, which say that they are closed. */
function withClosedMarked(record: MeetingRecord, closedItem: string): MeetingRecord {
  const items = closeBelow(record.items).map((item) =>
    item.isClosed ? { ...item, title: `${closedItem}: ${item.title}`, isClosed: false } : item,
  );
  return { ...record, items };
}

/**
 * Rows that can be pressed have their room around them; a meeting whose ids no button can send back has none at all. Ways
 * that lay this agenda out alike are one, for each that is tried is measured.
 */
function usableWays({ lines, choices }: OnAgenda, meeting: Meeting): Way[] {
  const canPress = canBePressed({ committeeId: meeting.committeeId, meetingId: meeting.id });
  const usable = ways
    .filter((way) => way.opensBy !== 'row' || isLaidOutRoomy(lines, way))
    .map((way): Way => (canPress ? way : { ...way, opensBy: 'nothing' }));
  const looks = usable.map((way) =>
    [way.opensBy, isLaidOutRoomy(lines, way), timesOnCard(choices, way.limit)].join(' '),
  );
  return usable.filter((_, index) => looks.indexOf(looks[index] ?? '') === index);
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
