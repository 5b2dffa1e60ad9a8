import { findDates, findTimes, resolveDate } from '../danish/dates.ts';
import { blockText, type HeadBlock, type HeadLine } from './head-blocks.ts';

/** When a meeting is: YYYY-MM-DD and local times, HH:MM. */
export interface When {
  readonly date?: string;
  readonly startTime?: string;
  readonly endTime?: string;
}

const CLOSED_AT =
  /(?:mødet|generalforsamlingen)\s+(?:blev\s+)?(?:hævet|hævedes|sluttede|slut|afsluttet|afsluttedes)\D{0,15}?(\d{1,2}[.:]\d{2})/iu;

/** Date and time: from their labels, else from the title, else from the first line of the head that has one. */
export function readWhen(
  blocks: readonly HeadBlock[],
  title: string | undefined,
  free: readonly HeadLine[],
  wholeText: string,
): When {
  const isWhen = (block: HeadBlock) => ['date', 'time', 'start', 'end'].includes(block.kind);
  const labelled = blocks.filter(isWhen).map(blockText);
  const lines = free.map((line) => line.text).filter((text) => text.length < 160 && !tellsOfOthers(text));
  const stated = [...labelled, title ?? '', ...lines].flatMap((text) =>
    findDates(text).filter((found) => found.day !== undefined),
  );
  const chosen = stated[0];
  const year = stated.find((found) => found.year !== undefined)?.year ?? yearIn(wholeText);
  const date = chosen === undefined ? undefined : dateOf(chosen, year);
  // Another day's time is when the page was put up, or when the next meeting is.
  const isOfOtherDay = (text: string) =>
    findDates(text).some((found) => found.day !== undefined && date !== undefined && dateOf(found, year) !== date);
  const slots = [...labelled.map(withClock), ...[title ?? '', ...lines].filter((text) => !isOfOtherDay(text))].flatMap(
    findTimes,
  );
  const slot = slots.find((time) => time.endTime !== undefined) ?? slots[0];
  const startTime = timeUnder(blocks, 'start') ?? slot?.startTime;
  const endTime = timeUnder(blocks, 'end') ?? slot?.endTime ?? closedAt(wholeText);
  return {
    ...(date === undefined ? {} : { date }),
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined || (startTime !== undefined && endTime <= startTime) ? {} : { endTime }),
  };
}

/** A sentence with a time but no date tells when meetings are held, or when there is coffee. */
function tellsOfOthers(text: string): boolean {
  return /\p{Ll}[.!?]$/u.test(text) && text.split(' ').length > 6 && findDates(text).length === 0;
}

function dateOf(stated: ReturnType<typeof findDates>[number], year: number | undefined): string | undefined {
  return (
    resolveDate(stated, undefined) ?? (year === undefined ? undefined : resolveDate({ ...stated, year }, undefined))
  );
}

function yearIn(text: string): number | undefined {
  const year = /(?<!\d)(20\d{2})(?!\d)/.exec(text)?.[1];
  return year === undefined ? undefined : Number(year);
}

/** "Tid: 16.00" and "Mødetid: 12-05-2026 14:00" are times though they lack "kl.". */
function withClock(text: string): string {
  const date = findDates(text)[0];
  if (date !== undefined && date.start === 0) return withClock(text.slice(date.end).replace(/^[\s,.–-]+/, ''));
  return /^\s*\d{1,2}(?:[.:]\d{2})?\s*(?:(?:[-–]|til)\s*\d{1,2}(?:[.:]\d{2})?)?\s*$/.test(text)
    ? `kl. ${text.trim()}`
    : text;
}

function timeUnder(blocks: readonly HeadBlock[], kind: 'start' | 'end'): string | undefined {
  const text = blocks
    .filter((block) => block.kind === kind)
    .map(blockText)
    .find((found) => found !== '');
  if (text === undefined) return undefined;
  const rest = findDates(text)
    .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text)
    .trim();
  return (findTimes(rest)[0] ?? findTimes(`kl. ${rest}`)[0])?.startTime;
}

function closedAt(wholeText: string): string | undefined {
  const stated = CLOSED_AT.exec(wholeText)?.[1];
  return stated === undefined ? undefined : findTimes(`kl. ${stated}`)[0]?.startTime;
}
