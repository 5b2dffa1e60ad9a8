import type { AgendaItem } from '../domain/agenda-item.ts';
import type { Meeting, MeetingRecord } from '../domain/meeting.ts';
import { canonical, jsonText, sha256 } from './audit/audit-rows.ts';
import { jsonProperties, jsonRows, readJson } from './json-properties.ts';
import { keyPart, numberPart } from './key.ts';
import type { NewRow, Row } from './table.ts';

/**
 * The rows of a committee's partition in the table Meetings:
 *
 *     item|<meeting>|<set>|<order>|<part>          an item as one write left it
 *     meeting|<meeting>                            the head: the meeting, and which set of items is its
 *
 * A set is named by the head's generation, which the store counts, and a random id of the write. The meeting's own
 * version is not enough: two writers of the same next version would write over each other's items.
 */
export interface ItemSet {
  readonly generation: number;
  readonly writer: string;
}

/** A head as it was read. */
export interface Head {
  readonly meeting: Meeting;
  readonly meetingKey: string;
  readonly itemsPrefix: string;
  readonly itemRows: number;
  readonly generation: number;
  readonly etag: string;
}

function headKey(meetingId: string): string {
  return `meeting|${keyPart(meetingId)}`;
}

export function itemsPrefix(meetingKey: string, set: ItemSet): string {
  return `item|${meetingKey}|${numberPart(set.generation)}-${set.writer}`;
}

/** The items in the order of the record, which their keys keep. */
export function itemRows(record: MeetingRecord, set: ItemSet): NewRow[] {
  const { id, committeeId } = record.meeting;
  const prefix = itemsPrefix(keyPart(id), set);
  return record.items.flatMap((item, position) =>
    jsonRows(item).map((properties, part) => ({
      partitionKey: keyPart(committeeId),
      rowKey: `${prefix}|${numberPart(position)}|${numberPart(part)}`,
      ...properties,
    })),
  );
}

/** A hash over the rows of a meeting's items, in their order: with it in the head, the audit of the head covers the items. */
export function hashOfItems(rows: readonly Readonly<Record<string, unknown>>[]): string {
  return sha256(canonical(rows.map(jsonText)));
}

/** Of a partition's rows, in the order of their keys, those of a head's items. */
export function itemsOfHead(head: Row, rows: readonly Row[]): Row[] {
  return rows.filter(({ rowKey }) => rowKey.startsWith(`${String(head['itemsPrefix'])}|`));
}

export function headRow(meeting: Meeting, set: ItemSet, items: readonly NewRow[]): NewRow {
  return {
    partitionKey: keyPart(meeting.committeeId),
    rowKey: headKey(meeting.id),
    date: meeting.date,
    version: meeting.version,
    generation: set.generation,
    itemsPrefix: itemsPrefix(keyPart(meeting.id), set),
    itemRows: items.length,
    itemsHash: hashOfItems(items),
    ...jsonProperties(meeting),
  };
}

export function readHead(row: Row): Head {
  const { itemsPrefix: prefix, itemRows: rowsOfItems, generation } = row;
  if (typeof prefix !== 'string' || typeof rowsOfItems !== 'number' || typeof generation !== 'number') {
    throw new Error('The head row of a meeting is not in the shape that this version writes');
  }
  return {
    meeting: readJson<Meeting>([row]),
    meetingKey: row.rowKey.slice('meeting|'.length),
    itemsPrefix: prefix,
    itemRows: rowsOfItems,
    generation,
    etag: row.etag,
  };
}

/**
 * The record of a head and the rows of its items, by key; undefined when rows are missing, because a later write has
 * moved the head and removed them.
 */
export function readRecord(head: Head, rows: readonly Row[]): MeetingRecord | undefined {
  if (rows.length !== head.itemRows) return undefined;
  const parts = Map.groupBy(rows, (row) => row.rowKey.slice(0, row.rowKey.lastIndexOf('|')));
  return { meeting: head.meeting, items: [...parts.values()].map((item) => readJson<AgendaItem>(item)) };
}

/** The prefix (set) to which an item's row belongs. */
export function prefixOfItemRow(row: Row): string {
  return row.rowKey.split('|').slice(0, 3).join('|');
}

/** What a caller holds of a head that it read: enough to write the next generation without reading again. */
export function revisionOf(head: Pick<Head, 'generation' | 'etag'>): string {
  return `${head.generation} ${head.etag}`;
}

export function readRevision(revision: string): { generation: number; etag: string } {
  const [, generation, etag] = /^(\d+) (.+)$/.exec(revision) ?? [];
  if (generation === undefined || etag === undefined) throw new Error('This is not a revision of a meeting');
  return { generation: Number(generation), etag };
}
