import { bounds, from } from './bounds.ts';
import { findMentions, type Mention } from './mentions.ts';
import type { Viewpoint } from './rule.ts';
import { joinSpans } from './spans.ts';
import { calendarName, withYear } from './time-name.ts';

const list = /^(?:, ?(?:og |and )?| ?[&/+] ?| (?:og|eller|samt|and|or) )(?:(?:i|in|på|on) )?(?:den |d\. ?|the )?$/u;
const onwards = /^ (?:og (?:frem|fremefter|fremad)|og derefter|onwards?|and later)(?![a-z])/u;
const LONGEST_BOUND = 60;

/** The times of a text as its words tell them together: spans, bounds and lists read; words that may mean something else left out. */
export function findPhrases(text: string, at: Viewpoint): Mention[] {
  const mentions = joinSpans(text, findMentions(text, at), at);
  const bounded: Mention[] = [];
  for (const mention of mentions) bounded.push(withBounds(text, mention, bounded.at(-1)?.end ?? 0, at));
  const listed = inLists(text, bounded);
  const only = listed.length === 1 && isAll(text, listed[0]) ? listed[0] : undefined;
  return listed.filter((mention) => mention.name.needs === undefined || (mention === only && isTime(mention)));
}

function withBounds(text: string, first: Mention, earliest: number, at: Viewpoint): Mention {
  let mention = withOnwards(text, first, at);
  for (let steps = 0; steps < 3; steps += 1) {
    const next = withBound(text, mention, earliest, at);
    if (next === undefined) break;
    mention = next;
  }
  return mention;
}

/** "Fra 1. marts og frem": the first word says what the last ones do. */
function withOnwards(text: string, mention: Mention, at: Viewpoint): Mention {
  const match = onwards.exec(text.slice(mention.end, mention.end + 20));
  const name = match === null ? undefined : from(mention.name, at);
  if (match === null || name === undefined) return mention;
  const opening = /(?:fra|from) (?:den |d\. ?|the )?$/u.exec(text.slice(0, mention.start))?.[0] ?? '';
  return { name, start: mention.start - opening.length, end: mention.end + match[0].length };
}

function withBound(text: string, { name, start, end }: Mention, earliest: number, at: Viewpoint): Mention | undefined {
  const before = text.slice(Math.max(earliest, start - LONGEST_BOUND), start);
  if (before === '') return undefined;
  for (const [pattern, read] of bounds) {
    const match = pattern.exec(before);
    const told = match === null ? undefined : read(name, at);
    if (match !== null && told !== undefined) return { name: told, start: start - match[0].length, end };
  }
  return undefined;
}

/** A list says at its end what all have: "den 1., 2. og 3. februar", "i marts og april 2027". */
function inLists(text: string, mentions: readonly Mention[]): Mention[] {
  const listed = [...mentions];
  for (let index = listed.length - 2; index >= 0; index -= 1) {
    const [first, second] = [listed[index], listed[index + 1]];
    if (first === undefined || second === undefined || !list.test(text.slice(first.end, second.start))) continue;
    if (!isOfCalendar(first) || !isOfCalendar(second)) continue;
    listed[index] = inherit(first, second);
  }
  for (let index = 1; index < listed.length; index += 1) {
    const [first, second] = [listed[index - 1], listed[index]];
    if (first === undefined || second === undefined || first.name.needs !== undefined) continue;
    const isOpen = second.name.needs === 'preposition' || (second.name.isBare === true && first.name.isBare !== true);
    if (!isOpen || first.name.nature !== second.name.nature) continue;
    if (list.test(text.slice(first.end, second.start))) listed[index] = needless(second);
  }
  return listed;
}

function inherit(first: Mention, second: Mention): Mention {
  const { calendar, telling, needs } = first.name;
  const { calendar: whole, year } = second.name;
  if (
    calendar?.day !== undefined &&
    calendar.month === undefined &&
    whole?.day !== undefined &&
    whole.month !== undefined
  ) {
    const name = calendarName({ day: calendar.day, month: whole.month, year });
    return name === undefined ? first : { ...first, name: { ...name, telling } };
  }
  const isTold = second.name.needs === undefined && needs === 'preposition' && first.name.nature === second.name.nature;
  const told = isTold ? needless(first) : first;
  return { ...told, name: withYear(told.name, year) };
}

function needless({ name, ...where }: Mention): Mention {
  const { needs: _needs, isBare: _isBare, ...time } = name;
  return { ...where, name: time };
}

function isOfCalendar({ name }: Mention): boolean {
  return name.calendar !== undefined;
}

/** The text says nothing else: then "pinsen" is the time that was asked for. A month alone may be someone's name. */
function isAll(text: string, mention: Mention | undefined): boolean {
  return mention !== undefined && /^[\p{P}\s]*$/u.test(text.slice(0, mention.start) + text.slice(mention.end));
}

function isTime({ name }: Mention): boolean {
  return name.needs === 'preposition' && name.calendar === undefined;
}
