import type { AttendanceView } from '../attendance/read-attendance.ts';
import { cardSentences } from '../danish/sentences/card-sentences.ts';
import type { CardSentences } from '../danish/sentences/card-words.ts';
import { type AgendaItem, type Attachment, closeBelow, itemLabel } from '../domain/agenda-item.ts';
import { type Committee, committeeLabel, committeeNames, type Language } from '../domain/committee.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { meetingEnd, responsesCloseAt } from '../domain/meeting-time.ts';
import { type AnswerGroup, answerGroup, type Response } from '../domain/response.ts';
import type { AgendaCardData, AgendaRow, RespondButtons } from './card-data.ts';
import type { CardMark, LabelledValue } from './card-frame.ts';
import { answerInWords, attendanceLines } from './cards-attendance.ts';
import { clip, fitTogether, oneLine, wordsOnly } from './cards-text.ts';
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

/** So many rows are shown at once; a longer agenda is folded after them. */
const rowsAtOnce = 12;
const rowsAtMost = 40;

/** Units of JSON for all names, and for the details of all rows; the titles get what the card has left. */
const nameBudget = 1300;
const detailBudget = 1200;

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
  const rows = agendaRows(record, cardSentences[options.language]);
  const untitled = rows.map((row) => ({ ...row, title: '' }));
  const empty = agendaCardWith(untitled, record, committee, view, options);
  const titles = fitTogether(
    rows.map((row) => row.title),
    roomOnCard('agenda', empty),
  );
  const titled = rows.map((row, index) => ({ ...row, title: titles[index] ?? '' }));
  return agendaCardWith(titled, record, committee, view, options);
}

function agendaCardWith(
  rows: readonly AgendaRow[],
  { meeting, items }: MeetingRecord,
  committee: Committee,
  view: AttendanceView,
  options: AgendaCardOptions,
): AgendaCardData {
  const words = cardSentences[options.language];
  const label = clip(oneLine(committeeLabel(committee)), 120);
  const title = clip(oneLine(meeting.title), 200);
  const when = meetingTime(meeting, words);
  const closed = closedMark(meeting, options.now, words);
  const own = view.roster.find(({ personId }) => personId === options.viewerId)?.response;
  return {
    language: options.language,
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
    ...layOut(rows, items.length, words),
    attendanceHeading: words.attendance.heading,
    ...attendanceLines(view.roster, words.attendance, options.language, nameBudget),
    own: options.viewerId === undefined ? [] : ownAnswer(own, closed === undefined, words),
    respond: closed === undefined ? [respondButtons(meeting, own, options, words)] : [],
  };
}

function layOut(
  rows: readonly AgendaRow[],
  itemCount: number,
  { agenda: words }: CardSentences,
): Pick<AgendaCardData, 'roomyRows' | 'compactRows' | 'fold' | 'leftOut'> {
  if (rows.length <= rowsAtOnce) return { roomyRows: rows, compactRows: [], fold: [], leftOut: [] };
  return {
    roomyRows: [],
    compactRows: rows.slice(0, rowsAtOnce),
    fold: [{ rows: rows.slice(rowsAtOnce), showAll: words.showAll(itemCount), showFewer: words.showFewer }],
    leftOut: itemCount > rows.length ? [words.itemsLeftOut(itemCount - rows.length)] : [],
  };
}

function ownAnswer(own: Response | undefined, isOpen: boolean, { attendance: words }: CardSentences): LabelledValue[] {
  const answer = answerInWords(own, words);
  if (answer === undefined && !isOpen) return [];
  return [{ label: `${words.own}: `, value: answer ?? words.ownNone }];
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

function agendaRows({ meeting, items }: MeetingRecord, words: CardSentences): AgendaRow[] {
  const shown = closeBelow(items).slice(0, rowsAtMost);
  const details = fitTogether(
    shown.map((item) => rowDetails(item, meeting.attachments, words)),
    detailBudget,
  );
  return shown.map((item, index) => ({
    number: clip(oneLine(itemLabel(item)), 12),
    title: item.isClosed ? words.agenda.closedItem : oneLine(item.title),
    details: [details[index] ?? ''].filter((text) => text !== ''),
  }));
}

function rowDetails(item: AgendaItem, ofMeeting: readonly Attachment[], words: CardSentences): string {
  const slot = item.startTime === undefined ? '' : words.time(item.startTime, item.endTime);
  if (item.isClosed) return slot;
  const names = item.presenters.map(({ name }) => oneLine(name)).join(', ');
  const count = attachmentsOf(item, ofMeeting).length;
  const parts = [
    slot,
    names === '' ? '' : words.agenda.presentedBy(clip(names, 120)),
    count === 0 ? '' : words.agenda.attachments(count),
  ];
  return parts.filter((part) => part !== '').join(' · ');
}

/** A document may list a bilag under its item, at the end with the item's number, or in both places. */
export function attachmentsOf(item: AgendaItem, ofMeeting: readonly Attachment[]): Attachment[] {
  const elsewhere = ofMeeting.filter(
    (attachment) => item.number !== undefined && attachment.itemNumber === item.number,
  );
  const byName = new Map<string, Attachment>();
  for (const attachment of [...item.attachments, ...elsewhere]) {
    const name = `${attachment.number ?? ''} ${attachment.title}`;
    // Of two copies the one with an address stays.
    if (byName.get(name)?.link === undefined) byName.set(name, attachment);
  }
  return [...byName.values()];
}

function respondButtons(
  meeting: Meeting,
  own: Response | undefined,
  { jobKey }: AgendaCardOptions,
  { attendance: words }: CardSentences,
): RespondButtons {
  const chosen: AnswerGroup = answerGroup(own);
  const title = (answer: 'inPerson' | 'virtual' | 'declined') => `${answer === chosen ? '✓ ' : ''}${words[answer]}`;
  const style = (answer: 'inPerson' | 'virtual') => (answer === chosen ? 'positive' : 'default');
  return {
    committeeId: meeting.committeeId,
    meetingId: meeting.id,
    jobKey,
    choices: [
      { title: title('inPerson'), answer: 'accept-in-person', style: style('inPerson') },
      { title: title('virtual'), answer: 'accept-virtual', style: style('virtual') },
    ],
    decline: title('declined'),
    substituteLabel: words.substituteLabel,
    substituteHint: words.substituteHint,
    sendDecline: words.sendDecline,
  };
}
