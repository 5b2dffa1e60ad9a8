import {
  type DayRange,
  type Direction,
  day,
  daysLater,
  months,
  wholeYear,
  type YearlessDay,
} from '../period-ranges.ts';

/** What sort of time a name names: thirds, weekdays and feasts are read differently after "før" or "i slutningen af". */
export type Nature = 'day' | 'weekday' | 'week' | 'month' | 'part' | 'season' | 'feast' | 'year' | 'window';

/** A time as words name it. Either `fixed`, or one that comes again: then `inYear` tells when. */
export interface TimeName {
  readonly nature: Nature;
  /** How telling the words are, 0 the most: where a text names several times, the day with its year tells more than the week. */
  readonly telling: number;
  readonly fixed?: DayRange;
  /** When the time falls in a year: once for a feast, twelve times for "den 9." */
  readonly inYear?: (year: number) => readonly DayRange[];
  /** The year, where the words say one. */
  readonly year?: number;
  /** The day or month of the calendar that the words say. */
  readonly calendar?: YearlessDay;
  /**
   * The days that "before" and "after" it leave out, in a year: for the summer they are the summer holiday. From the day after
   * New Year's Eve to that day: none.
   */
  readonly off?: (year: number) => DayRange | undefined;
  /** 1–7, Monday first. */
  readonly weekday?: number;
  /** A word that may mean something else until another word makes it a time: "maj" with "i", "året" with "slutningen af". */
  readonly needs?: 'preposition' | 'share';
  /** A year, half or quarter without "i": it may speak of the matter. */
  readonly isBare?: boolean;
}

const tellings = {
  fullDay: 0,
  day: 1,
  withYear: 2,
  week: 3,
  near: 4,
  feast: 6,
  season: 7,
  weekday: 8,
  month: 9,
} as const;
/** The year and the day of any month say least. */
const leastTelling = 10;

export interface CalendarFields {
  readonly year?: number | undefined;
  readonly month?: number | undefined;
  readonly day?: number | undefined;
}

/** A day, month or year of the calendar; undefined where there is no such one in any year. */
export function calendarName({ year, month, day: dayNumber }: CalendarFields): TimeName | undefined {
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (dayNumber !== undefined && (dayNumber < 1 || dayNumber > 31)) return undefined;
  if (month === undefined && dayNumber === undefined) {
    return year === undefined ? undefined : { nature: 'year', telling: leastTelling, year, fixed: wholeYear(year) };
  }
  const named = month === undefined ? [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12] : [month];
  const inYear = (any: number) =>
    named.flatMap((each) => (dayNumber === undefined ? months(any, each, each) : (day(any, each, dayNumber) ?? [])));
  // The 31st of February 2027 stays a day without its year: no meeting falls on it.
  const fixed = year === undefined || month === undefined ? undefined : inYear(year)[0];
  return {
    nature: dayNumber === undefined ? 'month' : 'day',
    telling: tellingOfCalendar(fixed !== undefined, month, dayNumber),
    inYear,
    calendar: {
      kind: 'yearless',
      ...(month === undefined ? {} : { month }),
      ...(dayNumber === undefined ? {} : { day: dayNumber }),
    },
    ...(year === undefined ? {} : { year }),
    ...(fixed === undefined ? {} : { fixed }),
  };
}

function tellingOfCalendar(isFixed: boolean, month: number | undefined, dayNumber: number | undefined): number {
  if (month === undefined) return leastTelling;
  if (dayNumber !== undefined) return isFixed ? tellings.fullDay : tellings.day;
  return isFixed ? tellings.withYear : tellings.month;
}

/** A time that comes once a year: a season, a feast, a quarter. */
export function yearlyName(
  nature: 'week' | 'part' | 'season' | 'feast',
  inYear: (year: number) => DayRange | undefined,
  year?: number,
): TimeName | undefined {
  const each = (any: number) => [inYear(any) ?? []].flat();
  const telling = nature === 'week' || nature === 'feast' ? tellings[nature] : tellings.season;
  if (year === undefined) return { nature, telling, inYear: each };
  const fixed = inYear(year);
  return fixed && { nature, telling: tellings.withYear, inYear: each, year, fixed };
}

/** A time that is counted from today: "i morgen", "næste uge". */
export function nearName(nature: Nature, fixed: DayRange | undefined): TimeName | undefined {
  return fixed && { nature, telling: nature === 'weekday' ? tellings.weekday : tellings.near, fixed };
}

/** The same time in a year that other words say; unchanged where it has one. */
export function withYear(name: TimeName, year: number | undefined): TimeName {
  if (year === undefined || name.fixed !== undefined || name.inYear === undefined) return name;
  if (name.calendar !== undefined) {
    const { month, day: dayNumber } = name.calendar;
    return month === undefined
      ? name
      : { ...name, ...calendarName({ year, month, day: dayNumber }), telling: name.telling };
  }
  const fixed = name.inYear(year)[0];
  return fixed === undefined ? name : { ...name, year, fixed };
}

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
