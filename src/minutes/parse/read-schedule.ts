import { findDates, findTimes } from '../../danish/dates.ts';
import type { FutureMeeting } from '../../domain/meeting.ts';
import type { ClassifiedLine } from './classify-lines.ts';
import { type CommitteeName, committeeFromLine, hasBodyNoun } from './committee-name.ts';
import { compose, wholeExcerpt } from './composed-text.ts';
import { doubtsAboutWeekdays } from './doubts-about-weekdays.ts';
import { type Evidenced, evidenceOf, evidenceOfList } from './evidence.ts';
import type { ParsedDocument } from './parsed-document.ts';
import { wholeLine } from './piece.ts';
import { placeBehindTime, placeBeside } from './read-place.ts';
import { type Common, findColumns, meetingsInLine, meetingsInRow, timeOf } from './schedule-entries.ts';
import type { SourceDocument } from './source-document.ts';

const TITLE =
  /(?<!\p{L})(?:mødeplan|mødekalender|mødedatoer|mødeoversigt|møderække|mødeliste|møder\s+(?:i\s+)?20\d\d|(?:års)?plan for møder|oversigt over møder|kalender for møder)/iu;
const OTHER_TITLE = /(?<!\p{L})(?:referat|dagsorden|beslutningsprotokol|indkaldelse)(?!\p{L})/iu;
/** A document that says who was there, or what is on the agenda, is of one meeting. */
const OF_ONE_MEETING = new Set(['present', 'apologies', 'agenda', 'minute-taker', 'guests']);
/** Dates on such a line are no meetings. */
const NO_MEETING =
  /(?<!\p{L})(?:frist|deadline|senest|udsendes|udsendelse|ferie|\p{L}*ferie|helligdag\p{L}*|revideret|udarbejdet|opdateret|godkendt|vedtaget|dateret|version|inden)(?!\p{L})/iu;
const TITLE_REACH = 8;
const MIN_MEETINGS = 3;
/** Of the lines below the title, at least this part names a date. */
const MIN_SHARE = 0.4;

/**
 * A mødeplan: a title that says so, and below it a list or table of three dates or more. It has no meeting of its own, and
 * all that a meeting's document would have is empty; its meetings are in `schedule`.
 *
 * @returns undefined for any other document
 */
export function readSchedule(lines: readonly ClassifiedLine[], source: SourceDocument): ParsedDocument | undefined {
  const filled = lines.filter((line) => !line.isBlank && !line.isDebris);
  const early = filled.slice(0, TITLE_REACH);
  const title = early.find(
    (line) => TITLE.test(line.text) && line.text.length < 110 && !/[.!?]$/.test(line.text) && line.number === undefined,
  );
  if (title === undefined || early.some((line) => line.index <= title.index && OTHER_TITLE.test(line.text)))
    return undefined;
  const below = filled.filter((line) => line.index > title.index);
  if (below.some((line) => line.labels.some(({ kind }) => OF_ONE_MEETING.has(kind)))) return undefined;
  const committee = committeeOf(title, filled);
  const meetings = withCommittee(readEntries(below, commonOf(title, below, committee)));
  const share = below.filter((line) => /\d/.test(line.text) && hasDay(line)).length / Math.max(1, below.length);
  if (meetings.length < MIN_MEETINGS || share < MIN_SHARE) return undefined;
  const year = meetings[0]?.value.date.slice(0, 4);
  return {
    kind: 'bilag',
    committee,
    title: title.text,
    minuteTakers: [],
    contacts: [],
    presences: [],
    apologies: [],
    attachments: [],
    items: [],
    actions: [],
    futureMeetings: [],
    schedule: meetings.map(({ value }) => value),
    doubts: doubtsAboutWeekdays(source.lines, year === undefined ? undefined : Number(year)),
    evidence: [
      ...evidenceOf('title', wholeExcerpt(compose([wholeLine(title.line)])), 'titled'),
      ...evidenceOfList('schedule', meetings),
    ],
  };

  function withCommittee(found: readonly Evidenced<FutureMeeting>[]): Evidenced<FutureMeeting>[] {
    return found.map(({ value, evidence }) => ({ value: { ...value, isOwn: isOwn(value, committee) }, evidence }));
  }
}

/** Where the plan is one committee's, what names nobody is its own; in a plan of several, nothing is. */
function isOwn({ committeeName }: FutureMeeting, { name, shortName }: CommitteeName): boolean {
  return committeeName === undefined || committeeName === name || committeeName === shortName;
}

/** From the title, else from the one line above or right below it that names a body; bodies above their own dates are several. */
function committeeOf(title: ClassifiedLine, filled: readonly ClassifiedLine[]): CommitteeName {
  const rest = title.text
    .replace(TITLE, ' ')
    .replace(/(?<!\d)20\d\d(?:\s*[-–/]\s*(?:20)?\d\d)?(?!\d)/g, ' ')
    .replace(/^[\s,:–-]*(?:for|i|til)\s+/iu, '')
    .replace(/\s+(?:for|i)\s*$/iu, '')
    .replace(/^[\s,:–-]+|[\s,:–-]+$/g, '');
  const inTitle = bodyIn(rest);
  if (inTitle !== undefined) return inTitle;
  const others = filled
    .filter((line) => line !== title && line.line.cells === undefined && !hasDay(line))
    .flatMap((line) => {
      const body = bodyIn(line.text);
      return body === undefined ? [] : [{ body, isNear: line.index <= title.index + 2 }];
    });
  const names = new Set(others.map(({ body }) => body.name));
  return (names.size === 1 ? others.find(({ isNear }) => isNear)?.body : undefined) ?? {};
}

function bodyIn(text: string): CommitteeName | undefined {
  if (text.length > 100 || /[.!?]$/.test(text) || !hasBodyNoun(text)) return undefined;
  return committeeFromLine(text);
}

/** What is said once for all meetings: the year in the title, "Alle møder holdes kl. 16–18 i mødelokale 2". */
function commonOf(title: ClassifiedLine, below: readonly ClassifiedLine[], committee: CommitteeName): Common {
  const undated = below.filter((line) => line.line.cells === undefined && !hasDay(line));
  const timed = undated.find((line) => findTimes(line.text).length > 0);
  const time = timed === undefined ? undefined : timeOf(timed.text);
  const labelled = undated.flatMap((line) =>
    line.labels.flatMap(({ kind, from, to }) => (kind === 'place' && to > from ? [line.text.slice(from, to)] : [])),
  )[0];
  const place = labelled ?? (timed === undefined ? undefined : placeBehindTime(timed.text));
  const years = [...title.text.matchAll(/(?<!\d)(20\d\d)(?:\s*[-–/]\s*(?:20)?(\d\d)(?!\d))?/g)].flatMap((match) =>
    match[2] === undefined ? [Number(match[1])] : [Number(match[1]), 2000 + Number(match[2])],
  );
  const name = committee.shortName ?? committee.name;
  return {
    years,
    ...(time === undefined ? {} : { time }),
    ...(place === undefined
      ? {}
      : { place: place.replace(/,\s+(?:hvis|medmindre|når|undtagen|bortset)\s.*$/iu, '').replace(/\.$/, '') }),
    ...(name === undefined ? {} : { committeeName: name }),
  };
}

/** Reads the entries from the top: headings on the way change the year or the committee of those below. */
function readEntries(below: readonly ClassifiedLine[], given: Common): Evidenced<FutureMeeting>[] {
  const found: Evidenced<FutureMeeting>[] = [];
  let common = given;
  let columns: ReturnType<typeof findColumns>;
  for (const line of below) {
    const last = found.at(-1)?.value.date;
    if (line.line.cells !== undefined && line.line.cells.length > 1) {
      const header = findColumns(line.line);
      if (header !== undefined) columns = header;
      else found.push(...meetingsInRow(line.line, columns ?? [], common, last));
    } else if (hasDay(line)) {
      if (!NO_MEETING.test(line.text) && !isProse(line.text)) found.push(...meetingsInLine(line.line, common, last));
    } else common = underHeading(line, common);
  }
  return found;
}

/** A sentence of which the date is a small part tells about meetings, but does not list them. */
function isProse(text: string): boolean {
  return /[.!?]$/.test(text) && placeBeside(text).split(' ').length >= 7;
}

function underHeading(line: ClassifiedLine, common: Common): Common {
  const { text } = line;
  if (text.length > 60 || /[.!?]$/.test(text)) return common;
  const year = /^\D{0,20}(?<!\d)(20\d\d)\D{0,10}$/.exec(text)?.[1];
  const dated = year === undefined ? common : { ...common, years: [Number(year)] };
  const body = text.replace(/(?<!\d)20\d\d(?!\d)/, '').replace(/[\s,:–-]+$/, '');
  const name = hasBodyNoun(body) ? committeeFromLine(body)?.name : undefined;
  return name === undefined ? dated : { ...dated, committeeName: name };
}

function hasDay(line: ClassifiedLine): boolean {
  const { text } = line;
  return (
    findDates(text).some(({ day }) => day !== undefined) ||
    (line.line.cells !== undefined && meetingsInRow(line.line, [], { years: [2000] }, undefined).length > 0)
  );
}
