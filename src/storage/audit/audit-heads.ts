import { canonical, sha256 } from './audit-rows.ts';
import type { Break } from './verify-chain.ts';

/** How far a chain went at some time: what an auditor keeps. */
export interface KeptHead {
  readonly table: string;
  readonly partition: string;
  readonly chain: string;
  readonly seq: number;
  readonly hash: string;
}

/** One hash over all heads, in the order of their places. */
export function digestOf(heads: readonly KeptHead[]): string {
  return sha256(headLines(heads).join('\n'));
}

/** A line of JSON for each head; the same heads give the same lines. */
export function headLines(heads: readonly KeptHead[]): string[] {
  return heads
    .map(({ table, partition, chain, seq, hash }) => canonical({ table, partition, chain, seq, hash }))
    .sort();
}

/** The heads of an export; undefined when a line is none. */
export function readHeadLines(text: string): KeptHead[] | undefined {
  try {
    const heads = text
      .split('\n')
      .filter((line) => line.trim() !== '')
      .map((line): KeptHead => JSON.parse(line));
    return heads.every(isHead) ? heads : undefined;
  } catch {
    return undefined;
  }
}

/**
 * What a chain says now against what was kept of it: every chain of then must still go through its last entry of then.
 *
 * @param hashAt the hash of a chain's entry; undefined where there is none
 */
export function compareWithKept(
  kept: readonly KeptHead[],
  hashAt: (place: Omit<KeptHead, 'hash'>) => string | undefined,
): Break[] {
  return kept.flatMap(({ table, partition, chain, seq, hash }): Break[] => {
    const now = hashAt({ table, partition, chain, seq });
    if (now === hash) return [];
    return [{ table, partition, chain, seq, what: now === undefined ? 'behind-export' : 'differs-from-export' }];
  });
}

function isHead(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const isNamed = ['table', 'partition', 'chain', 'hash'].every((name) => typeof fields.get(name) === 'string');
  return isNamed && typeof fields.get('seq') === 'number';
}
