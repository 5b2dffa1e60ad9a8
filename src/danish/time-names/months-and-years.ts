import { monthNumbers } from '../calendar-words.ts';
import { monthOfDate, months, range } from '../period-ranges.ts';
import { itsYear, letter, month, monthOf, nearYear, oneOf, type Rule, rule, yearOf } from './rule.ts';
import { bare, calendarName, nearName, needing, sharing, type TimeName, yearsName } from './time-name.ts';

const longMonth = `(${oneOf([...monthNumbers.keys()].filter((name) => name.length > 2 && monthIsWritten(name)))})`;
const papers = 'møde|referat|dagsorden|beslutning|bestyrelsesmøde|udvalgsmøde';

/** Months and years, and what is called by a month: "februarmødet", "the November meeting". */
export const monthsAndYears: readonly Rule[] = [
  // "Jan. 20" with "on" is a day and read before.
  rule(
    `${month}[.-] ?['’]?(1[5-9]|2\\d|3\\d)|${month} ['’](\\d{2})|(?<=(?<![${letter}])i )${month} (1[5-9]|2\\d|3\\d)`,
    (m) => calendarName({ month: monthOf(m[1] ?? m[3] ?? m[5]), year: 2000 + Number(m[2] ?? m[4] ?? m[6]) }),
  ),
  rule(`(?:i |in )?${month}[.,]?(?: måned)?${itsYear}`, (m, at) =>
    calendarName({ month: monthOf(m[1]), year: yearOf(m[2], at) }),
  ),
  rule(`${longMonth}(?:-?(?:${papers})[${letter}]*| (?:${papers})(?:t|ts|et|ets|en|ens))${itsYear}?`, named),
  rule(`${longMonth} (?:(?:board|committee) )?(?:meeting|minutes|agenda)(?:'s|s)?${itsYear}?`, named),
  rule(`${month}\\.?(?: måneds?)?(?!-(?!${month})[${letter}])`, (m) => needing(calendarName({ month: monthOf(m[1]) }))),
];

/** Years, and months seen from today. */
export const nearMonthsAndYears: readonly Rule[] = [
  rule('(?:næste|kommende) måned|next month', (_, { today }) =>
    nearName('month', monthOfDate(today.add({ months: 1 }))),
  ),
  rule('(?:denne|indeværende) måned|this month', (_, { today }) => nearName('month', monthOfDate(today))),
  rule('(?:sidste|forrige) måned|last month', (_, { today }) =>
    nearName('month', monthOfDate(today.subtract({ months: 1 }))),
  ),
  rule(`(?:i |til )?${nearYear}`, (m, at) => nearYearName(yearOf(m[1], at))),
  rule('iår', (_, at) => nearYearName(at.today.year)),
  // Said in spring it is the year that has begun.
  rule('det nye år|the new year', (_, { today }) => nearYearName(today.year + (today.month <= 6 ? 0 : 1))),
  rule('årets(?= (?:sidste |første |næste )?(?:møde|referat))', (_, { today }) => nearYearName(today.year)),
  rule('månedens(?= (?:møde|referat|dagsorden))', (_, { today }) => nearName('month', monthOfDate(today))),
  rule('året(?! \\d{4})|the year', (_, { today }) => sharing(nearYearName(today.year))),
  rule('måneden|the month', (_, { today }) => sharing(nearName('month', monthOfDate(today)))),
  rule('(20\\d{2})/(\\d{2})(?![/-]?\\d)', (m) => schoolYear(Number(m[1]), Number(m[2]))),
  rule('(20\\d{2})[-–](\\d{2})(?![/.,-]?\\d)', (m) => yearsOrMonth(Number(m[1]), Number(m[2]))),
  rule('(?:året )?(20\\d{2})', (m) => bare(calendarName({ year: Number(m[1]) }))),
  rule('19\\d{2}', (m) => needing(calendarName({ year: Number(m[0]) }))),
];

function monthIsWritten(name: string): boolean {
  return name.length > 4 || ['maj', 'juni', 'juli', 'may', 'june', 'july'].includes(name);
}

function named(match: RegExpExecArray, at: Parameters<Rule[1]>[1]): TimeName | undefined {
  return calendarName({ month: monthOf(match[1]), year: yearOf(match[2], at) });
}

function nearYearName(year: number | undefined): TimeName | undefined {
  const name = year === undefined ? undefined : calendarName({ year });
  return name && nearName('year', name.fixed);
}

/** "2026/27": from August to July. */
function schoolYear(first: number, second: number): TimeName | undefined {
  if (second !== (first + 1) % 100) return undefined;
  return yearsName(range(`${first}-08-01`, `${first + 1}-07-31`));
}

/** "2024-27" are years, "2024-02" is a month. */
function yearsOrMonth(year: number, second: number): TimeName | undefined {
  if (second <= 12 && second <= year % 100) return calendarName({ year, month: second });
  return second > year % 100 ? yearsName(yearsFrom(year, year - (year % 100) + second)) : undefined;
}

function yearsFrom(first: number, last: number) {
  return range(months(first, 1, 12).from, months(last, 1, 12).to);
}
