import { daysLater, firstDay, lastDay, range, weekOfDate } from '../period-ranges.ts';
import { pick, pickedYear, timeOff } from './pick.ts';
import { begin, type Viewpoint } from './rule.ts';
import { type Share, share } from './shares.ts';
import type { TimeName } from './time-name.ts';

type Bound = readonly [before: RegExp, read: (name: TimeName, at: Viewpoint) => TimeName | undefined];

const article = '(?:(?:den|d\\.|det|the) )?';
const small = `(?:(?:i|in|på|on) )?${article}`;
/** "Before the meeting on 9 February" is about that meeting; "since the meeting" is about the time. */
const meeting = '(?:(?:mødet|the meeting) )?';

/** Words before a time, and what they make of it. The first that fits is read; then the words before those. */
export const bounds: readonly Bound[] = [
  bound(`(?:inden|før|before|by) (?:the )?(?:udgangen|slutningen|end) (?:af|of) ${article}`, (name, at) =>
    until(name, at),
  ),
  bound(
    `(?:(?:i|in|at|fra|ved) )?(?:the )?(?:starten|begyndelsen|start|beginning) (?:af|of) ${article}`,
    shared('start'),
  ),
  bound(`(?:primo|først i|tidligt i|tidligt på|(?:i )?det tidlige|(?:in )?early(?: in)?) ${article}`, shared('start')),
  bound(`(?:(?:i|in) )?(?:the )?(?:midten|middle) (?:af|of) ${article}`, shared('middle')),
  bound(`(?:medio|midt i|midt på|(?:in )?mid(?:-|(?= ))) ?${article}`, shared('middle')),
  bound(
    `(?:(?:i|in|at|ved|hen mod|mod|towards) )?(?:the )?(?:slutningen|udgangen|end) (?:af|of) ${article}`,
    shared('end'),
  ),
  bound(`(?:ultimo|sidst i|sidst på|sent i|sent på|(?:i )?det sene|(?:in )?late(?: in)?) ${article}`, shared('end')),
  bound('(?:i )?(?:den |the )?(?:første|1\\.|first) (?:halvdel|half) (?:af|of) ', shared('first half')),
  bound('(?:i )?(?:den |the )?(?:sidste|anden|2\\.|second|last) (?:halvdel|half) (?:af|of) ', shared('second half')),
  bound('(?:i )?(?:den |the )?(?:første|first) (?:uge|week) (?:i|af|in|of) ', shared('first week')),
  bound('(?:i )?(?:den |the )?(?:sidste|last) (?:uge|week) (?:i|af|in|of) ', shared('last week')),
  bound('(?:i )?(?:the )?(?:resten|rest|remainder) (?:af|of) ', (name, at) => rest(name, at)),
  bound(`(?:fra og med|fra og) ${article}`, (name, at) => from(name, at)),
  bound(`(?:siden|since) ${meeting}${small}`, (name, at) => since(name, at)),
  bound(`(?:(?:i|in) )?(?:ugen|the week) (?:efter|after) ${small}`, (name, at) => weekBeside(name, at, 1)),
  bound(`(?:(?:i|in) )?(?:ugen|the week) (?:før|before) ${small}`, (name, at) => weekBeside(name, at, -1)),
  bound(`(?:efter|after|following) ${small}`, (name, at) => after(name, at)),
  bound(`(?:op til|up to|frem mod) ${article}`, (name, at) => upTo(name, at)),
  bound(`(?:frem til|indtil|until|till|til og med|senest inden) ${small}`, (name, at) => until(name, at)),
  bound(`(?:før|inden|forud for|before|prior to) ${small}`, (name, at) => before(name, at)),
  bound('(?:næste|kommende|next|coming) ', (name, at) => chosen(name, at, 'next')),
  bound('(?:sidste|forrige|seneste|last|previous) ', (name, at) => chosen(name, at, 'over')),
  bound('(?:denne|dette|indeværende|this) ', (name, at) => chosen(name, at, at.direction)),
  bound('(?:til|til den|to) ', (name, at) => (name.calendar === undefined ? chosen(name, at, 'ahead') : named(name))),
  bound(
    `(?:i løbet af|i hele|hele|hen over|henover|over|gennem|under|omkring|ved|fra|for|during|throughout|around|from|i|in|at|by) ${article}`,
    named,
  ),
];

function bound(source: string, read: Bound[1]): Bound {
  return [new RegExp(`${begin}(?:${source})$`), read];
}

/** With a preposition it is a time. Only part of the week that is running is: "i ugen" means any. */
function named(name: TimeName): TimeName | undefined {
  if (name.needs === 'share' || (name.needs === undefined && name.isBare !== true)) return undefined;
  const { needs: _needs, isBare: _isBare, ...time } = name;
  return time;
}

function shared(part: Share): Bound[1] {
  return (name) => share(name, part);
}

function chosen(name: TimeName, at: Viewpoint, choice: 'next' | 'over' | 'ahead' | 'back'): TimeName | undefined {
  if (name.fixed !== undefined) return undefined;
  const { needs: _needs, isBare: _isBare, ...time } = name;
  return pickedYear(time, at.today.toString(), choice);
}

function rest(name: TimeName, at: Viewpoint): TimeName | undefined {
  const today = at.today.toString();
  const whole = pick(name, today, 'ahead');
  return whole && bounded(name, [whole.from, today].sort().at(-1) ?? today, whole.to);
}

/** From its first day to today; of time off, from the day after. What is running now does not count: it was the one before. */
function since(name: TimeName, at: Viewpoint): TimeName | undefined {
  const today = at.today.toString();
  const off = timeOff(name);
  const start = pick(off ?? name, today, 'over') ?? pick(off ?? name, today, 'back');
  if (start === undefined) return undefined;
  const isAhead = name.weekday !== undefined && start.from > today;
  const first = isAhead ? daysLater(start.from, -7) : off === undefined ? start.from : daysLater(start.to, 1);
  return first > today ? undefined : bounded(name, first, today);
}

/** "Fra 1. marts og frem": from its first day on. */
export function from(name: TimeName, at: Viewpoint): TimeName | undefined {
  const start = pick(name, at.today.toString(), at.direction);
  return start && bounded(name, start.from, lastDay);
}

/** After time off is the rest of its year, as after New Year is the year; after a day is all that follows. */
function after(name: TimeName, at: Viewpoint): TimeName | undefined {
  const off = timeOff(name);
  const found = pick(off ?? name, at.today.toString(), at.direction === 'back' ? 'over' : 'fresh');
  if (found === undefined) return undefined;
  const first = daysLater(found.to, 1);
  if (off === undefined) return bounded(name, first, lastDay);
  // What is left of the year after Christmas is not what is meant.
  const year = Number(first.slice(0, 4)) + (first.slice(5) > '12-24' ? 1 : 0);
  return bounded(name, first, `${year}-12-31`);
}

/** Before time off is from today on, or behind a past tense from the beginning of its year; before a day is all there was. */
function before(name: TimeName, at: Viewpoint): TimeName | undefined {
  const today = at.today.toString();
  const off = timeOff(name);
  const found = pick(off ?? name, today, at.direction === 'back' ? 'back' : 'next');
  if (found === undefined) return undefined;
  const last = daysLater(found.from, -1);
  if (off === undefined) return bounded(name, firstDay, last);
  return bounded(name, at.direction === 'ahead' && today <= last ? today : `${last.slice(0, 4)}-01-01`, last);
}

/** The four weeks before time off. */
function upTo(name: TimeName, at: Viewpoint): TimeName | undefined {
  const off = timeOff(name);
  if (off === undefined) return before(name, at);
  const found = pick(off, at.today.toString(), at.direction === 'back' ? 'back' : 'next');
  return found && bounded(name, daysLater(found.from, -28), daysLater(found.from, -1));
}

function until(name: TimeName, at: Viewpoint): TimeName | undefined {
  if (timeOff(name) !== undefined) return before(name, at);
  const today = at.today.toString();
  const found = pick(name, today, at.direction);
  return found && bounded(name, at.direction === 'ahead' && today <= found.to ? today : firstDay, found.to);
}

/** The week in which people meet again, or for the last time; of an ordinary day, the one beside its own. */
function weekBeside(name: TimeName, at: Viewpoint, side: 1 | -1): TimeName | undefined {
  const off = timeOff(name);
  const found = pick(off ?? name, at.today.toString(), at.direction);
  if (found === undefined) return undefined;
  const beside = daysLater(side === 1 ? found.to : found.from, side * (off === undefined ? 7 : 1));
  const week = weekOfDate(at.today.add(at.today.until(beside)));
  return bounded(name, week.from, week.to);
}

function bounded(name: TimeName, first: string, last: string): TimeName {
  return { nature: 'window', telling: name.telling - 0.5, fixed: range(first, last) };
}
