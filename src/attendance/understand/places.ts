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
  /** Words, in small letters, that are written with a capital. */
  readonly capitals: ReadonlySet<string>;
}

interface Place {
  readonly mark: string;
  readonly start: number;
  readonly end: number;
}

/** "KULU-mødet", "KULUs", "klimaudvalgsmødet". */
const inflected = '(?:e?s?-?møde(?:t|r|rne)?|s|-meeting|et|en)?';

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
  const capitals = new Set((text.match(/(?<!\p{L})\p{Lu}[\p{L}'-]*/gu) ?? []).map(small));
  const marked = taken
    .sort((a, b) => b.start - a.start)
    .reduce((left, { mark, start, end }) => `${left.slice(0, start)} ${mark} ${left.slice(end)}`, small(text));
  return { marked, places: { times, days, items, committees: named, names, capitals } };
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
