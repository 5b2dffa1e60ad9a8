import type { Temporal } from 'temporal-polyfill';
import { monthNumbers, weekdayNumbers } from '../calendar-words.ts';
import { countNumbers, ordinalNumbers } from '../number-words.ts';
import type { Direction } from '../period-ranges.ts';
import type { TimeName } from './time-name.ts';

/** From where, and which way, a text is read. */
export interface Viewpoint {
  readonly today: Temporal.PlainDate;
  readonly direction: Direction;
}

/** Words and what they name. The text is in lower case, with single spaces. */
export type Rule = readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray, viewpoint: Viewpoint) => TimeName | undefined,
];

/** A rule for whole words. Spaces in the source stand for one space each; no part may repeat what the next may repeat. */
export function rule(source: string, read: Rule[1]): Rule {
  return [new RegExp(`${begin}(?:${source})${stop}`, 'g'), read];
}

/** The small letters of Latin script: the class of all letters there are makes two hundred patterns slow to build. */
export const letter = 'a-zß-öø-ÿĀ-ɏ';
export const begin = `(?<![${letter}0-9])`;
export const stop = `(?![${letter}0-9])`;

/** Alternatives, the longest first: "september" before "sep". */
export function oneOf(words: Iterable<string>): string {
  return [...words].sort((a, b) => b.length - a.length).join('|');
}

export const month = `(${oneOf(monthNumbers.keys())})`;
export const weekday = `(${oneOf(weekdayNumbers.keys())})`;
export const ordinal = `(${oneOf(ordinalNumbers.keys())})`;
export const count = `(\\d{1,3}|${oneOf(countNumbers.keys())})`;

/** A year in digits, or the year that lies so many years from this one. */
const nearYears: ReadonlyMap<string, number> = new Map([
  ['i år', 0],
  ['dette år', 0],
  ['indeværende år', 0],
  ['this year', 0],
  ['næste år', 1],
  ['next year', 1],
  ['kommende år', 1],
  ['sidste år', -1],
  ['forrige år', -1],
  ['i fjor', -1],
  ['last year', -1],
  ['i forfjor', -2],
  ['forfjor', -2],
  ['the year before last', -2],
]);
export const nearYear = `(${oneOf(nearYears.keys())})`;
/** The year behind a day, month or season: "2027", ", 2027", " i 2027", " næste år". */
export const itsYear = `(?:,? ?(?:(?:i|in|of|af|til|for) )?(20\\d{2}|19\\d{2}|${oneOf(nearYears.keys())}))`;

export function yearOf(text: string | undefined, { today }: Viewpoint): number | undefined {
  if (text === undefined) return undefined;
  const distance = nearYears.get(text);
  return distance === undefined ? Number(text) : today.year + distance;
}

export function monthOf(name: string | undefined): number {
  return monthNumbers.get(name ?? '') ?? 0;
}

/** A number in digits or in words; 0 where it is none. */
export function numberOf(text: string | undefined): number {
  if (text === undefined) return 0;
  const words = text.replace(/\.$/, '');
  return ordinalNumbers.get(words) ?? countNumbers.get(words) ?? (/^\d+$/.test(words) ? Number(words) : 0);
}
