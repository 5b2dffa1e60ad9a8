import { randomInt } from 'node:crypto';

/** POSTING_SEED repeats a run. */
export const postingSeed = Number(process.env['POSTING_SEED'] ?? randomInt(2 ** 31));

/** So many seeds that follow from one. */
export function seedsFrom(seed: number, count: number): number[] {
  return Array.from({ length: count }, (_, index) => seed + index);
}
