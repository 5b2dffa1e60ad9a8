import { odata } from '@azure/data-tables';
import { type NoticeLedger, type NoticeRow, noticeKey } from '../attendance/notices/notice-ledger.ts';
import type { Stored } from '../domain/stored.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { hashKey, keyPart } from './key.ts';
import type { NewRow } from './table.ts';
import type { Tables } from './table-client.ts';

/** What was told to whom, in the partition of the meeting, keyed by the hash of kind, recipient and occurrence. */
export function createNoticeLedger(tables: Tables): NoticeLedger {
  const table = tables.table('Notices');
  return {
    async list(meetingId) {
      const rows = await table.list(odata`PartitionKey eq ${keyPart(meetingId)}`);
      return rows.map((row) => ({ value: readJson<NoticeRow>([row]), revision: row.etag }));
    },
    async add(row) {
      return stored(row, await table.create(noticeRow(row)));
    },
    async replace(row, revision) {
      return stored(row, await table.replace(noticeRow(row), revision));
    },
  };
}

function noticeRow(row: NoticeRow): NewRow {
  return { partitionKey: keyPart(row.meetingId), rowKey: hashKey(noticeKey(row)), ...jsonProperties(row) };
}

function stored(value: NoticeRow, revision: string | undefined): Stored<NoticeRow> | undefined {
  return revision === undefined ? undefined : { value, revision };
}
