import { openRecord } from '../access/open-record.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import { type DecisionsSentences, decisionsSentences } from '../danish/sentences/decisions-sentences.ts';
import { closeBelow } from '../domain/agenda-item.ts';
import { type Committee, committeeLabel, committeeNames, type Language } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { canBePressed } from './card-action.ts';
import type { CompactDecisionRow, DecisionRow, DecisionsCardData } from './card-data-post.ts';
import type { LabelledValue } from './card-frame.ts';
import { itemOpener, type OpenBy } from './cards-agenda-open.ts';
import { countItems } from './cards-agenda-rows.ts';
import { type DecidedItem, decidedItems } from './cards-decisions-rows.ts';
import { meetingTime } from './cards-meeting-head.ts';
import { placeInWords } from './cards-place.ts';
import { clip, fitTogether, jsonLength, oneLine, wordsOnly } from './cards-text.ts';
import { roomOnCard } from './render-card.ts';

export interface DecisionsCardOptions {
  readonly language: Language;
  readonly now: Date;
  /** Names the delivery that the card belongs to. */
  readonly jobKey: string;
}

/** So many items are shown at once; more are folded away. */
const rowsAtOnce = 8;
const rowsAtMost = 40;
/** Units of JSON for the words of each task, on average: the decisions get what the card has left. */
const taskUnits = 130;
/** Of a longer title the beginning stands in the list of items to choose from. */
const choiceLimit = 60;

/** How spacious a card is, how its items are opened, and how many tasks are on it. */
interface Way {
  readonly isRoomy: boolean;
  readonly opensBy: OpenBy;
  readonly tasksAtMost: number;
}

/** The most comfortable first; the last must do for whatever there is. */
const ways: readonly [Way, ...Way[]] = [
  { isRoomy: true, opensBy: 'row', tasksAtMost: 15 },
  { isRoomy: true, opensBy: 'list', tasksAtMost: 15 },
  { isRoomy: false, opensBy: 'list', tasksAtMost: 15 },
  { isRoomy: false, opensBy: 'list', tasksAtMost: 6 },
  { isRoomy: false, opensBy: 'number', tasksAtMost: 6 },
];

/**
 * What a meeting decided, for everybody to see: of closed items nothing but how many there are. Nothing is called a decision
 * that the minutes do not call so.
 */
export function decisionsCardData(
  record: MeetingRecord,
  committee: Committee,
  options: DecisionsCardOptions,
): DecisionsCardData {
  const words = cardSentences[options.language];
  const own = decisionsSentences[options.language];
  const all = decidedItems(openRecord(record), options.now, own, words);
  const items = all.slice(0, rowsAtMost);
  const titles = items.map(({ title }) => title);
  const texts = items.flatMap(({ lines }) => lines.map(({ text }) => text));
  const card = (way: Way, fittedTitles: readonly string[], fittedTexts: readonly string[]): DecisionsCardData =>
    decisionsCardWith(
      { items: withTexts(items, fittedTitles, fittedTexts), total: all.length, way },
      record,
      committee,
      options,
    );
  const { committeeId, id: meetingId } = record.meeting;
  const canPress = canBePressed({ committeeId, meetingId });
  const usable = ways.map((way): Way => (canPress ? way : { ...way, opensBy: 'nothing' }));
  const roomFor = (way: Way): number => roomOnCard('decisions', card(way, [], [])) - namesOf(items, way);
  const needed = lengthOf(titles) + lengthOf(texts);
  const way = usable.find((each) => needed <= roomFor(each)) ?? usable.at(-1) ?? ways[0];
  // A decision says little while nobody can tell of what.
  const room = roomFor(way);
  const fittedTitles = fitTogether(titles, Math.max(Math.floor(room / 2), room - lengthOf(texts)));
  return card(way, fittedTitles, fitTogether(texts, room - lengthOf(fittedTitles)));
}

function lengthOf(texts: readonly string[]): number {
  return texts.reduce((sum, text) => sum + jsonLength(text), 0);
}

/** What the titles take once more as names of rows or of choices. */
function namesOf(items: readonly DecidedItem[], { opensBy }: Way): number {
  if (opensBy === 'number' || opensBy === 'nothing') return 0;
  return items.reduce(
    (sum, { title }) => sum + (opensBy === 'row' ? jsonLength(title) : Math.min(choiceLimit, jsonLength(title))),
    0,
  );
}

function withTexts(items: readonly DecidedItem[], titles: readonly string[], texts: readonly string[]): DecidedItem[] {
  let next = 0;
  return items.map((item, index) => ({
    ...item,
    title: titles[index] ?? '',
    lines: item.lines.map((line) => ({ ...line, text: texts[next++] ?? '' })),
  }));
}

interface Shown {
  readonly items: readonly DecidedItem[];
  /** With those for which there is no room. */
  readonly total: number;
  readonly way: Way;
}

function decisionsCardWith(
  { items, total, way }: Shown,
  record: MeetingRecord,
  committee: Committee,
  { language, jobKey }: DecisionsCardOptions,
): DecisionsCardData {
  const { meeting } = record;
  const open = openRecord(record);
  const words = cardSentences[language];
  const own = decisionsSentences[language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const title = clip(oneLine(meeting.title), 200);
  const when = words.longDate(meeting.date);
  const spoken = own.fallback(wordsOnly(label), when, total);
  const { isRoomy, opensBy, tasksAtMost } = way;
  const rows = isRoomy ? items.map((item) => rowOf(item, opensBy, words)) : [];
  const compactRows = isRoomy ? [] : items.map(compactRowOf);
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: own.heading,
    committee: label,
    title: committeeNames(committee).includes(title) ? [] : [title].filter((text) => text !== ''),
    when,
    rows: rows.slice(0, rowsAtOnce),
    compactRows: compactRows.slice(0, rowsAtOnce),
    fold:
      items.length <= rowsAtOnce
        ? []
        : [
            {
              rows: rows.slice(rowsAtOnce),
              compactRows: compactRows.slice(rowsAtOnce),
              showAll: own.showAll(items.length),
              showFewer: own.showFewer,
            },
          ],
    opener: itemOpener(
      opensBy,
      items.map((item) => ({ ...item, isPause: false, isClosed: false })),
      items.map((item) => ({ label: item.number, title: clip(item.title, choiceLimit) })),
      words,
    ),
    target: { committeeId: meeting.committeeId, meetingId: meeting.id, jobKey },
    notes: notes(record, open, { shown: items.length, total }, own),
    tasks: tasks(open.meeting, tasksAtMost, words, own),
    nextMeeting: nextMeeting(open.meeting, words, own),
  };
}

function rowOf({ order, number, title, lines }: DecidedItem, opensBy: OpenBy, { agenda }: CardSentences): DecisionRow {
  const open = agenda.openItem(number);
  return {
    plain: opensBy === 'row' ? [] : [{ number, title }],
    opens: opensBy === 'row' ? [{ number, title, label: `${open}: ${title}`, open, itemOrder: order }] : [],
    lines: lines.map((line) => ({ label: line.label === '' ? [] : [`${line.label}: `], text: line.text })),
  };
}

function compactRowOf({ number, title, lines }: DecidedItem): CompactDecisionRow {
  const said = lines.map(({ label, text }) => (label === '' ? text : `${label}: ${text}`));
  return { title: `${number}\u2002${title}`, text: ` · ${said.join(' ')}` };
}

function notes(
  { items }: MeetingRecord,
  open: MeetingRecord,
  { shown, total }: { readonly shown: number; readonly total: number },
  own: DecisionsSentences,
): string[] {
  const closed = closeBelow(items).filter(({ isClosed }) => isClosed).length;
  const without = countItems(open.items) - total;
  return [
    ...(total > shown ? [own.leftOut(total - shown)] : []),
    ...(total === 0 ? [own.nothing] : []),
    ...(without > 0 && total > 0 ? [own.without(without)] : []),
    ...(closed > 0 ? [own.closed(closed)] : []),
  ];
}

/** What is to be done, by whom and until when, as the minutes say it. */
function tasks(
  { actions }: Meeting,
  atMost: number,
  words: CardSentences,
  own: DecisionsSentences,
): DecisionsCardData['tasks'] {
  if (actions.length === 0) return [];
  const shown = actions.slice(0, atMost);
  const texts = fitTogether(
    shown.map(({ text }) => oneLine(text)),
    taskUnits * atMost,
  );
  const rows = shown.map(({ responsible = '', due, dueText = '' }, index) => {
    const until = due === undefined ? clip(oneLine(dueText), 60) : words.date(due);
    const details = [clip(oneLine(responsible), 120), until === '' ? '' : own.due(until)].filter((part) => part !== '');
    return { text: texts[index] ?? '', details: details.length === 0 ? [] : [` · ${details.join(' · ')}`] };
  });
  const left = actions.length - shown.length;
  return [{ heading: own.tasks, rows, notes: left > 0 ? [own.moreTasks(left)] : [] }];
}

/** The committee's own first one after this meeting, where the minutes give one. */
function nextMeeting(
  { date, futureMeetings }: Meeting,
  words: CardSentences,
  own: DecisionsSentences,
): LabelledValue[] {
  const [next] = futureMeetings
    .filter((meeting) => meeting.isOwn && meeting.date > date)
    .sort((x, y) => x.date.localeCompare(y.date));
  if (next === undefined) return [];
  const place = placeInWords(next);
  const value = [meetingTime(next, words), place].filter((part) => part !== '').join(' · ');
  return [{ label: `${own.nextMeeting}: `, value }];
}
