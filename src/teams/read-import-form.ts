import type { FormProblem } from '../danish/sentences/import-card-words.ts';
import { readTypedDate, readTypedTime } from '../danish/typed-values.ts';
import type { MeetingMode } from '../domain/meeting.ts';
import type { ImportChoices } from '../minutes/import-choices.ts';
import type { ImportAction } from './card-action.ts';

type Form = Extract<ImportAction, { verb: 'import-update' }>;
type Corrections = NonNullable<ImportChoices['corrections']>;

export interface FormRights {
  /** Ids of the committees for which the sender may hand in documents. */
  readonly importableIds: readonly string[];
  readonly mayAddCommittee: boolean;
}

export type FormOutcome =
  | { readonly ok: true; readonly choices: ImportChoices }
  | { readonly ok: false; readonly problems: readonly FormProblem[] };

const textLimit = 500;

/**
 * What a person has changed in the form, added to what they had chosen before. A field that says what it said when the form
 * was shown is no correction: the document's own words stay, also where the form shows a part of them only.
 */
export function readImportForm(form: Form, before: ImportChoices, rights: FormRights): FormOutcome {
  const problems = new Set<FormProblem>();
  const corrections: Mutable<Corrections> = { ...before.corrections };
  for (const field of ['title', 'place', 'chair'] as const) {
    const text = form[field].trim();
    if (text.length > textLimit) problems.add('too-long');
    if (text !== form.head[field]) corrections[field] = text;
  }
  const date = form.date.trim() === '' ? '' : readTypedDate(form.date);
  if (date === undefined) problems.add('date-unreadable');
  else if (date === '' && form.head.date !== '') problems.add('date-missing');
  else if (date !== form.head.date) corrections.date = date;
  const times = { startTime: readTypedTime(form.startTime), endTime: readTypedTime(form.endTime) };
  for (const field of ['startTime', 'endTime'] as const) {
    const time = times[field];
    if (time === undefined) problems.add('time-unreadable');
    else if (time !== form.head[field]) corrections[field] = time;
  }
  const { startTime = '', endTime = '' } = times;
  if (endTime !== '' && endTime <= startTime) problems.add('end-before-start');
  const mode = modes.find((known) => known === form.mode);
  if (mode !== undefined && mode !== form.head.mode) corrections.mode = mode;
  if (form.newCommittee.trim().length > textLimit) problems.add('too-long');
  const committee = readCommittee(form, rights);
  if (committee === 'none') problems.add('committee-missing');
  if (problems.size > 0 || committee === 'none') return { ok: false, problems: [...problems] };
  return { ok: true, choices: { ...before, corrections, ...(committee === undefined ? {} : { committee }) } };
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] };

const modes: readonly MeetingMode[] = ['physical', 'virtual', 'hybrid'];

function readCommittee(
  { committee, newCommittee, head }: Form,
  { importableIds, mayAddCommittee }: FormRights,
): ImportChoices['committee'] | 'none' {
  const newName = newCommittee.trim();
  if (newName !== '') return mayAddCommittee ? { newName } : 'none';
  if (committee === head.committee) return undefined;
  return importableIds.includes(committee) ? { id: committee } : 'none';
}
