import type { Stored } from '../domain/stored.ts';
import type { ImportChoices } from './import-choices.ts';

/** A file that somebody has handed over and has not yet decided about. */
export interface ImportDraft {
  /** Not guessable. */
  readonly id: string;
  /** Entra object id of who handed it over; nobody else may see or change it. */
  readonly ownerId: string;
  /** UTC instant, ISO 8601. */
  readonly createdAt: string;
  readonly fileName: string;
  readonly choices: ImportChoices;
  readonly state: 'open' | 'saved' | 'discarded';
  /** What it became when it was saved. */
  readonly meeting?: {
    readonly committeeId: string;
    readonly meetingId: string;
    /** Of a bilag: the hash by which its text is found in the meeting. */
    readonly paperHash?: string;
  };
}

/** Where files wait for their owner's word, apart from all that is stored for good. */
export interface ImportDraftStore {
  /** The same id again changes nothing. */
  add(draft: ImportDraft, bytes: Uint8Array): Promise<void>;
  find(id: string): Promise<Stored<ImportDraft> | undefined>;
  findBytes(id: string): Promise<Uint8Array | undefined>;
  /** @param revision what the draft must still have */
  update(draft: ImportDraft, revision: string): Promise<'saved' | 'conflict'>;
  /** Removes drafts, their bytes first, that were made before an instant. @returns how many */
  removeBefore(instant: Date): Promise<number>;
}
