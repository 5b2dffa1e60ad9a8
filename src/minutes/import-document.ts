import type { Committee } from '../domain/committee.ts';
import type { FutureMeeting, Meeting, MeetingRecord } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';
import { addPlannedMeetings } from './add-planned-meetings.ts';
import type { DocumentFile } from './document-file.ts';
import type { ImportChoices } from './import-choices.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportEffect, PlannedPaper, RefusedPlan } from './import-plan.ts';
import type { MeetingChange } from './meeting-change.ts';
import type { Doubt } from './parse/parsed-document.ts';
import type { PersonChange } from './person-store.ts';
import { planImport } from './plan-import.ts';

export type ImportOutcome =
  | {
      /** `unchanged` when the meeting says all of it already. */
      readonly outcome: 'imported' | 'unchanged';
      readonly committee: Committee;
      readonly isNewCommittee: boolean;
      readonly record: MeetingRecord;
      readonly effect: ImportEffect;
      /** Of a bilag: what it is called, and the item under which it stands. */
      readonly paper?: PlannedPaper;
      /** What of a known meeting became another. */
      readonly changes: readonly MeetingChange[];
      /** Planned meetings that were made. */
      readonly planned: readonly Meeting[];
      /** Announced meetings that are not there: nobody asked for them. */
      readonly plannable: readonly FutureMeeting[];
      readonly doubts: readonly Doubt[];
    }
  | {
      /** A schedule, which has no meeting of its own; `planned` is empty where nobody asked for them. */
      readonly outcome: 'schedule';
      readonly committee: Committee;
      readonly isNewCommittee: boolean;
      readonly planned: readonly Meeting[];
      readonly plannable: readonly FutureMeeting[];
      readonly doubts: readonly Doubt[];
    }
  | RefusedImport;

export type RefusedImport =
  | RefusedPlan
  | { readonly outcome: 'refused'; readonly reason: 'no-date' | 'no-committee' | 'changed-meanwhile' };

export type ImportRefusal = RefusedImport['reason'];

const MAX_RETRIES = 3;

/**
 * Stores the meeting of a document, its people first, or the text of a bilag under the item that lists it, and with `addsPlannedMeetings` the coming meetings that it names. The
 * same document again changes nothing, also when a newer one has replaced it; minutes complete the agenda of the same day.
 * When somebody else writes the meeting, one of its people, or a committee with the same id at the same time, all is
 * read again, three times at most.
 */
export async function importDocument(
  file: DocumentFile,
  context: ImportContext,
  choices: ImportChoices,
): Promise<ImportOutcome> {
  const taken = new Set<string>();
  let isNewCommittee = false;
  for (let attempt = 0; attempt <= MAX_RETRIES; attempt += 1) {
    const plan = await planImport(file, context, choices, taken);
    if (plan.outcome === 'refused') return plan;
    const { committee: resolved, effect, record, paper, changes, parsed } = plan;
    if (plan.missing.includes('date')) return { outcome: 'refused', reason: 'no-date' };
    if (resolved === undefined) return { outcome: 'refused', reason: 'no-committee' };
    const { committee } = resolved;
    const isWanted = choices.addsPlannedMeetings === true;
    // A schedule of which nothing is wanted makes no committee either.
    if (resolved.isNew && (record !== undefined || (isWanted && plan.plannable.length > 0))) {
      // The id may have been taken in between, by the same committee or by one of another name: look again.
      if ((await context.store.addCommittee(committee, context.by ?? 'operator')) === 'exists') continue;
      isNewCommittee = true;
    }
    if (record !== undefined && effect !== 'unchanged') {
      // People go first: a meeting that names them must not be there without them.
      if ((await savePersons(plan.personChanges, committee, context)) === 'conflict') continue;
      if ((await saveMeeting(record, plan.previous, file, context)) === 'conflict') {
        if (plan.previous === undefined) taken.add(record.meeting.id);
        continue;
      }
    }
    const planned = isWanted
      ? await addPlannedMeetings(context.store, committee, plan.plannable, context.by ?? 'operator')
      : [];
    const plannable = isWanted ? [] : plan.plannable;
    const told = { committee, isNewCommittee, planned, plannable, doubts: parsed.doubts };
    if (record === undefined) return { outcome: 'schedule', ...told };
    const stored = { record, effect, changes, ...(paper === undefined ? {} : { paper }) };
    return { outcome: effect === 'unchanged' ? 'unchanged' : 'imported', ...told, ...stored };
  }
  return { outcome: 'refused', reason: 'changed-meanwhile' };
}

async function savePersons(
  changes: readonly PersonChange[],
  { id }: Committee,
  { persons }: ImportContext,
): Promise<'saved' | 'conflict'> {
  return changes.length === 0 ? 'saved' : persons.savePersons(id, changes);
}

async function saveMeeting(
  record: MeetingRecord,
  previous: Stored<MeetingRecord> | undefined,
  { bytes, source: { hash, fileName, text } }: DocumentFile,
  { store, by = 'operator' }: ImportContext,
): Promise<'saved' | 'conflict'> {
  return store.saveMeeting(record, { hash, bytes, fileName, text }, previous?.revision, by);
}
