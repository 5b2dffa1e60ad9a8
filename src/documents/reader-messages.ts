import type { ParsedDocument } from '../minutes/parse/parsed-document.ts';
import type { SourceDocument } from '../minutes/parse/source-document.ts';
import type { ReadFailure } from './format-reader.ts';

/** What the child process says when everything is loaded and the file may come. */
export const ready = 'ready';

/** What the child process gets. */
export interface FileToRead {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/** What it answers. */
export type ReaderReply =
  | { readonly ok: true; readonly source: SourceDocument; readonly parsed: ParsedDocument }
  | { readonly ok: false; readonly reason: ReadFailure };

export function isFileToRead(message: unknown): message is FileToRead {
  return (
    typeof message === 'object' &&
    message !== null &&
    'fileName' in message &&
    typeof message.fileName === 'string' &&
    'bytes' in message &&
    message.bytes instanceof Uint8Array
  );
}

/** Tells replies from other messages; both ends are this program, so that what is inside is not checked again. */
export function isReaderReply(message: unknown): message is ReaderReply {
  return typeof message === 'object' && message !== null && 'ok' in message;
}
