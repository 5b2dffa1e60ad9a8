import { mayAddCommittee, mayImport } from '../access/policy.ts';
import { importCardSentences } from '../danish/sentences/import-card-sentences.ts';
import { uploadSentences } from '../danish/sentences/upload-sentences.ts';
import type { Stored } from '../domain/stored.ts';
import type { ImportDraft } from '../minutes/import-draft.ts';
import type { ImportDesk } from './bot-services.ts';
import type { ImportAction } from './card-action.ts';
import { importNoteCardData } from './cards-import-done.ts';
import { importFormCardData } from './cards-import-form.ts';
import { changeDraft, findDraft, openDraft } from './import-drafts.ts';
import { type Importer, previewCard, refusalInWords, viewImport } from './import-view.ts';
import { type PressReply, sentence } from './press-reply.ts';
import { readImportForm } from './read-import-form.ts';
import { renderCard } from './render-card.ts';
import { savedReply, saveImport } from './save-import.ts';
import { shownName } from './take-file.ts';

/**
 * Does what a button of a document's card asks for and gives the reply to it. What must be read again first takes as long
 * as reading takes.
 *
 * @param signal stops the reading; the reply is then a rejection with the signal's reason
 */
export async function replyToImport(
  action: ImportAction,
  importer: Importer,
  services: ImportDesk,
  signal: AbortSignal,
): Promise<PressReply> {
  const stored = await findDraft(action.draftId, importer.viewer.personId, services);
  if (stored === undefined) return sentence(uploadSentences[importer.language].draftGone);
  if (stored.value.state !== 'open') return closedReply(stored.value, importer, services);
  switch (action.verb) {
    case 'import-discard':
      return discard(stored, importer, services);
    case 'import-correct':
      return form(action, stored.value, importer, services);
    case 'import-update':
      return update(action, stored, importer, services, signal);
    case 'import-show':
      return show(stored.value, importer, services, signal);
    case 'import-save':
      return saveImport(action, stored, importer, services, signal);
  }
}

async function closedReply(draft: ImportDraft, importer: Importer, services: ImportDesk): Promise<PressReply> {
  if (draft.state === 'saved') return savedReply(draft, importer, services);
  const { note } = importCardSentences[importer.language];
  const data = importNoteCardData(importer.language, note.discarded(shownName(draft.fileName)), [note.nothingStored]);
  return { kind: 'card', card: renderCard('import-note', data) };
}

async function discard(stored: Stored<ImportDraft>, importer: Importer, services: ImportDesk): Promise<PressReply> {
  const draft = await changeDraft(services.imports.drafts, stored, (open) => ({ ...open, state: 'discarded' }));
  if (draft === undefined) return sentence(uploadSentences[importer.language].draftGone);
  services.log('info', 'file-discarded', { outcome: draft.state });
  return closedReply(draft, importer, services);
}

/** The form with the values that the card showed. */
async function form(
  action: Extract<ImportAction, { verb: 'import-correct' | 'import-update' }>,
  { fileName }: ImportDraft,
  { viewer, memberships, language }: Importer,
  services: ImportDesk,
  problems: Parameters<typeof importFormCardData>[0]['problems'] = [],
): Promise<PressReply> {
  const committees = await services.listCommittees();
  const data = importFormCardData({
    language,
    draftId: action.draftId,
    fileName,
    head: action.head,
    ...(action.verb === 'import-update' ? { typed: { values: action, newCommittee: action.newCommittee } } : {}),
    problems,
    importable: committees.filter(({ id }) => mayImport(viewer, memberships, id)),
    mayAddCommittee: mayAddCommittee(viewer),
  });
  return { kind: 'card', card: renderCard('import-form', data) };
}

async function update(
  action: Extract<ImportAction, { verb: 'import-update' }>,
  stored: Stored<ImportDraft>,
  importer: Importer,
  services: ImportDesk,
  signal: AbortSignal,
): Promise<PressReply> {
  const { viewer, memberships } = importer;
  const committees = await services.listCommittees();
  const rights = {
    importableIds: committees.map(({ id }) => id).filter((id) => mayImport(viewer, memberships, id)),
    mayAddCommittee: mayAddCommittee(viewer),
  };
  const read = readImportForm(action, stored.value.choices, rights);
  if (!read.ok) return form(action, stored.value, importer, services, read.problems);
  const draft = await changeDraft(services.imports.drafts, stored, (open) => ({ ...open, choices: read.choices }));
  if (draft === undefined) return sentence(uploadSentences[importer.language].draftGone);
  if (draft.state !== 'open') return closedReply(draft, importer, services);
  return show(draft, importer, services, signal);
}

/** The card of an open draft, as things stand now. */
async function show(
  draft: ImportDraft,
  importer: Importer,
  services: ImportDesk,
  signal: AbortSignal,
): Promise<PressReply> {
  const { language } = importer;
  const file = await openDraft(draft, services.imports, signal);
  if (file === undefined) return sentence(uploadSentences[language].draftGone);
  const view = await viewImport(file, draft, importer, services);
  if ('refused' in view) return sentence(refusalInWords(view.refused, shownName(draft.fileName), language));
  return { kind: 'card', card: previewCard(view, draft, language) };
}
