import { type DayRange, type Direction, daysLater } from '../period-ranges.ts';
import type { TimeName } from './time-name.ts';

/** Which of the times that come again is meant: "fresh" is one that people still speak of as the last one. */
export type Choice = Direction | 'next' | 'over' | 'fresh';

const FRESH_DAYS = 120;

/** The one of the times that is meant, seen from a day; undefined where none lies within four years. */
export function pick(name: TimeName, today: string, choice: Choice): DayRange | undefined {
  const fresh = choice === 'fresh' ? daysLater(today, -FRESH_DAYS) : today;
  switch (choice) {
    case 'ahead':
    case 'fresh':
      return firstTime(name, today, ({ to }) => to >= fresh);
    case 'next':
      return firstTime(name, today, ({ from }) => from > today);
    case 'back':
      return lastTime(name, today, ({ from }) => from <= today);
    case 'over':
      return lastTime(name, today, ({ to }) => to < today);
  }
}

/** The 29th of February comes within four years. */
const YEARS = [-1, 0, 1, 2, 3, 4];

/** The first time of a name around or after a day that fits; where the words fix the time, that one. */
export function firstTime(name: TimeName, day: string, fits: (time: DayRange) => boolean): DayRange | undefined {
  if (name.fixed !== undefined) return name.fixed;
  for (const distance of YEARS) {
    const found = timesIn(name, day, distance).find(fits);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The last time of a name around or before a day that fits; where the words fix the time, that one. */
export function lastTime(name: TimeName, day: string, fits: (time: DayRange) => boolean): DayRange | undefined {
  if (name.fixed !== undefined) return name.fixed;
  for (const distance of YEARS) {
    const found = timesIn(name, day, -distance).findLast(fits);
    if (found !== undefined) return found;
  }
  return undefined;
}

function timesIn(name: TimeName, day: string, distance: number): readonly DayRange[] {
  return name.inYear?.(Number(day.slice(0, 4)) + distance) ?? [];
}

/** The name with the one of its times that is meant. */
export function pickedYear(name: TimeName, today: string, choice: Choice): TimeName | undefined {
  const fixed = pick(name, today, choice);
  if (fixed === undefined) return undefined;
  const first = Number(fixed.from.slice(0, 4));
  // Winter begins in the year before its own.
  const year = [first, first + 1].find((each) => name.inYear?.(each).some(({ from }) => from === fixed.from));
  return { ...name, fixed, ...(year === undefined ? {} : { year }) };
}

/** The time off that a name stands for beside "before" and "after"; undefined where it is an ordinary time. */
export function timeOff(name: TimeName): TimeName | undefined {
  const { off, year, fixed: _fixed, ...time } = name;
  if (off === undefined) return undefined;
  const fixed = year === undefined ? undefined : off(year);
  return { ...time, inYear: (any) => [off(any) ?? []].flat(), ...(fixed === undefined ? {} : { fixed }) };
}
