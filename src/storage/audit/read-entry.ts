import { type AuditEntry, auditEvents } from '../../domain/audit.ts';
import { keyPart } from '../key.ts';
import type { Row } from '../table.ts';
import { canonical, entryKey, sha256 } from './audit-rows.ts';

/** An entry with the row that holds it, and its hash worked out anew. */
export interface EntryRow {
  readonly entry: AuditEntry;
  readonly row: Row;
  readonly hash: string;
}

export type EntryRead =
  | { readonly ok: true; readonly read: EntryRow }
  | { readonly ok: false; readonly what: 'entry-unreadable' | 'entry-altered' | 'entry-misplaced' };

const events: ReadonlySet<string> = new Set(auditEvents);

/** True for a row that is an entry, or was one. */
export function isEntryRow(row: Row): boolean {
  return row.rowKey.startsWith('~entry|') || row['entry'] !== undefined || row['hash'] !== undefined;
}

/** What a row says as an entry: its text is the one that was hashed, and it stands where it belongs. */
export function readEntry(row: Row): EntryRead {
  const text = row['entry'];
  const entry = typeof text === 'string' ? parse(text) : undefined;
  if (entry === undefined) return { ok: false, what: 'entry-unreadable' };
  if (sha256(String(text)) !== row['hash'] || canonical(entry) !== text) return { ok: false, what: 'entry-altered' };
  if (!isInPlace(entry, row)) return { ok: false, what: 'entry-misplaced' };
  return { ok: true, read: { entry, row, hash: sha256(text) } };
}

function parse(text: string): AuditEntry | undefined {
  try {
    const value: AuditEntry = JSON.parse(text);
    return isEntry(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isEntry(value: unknown): boolean {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const fields = new Map<string, unknown>(Object.entries(value));
  const texts = ['chain', 'at', 'event', 'actor', 'prev'].every((name) => typeof fields.get(name) === 'string');
  const erases = fields.get('erases') ?? [];
  return (
    texts &&
    Number.isSafeInteger(fields.get('seq')) &&
    events.has(String(fields.get('event'))) &&
    Array.isArray(erases) &&
    erases.every((seq) => typeof seq === 'number')
  );
}

/** An entry's key says its chain and seq; that of an answer stands at the line of its delivery, which says the same of it. */
function isInPlace({ chain, seq, at, delivery, event }: AuditEntry, row: Row): boolean {
  if (delivery === undefined) return row.rowKey === entryKey({ partitionKey: row.partitionKey, chain }, seq).rowKey;
  const outcome = event.endsWith('-superseded') ? 'superseded' : 'recorded';
  return row.rowKey === `log|${keyPart(at)}|${delivery}` && row['at'] === at && row['outcome'] === outcome;
}
