import type { Activity } from 'botbuilder';
import type { fileSentences } from '../danish/sentences/file-sentences.ts';
import type { Conversation } from '../domain/conversation.ts';
import type { DocumentFile } from '../minutes/document-file.ts';
import type { ImportDraftStore } from '../minutes/import-draft.ts';
import type { MinutesStore } from '../minutes/minutes-store.ts';
import type { PersonStore } from '../minutes/person-store.ts';
import type { Background } from './background.ts';
import type { DownloadFile } from './download-file.ts';
import type { SendOutcome } from './send-to-conversation.ts';

/** Reads and parses a file; what is wrong with it comes back as a reason. Rejects when the signal is aborted. */
export type OpenDocument = (
  fileName: string,
  bytes: Uint8Array,
  signal: AbortSignal,
) => Promise<
  | { readonly ok: true; readonly file: DocumentFile }
  | { readonly ok: false; readonly reason: keyof (typeof fileSentences)['da'] }
>;

/** What it takes to make a meeting of a file that somebody sends. */
export interface ImportServices {
  readonly downloadFile: DownloadFile;
  readonly openDocument: OpenDocument;
  readonly store: MinutesStore;
  readonly persons: PersonStore;
  readonly drafts: ImportDraftStore;
  readonly background: Background;
  /** Writes to a conversation outside a turn. */
  readonly send: (conversation: Conversation, activity: Partial<Activity>) => Promise<SendOutcome>;
  readonly update: (
    conversation: Conversation,
    activityId: string,
    activity: Partial<Activity>,
  ) => Promise<SendOutcome>;
}

/** So long (milliseconds) a file waits for its sender's word. */
export const draftLifetimeMs = 24 * 3_600_000;
