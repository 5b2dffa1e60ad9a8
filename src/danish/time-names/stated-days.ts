import { itsYear, letter, month, monthOf, numberOf, ordinal, type Rule, rule, weekday, yearOf } from './rule.ts';
import { type CalendarFields, calendarName, sharing, type TimeName } from './time-name.ts';

// The weekday before a date only says which day that is.
const weekdayOnly = weekday.replace('(', '(?:');
const onWeekday = `(?:${weekdayOnly},? )?`;
const on = `(?:${weekdayOnly},? ?(?:den |d\\. ?|d |the |on )?)?`;
const den = '(?:den |d\\. ?|d )';
const englishMonth = `(?<!(?<![${letter}])i )(january|february|march|april|may|june|july|august|september|october|november|december)`;
/** "9/2-11/2" and "9/2-12.30" go on with another day or an hour. */
const isWhole = '(?!/|[.:]\\d)';
/** Two digits behind a month are a year only where nothing is counted with them: "9. februar 27?", not "9. februar 27 borgere". */
const nothingFollows = '(?= ?(?:$|[?!,;)]|\\.(?!\\d)))';

/** Things of which the third is no day: "den 3. sag". */
const counted =
  '\\.? ?(?:sag|punkt|møde|gang|part|person|kvartal|halvår|udgave|version|behandling|mand|generation|år|uge|måned|time|sal|klasse)';
const shares = ' ?-?(?:af|of|flertal|majority|del|stilling|time|½)';

/** Days of the calendar in figures and words, with their year and without. */
export const statedDays: readonly Rule[] = [
  rule('(\\d{4})-(\\d{2})-(\\d{2})', (m) => full(m[1], m[2], m[3])),
  rule(`${on}(\\d{1,2})(?:[./-]|\\. )(\\d{1,2})(?:[./ -]|[.-] )(\\d{4})`, (m) => full(m[3], m[2], m[1])),
  // Two digits are a year only behind marks that go together: "12.05-13" is a slot, "6.1 12" an item and a number.
  rule(`${on}(\\d{1,2})(?:\\.(?=\\d+\\.)|-(?=\\d+-)|/(?=\\d+[/-]))(\\d{1,2})[./-](\\d{2})${isWhole}`, (m) =>
    full(`20${m[3]}`, m[2], m[1]),
  ),
  rule(`${on}(\\d{1,2})(?:\\. ?|st |nd |rd |th | )?(?:of )?${month}[.,]?${itsYear}`, (m, at) =>
    calendarName({ day: Number(m[1]), month: monthOf(m[2]), year: yearOf(m[3], at) }),
  ),
  rule(`${on}(\\d{1,2})(?:\\. ?| )?${month}\\.? ?['’]?(1\\d|[23]\\d)${nothingFollows}`, (m) =>
    full(`20${m[3]}`, String(monthOf(m[2])), m[1]),
  ),
  rule(`${on}${month}\\.? (\\d{1,2})(?:st|nd|rd|th)?(?:, ?| )(\\d{4})`, (m) => full(m[3], String(monthOf(m[1])), m[2])),
  rule(`${on}(?:den |the )?${ordinal} (?:of )?${month}${itsYear}?(?!(?:-| )?(?:møde|meeting))`, (m, at) =>
    calendarName({ day: numberOf(m[1]), month: monthOf(m[2]), year: yearOf(m[3], at) }),
  ),
  rule(`${on}${month}\\.? (\\d{1,2})(?:st|nd|rd|th)`, (m) => calendarName({ month: monthOf(m[1]), day: Number(m[2]) })),
  rule(`on (?:the )?${month}\\.? (\\d{1,2})(?![.:-]\\d)`, (m) =>
    calendarName({ month: monthOf(m[1]), day: Number(m[2]) }),
  ),
  rule(`${on}${englishMonth} (\\d{1,2})(?![.:-]\\d)`, (m) => calendarName({ month: monthOf(m[1]), day: Number(m[2]) })),
  rule(`${on}(\\d{1,2})(?: ?\\. ?|st |nd |rd |th | )?(?:of )?${month}`, (m) =>
    calendarName({ month: monthOf(m[2]), day: Number(m[1]) }),
  ),
  rule(`${onWeekday}${den}(\\d{1,2})[./](\\d{1,2})(?!-\\d{1,2}/)`, dayAndMonth),
  // "2/3 flertal" is a share, "24/7" is always, "1/3-15/4" a span.
  rule(
    `(?<![/.,:])${onWeekday}(?:${den})?(?!24/7)(\\d{1,2})/(\\d{1,2})(?![/.,:]?\\d|-\\d{1,2}(?![/\\d])|${shares})`,
    dayAndMonth,
  ),
  rule(`${onWeekday}den (\\d{1,2})(?!\\d|[/.,-]\\d|\\.?-[${letter}]|${counted})\\.?`, dayOnly),
  rule(`${weekdayOnly},? (?:d\\. ?|d )?(\\d{1,2})\\.(?! ?(?:[${letter}]|\\d))`, dayOnly),
  rule(`d\\. ?(\\d{1,2})(?!\\d|[/.,-]\\d|-[${letter}])\\.?`, dayOnly),
  rule('(?:on|by|before|after|since|until) the (\\d{1,2})(?:st|nd|rd|th)', dayOnly),
  rule(`the (\\d{1,2})(?:st|nd|rd|th)(?! ?[${letter}])`, dayOnly),
];

/** A number that is a day only because one follows it: "1. og 2. marts", "10-12. februar". Looked for last. */
export const elliptic: readonly Rule[] = [
  rule('(\\d{1,2})[./](\\d{1,2})\\.?(?= ?[-–] ?\\d{1,2}[./]\\d{1,2}[./]\\d{4})', (m) => sharing(dayAndMonth(m))),
  rule(
    `(?<![/.,:-])${den}?(\\d{1,2})\\.?(?= ?(?:-|–|—|og|til|and|to|eller|samt) ?(?:den |d\\. ?|the )?\\d)|(\\d{1,2})\\.(?=, ?\\d)`,
    (m) => sharing(calendarName({ day: Number(m[1] ?? m[2]) })),
  ),
  rule(`(?:den |the )?${ordinal}(?= (?:og|til|and|to) (?:den |the )?${ordinal})`, (m) =>
    sharing(calendarName({ day: numberOf(m[1]) })),
  ),
];

function full(year: string | undefined, monthNumber: string | undefined, dayNumber: string | undefined) {
  const fields: CalendarFields = { year: Number(year), month: Number(monthNumber), day: Number(dayNumber) };
  const name = calendarName(fields);
  return name?.fixed === undefined ? undefined : name;
}

function dayAndMonth(match: RegExpExecArray): TimeName | undefined {
  return calendarName({ day: Number(match[1]), month: Number(match[2]) });
}

function dayOnly(match: RegExpExecArray): TimeName | undefined {
  return calendarName({ day: Number(match[1]) });
}
