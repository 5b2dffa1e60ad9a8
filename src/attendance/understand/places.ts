import { findPeriods, type NamedPeriod } from '../../danish/periods.ts';
import { type Committee, spokenNames } from '../../domain/committee.ts';
import { findClockTimes, type SaidTime } from './find-clock-times.ts';
import { findItemLabels } from './find-item-labels.ts';
import { findNames } from './find-names.ts';

/** What the places of a text hold; `D2` in the marked text is `days[2]`. */
export interface Places {
  readonly times: readonly SaidTime[];
  readonly days: readonly NamedPeriod['period'][];
  readonly items: readonly (readonly string[])[];
  /** Several where they share a name. */
  readonly committees: readonly (readonly Committee[])[];
  readonly names: readonly string[];
}

interface Place {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

/** Weekdays as they are cut short; "man" and "fre" are only such with a stop or before a date. */
const shortDays: readonly (readonly [RegExp, string])[] = [
  [/(?<!\p{L})(?:man\.|man(?=\s+d(?:en|\.)\s*\d))/giu, 'mandag'],
  [/(?<!\p{L})tirs?(?:d)?\.?(?!\p{L})/giu, 'tirsdag'],
  [/(?<!\p{L})ons(?:d)?\.?(?!\p{L})/giu, 'onsdag'],
  [/(?<!\p{L})tors?d?\.?(?!\p{L})/giu, 'torsdag'],
  [/(?<!\p{L})(?:fre\.|fre(?=\s+d(?:en|\.)\s*\d))/giu, 'fredag'],
  [/(?<!\p{L})(?:lør\.|lør(?=\s+d(?:en|\.)\s*\d))/giu, 'lørdag'],
  [/(?<!\p{L})(?:søn\.|søn(?=\s+d(?:en|\.)\s*\d))/giu, 'søndag'],
  [/(?<!\p{L})thurs?\.?(?!\p{L})/giu, 'Thursday'],
];
/** "d. 9.2.": a day and month with stops, which in other texts would be a number of an item. */
const stopDate = /(?<=(?<!\p{L})(?:den|d\.?|dag|til)\s*)(\d{1,2})\.\s?(\d{1,2})\.?(?![\d:])(?=[\s,;!]|$)/giu;
const ordinalDays: ReadonlyMap<string, number> = new Map(
  'første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende femtende sekstende syttende attende nittende tyvende'
    .split(' ')
    .map((word, index) => [word, index + 1]),
);
const ordinalDay = new RegExp(
  `(?<=(?<!\\p{L})den\\s+)(${[...ordinalDays.keys()].slice(2).join('|')})(?!\\p{L})`,
  'giu',
);

/** "KULU-mødet", "KULUs", "klimaudvalgsmødet". */
const inflected = '(?:e?s?-?møde(?:t|r|rne)?|s|-meeting|et|en)?';

/** The text with weekdays and dates as they are read elsewhere, too. */
export function withWholeDays(text: string): string {
  const days = shortDays.reduce((whole, [pattern, day]) => whole.replace(pattern, day), text);
  return days
    .replace(ordinalDay, (word) => `${ordinalDays.get(word.toLowerCase()) ?? word}.`)
    .replace(stopDate, (whole, day: string, month: string) =>
      Number(month) >= 1 && Number(month) <= 12 && Number(day) <= 31 && !/\.\d\d$/u.test(whole)
        ? `${day}/${month}`
        : whole,
    );
}

/** Marks the places of a text: times, days, items, committees and names; all else becomes small letters. */
export function markPlaces(
  text: string,
  today: string,
  committees: readonly Committee[],
  persons: readonly { readonly name: string }[],
): { readonly marked: string; readonly places: Places } {
  const taken: Place[] = [];
  const isFree = (start: number, end: number) => !taken.some((place) => start < place.end && place.start < end);
  const [times, days, items, named, names]: [
    SaidTime[],
    NamedPeriod['period'][],
    (readonly string[])[],
    (readonly Committee[])[],
    string[],
  ] = [[], [], [], [], []];
  const take = <Value>(letter: string, list: Value[], value: Value, start: number, end: number): void => {
    if (!isFree(start, end)) return;
    taken.push({ mark: `${letter}${list.length}`, start, end });
    list.push(value);
  };
  for (const { labels, start, end } of findItemLabels(text)) take('P', items, labels, start, end);
  for (const { called, start, end } of committeesIn(text, committees)) take('C', named, called, start, end);
  // What is read already is white space to what is read next.
  const rest = () => taken.reduce((left, { start, end }) => blank(left, start, end), text);
  for (const { period, start, end } of findPeriods(rest(), today)) take('D', days, period, start, end);
  for (const { time, start, end } of findClockTimes(rest())) take('T', times, time, start, end);
  for (const { name, start, end } of findNames(rest(), persons)) take('N', names, name, start, end);
  const marked = taken
    .sort((a, b) => b.start - a.start)
    .reduce((left, { mark, start, end }) => `${left.slice(0, start)} ${mark} ${left.slice(end)}`, small(text));
  return { marked, places: { times, days, items, committees: named, names } };
}

function committeesIn(text: string, committees: readonly Committee[]) {
  const byName = Map.groupBy(
    committees.flatMap((committee) => spokenNames(committee).map((name) => ({ committee, name }))),
    ({ name }) => name,
  );
  return [...byName]
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([name, bearers]) => {
      const spoken = name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&').replace(/\s+/gu, '\\s+');
      const pattern = new RegExp(`(?<![\\p{L}\\d])${spoken}${inflected}(?![\\p{L}\\d])`, 'giu');
      const called = bearers.map(({ committee }) => committee);
      return [...text.matchAll(pattern)].map(({ index, 0: found }) => ({
        called,
        start: index,
        end: index + found.length,
      }));
    });
}

function blank(text: string, start: number, end: number): string {
  return `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
}

/** Small letters, letter by letter: no place moves. */
function small(text: string): string {
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase();
    return lower.length === letter.length ? lower : letter;
  }).join('');
}
