import { weekdayNumbers } from '../calendar-words.ts';
import { type DayRange, daysLater, range, week, weekOfDate } from '../period-ranges.ts';
import { count, itsYear, month, monthOf, numberOf, type Rule, rule, type Viewpoint, weekday, yearOf } from './rule.ts';
import { nearName, type TimeName, yearlyName } from './time-name.ts';

const weekWord = '(?:uge|ugen|ugerne|week|weeks)';
const ahead = `(?:nu på|på|on|(?<!${weekday.replace('(', '(?:')} )til|kommende|førstkommende|næste|next|coming|upcoming|by)`;
const nth = '(1\\.|2\\.|3\\.|4\\.|første|anden|tredje|fjerde|sidste|first|second|third|fourth|last)';

/** Weeks by their number (ISO 8601) and seen from today; weekdays and weekends. */
export const weeks: readonly Rule[] = [
  rule(`${weekWord} (\\d{1,2}) ?(?:-|–|—|til|to) ?(?:uge )?(\\d{1,2})${itsYear}?`, (m, at) =>
    weekSpan(Number(m[1]), Number(m[2]), yearOf(m[3], at), at),
  ),
  rule(`${weekWord} (\\d{1,2}) ?(?:og|and|/|&) ?(?:uge )?(\\d{1,2})${itsYear}?`, (m, at) =>
    Number(m[2]) === Number(m[1]) + 1 ? weekSpan(Number(m[1]), Number(m[2]), yearOf(m[3], at), at) : undefined,
  ),
  rule(`${weekWord} (\\d{1,2})${itsYear}?`, (m, at) => weekName(Number(m[1]), yearOf(m[2], at), at)),
  rule(`(?<=${weekWord} \\d{1,2}(?:, ?\\d{1,2})?(?: og | and | eller |, ?))(\\d{1,2})${itsYear}?`, (m, at) =>
    weekName(Number(m[1]), yearOf(m[2], at), at),
  ),
  rule('ugen efter næste|the week after next', (_, at) => weeksAway(2, at)),
  rule('(?:næste|kommende) uge|next week', (_, at) => weeksAway(1, at)),
  rule('(?:denne|indeværende) uge|this week', (_, at) => weeksAway(0, at)),
  rule(
    `(?:sidste|forrige) uge(?! (?:i|af) (?:${month}|året|måneden))|last week(?! (?:in|of) (?:${month}|the))`,
    (_, at) => weeksAway(-1, at),
  ),
  rule('ugens(?= (?:møde|referat|dagsorden))', (_, at) => weeksAway(0, at)),
  rule('(?:ugen|the week)(?! (?:efter|før|after|before) )', (_, at) => {
    const name = weeksAway(0, at);
    return name && { ...name, needs: 'share' };
  }),
  rule(`(?:den |the )?${nth} ${weekday} (?:i|in|of|af) ${month}${itsYear}?`, nthWeekday),
  rule(
    `(?:den |the )?${nth} ${weekday} (?:i|in|of|af) (?:(denne |næste )?måned(?:en)?|(this|next|the) month)`,
    (m, at) => nthOfMonth(m[1], m[2], at.today.add({ months: /næste|next/.test(m[3] ?? m[4] ?? '') ? 1 : 0 })),
  ),
  rule(`(?:på |on )?${weekday} om ${count} (dage|uge|uger)`, (m, at) =>
    counted(m[1], numberOf(m[2]), m[3] === 'dage', at),
  ),
  rule(`(?:on )?${weekday} in ${count} weeks?`, (m, at) => counted(m[1], numberOf(m[2]), false, at)),
  rule(`${ahead} ${weekday}(?:smøde(?:t|ts)?)?`, (m, at) => weekdayName(m[1], { ...at, direction: 'ahead' })),
  rule(`(?:i|sidste|forrige|seneste|last|previous) ${weekday}s?(?:møde(?:t|ts)?)?`, (m, at) =>
    weekdayName(m[1], { ...at, direction: 'back' }),
  ),
  rule(`${weekday}(?:-?s?-?møde(?:t|ts)?|ens(?= møde))?`, (m, at) => weekdayName(m[1], at)),
  rule('næste weekend|next weekend', (_, { today }) => weekend(today.add({ weeks: 1 }))),
  rule('(?:sidste|forrige) weekend|last weekend', (_, { today }) =>
    weekend(today.dayOfWeek === 7 ? today.subtract({ weeks: 1 }) : today.subtract({ days: today.dayOfWeek })),
  ),
  rule(
    '(?:i |til |på |hen over |hele )?(?:denne weekend|weekenden|this weekend|the weekend)',
    (m, { today, direction }) =>
      weekend(
        direction === 'back' && !/denne|this|til/.test(m[0]) && today.dayOfWeek < 6
          ? today.subtract({ weeks: 1 })
          : today,
      ),
  ),
];

function weeksAway(number: number, { today }: Viewpoint): TimeName | undefined {
  return nearName('week', weekOfDate(today.add({ weeks: number })));
}

function weekend(any: Viewpoint['today']): TimeName | undefined {
  const saturday = any.add({ days: 6 - any.dayOfWeek });
  return nearName('window', range(saturday, saturday.add({ days: 1 })));
}

/** A week without a year is this year's, also where it has just passed; long past, next year's. Looking back it has begun. */
function weekName(number: number, year: number | undefined, at: Viewpoint): TimeName | undefined {
  const name = yearlyName('week', (any) => week(any, number), year);
  if (name === undefined || year !== undefined) return name;
  const fixed = weekNear(number, at);
  return fixed && { ...name, fixed };
}

function weekNear(number: number, { today, direction }: Viewpoint): DayRange | undefined {
  const day = today.toString();
  const running = week(today.yearOfWeek ?? today.year, number);
  if (running !== undefined && running.from <= day && running.to >= day) return running;
  const own = week(today.year, number);
  if (direction === 'back') return own !== undefined && own.from <= day ? own : week(today.year - 1, number);
  return own !== undefined && own.to < today.subtract({ weeks: 26 }).toString() ? week(today.year + 1, number) : own;
}

function weekSpan(first: number, last: number, year: number | undefined, at: Viewpoint): TimeName | undefined {
  const from = weekName(first, year, at)?.fixed;
  if (from === undefined) return undefined;
  // By ISO 8601 a week lies in the year of its Thursday.
  const ownYear = Number(daysLater(from.from, 3).slice(0, 4));
  const to = week(last < first ? ownYear + 1 : ownYear, last);
  return nearName('week', to && range(from.from, to.to));
}

/** The next such weekday, or the last one; never today. */
function weekdayName(text: string | undefined, { today, direction }: Viewpoint): TimeName | undefined {
  const number = weekdayNumbers.get(text ?? '');
  if (number === undefined) return undefined;
  const away = (number - today.dayOfWeek + 7) % 7;
  const found = today.add({ days: direction === 'ahead' ? away || 7 : away - 7 });
  const name = nearName('weekday', range(found));
  return name && { ...name, weekday: number };
}

/** "På torsdag om 14 dage" is counted from that Thursday; "8 dage" are a week. */
function counted(text: string | undefined, number: number, isDays: boolean, at: Viewpoint): TimeName | undefined {
  const first = weekdayName(text, { ...at, direction: 'ahead' })?.fixed;
  const inWeeks = isDays ? Math.floor(number / 7) : number;
  if (first === undefined || inWeeks === 0) return undefined;
  const day = at.today.add(at.today.until(first.from)).add({ weeks: inWeeks });
  return nearName('day', range(day));
}

function nthWeekday(match: RegExpExecArray, at: Viewpoint): TimeName | undefined {
  const [, place, weekdayText, monthText, year] = match;
  const inYear = (any: number) =>
    nthOfMonth(place, weekdayText, at.today.with({ year: any, month: monthOf(monthText), day: 1 }))?.fixed;
  const name = yearlyName('part', inYear, yearOf(year, at));
  return name && { ...name, nature: 'day', telling: name.fixed === undefined ? 1 : 0 };
}

function nthOfMonth(
  place: string | undefined,
  weekdayText: string | undefined,
  any: Viewpoint['today'],
): TimeName | undefined {
  const number = weekdayNumbers.get(weekdayText ?? '') ?? 1;
  const last = any.with({ day: any.daysInMonth });
  if (place === 'sidste' || place === 'last') {
    return nearName('day', range(last.subtract({ days: (last.dayOfWeek - number + 7) % 7 })));
  }
  const first = any.with({ day: 1 });
  return nearName('day', range(first.add({ days: ((number - first.dayOfWeek + 7) % 7) + 7 * (numberOf(place) - 1) })));
}
