import type { Row } from '../table.ts';
import { type ChainPlace, commitment, hashOfPlace, jsonText } from './audit-rows.ts';
import type { EntryRow } from './read-entry.ts';

/** What can be wrong; each with a sentence in cli-sentences.ts. */
export type BreakKind =
  | 'entry-unreadable'
  | 'entry-altered'
  | 'entry-misplaced'
  | 'entry-missing'
  | 'entry-doubled'
  | 'link-broken'
  | 'head-missing'
  | 'head-unreadable'
  | 'head-differs'
  | 'payload-missing'
  | 'payload-altered'
  | 'payload-back'
  | 'row-missing'
  | 'row-altered'
  | 'row-outdated'
  | 'row-unaudited'
  | 'items-altered'
  | 'taken-without-log'
  | 'log-without-taken'
  | 'taken-altered'
  | 'pointer-missing'
  | 'behind-export'
  | 'differs-from-export'
  | 'digest-differs';

/** One place at which the audit does not hold. */
export interface Break {
  readonly table: string;
  readonly partition: string;
  readonly chain?: string;
  readonly seq?: number;
  /** The key of the row, where it has no place in a chain. */
  readonly row?: string;
  readonly what: BreakKind;
}

/** An entry that was not in its chain any more is told of so often at most. */
const mostMissing = 20;

/** One chain of a partition: no entry altered, missing, doubled or out of order, and its head where it ends. */
export function verifyChain(place: ChainPlace, entries: readonly EntryRow[], head: Row | undefined): Break[] {
  const { table, partitionKey: partition, chain } = place;
  const breakAt = (what: BreakKind, seq?: number): Break => ({
    table,
    partition,
    chain,
    what,
    ...(seq === undefined ? {} : { seq }),
  });
  const breaks: Break[] = [];
  const sorted = [...entries].sort((a, b) => a.entry.seq - b.entry.seq);
  let prev = hashOfPlace(place);
  let expected = 1;
  for (const { entry, hash } of sorted) {
    if (entry.seq < expected) {
      breaks.push(breakAt('entry-doubled', entry.seq));
      continue;
    }
    breaks.push(...missing(expected, entry.seq).map((seq) => breakAt('entry-missing', seq)));
    // Behind a gap nothing can be said of the link.
    if (entry.seq === expected && entry.prev !== prev) breaks.push(breakAt('link-broken', entry.seq));
    prev = hash;
    expected = entry.seq + 1;
  }
  const [seq, hash] = [head?.['seq'], head?.['hash']];
  if (head === undefined) breaks.push(breakAt('head-missing'));
  else if (typeof seq !== 'number' || typeof hash !== 'string') breaks.push(breakAt('head-unreadable'));
  else if (seq >= expected) breaks.push(...missing(expected, seq + 1).map((gone) => breakAt('entry-missing', gone)));
  else if (seq < expected - 1 || hash !== prev) breaks.push(breakAt('head-differs', seq));
  return [...breaks, ...verifyPayloads(place, sorted)];
}

/** What the log keeps of answers is what the chain says, or was taken away by an erasure that the chain tells of. */
function verifyPayloads({ table, partitionKey: partition, chain }: ChainPlace, entries: readonly EntryRow[]): Break[] {
  const erased = new Set(entries.flatMap(({ entry }) => (entry.erases ?? []).filter((seq) => seq < entry.seq)));
  return entries.flatMap(({ entry: { seq, payloadHash }, row }): Break[] => {
    if (payloadHash === undefined) return [];
    const text = jsonText(row);
    const at = { table, partition, chain, seq };
    if (erased.has(seq)) return text === '' ? [] : [{ ...at, what: 'payload-back' }];
    if (text === '') return [{ ...at, what: 'payload-missing' }];
    return commitment(String(row['salt']), text) === payloadHash ? [] : [{ ...at, what: 'payload-altered' }];
  });
}

function missing(from: number, before: number): number[] {
  return Array.from({ length: Math.min(before - from, mostMissing) }, (_, index) => from + index);
}
