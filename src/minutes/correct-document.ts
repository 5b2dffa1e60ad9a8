import type { Meeting } from '../domain/meeting.ts';
import type { HeadField, ImportChoices } from './import-choices.ts';
import type { Doubt, ParsedDocument } from './parse/parsed-document.ts';

type Corrections = NonNullable<ImportChoices['corrections']>;
type Head = Partial<Pick<ParsedDocument, HeadField>>;

/** The fields of the head that a doubt is about: who says what they are has settled it. */
const DOUBTED: Partial<Record<Doubt['code'], readonly HeadField[]>> = {
  'year-supposed': ['date'],
  'weekday-mismatch': ['date'],
  'file-date-differs': ['date'],
  'end-before-start': ['startTime', 'endTime'],
  'chair-not-listed': ['chair'],
};

/**
 * The document as a person has corrected it. What they said was not read anywhere and is not in doubt; what is still
 * missing stays among the doubts.
 */
export function correctDocument(
  parsed: ParsedDocument,
  { corrections = {}, committee }: ImportChoices,
): ParsedDocument {
  const { title, date, startTime, endTime, place, mode, chair, ...rest } = parsed;
  const corrected = { ...rest, ...correctedHead(parsed, corrections) };
  const isSettled = (doubt: Doubt): boolean => {
    if (doubt.code === 'no-date') return corrected.date !== undefined;
    if (doubt.code === 'no-committee') return committee !== undefined;
    // A doubt about another date than the meeting's is another matter.
    if ('date' in doubt && doubt.date !== date) return false;
    return DOUBTED[doubt.code]?.some((field) => corrections[field] !== undefined) ?? false;
  };
  return {
    ...corrected,
    doubts: parsed.doubts.filter((doubt) => !isSettled(doubt)),
    evidence: parsed.evidence.filter(({ path }) => !Object.hasOwn(corrections, path)),
  };
}

/**
 * A meeting with the corrections of a person, whose word goes before every document's. A meeting keeps its title and its
 * date where a correction would take them away.
 */
export function correctMeeting(meeting: Meeting, corrections: Corrections): Meeting {
  const { startTime, endTime, place, mode, chair, ...rest } = meeting;
  return { ...rest, ...correctedHead(meeting, corrections, meeting.title, meeting.date) };
}

/** True when a correction made a meeting's head another. */
export function isCorrected(before: Meeting, after: Meeting): boolean {
  const fields = ['title', 'date', 'startTime', 'endTime', 'place', 'mode', 'chair'] as const;
  return fields.some((field) => before[field] !== after[field]);
}

function correctedHead(head: Head, corrections: Corrections): Head;
function correctedHead(
  head: Head,
  corrections: Corrections,
  title: string,
  date: string,
): Head & { title: string; date: string };
function correctedHead(head: Head, corrections: Corrections, titleAtLeast = '', dateAtLeast = ''): Head {
  const of = (field: Exclude<HeadField, 'mode'>) => (corrections[field] ?? head[field] ?? '').trim();
  const title = of('title') || titleAtLeast;
  const date = of('date') || dateAtLeast;
  const mode = corrections.mode ?? head.mode;
  return {
    ...(title === '' ? {} : { title }),
    ...(date === '' ? {} : { date }),
    ...(of('startTime') === '' ? {} : { startTime: of('startTime') }),
    ...(of('endTime') === '' ? {} : { endTime: of('endTime') }),
    ...(of('place') === '' ? {} : { place: of('place') }),
    ...(mode === undefined ? {} : { mode }),
    ...(of('chair') === '' ? {} : { chair: of('chair') }),
  };
}
