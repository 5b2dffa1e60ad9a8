import { odata } from '@azure/data-tables';
import type { Proposal } from '../agenda/proposals/proposal.ts';
import type { Guest } from '../domain/attendance.ts';
import type { Membership } from '../domain/person.ts';
import type { RetentionClass } from '../domain/retention.ts';
import type { DueRow, DueScope } from '../privacy/retention/retention-plan.ts';
import { hasValue, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import { invitationKey } from './response-rows.ts';
import type { Row } from './table.ts';
import type { TableName, Tables } from './table-client.ts';

/** Which rows of a meeting's partition in Responses belong to a class; the dedup rows hold nobody and stay. */
const kindsOf: Readonly<Partial<Record<RetentionClass, readonly string[]>>> = {
  answers: ['response', 'turn', 'visitor', 'log'],
  notes: ['note'],
  presence: ['presence'],
};

/** The rows of a committee's data that have had their time. */
export async function listDueRows(tables: Tables, committeeId: string, scopes: readonly DueScope[]): Promise<DueRow[]> {
  const due: DueRow[] = [];
  for (const scope of scopes) {
    switch (scope.retentionClass) {
      case 'answers':
      case 'notes':
      case 'presence':
        due.push(...(await dueOfMeetings(tables, scope)));
        break;
      case 'notices':
        due.push(...(await dueNotices(tables, committeeId, scope)));
        break;
      case 'proposals':
        due.push(...(await dueProposals(tables, committeeId, scope)));
        break;
      case 'memberships':
        due.push(...(await dueMemberships(tables, committeeId, scope)));
        break;
    }
  }
  return due;
}

async function dueOfMeetings(tables: Tables, { retentionClass, meetingIds }: DueScope): Promise<DueRow[]> {
  const kinds = kindsOf[retentionClass] ?? [];
  const due: DueRow[] = [];
  for (const meetingId of meetingIds) {
    const rows = await partition(tables, 'Responses', keyPart(meetingId));
    for (const row of rows) {
      const kind = row.rowKey.slice(0, row.rowKey.indexOf('|'));
      if (!kinds.includes(kind)) continue;
      // A line of the log stays, as the audit counts them; what it says goes.
      if (kind === 'log') due.push(...(hasValue(row) ? [asDue('Responses', retentionClass, row, 'empty')] : []));
      else due.push(asDue('Responses', retentionClass, row));
      if (kind === 'visitor') due.push(...(await wayTo(tables, row)));
    }
  }
  return due;
}

/** The way from a guest to the meeting, which goes with the invitation. */
async function wayTo(tables: Tables, row: Row): Promise<DueRow[]> {
  const way = await tables.table('Responses').find(invitationKey(readJson<Guest>([row])));
  return way === undefined ? [] : [asDue('Responses', 'answers', way)];
}

async function dueNotices(tables: Tables, committeeId: string, { meetingIds }: DueScope): Promise<DueRow[]> {
  const due: DueRow[] = [];
  for (const meetingId of meetingIds) {
    const rows = await partition(tables, 'Notices', keyPart(meetingId));
    due.push(...rows.map((row) => asDue('Notices', 'notices', row)));
  }
  const keys = new Set(meetingIds.map(keyPart));
  const posts = await partition(tables, 'Deliveries', keyPart(committeeId));
  const old = posts.filter(({ rowKey }) => keys.has(rowKey.slice(0, rowKey.indexOf('|'))));
  return [...due, ...old.map((row) => asDue('Deliveries', 'notices', row))];
}

/** Decided ones; one that was accepted once it stands on its agenda. */
async function dueProposals(tables: Tables, committeeId: string, { until }: DueScope): Promise<DueRow[]> {
  const rows = await partition(tables, 'Proposals', keyPart(committeeId));
  const old = rows.filter(hasValue).filter((row) => {
    const { state, decision, at } = readJson<Proposal>([row]);
    const isOver = state === 'accepted' ? decision?.isPlaced === true : state !== 'proposed';
    return isOver && (decision?.at ?? at).slice(0, 10) <= until;
  });
  return old.map((row) => asDue('Proposals', 'proposals', row));
}

/** Of a term that has ended, both rows. */
async function dueMemberships(tables: Tables, committeeId: string, { until }: DueScope): Promise<DueRow[]> {
  const rows = await partition(tables, 'Memberships', `committee|${keyPart(committeeId)}`);
  const due: DueRow[] = [];
  for (const row of rows.filter(hasValue)) {
    const membership = readJson<Membership>([row]);
    if (membership.until === undefined || membership.until > until) continue;
    const partitionKey = `person|${keyPart(membership.personId)}`;
    const own = await tables.table('Memberships').find({ partitionKey, rowKey: keyPart(committeeId) });
    const both = own === undefined ? [row] : [row, own];
    due.push(...both.map((each) => asDue('Memberships', 'memberships', each)));
  }
  return due;
}

function partition(tables: Tables, table: TableName, partitionKey: string): Promise<Row[]> {
  return tables.bulkTable(table).list(odata`PartitionKey eq ${partitionKey}`);
}

function asDue(
  table: TableName,
  retentionClass: RetentionClass,
  { partitionKey, rowKey, etag }: Row,
  fate: DueRow['fate'] = 'remove',
): DueRow {
  return { retentionClass, table, partitionKey, rowKey, etag, fate };
}
