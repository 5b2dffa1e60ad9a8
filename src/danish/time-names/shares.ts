import { type DayRange, date, daysLater, months, range, shareOf } from '../period-ranges.ts';
import type { TimeName } from './time-name.ts';

/** Which part of a time: "i starten af", "medio", "sidste halvdel af". */
export type Share = 'start' | 'middle' | 'end' | 'first half' | 'second half' | 'first week' | 'last week';

const thirds: Partial<Record<Share, 0 | 1 | 2>> = { start: 0, middle: 1, end: 2 };

/** Part of a time; of the first of May it is all of it. */
export function share(name: TimeName, part: Share): TimeName {
  const of = (whole: DayRange) => partOf(whole, name.nature, part);
  const { calendar: _calendar, needs: _needs, isBare: _isBare, off: _off, inYear, fixed, ...rest } = name;
  return {
    ...rest,
    nature: 'window',
    telling: Math.min(name.telling, 3),
    ...(inYear === undefined ? {} : { inYear: (year: number) => inYear(year).map(of) }),
    ...(fixed === undefined ? {} : { fixed: of(fixed) }),
  };
}

function partOf(whole: DayRange, nature: TimeName['nature'], part: Share): DayRange {
  const year = Number(whole.from.slice(0, 4));
  const month = Number(whole.from.slice(5, 7));
  switch (part) {
    case 'first half':
      return nature === 'year' ? months(year, 1, 6) : halfOf(whole, 0);
    case 'second half':
      return nature === 'year' ? months(year, 7, 12) : halfOf(whole, 1);
    case 'first week':
      return range(whole.from, date(year, month, 7));
    case 'last week':
      return range(daysLater(whole.to, -6), whole.to);
    default:
      return thirdOf(whole, nature, thirds[part] ?? 0);
  }
}

/** As bookkeeping says primo, medio and ultimo: ten days of a month; of a year the months that go by that name. */
function thirdOf(whole: DayRange, nature: TimeName['nature'], third: 0 | 1 | 2): DayRange {
  const year = Number(whole.from.slice(0, 4));
  const month = Number(whole.from.slice(5, 7));
  if (nature === 'year') return [months(year, 1, 3), months(year, 5, 8), months(year, 10, 12)][third] ?? whole;
  if (nature !== 'month') return shareOf(whole, third, 3);
  return range(date(year, month, 1 + 10 * third), third === 2 ? whole.to : date(year, month, 10 + 10 * third));
}

/** The middle day of an odd number belongs to the first half. */
function halfOf(whole: DayRange, half: 0 | 1): DayRange {
  const first = shareOf(whole, 0, 2);
  return half === 0 ? first : range(daysLater(first.to, 1), whole.to);
}
