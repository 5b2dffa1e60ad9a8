import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { SourceDocument } from '../minutes/source-document.ts';
import { decodeText, isOfficeFormat } from './decode-text.ts';
import { readTextLines } from './read-text.ts';

/** No file larger than this is opened. */
export const MAX_BYTES = 20 * 1024 * 1024;
/** No text longer than this (UTF-16 units) is parsed: some 200 pages. */
const MAX_CHARACTERS = 450_000;

export type ReadFailure = 'not-found' | 'is-folder' | 'empty' | 'not-text' | 'too-large' | 'unsupported-format';
export type ReadOutcome =
  | { readonly ok: true; readonly document: SourceDocument; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: ReadFailure };

/** Reads a Markdown or text file. What is wrong with the file comes back as a reason; faults of the disk are thrown. */
export async function readDocument(path: string): Promise<ReadOutcome> {
  let bytes: Uint8Array;
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { ok: false, reason: 'is-folder' };
    if (found.size > MAX_BYTES) return { ok: false, reason: 'too-large' };
    bytes = await readFile(path);
  } catch (error) {
    if (isMissing(error)) return { ok: false, reason: 'not-found' };
    throw new Error(`${path} could not be read`, { cause: error });
  }
  return documentFromBytes(basename(path), bytes);
}

/** The same for a file that is already in memory (an upload). */
export function documentFromBytes(fileName: string, bytes: Uint8Array): ReadOutcome {
  if (bytes.length > MAX_BYTES) return { ok: false, reason: 'too-large' };
  if (isOfficeFormat(bytes)) return { ok: false, reason: 'unsupported-format' };
  // Composed letters (NFC) are the same text, and each of them has one place that a span can point to.
  const text = decodeText(bytes)?.normalize('NFC');
  if (text === undefined) return { ok: false, reason: 'not-text' };
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  if (text.length > MAX_CHARACTERS) return { ok: false, reason: 'too-large' };
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, bytes, document: { fileName, hash, text, lines: readTextLines(text) } };
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
