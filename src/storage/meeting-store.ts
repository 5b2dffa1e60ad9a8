import { randomUUID } from 'node:crypto';
import { odata, type TransactionAction } from '@azure/data-tables';
import type { ComingMeetings } from '../agenda/coming-meetings.ts';
import type { MeetingSource } from '../answers/meeting-source.ts';
import type { CommitteeSettingsStore } from '../attendance/committee-settings-store.ts';
import type { MeetingFinder } from '../attendance/response-store.ts';
import type { Committee } from '../domain/committee.ts';
import type { MeetingRecord } from '../domain/meeting.ts';
import type { MinutesStore } from '../minutes/minutes-store.ts';
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
export function createMeetingStore(tables: Tables, originals: DocumentOriginals): MeetingStore {
  const committees = tables.table('Committees');
  const meetings = tables.table('Meetings');
  const bulk = tables.bulkTable('Meetings');
  const reads = createMeetingReads(meetings, bulk);

  const listCommitteeRows = () => committees.list(odata`PartitionKey eq ${'committee'}`);

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

    async addCommittee(committee) {
      const etag = await committees.create({
        ...committeeKey(committee.id),
        ...jsonProperties(committee),
        contentMark: randomUUID(),
      });
      return etag === undefined ? 'exists' : 'added';
    },

    async changeSettings(committeeId, change) {
      for (let attempt = 1; attempt <= settingsAttempts; attempt += 1) {
        const row = await committees.find(committeeKey(committeeId));
        if (row === undefined) return undefined;
        const committee = readJson<Committee>([row]);
        const changed = { ...committee, settings: change(committee.settings) };
        const next = { ...committeeKey(committeeId), ...jsonProperties(changed), contentMark: randomUUID() };
        if ((await committees.replace(next, row.etag)) !== undefined) return changed;
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
    async saveMeeting(record, original, revision) {
      const { meeting } = record;
      if ((await committees.find(committeeKey(meeting.committeeId))) === undefined) {
        throw new Error('The committee of this meeting is not known to storage: add it first');
      }
      const base = revision === undefined ? undefined : readRevision(revision);
      const set = { generation: (base?.generation ?? 0) + 1, writer: randomUUID().slice(0, 8) };

      if (original !== undefined) await originals.save(meeting.committeeId, original);
      const items = itemRows(record, set);
      await putAll(bulk, items);
      const head = headRow(meeting, set, items.length);
      const etag = base === undefined ? await meetings.create(head) : await meetings.replace(head, base.etag);
      if (etag === undefined) {
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
