import type { Committee } from '../domain/committee.ts';
import { currentDocuments } from '../domain/document.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';
import { localDate } from '../domain/wall-time.ts';
import { personChanges, withPersonIds } from './apply-matches.ts';
import { correctDocument, correctMeeting, isCorrected } from './correct-document.ts';
import { describeChanges } from './describe-changes.ts';
import type { DocumentFile } from './document-file.ts';
import { rankCommittees } from './find-committee.ts';
import type { ImportChoices } from './import-choices.ts';
import type { ImportContext } from './import-context.ts';
import type { ImportEffect, ImportPlan, RefusedPlan } from './import-plan.ts';
import { type KnownMeetings, noMeetings, readKnownMeetings } from './known-meetings.ts';
import { matchPersons, nobody } from './match-persons.ts';
import { meetingRecordFrom } from './meeting-from-document.ts';
import type { ParsedDocument } from './parse/parsed-document.ts';
import { planPaper } from './plan-paper.ts';
import { announcedMeetings } from './plannable-meetings.ts';
import { doubtsAboutCommittee, resolveCommittee } from './resolve-committee.ts';

/**
 * Reads what is stored and works out what an import would do. The card that asks and the import that writes both come
 * from here, so that what is shown is what is stored.
 *
 * @param taken ids of meetings that are known to be taken, beside those of the same day
 */
export async function planImport(
  file: DocumentFile,
  context: ImportContext,
  choices: ImportChoices,
  taken: ReadonlySet<string> = new Set(),
): Promise<ImportPlan | RefusedPlan> {
  const corrected = correctDocument(file.parsed, choices);
  if (corrected.paper !== undefined) return planPaper(file, corrected, corrected.paper, context, choices);
  const hasMeeting = corrected.items.length > 0;
  if (!hasMeeting && corrected.schedule.length === 0) return { outcome: 'refused', reason: 'no-items' };
  const committees = await context.store.listCommittees();
  const committee = resolveCommittee(committees, corrected, choices.committee);
  const supposed = doubtsAboutCommittee(corrected, committee, choices.committee);
  const parsed = { ...corrected, doubts: [...supposed, ...corrected.doubts] };
  const isDateMissing = hasMeeting && parsed.date === undefined;
  const open = {
    outcome: 'ready',
    parsed,
    committee,
    candidates: rankCommittees(committees, parsed.committee),
    missing: [...(committee === undefined ? ['committee' as const] : []), ...(isDateMissing ? ['date' as const] : [])],
    hasMeeting,
    effect: 'new',
    changes: [],
    people: nobody,
    personChanges: [],
    plannable: [],
  } as const;
  if (committee === undefined || isDateMissing) return open;

  const { id, settings } = committee.committee;
  const announced = announcedMeetings(parsed, committee.committee, localDate(context.now, settings.timeZone));
  const dates = announced.map(({ date }) => date);
  const known = committee.isNew ? noMeetings : await readKnownMeetings(id, file, parsed, dates, context);
  const plannable = announced.filter(({ date }) => !known.around.some((meeting) => meeting.date === date));
  if (!hasMeeting) return { ...open, effect: plannable.length === 0 ? 'unchanged' : 'new', plannable };
  if (known.fromThisFile !== undefined) {
    return { ...open, plannable, ...sameFileAgain(known.fromThisFile, file, choices) };
  }
  const stored = committee.isNew ? [] : await context.persons.listPersons(id);
  const knownPeople = stored.map(({ value }) => value);
  const people = matchPersons(parsed, knownPeople, id);
  const fresh = freshRecord(file, parsed, committee.committee, known, context, taken);
  const meeting = correctMeeting(fresh.meeting, choices.corrections ?? {});
  const record = withPersonIds({ ...fresh, meeting }, people);
  const what = { record, people, personChanges: personChanges(people, stored), plannable };
  const { previous } = known;
  if (previous === undefined) return { ...open, ...what };
  const changes = describeChanges(previous.value, record);
  return { ...open, ...what, effect: effectOn(previous.value, parsed), previous, changes };
}

function effectOn({ meeting }: MeetingRecord, parsed: ParsedDocument): ImportEffect {
  return currentDocuments(meeting.documents).some(({ kind }) => kind === parsed.kind) ? 'replaces' : 'completes';
}

/** The same bytes say nothing new: only what a person corrects can change the meeting. */
function sameFileAgain(
  known: Stored<MeetingRecord>,
  { source }: DocumentFile,
  { corrections = {} }: ImportChoices,
): Pick<ImportPlan, 'effect' | 'record' | 'previous' | 'changes'> {
  const { meeting, items } = known.value;
  const isCurrent = currentDocuments(meeting.documents).some(({ hash }) => hash === source.hash);
  const corrected = correctMeeting(meeting, corrections);
  if (!isCurrent || !isCorrected(meeting, corrected)) {
    return { effect: 'unchanged', record: known.value, previous: known, changes: [] };
  }
  const record = { meeting: { ...corrected, version: meeting.version + 1 }, items };
  return { effect: 'replaces', record, previous: known, changes: describeChanges(known.value, record) };
}

function freshRecord(
  { source }: DocumentFile,
  parsed: ParsedDocument,
  committee: Committee,
  { previous, sameDay }: KnownMeetings,
  { now }: ImportContext,
  taken: ReadonlySet<string>,
): MeetingRecord {
  const wanted = `${committee.id}-${parsed.date ?? ''}`;
  const ids = new Set([...taken, ...sameDay.map(({ value }) => value.meeting.id)]);
  let id = wanted;
  for (let count = 2; ids.has(id); count += 1) id = `${wanted}-${count}`;
  return meetingRecordFrom(parsed, source, committee, previous?.value, now, id);
}
