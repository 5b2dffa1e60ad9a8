import { readTypedDate, readTypedTime } from '../../danish/typed-values.ts';
import type { Meeting, MeetingMode } from '../../domain/meeting.ts';
import { responsesCloseAt } from '../../domain/meeting-time.ts';
import { addDays, localDate } from '../../domain/wall-time.ts';
import { type ItemLine, readItemLines } from './item-line.ts';
import type { MeetingDraft } from './meeting-draft.ts';

/** What is wrong with a draft, of which `detail` is an example in its own words. */
export interface DraftProblem {
  readonly kind:
    | 'date-missing'
    | 'date-unreadable'
    | 'in-past'
    | 'too-far'
    | 'time-unreadable'
    | 'end-without-start'
    | 'end-is-start'
    | 'join-not-https'
    | 'too-long'
    | 'item-too-long'
    | 'too-many-items';
  readonly detail?: string;
}

/** The fields of a draft, read. */
export interface DraftFields {
  readonly title: string;
  readonly date: string;
  readonly startTime?: string;
  readonly endTime?: string;
  readonly place?: string;
  readonly joinUrl?: string;
  readonly mode?: MeetingMode;
  readonly chair?: string;
  /** Absent where the items are to stay. */
  readonly lines?: readonly ItemLine[];
}

export type DraftChecked =
  | { readonly ok: true; readonly fields: DraftFields }
  | { readonly ok: false; readonly problems: readonly DraftProblem[] };

/** Characters. */
export const fieldLimit = 300;
const itemLimit = 500;
const addressLimit = 2_000;
export const mostItems = 100;
/** A meeting is not planned further ahead: the year is a slip then. */
const mostDaysAhead = 3 * 366;

/**
 * Reads the fields of a draft.
 *
 * @param known the meeting as it stands: while its time is left alone it may have begun
 */
export function checkDraft(
  draft: MeetingDraft,
  { known, timeZone, now }: { readonly known?: Meeting; readonly timeZone: string; readonly now: Date },
): DraftChecked {
  const problems: DraftProblem[] = [];
  const add = (kind: DraftProblem['kind'], detail?: string): void => {
    if (!problems.some((problem) => problem.kind === kind)) {
      problems.push({ kind, ...(detail === undefined ? {} : { detail: detail.slice(0, 80) }) });
    }
  };
  const date = draft.date.trim() === '' ? '' : (readTypedDate(draft.date) ?? 'unreadable');
  if (date === '') add('date-missing');
  if (date === 'unreadable') add('date-unreadable', draft.date);
  const [startTime, endTime] = [readTypedTime(draft.startTime), readTypedTime(draft.endTime)];
  if (startTime === undefined) add('time-unreadable', draft.startTime);
  if (endTime === undefined) add('time-unreadable', draft.endTime);
  if (endTime !== undefined && endTime !== '') {
    if (startTime === '') add('end-without-start');
    if (endTime === startTime) add('end-is-start');
  }
  const texts = { title: clean(draft.title), place: clean(draft.place), chair: clean(draft.chair) };
  for (const field of ['title', 'place', 'chair'] as const) {
    // What a document has said may be longer.
    const isNew = texts[field] !== clean(known?.[field] ?? '');
    if (isNew && texts[field].length > fieldLimit) add('too-long', texts[field]);
  }
  const joinUrl = draft.joinUrl.trim() === '' ? '' : (readAddress(draft.joinUrl) ?? 'unreadable');
  if (joinUrl === 'unreadable') add('join-not-https', draft.joinUrl.trim());
  const lines = draft.items === undefined ? undefined : readItemLines(draft.items);
  if (lines !== undefined && lines.length > mostItems) add('too-many-items', String(lines.length));
  const long = lines?.find(({ body }) => body.length > itemLimit);
  if (long !== undefined) add('item-too-long', long.body);
  const fields: DraftFields = {
    title: texts.title,
    date,
    ...filled('startTime', startTime),
    ...filled('endTime', endTime),
    ...filled('place', texts.place),
    ...filled('joinUrl', joinUrl),
    ...(draft.mode === '' ? {} : { mode: draft.mode }),
    ...filled('chair', texts.chair),
    ...(lines === undefined ? {} : { lines }),
  };
  if (problems.length === 0 && !isSameTime(fields, known)) {
    if (responsesCloseAt({ ...fields, timeZone }) <= now) add('in-past');
    if (date > addDays(localDate(now, timeZone), mostDaysAhead)) add('too-far', date);
  }
  return problems.length === 0 ? { ok: true, fields } : { ok: false, problems };
}

function isSameTime({ date, startTime }: DraftFields, known: Meeting | undefined): boolean {
  return known !== undefined && known.date === date && known.startTime === startTime;
}

/** One line without control characters. */
function clean(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .trim();
}

/** An https address without a name or password in it, as its parts are written out; undefined for anything else. */
function readAddress(text: string): string | undefined {
  const typed = text.trim();
  if (typed.length > addressLimit || /[\s\p{C}"<>\\]/u.test(typed) || !URL.canParse(typed)) return undefined;
  const { protocol, username, password, hostname, href } = new URL(typed);
  const isPlain = protocol === 'https:' && username === '' && password === '' && hostname.includes('.');
  return isPlain ? href : undefined;
}

function filled<Field extends string>(field: Field, value: string | undefined): { readonly [key in Field]?: string } {
  const set: { [key in Field]?: string } = {};
  if (value !== undefined && value !== '') set[field] = value;
  return set;
}
