import type { Meeting } from '../domain/meeting.ts';
import type { HeadField, ImportChoices } from './import-choices.ts';
import type { ParsedDocument } from './parsed-document.ts';

type Corrections = NonNullable<ImportChoices['corrections']>;
type Head = Partial<Pick<ParsedDocument, HeadField>>;

/** The document as a person has corrected it. What is still missing stays among the doubts, what was given leaves them. */
export function correctDocument(parsed: ParsedDocument, { corrections, committee }: ImportChoices): ParsedDocument {
  const { title, date, startTime, endTime, place, mode, chair, ...rest } = parsed;
  const corrected = { ...rest, ...correctedHead(parsed, corrections ?? {}) };
  const doubts = corrected.doubts.filter(
    ({ code }) =>
      !(code === 'no-date' && corrected.date !== undefined) && !(code === 'no-committee' && committee !== undefined),
  );
  return { ...corrected, doubts };
}

/**
 * A meeting with the corrections of a person, whose word goes before every document's. A meeting keeps its title and its
 * date where a correction would take them away.
 */
export function correctMeeting(meeting: Meeting, corrections: Corrections): Meeting {
  const { startTime, endTime, place, mode, chair, ...rest } = meeting;
  return { ...rest, ...correctedHead(meeting, corrections, meeting.title, meeting.date) };
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
