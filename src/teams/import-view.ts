import { createHash } from 'node:crypto';
import { mayAddCommittee, mayImport } from '../access/policy.ts';
import type { Viewer } from '../access/scope.ts';
import type { Language } from '../danish/language.ts';
import { uploadSentences } from '../danish/sentences/upload-sentences.ts';
import type { Committee } from '../domain/committee.ts';
import type { Membership } from '../domain/person.ts';
import type { DocumentFile } from '../minutes/document-file.ts';
import type { ImportDraft } from '../minutes/import-draft.ts';
import type { RefusedPlan } from '../minutes/import-plan.ts';
import { previewImport, type ReadyPreview } from '../minutes/preview-import.ts';
import type { AdaptiveCardJson } from './adaptive-card.ts';
import type { BotServices } from './bot-services.ts';
import { importPreviewCardData } from './cards-import.ts';
import type { ImportPreviewOptions } from './cards-import-head.ts';
import { importPaperCardData, isPaperPreview } from './cards-import-paper.ts';
import { clip, oneLine } from './cards-text.ts';
import { renderCard } from './render-card.ts';

/** Who looks at a document, and what they may do. */
export interface Importer {
  readonly viewer: Viewer;
  readonly memberships: readonly Membership[];
  readonly language: Language;
}

/** What would become of a document, as far as its sender may know and do it. */
export interface ImportView {
  readonly preview: ReadyPreview;
  /** The committees for which the sender may hand in documents, likeliest first. */
  readonly importable: readonly Committee[];
  /** The document names a committee that is none of the sender's. */
  readonly isForeign: boolean;
  /** Stands for what would happen: another value, another thing. */
  readonly seen: string;
}

/** Looks at a document for its sender. @returns the reason where it cannot become a meeting */
export async function viewImport(
  file: DocumentFile,
  { choices }: Pick<ImportDraft, 'choices'>,
  { viewer, memberships }: Importer,
  { imports, now }: Pick<BotServices, 'imports' | 'now'>,
): Promise<ImportView | { readonly refused: RefusedPlan }> {
  const context = {
    store: imports.store,
    persons: imports.persons,
    now: now(),
    mayHoldPaper: (committeeId: string) => mayImport(viewer, memberships, committeeId),
  };
  const full = await previewImport(file, context, choices);
  if (full.outcome === 'refused') return { refused: full };
  const { committee } = full;
  const isForeign =
    committee !== undefined &&
    !(committee.isNew ? mayAddCommittee(viewer) : mayImport(viewer, memberships, committee.committee.id));
  const preview = isForeign ? withoutCommittee(full) : full;
  const paperPlace = preview.paper === undefined ? undefined : preview.record?.meeting.id;
  return {
    preview,
    importable: full.candidates.filter(({ id }) => mayImport(viewer, memberships, id)),
    isForeign,
    seen: createHash('sha256')
      .update(JSON.stringify([preview.effect, preview.changes, preview.plannable.map(({ date }) => date), paperPlace]))
      .digest('hex')
      .slice(0, 16),
  };
}

/** What the document itself says, without anything that is known of the committee it names. */
function withoutCommittee({ record: _, ...preview }: ReadyPreview): ReadyPreview {
  return {
    ...preview,
    committee: undefined,
    missing: [...new Set([...preview.missing, 'committee' as const])],
    effect: 'new',
    changes: [],
    people: { known: 0, proposed: [], alike: [] },
    plannable: [],
    doubts: preview.doubts.filter(({ code }) => code !== 'committee-supposed'),
  };
}

/** Why a document cannot be stored. @param name of the file, as a sentence can hold it */
export function refusalInWords(refused: RefusedPlan, name: string, language: Language): string {
  const title = 'title' in refused ? clip(oneLine(refused.title), 120) : name;
  return uploadSentences[language].refused[refused.reason](name, title);
}

export function previewCard(
  view: ImportView,
  draft: Pick<ImportDraft, 'id' | 'fileName' | 'choices'>,
  language: Language,
  notice?: NonNullable<ImportPreviewOptions['notice']>,
): AdaptiveCardJson {
  const options = {
    language,
    draftId: draft.id,
    fileName: draft.fileName,
    choices: draft.choices,
    importable: view.importable,
    seen: view.seen,
    isForeign: view.isForeign,
    ...(notice === undefined ? {} : { notice }),
  };
  const { preview } = view;
  if (isPaperPreview(preview)) return renderCard('import-paper', importPaperCardData(preview, options));
  return renderCard('import-preview', importPreviewCardData(preview, options));
}
