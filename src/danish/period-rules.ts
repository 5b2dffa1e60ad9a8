import type { Temporal } from 'temporal-polyfill';
import { monthNumbers, weekdayNumbers } from './calendar-words.ts';
import {
  comingChristmas,
  type DayRange,
  type Direction,
  day,
  monthOf,
  monthOfDate,
  type NamedDay,
  nearestWeekday,
  openEnded,
  part,
  range,
  season,
  seasonOf,
  week,
  weekFrom,
  wholeMonth,
  wholeYear,
  type YearlessDay,
} from './period-ranges.ts';

type Period = DayRange | YearlessDay;
type Rule = readonly [
  pattern: RegExp,
  read: (match: RegExpExecArray, today: Temporal.PlainDate, direction: Direction) => Period | undefined,
];

const month = `(${[...monthNumbers.keys()].sort((a, b) => b.length - a.length).join('|')})`;
const weekday = `(${[...weekdayNumbers.keys()].join('|')})`;
const begin = '(?<![\\p{L}\\p{N}])';
const stop = '(?![\\p{L}\\p{N}])';

const seasons: readonly (readonly [names: string, first: number, last: number])[] = [
  ['(?:foråret|forår|spring)', 2, 6],
  ['(?:sommeren|sommer|summer)', 6, 8],
  ['(?:efteråret|efterår|autumn)', 8, 12],
];

/** From the most telling form to the least: the first rule that reads the text wins. */
export const periodRules: readonly Rule[] = [
  rule(`(?:efter|after)\\s+(?:den\\s+)?(\\d{1,2})\\.?\\s*${month}(?:\\s+(\\d{4}))?`, (m, today) =>
    openEnded('after', today, namedDay(m)),
  ),
  rule(`(?:før|inden|before)\\s+(?:den\\s+)?(\\d{1,2})\\.?\\s*${month}(?:\\s+(\\d{4}))?`, (m, today) =>
    openEnded('before', today, namedDay(m)),
  ),
  rule(`(\\d{4})-(\\d{2})-(\\d{2})`, (m) => day(Number(m[1]), Number(m[2]), Number(m[3]))),
  rule(`(\\d{1,2})[./-](\\d{1,2})[./ -]\\s?(\\d{4})`, (m) => day(Number(m[3]), Number(m[2]), Number(m[1]))),
  // Two digits are a year only behind marks that go together: "12.05-13" is a slot, "6.1 12" an item and a number.
  rule(`(\\d{1,2})(?:\\.(?=\\d+\\.)|-(?=\\d+-)|/(?=\\d+[/-]))(\\d{1,2})[./-](\\d{2})`, (m) =>
    day(2000 + Number(m[3]), Number(m[2]), Number(m[1])),
  ),
  rule(`(\\d{1,2})\\.?\\s*${month}[.,]?\\s*(\\d{4})`, (m) => day(Number(m[3]), monthOf(m[2]), Number(m[1]))),
  rule(`${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?(?:,\\s*|\\s+)(\\d{4})`, (m) =>
    day(Number(m[3]), monthOf(m[1]), Number(m[2])),
  ),
  rule(`${month}\\s+(\\d{1,2})(?:st|nd|rd|th)`, (m) => ({ kind: 'yearless', month: monthOf(m[1]), day: Number(m[2]) })),
  rule(`(\\d{1,2})(?:\\.|st|nd|rd|th)?\\s*(?:of\\s+)?${month}`, (m) => ({
    kind: 'yearless',
    month: monthOf(m[2]),
    day: Number(m[1]),
  })),
  rule(`(?:den|d\\.?)\\s+(\\d{1,2})[./](\\d{1,2})`, (m) =>
    Number(m[2]) >= 1 && Number(m[2]) <= 12 ? { kind: 'yearless', month: Number(m[2]), day: Number(m[1]) } : undefined,
  ),
  rule(`primo\\s+(?:${month}\\s+)?(\\d{4})`, (m) => part(m[1], m[2], 0)),
  rule(`medio\\s+(?:${month}\\s+)?(\\d{4})`, (m) => part(m[1], m[2], 1)),
  rule(`ultimo\\s+(?:${month}\\s+)?(\\d{4})`, (m) => part(m[1], m[2], 2)),
  rule(`${month}\\.?\\s+(\\d{4})`, (m) => wholeMonth(Number(m[2]), monthOf(m[1]))),
  rule(`(?:foråret|forår|spring)\\s+(?:of\\s+)?(\\d{4})`, (m) => seasonOf(Number(m[1]), 2, 6)),
  rule(`(?:efteråret|efterår|autumn)\\s+(?:of\\s+)?(\\d{4})`, (m) => seasonOf(Number(m[1]), 8, 12)),
  rule(`(?:uge|week)\\s+(\\d{1,2})(?:,?\\s+(?:(?:i|in|of)\\s+)?(\\d{4}))?`, (m, today) =>
    week(m[2] ? Number(m[2]) : today.year, Number(m[1])),
  ),
  rule(`(?:i dag|today)`, (_, today) => range(today, today)),
  rule(`(?:i går|yesterday)`, (_, today) => range(today.subtract({ days: 1 }), today.subtract({ days: 1 }))),
  rule(`(?:i morgen|tomorrow)`, (_, today) => range(today.add({ days: 1 }), today.add({ days: 1 }))),
  rule(`(?:i overmorgen)`, (_, today) => range(today.add({ days: 2 }), today.add({ days: 2 }))),
  rule(`(?:næste uge|next week)`, (_, today) => weekFrom(today.add({ days: 8 - today.dayOfWeek }))),
  rule(`(?:denne uge|i denne uge|this week)`, (_, today) => weekFrom(today.subtract({ days: today.dayOfWeek - 1 }))),
  rule(`(?:(?:sidste|forrige) uge|last week)`, (_, today) => weekFrom(today.subtract({ days: today.dayOfWeek + 6 }))),
  rule(`(?:næste måned|next month)`, (_, today) => monthOfDate(today.add({ months: 1 }))),
  rule(`(?:denne måned|this month)`, (_, today) => monthOfDate(today)),
  rule(`(?:(?:sidste|forrige) måned|last month)`, (_, today) => monthOfDate(today.subtract({ months: 1 }))),
  rule(`(?:i år|this year)`, (_, today) => wholeYear(today.year)),
  rule(`(?:næste år|til næste år|next year)`, (_, today) => wholeYear(today.year + 1)),
  rule(`(?:(?:sidste|forrige) år|last year)`, (_, today) => wholeYear(today.year - 1)),
  // Said in spring it means the new year that has begun.
  rule(`(?:efter nytår|after new year)`, (_, today) => wholeYear(today.month <= 6 ? today.year : today.year + 1)),
  rule(`(?:før jul|inden jul|before christmas)`, (_, today) => range(today, comingChristmas(today))),
  ...seasons.flatMap(([name, first, last]) => [
    rule(`(?:sidste|forrige|last)\\s+${name}`, (_, today) =>
      season(today.subtract({ months: 1 }), first, last, 'back'),
    ),
    rule(`(?:til|næste|next|this coming)\\s+${name}`, (_, today) => season(today, first, last, 'ahead')),
    rule(`(?:i|this|in(?:\\s+the)?|sidst\\s+i)\\s+${name}`, (_, today, direction) =>
      season(today, first, last, direction),
    ),
  ]),
  rule(`(?:på|on|nu på|til|kommende|næste|next)\\s+${weekday}`, (m, today) => nearestWeekday(today, m[1], 'ahead')),
  rule(`(?:i|sidste|forrige|last)\\s+${weekday}s?`, (m, today) => nearestWeekday(today, m[1], 'back')),
  // A weekday beside a date only says which day that is.
  rule(`${weekday}(?!\\s+(?:den\\s+)?\\d)`, (m, today, direction) => nearestWeekday(today, m[1], direction)),
  // "Fra Jan" tells of a person.
  rule(`(?:i|in|(?:fra|til)(?!\\s+jan${stop}))\\s+${month}`, (m) => ({ kind: 'yearless', month: monthOf(m[1]) })),
  rule(`(?:i\\s+|in\\s+)?(20\\d{2})(?!\\s*(?:kr|mio|pct|%))`, (m) => wholeYear(Number(m[1]))),
  rule(`den\\s+(\\d{1,2})\\.?(?!-\\p{L})`, (m) =>
    Number(m[1]) <= 31 ? { kind: 'yearless', day: Number(m[1]) } : undefined,
  ),
];

function rule(source: string, read: Rule[1]): Rule {
  return [new RegExp(`${begin}${source}${stop}`, 'u'), read];
}

/** The groups of a worded day: day, month, year. */
function namedDay(match: RegExpExecArray): NamedDay {
  const named = { month: monthOf(match[2]), day: Number(match[1]) };
  return match[3] === undefined ? named : { ...named, year: Number(match[3]) };
}
