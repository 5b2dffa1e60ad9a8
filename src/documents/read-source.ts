import { createHash } from 'node:crypto';
import type { SourceDocument } from '../minutes/parse/source-document.ts';
import type { Format } from './detect-format.ts';
import type { ReadFailure, ReadFormat } from './format-reader.ts';
import { documentLimits } from './limits.ts';

export type SourceOutcome =
  | { readonly ok: true; readonly source: SourceDocument }
  | { readonly ok: false; readonly reason: ReadFailure };

const TEXT_NAME = /\.(?:txt|text|md|markdown)$/i;

/** Loaded when a file of the format comes: the reader of PDF alone is 3 MB. */
const readers: Readonly<Record<Format, () => Promise<ReadFormat>>> = {
  docx: async () => (await import('./read-docx.ts')).readDocx,
  pdf: async () => (await import('./read-pdf.ts')).readPdf,
  text: async () => (await import('./read-plain-text.ts')).readPlainText,
};

export function loadReader(format: Format): Promise<ReadFormat> {
  return readers[format]();
}

/**
 * Reads a file in this process, with no limit on time and memory: {@link openDocument} has them.
 *
 * @param fileName without its folder; it tells only how to name what cannot be read
 */
export async function readSource(fileName: string, bytes: Uint8Array, read: ReadFormat): Promise<SourceOutcome> {
  const outcome = await read(bytes);
  if (!outcome.ok) {
    const isOtherFile = outcome.reason === 'not-text' && !TEXT_NAME.test(fileName);
    return { ok: false, reason: isOtherFile ? 'unsupported-format' : outcome.reason };
  }
  const { text, lines } = outcome;
  if (text.trim() === '') return { ok: false, reason: 'empty' };
  if (text.length > documentLimits.characters || lines.length > documentLimits.lines)
    return { ok: false, reason: 'too-much-content' };
  const hash = createHash('sha256').update(bytes).digest('hex');
  return { ok: true, source: { fileName, hash, text, lines } };
}
