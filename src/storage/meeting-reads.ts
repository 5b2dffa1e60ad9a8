import { odata } from '@azure/data-tables';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import type { Stored } from '../domain/stored.ts';
import { keyAfter, keyPart } from './key.ts';
import { type Head, prefixOfItemRow, readHead, readRecord, revisionOf } from './meeting-rows.ts';
import { type Row, rowsBetween, rowsUnder, type Table } from './table.ts';

/** Reading meetings; see `createMeetingStore` for the ports that these are part of. */
export interface MeetingReads {
  findMeeting(committeeId: string, meetingId: string): Promise<MeetingRecord | undefined>;
  /** The same with the mark that a write of it must still find. */
  findStoredMeeting(committeeId: string, meetingId: string): Promise<Stored<MeetingRecord> | undefined>;
  listMeetings(committeeId: string): Promise<readonly MeetingRecord[]>;
  listMeetingsOn(committeeId: string, date: string): Promise<readonly Stored<MeetingRecord>[]>;
  listMeetingsFrom(committeeId: string, date: string): Promise<readonly Meeting[]>;
  listMeetingsBetween(committeeId: string, from: string, to: string): Promise<readonly Meeting[]>;
}

/** How often a head may move under a reader before that is taken for a fault. */
const readAttempts = 10;

export function createMeetingReads(table: Table, bulk: Table): MeetingReads {
  /** The head first, then the items of exactly its set; from the start when the head moved in between. */
  const findRecord = async (committeeId: string, meetingKey: string): Promise<Stored<MeetingRecord> | undefined> => {
    const key = { partitionKey: keyPart(committeeId), rowKey: `meeting|${meetingKey}` };
    for (let attempt = 1; attempt <= readAttempts; attempt += 1) {
      const row = await table.find(key);
      if (row === undefined) return undefined;
      const head = readHead(row);
      const rows = await listItemRows(committeeId, head);
      const value = readRecord(head, rows);
      if (value !== undefined) return { value, revision: revisionOf(head) };
    }
    throw new Error(`The items of a meeting on storage are not complete, after ${readAttempts} readings`);
  };

  const listItemRows = async (committeeId: string, head: Head): Promise<Row[]> =>
    head.itemRows === 0 ? [] : table.list(rowsUnder(keyPart(committeeId), head.itemsPrefix));

  const listHeads = async (committeeId: string, condition: string): Promise<Head[]> => {
    const heads = rowsUnder(keyPart(committeeId), 'meeting');
    return (await table.list(`${heads} and ${condition}`)).map(readHead);
  };

  return {
    async findMeeting(committeeId, meetingId) {
      return (await findRecord(committeeId, keyPart(meetingId)))?.value;
    },

    findStoredMeeting: (committeeId, meetingId) => findRecord(committeeId, keyPart(meetingId)),

    async listMeetings(committeeId) {
      // Items sort before heads: one range, in which a head is read after its items.
      const rows = await bulk.list(rowsBetween(keyPart(committeeId), 'item|', keyAfter('meeting')));
      const [itemRows, headRows] = partition(rows, (row) => row.rowKey.startsWith('item|'));
      const sets = Map.groupBy(itemRows, prefixOfItemRow);
      const records: MeetingRecord[] = [];
      for (const head of headRows.map(readHead)) {
        const record =
          readRecord(head, sets.get(head.itemsPrefix) ?? []) ?? (await findRecord(committeeId, head.meetingKey))?.value;
        if (record !== undefined) records.push(record);
      }
      return records.sort((a, b) => byStart(a.meeting, b.meeting));
    },

    async listMeetingsOn(committeeId, date) {
      const heads = await listHeads(committeeId, odata`date eq ${date}`);
      const found = await Promise.all(heads.map((head) => findRecord(committeeId, head.meetingKey)));
      // The date is looked at again: the meeting may have been moved since the heads were read.
      return found.filter((stored) => stored !== undefined).filter((stored) => stored.value.meeting.date === date);
    },

    async listMeetingsFrom(committeeId, date) {
      const heads = await listHeads(committeeId, odata`date ge ${date}`);
      return heads.map((head) => head.meeting).sort(byStart);
    },

    async listMeetingsBetween(committeeId, from, to) {
      const heads = await listHeads(committeeId, odata`date ge ${from} and date le ${to}`);
      return heads.map((head) => head.meeting).sort(byStart);
    },
  };
}

/** Oldest first; on the same day those without a time before the others. */
function byStart(a: Meeting, b: Meeting): number {
  const key = ({ date, startTime = '', id }: Meeting) => `${date} ${startTime.padEnd(5)} ${id}`;
  return key(a) < key(b) ? -1 : 1;
}

function partition<T>(values: readonly T[], isFirst: (value: T) => boolean): [T[], T[]] {
  return [values.filter(isFirst), values.filter((value) => !isFirst(value))];
}
