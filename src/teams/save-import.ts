import { identifyMembers } from '../agenda/identify-members.ts';
import { importCardSentences } from '../danish/sentences/import-card-sentences.ts';
import { uploadSentences } from '../danish/sentences/upload-sentences.ts';
import type { Stored } from '../domain/stored.ts';
import { papersOf } from '../minutes/add-paper.ts';
import type { DocumentFile } from '../minutes/document-file.ts';
import type { ImportChoices } from '../minutes/import-choices.ts';
import { type ImportOutcome, importDocument } from '../minutes/import-document.ts';
import type { ImportDraft } from '../minutes/import-draft.ts';
import type { ImportDesk } from './bot-services.ts';
import type { ImportAction } from './card-action.ts';
import { importNoteCardData, importReceiptCardData, type StoredDocument } from './cards-import-done.ts';
import { type ImportPreviewOptions, newCommitteeValue } from './cards-import-head.ts';
import { changeDraft, openDraft } from './import-drafts.ts';
import { type Importer, type ImportView, previewCard, refusalInWords, viewImport } from './import-view.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { renderCard } from './render-card.ts';
import { shownName } from './take-file.ts';

type Saving = Extract<ImportAction, { verb: 'import-save' }>;

/**
 * Gem: stores what the card showed, once. Where something else than the card said would happen by now, nothing is stored
 * and the card is shown as things stand: that also holds for a committee chosen on the card in which the meeting is known.
 */
export async function saveImport(
  action: Saving,
  stored: Stored<ImportDraft>,
  importer: Importer,
  services: ImportDesk,
  signal: AbortSignal,
): Promise<PressReply> {
  const { imports } = services;
  const { language } = importer;
  const gone = sentence(uploadSentences[language].draftGone);
  const draft = await changeDraft(imports.drafts, stored, (open) => ({
    ...open,
    choices: chosen(open.choices, action),
  }));
  if (draft === undefined) return gone;
  if (draft.state === 'saved') return savedReply(draft, importer, services);
  const file = draft.state === 'open' ? await openDraft(draft, imports, signal) : undefined;
  if (file === undefined) return gone;
  const view = await viewImport(file, draft, importer, services);
  if ('refused' in view) return sentence(refusalInWords(view.refused, shownName(draft.fileName), language));
  const again = (notice: NonNullable<ImportPreviewOptions['notice']>): PressReply => ({
    kind: 'card',
    card: previewCard(view, draft, language, notice),
  });
  if (view.preview.missing.length > 0) return again('missing');
  // Another press may have stored it a moment ago: then there is nothing to look over.
  const isStored = view.preview.effect === 'unchanged';
  if (view.seen !== action.seen && !isStored)
    return again(action.chosenCommittee === '' ? 'changedMeanwhile' : 'committeeChosen');
  const { hasMeeting, plannable } = view.preview;
  if (!hasMeeting && plannable.length > 0 && !action.addsPlanned) return again('noneChosen');
  const outcome = await store(file, view, draft, importer, services);
  if (outcome.outcome === 'refused') {
    services.log('warn', 'import-refused', { reason: outcome.reason });
    return again(outcome.reason === 'changed-meanwhile' ? 'changedMeanwhile' : 'missing');
  }
  await markSaved(draft, outcome, file, services);
  return { kind: 'card', card: receiptCard(storedDocument(outcome), importer) };
}

/** The draft's choices with those that were made on the card itself. */
function chosen(choices: ImportChoices, { chosenCommittee, addsPlanned }: Saving): ImportChoices {
  const isKnown = chosenCommittee !== '' && chosenCommittee !== newCommitteeValue;
  return {
    ...choices,
    ...(isKnown ? { committee: { id: chosenCommittee } } : {}),
    addsPlannedMeetings: addsPlanned,
  };
}

function store(
  file: DocumentFile,
  { preview: { committee } }: ImportView,
  { choices }: ImportDraft,
  { viewer }: Importer,
  { imports, now }: ImportDesk,
): Promise<ImportOutcome> {
  const context = { store: imports.store, persons: imports.persons, now: now(), by: viewer };
  // The committee for which the right was checked, whatever its name may mean by now.
  const isPinned = committee !== undefined && !committee.isNew;
  return importDocument(file, context, isPinned ? { ...choices, committee: { id: committee.committee.id } } : choices);
}

type Imported = Exclude<ImportOutcome, { outcome: 'refused' }>;

async function markSaved(
  draft: ImportDraft,
  outcome: Imported,
  { source: { hash } }: DocumentFile,
  services: ImportDesk,
): Promise<void> {
  const { committee } = outcome;
  services.log('info', 'document-imported', { outcome: outcome.outcome, committeeId: committee.id });
  const paperHash = 'paper' in outcome ? { paperHash: hash } : {};
  const meeting =
    outcome.outcome === 'schedule'
      ? {}
      : { meeting: { committeeId: committee.id, meetingId: outcome.record.meeting.id, ...paperHash } };
  const found = await services.imports.drafts.find(draft.id);
  if (found !== undefined) {
    await changeDraft(services.imports.drafts, found, (open) => ({ ...open, state: 'saved', ...meeting }));
  }
  // A document may name somebody new; what is not certain the secretary is asked.
  await identifyMembers(committee.id, { persons: services.imports.persons, memberships: services.memberships });
  services.postSoon();
}

function storedDocument(outcome: Imported): StoredDocument {
  const { committee, planned } = outcome;
  if (outcome.outcome === 'schedule') return { committee, planned, changes: [], isUnchanged: planned.length === 0 };
  const { record, changes, paper } = outcome;
  const isUnchanged = outcome.outcome === 'unchanged';
  return { committee, planned, record, changes, isUnchanged, ...(paper === undefined ? {} : { paper }) };
}

/** The receipt of a draft that was saved before: pressing again shows what there is and stores nothing. */
export async function savedReply(
  { meeting, fileName }: ImportDraft,
  importer: Importer,
  services: ImportDesk,
): Promise<PressReply> {
  const { receipt } = importCardSentences[importer.language];
  const record = meeting && (await services.findMeeting(meeting.committeeId, meeting.meetingId));
  const committee = (await services.listCommittees()).find(({ id }) => id === meeting?.committeeId);
  if (committee === undefined || record === undefined) {
    const data = importNoteCardData(importer.language, receipt.saved, [shownName(fileName)]);
    return { kind: 'card', card: renderCard('import-note', data) };
  }
  const placed = papersOf(record).find(({ paper }) => paper.documentHash === meeting?.paperHash);
  const paper = placed && { title: placed.paper.heading ?? '', item: placed.item };
  const shown = { committee, record, changes: [], planned: [], isUnchanged: false };
  const document = paper === undefined ? shown : { ...shown, paper };
  return { kind: 'card', card: receiptCard(document, importer) };
}

function receiptCard(stored: StoredDocument, { memberships, language }: Importer) {
  const maySee = memberships.some(({ committeeId }) => committeeId === stored.committee.id);
  return renderCard('import-receipt', importReceiptCardData(stored, { language, maySee }));
}
