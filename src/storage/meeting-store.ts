import { randomUUID } from 'node:crypto';
import { odata, type TransactionAction } from '@azure/data-tables';
import type { ComingMeetings } from '../agenda/coming-meetings.ts';
import type { MeetingSource } from '../answers/meeting-source.ts';
import type { CommitteeSettingsStore } from '../attendance/committee-settings-store.ts';
import type { MeetingFinder } from '../attendance/response-store.ts';
import type { AuditAuthor } from '../domain/audit.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { MinutesStore } from '../minutes/minutes-store.ts';
import { auditRowsFrom, type ChainPlace } from './audit/audit-rows.ts';
import type { Auditing } from './audit/auditing.ts';
import { createChains } from './audit/chain.ts';
import { inBatches } from './batches.ts';
import type { DocumentOriginals } from './document-originals.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { keyPart, numberPart } from './key.ts';
import { createMeetingReads, type MeetingReads } from './meeting-reads.ts';
import { headRow, type ItemSet, itemRows, itemsPrefix, readRevision } from './meeting-rows.ts';
import { StorageFault } from './storage-fault.ts';
import { type NewRow, type RowKey, rowsBetween, type Table } from './table.ts';
import type { Tables } from './table-client.ts';

export interface MeetingStore
  extends MinutesStore,
    MeetingSource,
    MeetingFinder,
    ComingMeetings,
    MeetingReads,
    CommitteeSettingsStore {
  /** A file from which a meeting of the committee was read, by its hash. */
  findOriginal: DocumentOriginals['find'];
}

const settingsAttempts = 5;

/** Committees and their meetings, for all features that read or write them. */
export function createMeetingStore(tables: Tables, originals: DocumentOriginals, auditing: Auditing): MeetingStore {
  const committees = tables.table('Committees');
  const meetings = tables.table('Meetings');
  const bulk = tables.bulkTable('Meetings');
  const ofCommittees = createChains(committees, auditing);
  const ofMeetings = createChains(meetings, auditing);
  const reads = createMeetingReads(meetings, bulk);

  const listCommitteeRows = () => committees.list(odata`PartitionKey eq ${'committee'} and RowKey lt ${auditRowsFrom}`);

  const commitHead = async (
    head: NewRow,
    etag: string | undefined,
    { meeting, items }: MeetingRecord,
    by: AuditAuthor,
  ) => {
    const { id: meetingId, committeeId, version, state } = meeting;
    const place = { table: 'Meetings', partitionKey: keyPart(committeeId), chain: keyPart(meetingId) };
    const before = etag === undefined ? undefined : { ...head, etag };
    const closed = items.filter(({ isClosed }) => isClosed === true).length;
    return ofMeetings.commit(place, by, [
      {
        event: 'meeting-saved',
        committeeId,
        meetingId,
        facts: { version, state, items: items.length, closed },
        state: { row: 'meeting', before, after: head },
      },
    ]);
  };

  return {
    ...reads,
    findOriginal: originals.find,

    async listCommittees() {
      return (await listCommitteeRows()).map((row) => readJson<Committee>([row]));
    },

    async listCommitteeStates() {
      return (await listCommitteeRows()).map((row) => ({
        committee: readJson<Committee>([row]),
        contentMark: String(row['contentMark']),
      }));
    },

    async addCommittee(committee, by) {
      const { id: committeeId } = committee;
      const after = { ...committeeKey(committeeId), ...jsonProperties(committee), contentMark: randomUUID() };
      const state = { row: 'committee', before: undefined, after };
      const telling = { event: 'committee-added', committeeId, state } as const;
      return (await ofCommittees.commit(committeeChain(committeeId), by, [telling])) === 'done' ? 'added' : 'exists';
    },

    async changeSettings(committeeId, change, by) {
      for (let attempt = 1; attempt <= settingsAttempts; attempt += 1) {
        const row = await committees.find(committeeKey(committeeId));
        if (row === undefined) return undefined;
        const committee = readJson<Committee>([row]);
        const changed = { ...committee, settings: change(committee.settings) };
        const next = { ...committeeKey(committeeId), ...jsonProperties(changed), contentMark: randomUUID() };
        const keys = changedKeys(committee.settings, changed.settings).join(',');
        const state = { row: 'committee', before: row, after: next };
        const telling = { event: 'settings-changed', committeeId, facts: { keys }, state } as const;
        if ((await ofCommittees.commit(committeeChain(committeeId), by, [telling])) === 'done') return changed;
      }
      throw new Error('The settings of a committee were changed by others again and again');
    },

    /**
     * The original and the items go first, under keys that no reader looks for; the head, one row, makes them the
     * meeting's. A crash before the head leaves rows that nobody sees and that the meeting's next write removes, and an
     * original that the next import of the same file finds in its place. The committee's content mark changes after the
     * head: a crash between these two leaves the new meeting in place, while readers that go by the mark notice it at the
     * committee's next write or at their own periodic reload.
     */
    async saveMeeting(record, original, revision, by) {
      const { meeting } = record;
      if ((await committees.find(committeeKey(meeting.committeeId))) === undefined) {
        throw new Error('The committee of this meeting is not known to storage: add it first');
      }
      const base = revision === undefined ? undefined : readRevision(revision);
      const set = { generation: (base?.generation ?? 0) + 1, writer: randomUUID().slice(0, 8) };

      if (original !== undefined) await originals.save(meeting.committeeId, original);
      const items = itemRows(record, set);
      await putAll(bulk, items);
      const head = headRow(meeting, set, items);
      if ((await commitHead(head, base?.etag, record, by)) === 'conflict') {
        await removeLeftOver(bulk, items);
        return 'conflict';
      }
      // Merged into the row as it is by now: every mark is new, so no change is lost when two writers set theirs.
      await committees.merge({ ...committeeKey(meeting.committeeId), contentMark: randomUUID() });
      await removeOlderItems(bulk, record, set);
      return 'saved';
    },
  };
}

function committeeChain(committeeId: string): ChainPlace {
  return { table: 'Committees', partitionKey: 'committee', chain: keyPart(committeeId) };
}

/** Which settings are not as they were: "language", "attendance.quorum". */
function changedKeys(before: object, after: object, prefix = ''): string[] {
  const [old, next] = [
    new Map<string, unknown>(Object.entries(before)),
    new Map<string, unknown>(Object.entries(after)),
  ];
  return [...new Set([...old.keys(), ...next.keys()])].sort().flatMap((key) => {
    const [left, right] = [old.get(key), next.get(key)];
    if (JSON.stringify(left) === JSON.stringify(right)) return [];
    const isNested = [left, right].every((value) => value === undefined || isPlain(value));
    return isNested && prefix === '' ? changedKeys(left ?? {}, right ?? {}, `${key}.`) : [prefix + key];
  });
}

function isPlain(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function committeeKey(committeeId: string): RowKey {
  return { partitionKey: 'committee', rowKey: keyPart(committeeId) };
}

async function putAll(table: Table, rows: readonly NewRow[]): Promise<void> {
  const actions = rows.map((row): TransactionAction => ['upsert', row, 'Replace']);
  for (const batch of inBatches(actions)) {
    if ((await table.transact(batch)) === 'conflict') throw new Error('Storage refused to replace rows of its own');
  }
}

/**
 * Removes the items of this generation and older ones, but for the set that the head points at. Writers of later
 * generations may be at work already: their rows are not touched. Other sets of this generation lost the race for it.
 */
async function removeOlderItems(table: Table, { meeting }: MeetingRecord, current: ItemSet): Promise<void> {
  const meetingKey = keyPart(meeting.id);
  const before = `item|${meetingKey}|${numberPart(current.generation + 1)}`;
  const currentPrefix = itemsPrefix(meetingKey, current);
  await ignoringFaults(async () => {
    const rows = await table.list(rowsBetween(keyPart(meeting.committeeId), `item|${meetingKey}|`, before), []);
    await removeAll(
      table,
      rows.filter((row) => !row.rowKey.startsWith(currentPrefix)),
    );
  });
}

async function removeLeftOver(table: Table, rows: readonly RowKey[]): Promise<void> {
  await ignoringFaults(() => removeAll(table, rows));
}

async function removeAll(table: Table, rows: readonly RowKey[]): Promise<void> {
  const actions = rows.map(({ partitionKey, rowKey }): TransactionAction => ['delete', { partitionKey, rowKey }]);
  // A conflict says that another writer removes the same rows.
  for (const batch of inBatches(actions)) await table.transact(batch);
}

/** Tidying up comes after the outcome and must not change it: rows that stay are invisible, and the next write removes them. */
async function ignoringFaults(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof StorageFault)) throw error;
  }
}
