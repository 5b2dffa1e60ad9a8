import { beginsWithDate } from '../../danish/dates.ts';
import { readTypedTime } from '../../danish/typed-values.ts';

/** One item of an agenda as somebody types it on a line of its own. */
export interface ItemLine {
  /** The line without its number or bullet, as it was typed. */
  readonly body: string;
  /** As it was typed; absent behind a bullet. */
  readonly number?: string;
  /** How deep it lies: 0 for "2", 1 for "2.1" or for a line that is indented. */
  readonly depth: number;
  readonly title: string;
  /** Local times, HH:MM. */
  readonly startTime?: string;
  readonly endTime?: string;
  readonly presenters: readonly string[];
  readonly isClosed: boolean;
  /** It says nothing but that there is a closed item: the title is kept from whoever typed it. */
  readonly isMasked: boolean;
}

const bullet = /^[-–—*•·]\s+/u;
const number = /^(\d{1,3}(?:\.\d{1,3}){1,3})[.):]?\s+(?=\S)|^(\d{1,3})[.):]\s+(?=\S)/u;
const clock = String.raw`(\d{1,2})[.:](\d{2})`;
const dash = String.raw`\s*[-–—]\s*(?:kl\.?\s*)?`;
const slotBefore = new RegExp(`^(?:kl\\.?\\s*)?${clock}${dash}${clock}\\s*[:,]?\\s+(?=\\S)`, 'iu');
const slotBehind = new RegExp(`\\s*\\((?:kl\\.?\\s*)?${clock}${dash}${clock}\\)$`, 'iu');
const startBefore = new RegExp(`^(?:kl\\.?\\s*)?${clock}\\s*[:,]?\\s+(?=\\S)`, 'iu');
const presentedBy = /\s*\((?:v\/|v\.|ved|by|presented by)\s*([^()]+)\)$|\s+v\/\s*([^()]+)$/iu;
const closedBefore = /^(?:lukket(?:\s+(?:punkt|møde|dagsordenspunkt))?|closed(?:\s+item)?)\s*[:–-]\s*/iu;
const closedBehind = /\s*\((?:lukket(?:\s+punkt)?|closed(?:\s+item)?)\)/iu;
const closedAlone = /^(?:lukket punkt|closed item)$/iu;

/** The items of a text, one a line; empty lines are left out. */
export function readItemLines(text: string): ItemLine[] {
  const lines: ItemLine[] = [];
  const numbers = new Set<string>();
  for (const typed of text.split(/\r\n|[\n\r\v\f\u2028\u2029]/u)) {
    if (typed.trim() === '') continue;
    const line = readItemLine(typed, numbers);
    if (line.number !== undefined) numbers.add(line.number);
    lines.push(line);
  }
  return lines;
}

/** @param above numbers of the lines above: "12.30 Kaffe" is a time of day where no item 12 stands there */
function readItemLine(typed: string, above: ReadonlySet<string>): ItemLine {
  const text = typed
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
  const isIndented = /^(?:\t| {2,}|\u00a0{2,})/u.test(typed);
  const bulleted = bullet.exec(text);
  const numbered = bulleted === null ? readNumber(text, above) : undefined;
  const body = text.slice(bulleted?.[0].length ?? numbered?.length ?? 0);
  const depth = numbered === undefined ? (isIndented ? 1 : 0) : numbered.number.split('.').length - 1;
  return { ...readBody(body), ...(numbered === undefined ? {} : { number: numbered.number }), depth };
}

function readNumber(
  text: string,
  above: ReadonlySet<string>,
): { readonly number: string; readonly length: number } | undefined {
  const found = number.exec(text);
  const stated = found?.[1] ?? found?.[2];
  if (found === null || stated === undefined || beginsWithDate(text)) return undefined;
  const isClock = /^\d{1,2}\.\d{2}$/u.test(stated) && readTypedTime(stated) !== undefined;
  if (isClock && !above.has(stated.split('.')[0] ?? '')) return undefined;
  if (slotBefore.test(text)) return undefined;
  return { number: stated, length: found[0].length };
}

function readBody(body: string): Omit<ItemLine, 'number' | 'depth'> {
  let rest = body;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const found = pattern.exec(rest);
    if (found !== null) rest = (rest.slice(0, found.index) + rest.slice(found.index + found[0].length)).trim();
    return found;
  };
  const slot = take(slotBefore) ?? take(slotBehind) ?? take(startBefore);
  const isMarked = [take(closedBefore), take(closedBehind)].some((found) => found !== null);
  const presenters = take(presentedBy);
  const behind = slot ?? take(slotBehind);
  const startTime = timeOf(behind?.[1], behind?.[2]);
  const endTime = timeOf(behind?.[3], behind?.[4]);
  const isMasked = closedAlone.test(rest) || (isMarked && rest === '');
  return {
    body,
    // What is all marks and no words stands as it was typed.
    title: rest === '' ? body : rest,
    ...(startTime === undefined ? {} : { startTime }),
    ...(endTime === undefined ? {} : { endTime }),
    presenters: namesIn(presenters?.[1] ?? presenters?.[2] ?? ''),
    isClosed: isMarked || isMasked,
    isMasked,
  };
}

function namesIn(text: string): string[] {
  return text
    .split(/\s*,\s*(?:og\s+|and\s+)?|\s+(?:og|and|&)\s+/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

function timeOf(hour: string | undefined, minute: string | undefined): string | undefined {
  const time = hour === undefined ? '' : readTypedTime(`${hour}:${minute}`);
  return time === '' ? undefined : time;
}
