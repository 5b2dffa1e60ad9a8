import { createHash, randomBytes } from 'node:crypto';
import type { AuditEntry } from '../../domain/audit.ts';
import { withoutLineSeparators } from '../json-properties.ts';
import { numberPart } from '../key.ts';
import type { NewRow, Row, RowKey } from '../table.ts';

/**
 * Audit rows stand in the table and the partition of what they tell of, after all other rows: no other key there begins
 * with "~" or a character beyond it.
 *
 *     ~entry|<chain>|<seq>     an entry; that of an answer stands in the row `log|…` instead, beside the answer
 *     ~head|<chain>            how far the chain goes: seq and hash of its last entry
 */
export interface ChainPlace {
  readonly table: string;
  readonly partitionKey: string;
  readonly chain: string;
}

/** A chain's end as it was read. `seq` 0: nothing was written yet. */
export interface ChainHead {
  readonly seq: number;
  readonly hash: string;
  /** Of the head's row; undefined where there is none. */
  readonly etag: string | undefined;
}

/** Before all audit rows, after all others; for filters on `RowKey`. */
export const auditRowsFrom = '~';

export function entryKey({ partitionKey, chain }: Omit<ChainPlace, 'table'>, seq: number): RowKey {
  return { partitionKey, rowKey: `~entry|${chain}|${numberPart(seq)}` };
}

export function headKey({ partitionKey, chain }: Omit<ChainPlace, 'table'>): RowKey {
  return { partitionKey, rowKey: `~head|${chain}` };
}

export function headOf(place: ChainPlace, row: Row | undefined): ChainHead {
  if (row === undefined) return { seq: 0, hash: hashOfPlace(place), etag: undefined };
  const { seq, hash, etag } = row;
  if (typeof seq !== 'number' || typeof hash !== 'string')
    throw new Error('The head of an audit chain is not readable');
  return { seq, hash, etag };
}

/** Where a chain stands: a whole chain that is carried elsewhere does not fit there. */
export function hashOfPlace({ table, partitionKey, chain }: ChainPlace): string {
  return sha256(canonical([table, partitionKey, chain]));
}

/** The properties by which a row is an entry. */
export function entryProperties(entry: AuditEntry): { readonly entry: string; readonly hash: string } {
  const text = canonical(entry);
  return { entry: text, hash: sha256(text) };
}

/** JSON with its keys in order: one text for each value, whoever writes it. */
export function canonical(value: unknown): string {
  const json = JSON.stringify(value, (_key, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
  return withoutLineSeparators(json);
}

export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

export function newSalt(): string {
  return randomBytes(16).toString('hex');
}

/** What an entry keeps of a text that can be taken away: without the salt, which goes with it, nobody can guess at it. */
export function commitment(salt: string, text: string): string {
  return sha256(`${salt}\n${text}`);
}

/** The text of a row's json properties, in their order. */
export function jsonText(row: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (let index = 0; typeof row[`json${index}`] === 'string'; index += 1) text += row[`json${index}`];
  return text;
}

/** What a row of the state has besides: which entry left it behind, and the salt of its hash there. */
export interface StateMark {
  readonly auditChain: string;
  readonly auditSeq: number;
  readonly auditSalt: string;
}

export function stateMarkOf(row: Readonly<Record<string, unknown>>): StateMark | undefined {
  const { auditChain, auditSeq, auditSalt } = row;
  if (typeof auditChain !== 'string' || typeof auditSeq !== 'number' || typeof auditSalt !== 'string') return undefined;
  return { auditChain, auditSeq, auditSalt };
}

/** Set by the service or the SDK, marks of a write, and what other writers may change without the audit. */
const apart = /^(etag|timestamp|odata\..*|.*@odata\.type|partitionKey|writeId|contentMark|audit(Chain|Seq|Salt))$/;

/**
 * What is hashed of a row of the state: its key and all of its properties but those that do not belong to the change. Of a
 * conversation that is its bindings alone, for the platform changes the rest every now and then.
 */
export function stateText(table: string, row: NewRow | Row): string {
  if (table === 'Conversations') {
    const known: { readonly committeeIds?: unknown; readonly boundAt?: unknown } = JSON.parse(jsonText(row));
    return canonical([row.rowKey, row['isBound'], known.committeeIds, known.boundAt ?? {}]);
  }
  return canonical(
    Object.fromEntries(Object.entries(row).filter(([name, value]) => value !== undefined && !apart.test(name))),
  );
}
