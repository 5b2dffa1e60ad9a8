import type { FileFailure } from '../danish/sentences/file-sentences.ts';
import type { Line } from '../minutes/parse/line.ts';

/** Why a file could not be read; each has its sentence. */
export type ReadFailure = FileFailure;

/** The text of a file and its lines, or why there is none. Every span of a line points into `text`. */
export type FormatOutcome =
  | { readonly ok: true; readonly text: string; readonly lines: readonly Line[] }
  | { readonly ok: false; readonly reason: ReadFailure };

/** Reads the bytes of one format. Never throws for bad bytes. */
export type ReadFormat = (bytes: Uint8Array) => Promise<FormatOutcome>;
