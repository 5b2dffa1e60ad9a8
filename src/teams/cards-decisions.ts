import { openRecord } from '../access/open-record.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import { type DecisionsSentences, decisionsSentences } from '../danish/sentences/decisions-sentences.ts';
import { closeBelow } from '../domain/agenda-item.ts';
import { type Committee, committeeLabel, committeeNames, type Language } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { canBePressed } from './card-action.ts';
import type { DecisionRow, DecisionsCardData } from './card-data-post.ts';
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
const tasksAtMost = 15;
/** Units of JSON for the tasks: the decisions get what the card has left. */
const taskBudget = 2_000;
/** Of a longer title a screen reader gets the beginning as the name of its row. */
const labelLimit = 60;

/** The most comfortable first: a press on the item, a list, a field for its number. */
const ways: readonly OpenBy[] = ['row', 'list', 'number'];

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
  const texts = items.flatMap(({ title, lines }) => [title, ...lines.map(({ text }) => text)]);
  const card = (opensBy: OpenBy, fitted: readonly string[]): DecisionsCardData =>
    decisionsCardWith({ items: withTexts(items, fitted), total: all.length, opensBy }, record, committee, options);
  const { committeeId, id: meetingId } = record.meeting;
  const usable: readonly OpenBy[] = canBePressed({ committeeId, meetingId }) ? ways : ['nothing'];
  const needs = (opensBy: OpenBy): number =>
    texts.reduce((sum, text) => sum + jsonLength(text), 0) + (opensBy === 'nothing' ? 0 : labelsOf(items));
  const opensBy =
    usable.find((each) => needs(each) <= roomOnCard('decisions', card(each, []))) ?? usable.at(-1) ?? 'nothing';
  const room = roomOnCard('decisions', card(opensBy, [])) - (opensBy === 'nothing' ? 0 : labelsOf(items));
  return card(opensBy, fitTogether(texts, room));
}

/** What the titles take once more as names of rows or of choices. */
function labelsOf(items: readonly DecidedItem[]): number {
  return items.reduce((sum, { title }) => sum + Math.min(labelLimit, jsonLength(title)), 0);
}

function withTexts(items: readonly DecidedItem[], texts: readonly string[]): DecidedItem[] {
  let next = 0;
  return items.map((item) => ({
    ...item,
    title: texts[next++] ?? '',
    lines: item.lines.map((line) => ({ ...line, text: texts[next++] ?? '' })),
  }));
}

interface Shown {
  readonly items: readonly DecidedItem[];
  /** With those for which there is no room. */
  readonly total: number;
  readonly opensBy: OpenBy;
}

function decisionsCardWith(
  { items, total, opensBy }: Shown,
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
  const rows = items.map((item) => rowOf(item, opensBy, words));
  return {
    language,
    fallbackText: spoken,
    speak: spoken,
    heading: own.heading,
    committee: label,
    title: committeeNames(committee).includes(title) ? [] : [title].filter((text) => text !== ''),
    when,
    rows: rows.slice(0, rowsAtOnce),
    fold:
      rows.length <= rowsAtOnce
        ? []
        : [{ rows: rows.slice(rowsAtOnce), showAll: own.showAll(rows.length), showFewer: own.showFewer }],
    opener: itemOpener(
      opensBy,
      items.map((item) => ({ ...item, isPause: false, isClosed: false })),
      items.map((item) => ({ label: item.number, title: clip(item.title, labelLimit) })),
      words,
    ),
    target: { committeeId: meeting.committeeId, meetingId: meeting.id, jobKey },
    notes: notes(record, open, { shown: items.length, total }, own),
    tasks: tasks(open.meeting, words, own),
    nextMeeting: nextMeeting(open.meeting, words, own),
  };
}

function rowOf({ order, number, title, lines }: DecidedItem, opensBy: OpenBy, { agenda }: CardSentences): DecisionRow {
  const open = agenda.openItem(number);
  return {
    plain: opensBy === 'row' ? [] : [{ number, title }],
    opens:
      opensBy === 'row'
        ? [{ number, title, label: `${open}: ${clip(title, labelLimit)}`, open, itemOrder: order }]
        : [],
    lines: lines.map((line) => ({ label: line.label === '' ? [] : [`${line.label}: `], text: line.text })),
  };
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
function tasks({ actions }: Meeting, words: CardSentences, own: DecisionsSentences): DecisionsCardData['tasks'] {
  if (actions.length === 0) return [];
  const shown = actions.slice(0, tasksAtMost);
  const texts = fitTogether(
    shown.map(({ text }) => oneLine(text)),
    taskBudget,
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
