import { findDates, findTimes, resolveDate, type StatedDate, type StatedTime } from '../danish/dates.ts';
import { type ComposedText, type Excerpt, excerptOf } from './composed-text.ts';
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

/** A local time, HH:MM, and the words that say it. */
interface Moment {
  readonly time: string;
  readonly words: Excerpt;
  readonly finding: Finding;
}

const CLOSED_AT =
  /(?:mødet|generalforsamlingen)\s+(?:blev\s+)?(?:hævet|hævedes|sluttede|slut|afsluttet|afsluttedes)\D{0,15}?(\d{1,2}[.:]\d{2})/iu;

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
      .filter((line) => line.text.length < 160)
      .map((line): Candidate => ({ composed: lineText(line), finding: 'placed' })),
  ];
  const day = readDay([...labelled, ...others], wholeText);
  const slots = [...labelled.flatMap(timesUnderLabel), ...others.flatMap(timesIn)];
  const slot = slots.find(({ time }) => time.endTime !== undefined) ?? slots[0];
  const start = timeUnder(blocks, 'start') ?? (slot === undefined ? undefined : momentOf(slot, slot.time.startTime));
  const end =
    timeUnder(blocks, 'end') ??
    (slot?.time.endTime === undefined ? undefined : momentOf(slot, slot.time.endTime)) ??
    closedAt(wholeText);
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

/** The first day that is stated. Its year may stand elsewhere in the head, or only somewhere in the text. */
function readDay(
  candidates: readonly Candidate[],
  wholeText: string,
): { date: string; evidence: FieldEvidence[] } | undefined {
  const stated = candidates.flatMap((candidate) =>
    findDates(candidate.composed.text).flatMap((found) => (found.day === undefined ? [] : [{ ...candidate, found }])),
  );
  const [first] = stated;
  if (first === undefined) return undefined;
  const near =
    stated.find(({ found }) => found.year !== undefined)?.found.year ??
    candidates.flatMap(({ composed }) => yearIn(composed.text) ?? [])[0];
  const year = near ?? yearIn(wholeText);
  const date = dateOf(first.found, year);
  if (date === undefined) return undefined;
  const { composed, found, finding } = first;
  const how = found.year !== undefined ? finding : near === undefined ? 'supposed' : 'completed';
  return { date, evidence: evidenceOf('date', excerptOf(composed, found.start, found.end), how) };
}

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

/** "Tid: 16.00" is a time though it lacks "kl.". */
function timesUnderLabel(candidate: Candidate): Slot[] {
  const { text } = candidate.composed;
  const isBare = /^\s*\d{1,2}(?:[.:]\d{2})?\s*(?:(?:[-–]|til)\s*\d{1,2}(?:[.:]\d{2})?)?\s*$/.test(text);
  if (!isBare) return timesIn(candidate);
  return findTimes(`kl. ${text.trim()}`).map((time) => ({
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
  const composed = blocks
    .filter((block) => block.kind === kind)
    .map(blockText)
    .find(({ text }) => text !== '');
  if (composed === undefined) return undefined;
  const { text } = composed;
  const marked = findTimes(text)[0];
  const time = marked ?? findTimes(`kl. ${text}`)[0];
  if (time === undefined) return undefined;
  const [from, to] = marked === undefined ? [0, Math.max(0, time.end - 4)] : [marked.start, marked.end];
  return { time: time.startTime, words: excerptOf(composed, from, to), finding: 'labelled' };
}

function closedAt(wholeText: string): Moment | undefined {
  const match = CLOSED_AT.exec(wholeText);
  const time = match?.[1] === undefined ? undefined : findTimes(`kl. ${match[1]}`)[0]?.startTime;
  if (match === null || time === undefined) return undefined;
  const span = { start: match.index, end: match.index + match[0].length };
  return { time, words: { text: match[0], span }, finding: 'formula' };
}
