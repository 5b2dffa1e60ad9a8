import type { ReadFailure } from '../../src/documents/format-reader.ts';

/** A file made to do harm: slow, large, or deceiving. */
export interface HostileFile {
  /** What it is, for the name of a test. */
  readonly what: string;
  readonly fileName: string;
  readonly make: () => Uint8Array;
  /** What may come of it; "read" where there is nothing to refuse, only work to be done in time. */
  readonly outcomes: readonly (ReadFailure | 'read')[];
}

/** The same bytes for the same seed, of all values and without order. */
export function noise(length: number, seed = 1): Uint8Array {
  const bytes = new Uint8Array(length);
  let state = seed;
  for (let index = 0; index < length; index += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    bytes[index] = state >>> 24;
  }
  return bytes;
}
