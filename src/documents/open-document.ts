import type { DocumentFile } from '../minutes/document-file.ts';
import { detectFormat } from './detect-format.ts';
import type { ReadFailure } from './format-reader.ts';
import { documentLimits, type ProcessLimits } from './limits.ts';
import { type ReaderCrash, runReader } from './run-reader.ts';
import { createSlots } from './slots.ts';

export type OpenOutcome =
  | { readonly ok: true; readonly file: DocumentFile }
  | { readonly ok: false; readonly reason: ReadFailure };

export interface OpenOptions {
  /** Aborting kills the child process; {@link openDocument} then rejects with the signal's reason. */
  readonly signal?: AbortSignal;
  /** For the log: a file that kills its child process is `damaged` to its sender, and a fault of ours to look into. */
  readonly onCrash?: (crash: ReaderCrash) => void;
  /** Other limits than {@link documentLimits}. */
  readonly limits?: Partial<ProcessLimits>;
  /** Who reads: a child process with nothing but the file, where absent. */
  readonly run?: typeof runReader;
}

/** So many child processes at once: twenty files that come together take turns instead of all memory. */
const inSlot = createSlots(2);

/**
 * Opens a file that somebody sent: told by its first bytes, then read and parsed in a child process with a deadline and
 * limits on memory, of which two run at a time. Whatever is wrong with the file comes back as a reason.
 *
 * @param fileName without its folder
 * @throws Error when no child process can be started
 */
export async function openDocument(
  fileName: string,
  bytes: Uint8Array,
  { signal, onCrash, limits, run = runReader }: OpenOptions = {},
): Promise<OpenOutcome> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > documentLimits.bytes) return { ok: false, reason: 'too-large' };
  const format = detectFormat(bytes);
  if (format === 'ole') return { ok: false, reason: 'old-or-encrypted-word' };
  const options = { limits: { ...documentLimits, ...limits }, signal, onCrash };
  const reply = await inSlot(() => run(format, { fileName, bytes }, options), signal);
  if (!reply.ok) return reply;
  const { source, parsed } = reply;
  return { ok: true, file: { bytes, source, parsed } };
}
