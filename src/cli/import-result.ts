import { cliSentences } from '../danish/sentences/cli-sentences.ts';
import { fileSentences } from '../danish/sentences/file-sentences.ts';
import type { ReadFailure } from '../documents/format-reader.ts';
import type { DocumentKind } from '../domain/document.ts';
import type { ImportOutcome, ImportRefusal } from '../minutes/import-document.ts';

/** What became of one file. */
export type ImportResult =
  | { readonly path: string; readonly kind: DocumentKind; readonly done: ImportedOutcome }
  | { readonly path: string; readonly failure: ReadFailure | ImportRefusal };

export type ImportedOutcome = Exclude<ImportOutcome, { outcome: 'refused' }>;

/** Why a file was not stored, in a sentence. */
export function failureInWords(failure: ReadFailure | ImportRefusal, path: string): string {
  switch (failure) {
    case 'no-meeting':
      return cliSentences.noMeeting(path);
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

/** How many decisions an outcome's meeting has. */
export function countDecisions(done: ImportedOutcome): number {
  return 'record' in done ? done.record.items.reduce((sum, item) => sum + item.decisions.length, 0) : 0;
}
