import type { Table } from '../table.ts';
import { findDataState } from './data-version.ts';

/** What was read of the mark is held for true for so long (milliseconds). */
const heldMs = 5_000;

/** So long (milliseconds) after the mark was set every replica that is alive has seen it, and has ended what it was at. */
export const quietMs = 10_000;

/**
 * Whether a backup is being restored: one read every few seconds, however often it is asked.
 *
 * @param nowMs a clock that never goes back
 */
export function createRestoreMark(meta: Pick<Table, 'find'>, nowMs = () => performance.now()): () => Promise<boolean> {
  let known: { readonly isRestoring: boolean; readonly untilMs: number } | undefined;
  return async () => {
    const atMs = nowMs();
    if (known !== undefined && atMs < known.untilMs) return known.isRestoring;
    const state = await findDataState(meta);
    known = { isRestoring: state?.value.restoring !== undefined, untilMs: atMs + heldMs };
    return known.isRestoring;
  };
}
