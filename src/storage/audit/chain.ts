import type { TransactionAction } from '@azure/data-tables';
import type { AuditAuthor, AuditEntry, AuditEvent, AuditFacts } from '../../domain/audit.ts';
import type { NewRow, Row, Table } from '../table.ts';
import {
  type ChainHead,
  type ChainPlace,
  commitment,
  entryKey,
  entryProperties,
  headKey,
  headOf,
  newSalt,
  stateText,
} from './audit-rows.ts';
import type { Auditing } from './auditing.ts';

/** What is to be told of one change. Persons are given by their ids. */
export interface Telling {
  readonly event: AuditEvent;
  readonly subjectId?: string;
  readonly committeeId?: string;
  readonly meetingId?: string;
  readonly facts?: AuditFacts;
  readonly state?: StateChange;
  readonly erases?: readonly number[];
}

/** A row of the state before and after. */
export interface StateChange {
  /** What the chain calls the row. Of a person's row made of their pseudonym: `subject`. */
  readonly row: string;
  /** As it was read; undefined where it must not be there yet. */
  readonly before: Row | undefined;
  /** Undefined: it goes away. */
  readonly after: NewRow | undefined;
}

/** How often others may write to the same chain in between before that is taken for a fault. */
const mostAttempts = 20;

/** Entries one after another, each with the hash of the one before it. */
export function nextEntries(head: ChainHead, entries: readonly Omit<AuditEntry, 'seq' | 'prev'>[]): AuditEntry[] {
  let prev = head.hash;
  return entries.map((entry, index) => {
    const next: AuditEntry = { ...entry, seq: head.seq + index + 1, prev };
    prev = entryProperties(next).hash;
    return next;
  });
}

/** The head after these entries. It is written only where it still is as it was read. */
export function moveHead(place: ChainPlace, head: ChainHead, entries: readonly AuditEntry[]): TransactionAction[] {
  const last = entries.at(-1);
  if (last === undefined) return [];
  const row = { ...headKey(place), seq: last.seq, hash: entryProperties(last).hash };
  return [head.etag === undefined ? ['create', row] : ['update', row, 'Replace', { etag: head.etag }]];
}

/** A row of the state with the mark of the entry that leaves it behind, and that row's hash for the entry. */
export function markState(
  { table, chain }: ChainPlace,
  seq: number,
  row: NewRow,
): { readonly marked: NewRow; readonly rowHash: string } {
  const auditSalt = newSalt();
  const marked = { ...row, auditChain: chain, auditSeq: seq, auditSalt };
  return { marked, rowHash: commitment(auditSalt, stateText(table, row)) };
}

export interface Chains {
  readHead(place: ChainPlace): Promise<ChainHead>;
  /**
   * Writes changes and what is told of them in one transaction. Who else writes to the chain meanwhile is waited for.
   *
   * @returns `conflict` when a row of the state is not as it was read; nothing was written then
   */
  commit(
    place: ChainPlace,
    by: AuditAuthor,
    tellings: readonly Telling[],
    beside?: readonly TransactionAction[],
  ): Promise<'done' | 'conflict'>;
}

export function createChains(table: Table, { pseudonyms, now }: Auditing): Chains {
  const readHead = async (place: ChainPlace): Promise<ChainHead> => headOf(place, await table.find(headKey(place)));

  const prepare = async (place: ChainPlace, by: AuditAuthor, tellings: readonly Telling[]) => {
    const actor = await pseudonyms.ofAuthor(by);
    const at = now().toISOString();
    return Promise.all(
      tellings.map(async ({ subjectId, state, ...told }) => {
        const subject = subjectId === undefined ? undefined : await pseudonyms.of(subjectId);
        const row = state?.row.replace('subject', subject ?? '');
        return {
          state,
          entry: {
            chain: place.chain,
            at,
            actor,
            ...told,
            ...(subject === undefined ? {} : { subject }),
            ...(row === undefined ? {} : { row }),
          },
        };
      }),
    );
  };

  /** A delete in a transaction knows no ETag. Whoever changes such a row moves the head, too: so looking after reading the head is enough. */
  const isThere = async (states: readonly (StateChange | undefined)[]): Promise<boolean> => {
    const going = states.filter((state) => state?.after === undefined).flatMap((state) => state?.before ?? []);
    const found = await Promise.all(going.map((row) => table.find(row)));
    return going.every(({ etag }, index) => found[index]?.etag === etag);
  };

  return {
    readHead,
    async commit(place, by, tellings, beside = []) {
      if (tellings.length === 0) return 'done';
      const prepared = await prepare(place, by, tellings);
      let head = await readHead(place);
      for (let attempt = 1; attempt <= mostAttempts; attempt += 1) {
        if (!(await isThere(tellings.map(({ state }) => state)))) return 'conflict';
        const states: TransactionAction[] = [];
        const drafts = prepared.map(({ entry, state }, index) => {
          if (state === undefined) return entry;
          const { action, rowHash } = stateAction(place, head.seq + index + 1, state);
          if (action !== undefined) states.push(action);
          return rowHash === undefined ? entry : { ...entry, rowHash };
        });
        const entries = nextEntries(head, drafts);
        const rows = entries.map((entry) => ({ ...entryKey(place, entry.seq), ...entryProperties(entry) }));
        const told = rows.map((row): TransactionAction => ['create', row]);
        const actions = [...states, ...beside, ...told, ...moveHead(place, head, entries)];
        if ((await table.transact(actions)) === 'done') return 'done';
        // When only the answer was lost, the first entry stands in its place: nobody else can have made its hash.
        const [first] = rows;
        if (first !== undefined && (await table.find(first))?.['hash'] === first.hash) return 'done';
        const next = await readHead(place);
        if (next.etag === head.etag) return 'conflict';
        head = next;
        await pause(attempt);
      }
      throw new Error(`An audit chain was written to by others ${mostAttempts} times in between`);
    },
  };
}

function stateAction(
  place: ChainPlace,
  seq: number,
  { before, after }: StateChange,
): { readonly action?: TransactionAction; readonly rowHash?: string } {
  if (after === undefined) {
    if (before === undefined) return {};
    const { partitionKey, rowKey } = before;
    return { action: ['delete', { partitionKey, rowKey }] };
  }
  const { marked, rowHash } = markState(place, seq, after);
  return {
    action: before === undefined ? ['create', marked] : ['update', marked, 'Replace', { etag: before.etag }],
    rowHash,
  };
}

/** A moment of random length, longer each time. */
function pause(attempt: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * Math.min(attempt * 5, 40)));
}
