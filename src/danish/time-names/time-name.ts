import { type DayRange, day, months, wholeYear, type YearlessDay } from '../period-ranges.ts';

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

/** Years in figures: "2024-27". They tell as little as one of them. */
export function yearsName(fixed: DayRange): TimeName {
  return { nature: 'window', telling: leastTelling, fixed, isBare: true };
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

/** A name that is only a time behind a preposition. */
export function needing(name: TimeName | undefined): TimeName | undefined {
  return name && { ...name, needs: 'preposition' };
}

/** A name that is only a time together with another: "slutningen af året", "1. og 2. marts". */
export function sharing(name: TimeName | undefined): TimeName | undefined {
  return name && { ...name, needs: 'share' };
}

/** A name that may speak of the matter. */
export function bare(name: TimeName | undefined): TimeName | undefined {
  return name && { ...name, isBare: true };
}
