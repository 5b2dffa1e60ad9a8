import { type DayRange, daysLater, lastDay, range } from '../period-ranges.ts';
import type { Mention } from './mentions.ts';
import { firstTime, lastTime, pick, timeOff } from './pick.ts';
import { begin, type Viewpoint } from './rule.ts';
import { calendarName, type TimeName, withYear } from './time-name.ts';

const article = '(?:den |d\\. ?|d |det |the )?';
const between = new RegExp(`${begin}(?:i |in )?(?:perioden )?(?:mellem|imellem|between) ${article}$`);
const from = new RegExp(
  `${begin}(?:i )?(?:perioden )?(?:fra og med|fra|from) ${article}(?:(?:mødet|møderne) (?:i )?)?$`,
);
const and = new RegExp(`^ (?:og|and|til|to) ${article}$`);
const to = new RegExp(
  `^ ?(?:-|–|—|til og med|til|frem til|to|until|till|through) ?${article}(?:(?:mødet|møderne) (?:i )?)?$`,
);
/** "Flyttet fra den 9. til den 16. februar": two days, and nothing of what lies between. */
const moved = /(?:flyt|ryk|udsk[uy]d|udsat|udsæt|ændr|move|postpone|reschedule)[^.?!]{0,60}$/;
const LONGEST_OPENING = 80;
const inIt = /^,? (?:(?:i|in|of) )?$/;

/** Times that two names tell together: "mellem marts og maj", "fra 1. til 15. april", "torsdag i uge 12", "den 9. i næste måned". */
export function joinSpans(text: string, mentions: readonly Mention[], at: Viewpoint): Mention[] {
  const joined: Mention[] = [];
  for (const mention of mentions) {
    const last = joined.at(-1);
    const both = last && (within(text, last, mention) ?? span(text, last, mention, at));
    if (both === undefined) joined.push(mention);
    else joined.splice(-1, 1, both);
  }
  return joined;
}

function within(text: string, inner: Mention, outer: Mention): Mention | undefined {
  const whole = outer.name.fixed;
  if (whole === undefined || !inIt.test(text.slice(inner.end, outer.start))) return undefined;
  const { weekday, calendar } = inner.name;
  const where = { start: inner.start, end: outer.end };
  if (weekday !== undefined && outer.name.nature === 'week') {
    const day = daysLater(whole.from, weekday - 1);
    return { ...where, name: { nature: 'day', telling: 2, fixed: range(day) } };
  }
  if (calendar?.day === undefined || calendar.month !== undefined || outer.name.nature !== 'month') return undefined;
  const [year, month] = whole.from.split('-').map(Number);
  const name = calendarName({ year, month, day: calendar.day });
  return name && { ...where, name };
}

function span(text: string, first: Mention, last: Mention, at: Viewpoint): Mention | undefined {
  const link = text.slice(first.end, last.start);
  const isTo = to.test(link);
  if (!isTo && !and.test(link)) return undefined;
  const before = text.slice(Math.max(0, first.start - LONGEST_OPENING), first.start);
  const isBetween = between.exec(before);
  const opening = isBetween ?? from.exec(before);
  if (isBetween === null && (!isTo || moved.test(before) || !isAlike(first.name, last.name, link))) return undefined;
  if (opening === null && /m[øe]/.test(link)) return undefined;
  const days = spanOf(first.name, last.name, at);
  if (days === undefined) return undefined;
  const isBare = opening === null && first.name.isBare === true && last.name.isBare === true;
  const telling = Math.min(first.name.telling, last.name.telling) - 0.5;
  return {
    start: first.start - (opening?.[0].length ?? 0),
    end: last.end,
    name: { nature: 'window', telling: isBare ? 10 : telling, fixed: days, ...(isBare ? { isBare } : {}) },
  };
}

/** A dash alone does not make a span of a week and a day. */
function isAlike(first: TimeName, last: TimeName, link: string): boolean {
  return (
    first.nature === last.nature ||
    !/^ ?[-–—] ?$/.test(link) ||
    (first.calendar !== undefined && last.calendar !== undefined)
  );
}

function spanOf(first: TimeName, last: TimeName, at: Viewpoint): DayRange | undefined {
  const today = at.today.toString();
  const [a, b] = [inherited(first, last), last];
  if (a.fixed !== undefined) return open(a, b, a.fixed, endFrom(b, a.fixed.from));
  if (b.fixed !== undefined) {
    const end = b.fixed;
    return open(
      a,
      b,
      lastTime(a, end.to, ({ from: day }) => day <= end.to),
      end,
    );
  }
  const whole = (start: DayRange) => open(a, b, start, endFrom(b, start.from));
  const start =
    at.direction === 'ahead'
      ? firstTime(a, today, (each) => (whole(each)?.to ?? '') >= today)
      : lastTime(a, today, (each) => (whole(each)?.from ?? lastDay) <= today);
  return start && whole(start);
}

/** The first words of a span leave out what the last ones say: "1. til 15. marts", "marts til juni 2027". */
function inherited(first: TimeName, last: TimeName): TimeName {
  const { calendar } = first;
  if (calendar?.day !== undefined && calendar.month === undefined && last.calendar?.month !== undefined) {
    return calendarName({ day: calendar.day, month: last.calendar.month, year: last.year }) ?? first;
  }
  const same = withYear(first, last.year);
  const isAfter = same.fixed !== undefined && last.fixed !== undefined && same.fixed.from > last.fixed.to;
  return isAfter && last.year !== undefined ? withYear(first, last.year - 1) : same;
}

function endFrom(last: TimeName, start: string): DayRange | undefined {
  if (last.weekday !== undefined) return nextWeekday(last.weekday, start);
  if (last.fixed !== undefined) return last.fixed;
  return firstTime(last, start, ({ to: day }) => day >= start);
}

function nextWeekday(weekday: number, start: string): DayRange | undefined {
  const days = [0, 1, 2, 3, 4, 5, 6].map((distance) => daysLater(start, distance));
  const day = days.find((each) => (new Date(`${each}T00:00:00Z`).getUTCDay() || 7) === weekday);
  return day === undefined ? undefined : range(day);
}

/** Between Christmas and New Year are the days that belong to neither. */
function open(
  first: TimeName,
  last: TimeName,
  start: DayRange | undefined,
  end: DayRange | undefined,
): DayRange | undefined {
  if (start === undefined || end === undefined) return undefined;
  const [before, after] = [offAt(first, start), offAt(last, end)];
  const days = range(before ? daysLater(before.to, 1) : start.from, after ? daysLater(after.from, -1) : end.to);
  return days.from > days.to ? undefined : days;
}

function offAt(name: TimeName, when: DayRange): DayRange | undefined {
  const off = timeOff(name);
  return off && (pick(off, when.from, 'fresh') ?? off.fixed);
}
