import type { Stored } from '../domain/stored.ts';
import type { DocumentFile } from '../minutes/document-file.ts';
import type { ImportDraft, ImportDraftStore } from '../minutes/import-draft.ts';
import type { BotServices } from './bot-services.ts';
import { draftLifetimeMs, type OpenDocument } from './import-services.ts';

/** The draft, where it is this person's and not older than a day; else undefined, whatever the reason. */
export async function findDraft(
  id: string,
  ownerId: string,
  { imports, now }: Pick<BotServices, 'imports' | 'now'>,
): Promise<Stored<ImportDraft> | undefined> {
  const stored = await imports.drafts.find(id);
  if (stored === undefined || stored.value.ownerId !== ownerId) return undefined;
  return isOver(stored.value, now()) ? undefined : stored;
}

/** True for a draft on which nobody can decide any more. */
function isOver({ createdAt }: ImportDraft, now: Date): boolean {
  return now.getTime() - Date.parse(createdAt) >= draftLifetimeMs;
}

const mostTries = 5;

/**
 * Changes a draft that is still open by what it then is, again when somebody else was faster.
 *
 * @returns the draft as it is now: changed, or no longer open; undefined when it is gone
 * @throws Error when it is contended for beyond reason
 */
export async function changeDraft(
  drafts: ImportDraftStore,
  stored: Stored<ImportDraft>,
  change: (draft: ImportDraft) => ImportDraft,
): Promise<ImportDraft | undefined> {
  let found: Stored<ImportDraft> | undefined = stored;
  for (let tries = 0; tries < mostTries; tries += 1) {
    if (found === undefined || found.value.state !== 'open') return found?.value;
    const next = change(found.value);
    if ((await drafts.update(next, found.revision)) === 'saved') return next;
    found = await drafts.find(stored.value.id);
  }
  throw new Error('a draft was changed by others again and again');
}

/** The draft's file, read again; undefined where it is no longer there. */
export async function openDraft(
  draft: ImportDraft,
  { drafts, openDocument }: { readonly drafts: ImportDraftStore; readonly openDocument: OpenDocument },
  signal: AbortSignal,
): Promise<DocumentFile | undefined> {
  const bytes = await drafts.findBytes(draft.id);
  if (bytes === undefined) return undefined;
  const opened = await openDocument(draft.fileName, bytes, signal);
  // It could be read when it came: that it cannot now is a fault, not a property of the file.
  if (!opened.ok) throw new Error(`a draft that was read could not be read again: ${opened.reason}`);
  return opened.file;
}
