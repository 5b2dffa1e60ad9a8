import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { documentLimits } from './limits.ts';
import { type OpenOutcome, openDocument } from './open-document.ts';

/** Opens a file of this machine. What is wrong with it comes back as a reason; faults of the disk are thrown. */
export async function readDocument(path: string): Promise<OpenOutcome> {
  let bytes: Uint8Array;
  try {
    const found = await stat(path);
    if (found.isDirectory()) return { ok: false, reason: 'is-folder' };
    if (found.size > documentLimits.bytes) return { ok: false, reason: 'too-large' };
    bytes = await readFile(path);
  } catch (error) {
    if (isMissing(error)) return { ok: false, reason: 'not-found' };
    throw new Error(`${path} could not be read`, { cause: error });
  }
  return openDocument(basename(path), bytes);
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');
}
