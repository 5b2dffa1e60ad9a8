import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { fileSentences } from '../danish/sentences/file-sentences.ts';
import type { ReadFailure } from '../documents/format-reader.ts';
import type { DocumentKind } from '../domain/document.ts';
import type { ImportOutcome, ImportRefusal } from '../minutes/import-document.ts';

/** What became of one file. */
export type ImportResult =
  | { readonly path: string; readonly kind: DocumentKind; readonly done: ImportedOutcome }
  | {
      readonly path: string;
      readonly failure: ReadFailure | ImportRefusal /** Of a bilag. */;
      readonly title?: string;
    };

export type FailedImport = Extract<ImportResult, { failure: unknown }>;

export type ImportedOutcome = Exclude<ImportOutcome, { outcome: 'refused' }>;

/** Why a file was not stored, in a sentence. */
export function failureInWords({ failure, path, title = path }: FailedImport): string {
  switch (failure) {
    case 'paper-unlisted':
      return cliSentences.paperUnlisted(path, title);
    case 'paper-in-several-meetings':
      return cliSentences.paperInSeveralMeetings(path, title);
    case 'paper-without-item':
      return cliSentences.paperWithoutItem(path, title);
    case 'no-date':
      return cliSentences.noDate(path);
    case 'no-items':
      return cliSentences.noItems(path);
    case 'no-committee':
      return cliSentences.noCommittee(path);
    case 'changed-meanwhile':
      return cliSentences.changedMeanwhile(path);
    default:
      return fileSentences.da[failure](path);
  }
}

/** False for a schedule whose coming meetings nobody asked to have made. */
export function isStored(done: ImportedOutcome): boolean {
  return 'record' in done || done.planned.length > 0 || done.plannable.length === 0;
}

/** What was read of a meeting: of a bilag nothing but its text is. */
export function countItems(done: ImportedOutcome): number {
  return 'record' in done && done.paper === undefined ? done.record.items.length : 0;
}

/** How many decisions an outcome's meeting has. */
export function countDecisions(done: ImportedOutcome): number {
  return 'record' in done && done.paper === undefined
    ? done.record.items.reduce((sum, item) => sum + item.decisions.length, 0)
    : 0;
}
