import { monthNumbers, weekdayNumbers } from '../calendar-words.ts';
import { allowedSlips, editDistance } from '../edit-distance.ts';

/** A text as the rules read it, and where its characters stand in the text that was given. */
export interface LegibleText {
  readonly text: string;
  /** Of the gap before a character, or at the end. */
  readonly placeOf: (index: number) => number;
}

const calendarWords = [...new Set([...monthNumbers.keys(), ...weekdayNumbers.keys()])];
const SHORTEST_WITH_SLIP = 6;
const longWords = calendarWords.filter((word) => word.length >= SHORTEST_WITH_SLIP);
/** Words that are no slips of the calendar's. */
const others: ReadonlySet<string> = new Set('mandat mandater mandant mundag fredet fridag sundat'.split(' '));
/** Words of time that have no å, æ or ø on some keyboards. */
const spellings: ReadonlyMap<string, string> = new Map(
  `på går forgårs år året næste måned måneden måneder foråret forår efteråret efterår efterårsferien nytår påske påsken før første
  lørdag søndag årsskiftet halvår halvåret forløbne`
    .split(/\s+/)
    .map((word) => [word.replaceAll('å', 'aa').replaceAll('æ', 'ae').replaceAll('ø', 'oe'), word]),
);

/** Lower case, single spaces, and the calendar's words without their slips: "tirsag", "novemver", "naeste". */
export function legible(raw: string): LegibleText {
  const places: number[] = [];
  let text = '';
  for (const match of raw.matchAll(/\s+|\p{L}+|[^\s\p{L}]+/gu)) {
    const token = match[0].toLowerCase();
    const piece = /^\s/.test(token) ? ' ' : spelled(token);
    const last = match[0].length - 1;
    for (let index = 0; index < piece.length; index += 1) places.push(match.index + Math.min(index, last));
    text += piece;
  }
  return { text, placeOf: (index) => places[index] ?? raw.length };
}

function spelled(word: string): string {
  const spelling = spellings.get(word);
  if (spelling !== undefined) return spelling;
  if (word.length < SHORTEST_WITH_SLIP || word.length > 11) return word;
  return withoutSlip(word);
}

function withoutSlip(word: string): string {
  // "Mandage" and "januars" are words of their own.
  if (others.has(word) || longWords.some((name) => word.startsWith(name))) return word;
  const near = longWords
    .filter(([letter]) => letter === word[0])
    .map((name) => ({ name, slips: editDistance(word, name, allowedSlips(name.length)) }))
    .filter(({ name, slips }) => slips <= allowedSlips(name.length));
  const fewest = Math.min(...near.map(({ slips }) => slips));
  const nearest = near.filter(({ slips }) => slips === fewest).map(({ name }) => name);
  // "Tursday" may be two days; "ocktober" is one month in two languages.
  return new Set(nearest.map(numberInCalendar)).size === 1 ? (nearest[0] ?? word) : word;
}

function numberInCalendar(name: string): number | undefined {
  return monthNumbers.get(name) ?? weekdayNumbers.get(name);
}
