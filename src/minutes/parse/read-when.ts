import { findDates, findTimes, resolveDate, type StatedDate, type StatedTime } from '../../danish/dates.ts';
import { type ComposedText, cutText, type Excerpt, excerptOf } from './composed-text.ts';
import { evidenceOf, type FieldEvidence, type Finding } from './evidence.ts';
import { blockText, type HeadBlock, type HeadLine, lineText } from './head-blocks.ts';

/** When a meeting is: YYYY-MM-DD and local times, HH:MM. */
export interface When {
  readonly date?: string;
  readonly startTime?: string;
  readonly endTime?: string;
  /** An end that is said to be before the start. */
  readonly rejectedEnd?: Moment;
  /** Of the fields above: the words that say it. */
  readonly evidence: readonly FieldEvidence[];
}

/** A text in which date and time may stand. */
interface Candidate {
  readonly composed: ComposedText;
  readonly finding: Finding;
}

/** The day of the meeting, and the year of days that are stated without one. */
interface Day {
  readonly date: string;
  readonly year: number | undefined;
  readonly evidence: readonly FieldEvidence[];
}

/** A local time, HH:MM, and the words that say it. */
interface Moment {
  readonly time: string;
  readonly words: Excerpt;
  readonly finding: Finding;
}

const CLOSED_AT =
  /(?:mødet|generalforsamlingen)\s+(?:startede\s+kl\.?\s*[\d.:]{4,5}\s+og\s+)?(?:blev\s+)?(?:hævet|hævedes|sluttede|slut|afsluttet|afsluttedes)\D{0,15}?(\d{1,2}[.:]\d{2})|(?:hævede|afsluttede|sluttede)\s+(?:mødet|generalforsamlingen)\s+(?:kl\.?|klokken)\s*(\d{1,2}[.:]\d{2})/iu;
const OPENED_AT =
  /(?:mødet|generalforsamlingen)\s+(?:blev\s+)?(?:startede|begyndte|åbnede|åbnet|indledt)\s+(?:kl\.?|klokken)\s*(\d{1,2}[.:]\d{2})/iu;

/** Date and time: from their labels, else from the title, else from the first line of the head that has one. */
export function readWhen(
  blocks: readonly HeadBlock[],
  title: ComposedText | undefined,
  free: readonly HeadLine[],
  wholeText: string,
): When {
  const labelled = blocks
    .filter((block) => block.kind === 'date' || block.kind === 'time')
    .map((block): Candidate => ({ composed: blockText(block), finding: 'labelled' }));
  const others: Candidate[] = [
    ...(title === undefined ? [] : [{ composed: title, finding: 'titled' } as const]),
    ...free
      .filter((line) => isShortEnough(line.text) && !tellsOfOthers(line.text))
      .map((line): Candidate => ({ composed: lineText(line), finding: 'placed' })),
  ];
  const bounds = blocks
    .filter((block) => block.kind === 'start' || block.kind === 'end')
    .map((block): Candidate => ({ composed: blockText(block), finding: 'labelled' }));
  const day = readDay([...labelled, ...bounds, ...others], wholeText);
  const ofTheDay = others.filter(({ composed }) => !isOfOtherDay(composed.text, day));
  const slots = [...labelled.flatMap(timesUnderLabel), ...ofTheDay.flatMap(timesIn)];
  // "kl. 9 + frokost 12-13" begins at nine; "kl. 16" in the title and "16-18" below are one.
  const [first] = slots;
  const slot =
    slots.find(({ time }) => time.endTime !== undefined && time.startTime === first?.time.startTime) ?? first;
  const start =
    timeUnder(blocks, 'start') ??
    (slot === undefined ? toldIn(wholeText, OPENED_AT) : momentOf(slot, slot.time.startTime));
  const end =
    timeUnder(blocks, 'end') ??
    (slot?.time.endTime === undefined ? undefined : momentOf(slot, slot.time.endTime)) ??
    toldIn(wholeText, CLOSED_AT);
  const isEndKept = end !== undefined && (start === undefined || end.time > start.time);
  const rejectedEnd = isEndKept || slot === undefined ? undefined : (end ?? endBehind(slot));
  return {
    ...(day === undefined ? {} : { date: day.date }),
    ...(start === undefined ? {} : { startTime: start.time }),
    ...(isEndKept ? { endTime: end.time } : {}),
    ...(rejectedEnd === undefined ? {} : { rejectedEnd }),
    evidence: [
      ...(day?.evidence ?? []),
      ...(start === undefined ? [] : evidenceOf('startTime', start.words, start.finding)),
      ...(isEndKept ? evidenceOf('endTime', end.words, end.finding) : []),
    ],
  };
}

/** A long line is a paragraph; one that calls a meeting may be long. */
function isShortEnough(text: string): boolean {
  return text.length < 160 || (text.length < 600 && /indkald.{0,120}møde/i.test(text));
}

/** A sentence with a time but no date tells when meetings are held, or when there is coffee. */
function tellsOfOthers(text: string): boolean {
  return /\p{Ll}[.!?]$/u.test(text) && text.split(' ').length > 6 && findDates(text).length === 0;
}

/** Another day's time is when the page was put up, or when the next meeting is. */
function isOfOtherDay(text: string, day: Day | undefined): boolean {
  if (day === undefined) return false;
  return findDates(text).some((found) => found.day !== undefined && dateOf(found, day.year) !== day.date);
}

/** The first day that is stated. Its year may stand elsewhere in the head, or only somewhere in the text. */
function readDay(candidates: readonly Candidate[], wholeText: string): Day | undefined {
  const stated = candidates.flatMap((candidate) =>
    findDates(candidate.composed.text).flatMap((found) => (found.day === undefined ? [] : [{ ...candidate, found }])),
  );
  // A letter has its own date above the line that says when the meeting is.
  const first =
    calledBelowLetterDate(candidates, stated) ??
    stated.find(({ finding }) => finding !== 'placed') ??
    stated.find(({ composed }) => findTimes(composed.text).length > 0 && !/\bnæste\b/i.test(composed.text)) ??
    stated[0];
  if (first === undefined) return undefined;
  const near =
    stated.find(({ found }) => found.year !== undefined)?.found.year ??
    candidates.flatMap(({ composed }) => yearIn(composed.text) ?? [])[0];
  const year = near ?? yearIn(wholeText);
  const date = dateOf(first.found, year);
  if (date === undefined) return undefined;
  const { composed, found, finding } = first;
  const how = found.year !== undefined ? finding : near === undefined ? 'supposed' : 'completed';
  return { date, year, evidence: evidenceOf('date', excerptOf(composed, found.start, found.end), how) };
}

/**
 * "Dato: 21. januar" may be the letter's own: it is where neither it nor a title has a day of the week, no label has a time, and a
 * line of its own below calls for another day with both.
 */
function calledBelowLetterDate<Stated extends Candidate & { readonly found: StatedDate }>(
  candidates: readonly Candidate[],
  stated: readonly Stated[],
): Stated | undefined {
  const isTimed = (candidate: Candidate): boolean =>
    candidate.finding !== 'placed' && timesUnderLabel(candidate).length > 0;
  if (candidates.some(isTimed)) return undefined;
  const told = stated.filter(({ finding }) => finding !== 'placed');
  if (told.length === 0 || told.some(({ composed: { text } }) => WEEKDAY.test(text))) return undefined;
  return stated.find(
    ({ finding, composed: { text } }) =>
      finding === 'placed' &&
      text.length < 100 &&
      CALLS_A_DAY.test(text) &&
      findTimes(text).some(({ endTime }) => endTime !== undefined),
  );
}

const WEEKDAY = /(?:man|tirs|ons|tors|fre|lør|søn)dag/iu;
const CALLS_A_DAY = /^[\s*_]*(?:man|tirs|ons|tors|fre|lør|søn)dag(?:\s|,)/iu;

function dateOf(stated: StatedDate, year: number | undefined): string | undefined {
  return (
    resolveDate(stated, undefined) ?? (year === undefined ? undefined : resolveDate({ ...stated, year }, undefined))
  );
}

function yearIn(text: string): number | undefined {
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

interface Slot extends Candidate {
  readonly time: StatedTime;
}

function timesIn(candidate: Candidate): Slot[] {
  return findTimes(candidate.composed.text).map((time) => ({ ...candidate, time }));
}

/** "Tid: 16.00" and "Mødetid: 12-05-2026 14:00" are times though they lack "kl.". */
function timesUnderLabel(candidate: Candidate): Slot[] {
  const date = findDates(candidate.composed.text)[0];
  const isFirst =
    date !== undefined &&
    /^(?:\p{L}{3,4}dag)?[\s,]*(?:den|d\.)?\s*$/iu.test(candidate.composed.text.slice(0, date.start));
  if (date !== undefined && isFirst)
    return timesUnderLabel({
      ...candidate,
      composed: cutText(candidate.composed, date.end, candidate.composed.text.length),
    });
  const { text } = candidate.composed;
  const isBare = /^[\s,–-]*\d{1,2}(?:[.:]\d{2})?\s*(?:(?:[-–]|til)\s*\d{1,2}(?:[.:]\d{2})?)?\s*$/.test(text);
  if (!isBare) return timesIn(candidate);
  return findTimes(`kl. ${text.replace(/^[\s,–-]+/, '').trim()}`).map((time) => ({
    ...candidate,
    time: { ...time, start: 0, end: text.length },
  }));
}

function momentOf({ composed, time: { start, end }, finding }: Slot, time: string): Moment {
  return { time, words: excerptOf(composed, start, end), finding };
}

/** "kl. 14-12": what stands for the end is earlier than the start, and so no range of times. */
function endBehind({ composed, time: { startTime, end }, finding }: Slot): Moment | undefined {
  const match = /^\s*(?:-|–|til)\s*(?:kl\.?\s*)?(\d{1,2}(?:[.:]\d{2})?)(?![\d/])/u.exec(composed.text.slice(end));
  const time = match?.[1] === undefined ? undefined : findTimes(`kl. ${match[1]}`)[0]?.startTime;
  if (match === null || time === undefined || time >= startTime) return undefined;
  return { time, words: excerptOf(composed, end, end + match[0].length), finding };
}

function timeUnder(blocks: readonly HeadBlock[], kind: 'start' | 'end'): Moment | undefined {
  const whole = blocks
    .filter((block) => block.kind === kind)
    .map(blockText)
    .find(({ text }) => text !== '');
  if (whole === undefined) return undefined;
  // "STARTTIDSPUNKT 10-09-2026 08:30"
  const date = findDates(whole.text)[0];
  const composed = date?.start === 0 ? cutText(whole, date.end, whole.text.length) : whole;
  const { text } = composed;
  const marked = findTimes(text)[0];
  const time = marked ?? findTimes(`kl. ${text}`)[0];
  if (time === undefined) return undefined;
  const [from, to] = marked === undefined ? [0, Math.max(0, time.end - 4)] : [marked.start, marked.end];
  return { time: time.startTime, words: excerptOf(composed, from, to), finding: 'labelled' };
}

/** What the text tells of the moment at which the meeting began or ended. */
function toldIn(wholeText: string, pattern: RegExp): Moment | undefined {
  const match = pattern.exec(wholeText);
  const stated = match?.[1] ?? match?.[2];
  const time = stated === undefined ? undefined : findTimes(`kl. ${stated}`)[0]?.startTime;
  if (match === null || time === undefined) return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  return { time, words: { text: match[0], span }, finding: 'formula' };
}
