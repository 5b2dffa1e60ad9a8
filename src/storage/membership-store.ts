import { odata, type TransactionAction } from '@azure/data-tables';
import type { MembershipStore } from '../access/membership-store.ts';
import type { Membership } from '../domain/person.ts';
import { inBatches } from './batches.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import type { NewRow, Table } from './table.ts';
import type { Tables } from './table-client.ts';

/**
 * Two rows for each membership, so that both lists are the reading of one partition: `person|<id>` and
 * `committee|<id>`. The person's row is the truth and is written first; the committee's is its copy. So an unchanged
 * copy says that there is nothing to do, and an `add` that broke off is completed by the next one.
 */
export function createMembershipStore(tables: Tables): MembershipStore {
  const table = tables.table('Memberships');
  const listPartition = async (partitionKey: string) => {
    const rows = await table.list(odata`PartitionKey eq ${partitionKey}`);
    return rows.map((row) => readJson<Membership>([row]));
  };
  const listMembers = (committeeId: string) => listPartition(committeePartition(committeeId));

  return {
    listByPerson: (personId) => listPartition(personPartition(personId)),
    listMembers,
    async add(memberships) {
      for (const [committeeId, wanted] of Map.groupBy(memberships, (membership) => membership.committeeId)) {
        const known = new Map((await listMembers(committeeId)).map((member) => [member.personId, member.name]));
        const changed = wanted.filter((membership) => known.get(membership.personId) !== membership.name);
        const settled = await Promise.all(changed.map((membership) => settle(table, membership)));
        // One copy per person: a transaction may name a row only once.
        const copies = [...new Map(settled.map((membership) => [membership.personId, membership])).values()];
        const actions = copies.map((copy): TransactionAction => ['upsert', committeeRow(copy), 'Replace']);
        for (const batch of inBatches(actions)) await table.transact(batch);
      }
    },
    async remove(committeeId, personIds) {
      for (const personId of personIds) {
        const key = { committeeId, personId, name: '', role: 'member' } as const;
        // The person's row first: it is what opens the door. The copy that a crash leaves behind is removed by the next call.
        for (const row of [await table.find(personRow(key)), await table.find(committeeRow(key))]) {
          if (row !== undefined) await table.remove(row);
        }
      }
    },
  };
}

/** Writes the person's row and gives the membership as it now stands: with the role that was there before, if any. */
async function settle(table: Table, membership: Membership): Promise<Membership> {
  const row = personRow(membership);
  // Each round but the last is lost to another writer of the same row, who has then brought the name up to date.
  for (let attempt = 1; attempt <= 5; attempt += 1) {
    const existing = await table.find(row);
    if (existing === undefined) {
      if ((await table.create(row)) !== undefined) return membership;
    } else {
      const before = readJson<Membership>([existing]);
      const after = { ...before, name: membership.name };
      if (before.name === after.name) return after;
      if ((await table.replace(personRow(after), existing.etag)) !== undefined) return after;
    }
  }
  throw new Error('A membership was changed five times while its name was being brought up to date');
}

function personPartition(personId: string): string {
  return `person|${keyPart(personId)}`;
}

function committeePartition(committeeId: string): string {
  return `committee|${keyPart(committeeId)}`;
}

function personRow(membership: Membership): NewRow {
  const { committeeId, personId } = membership;
  return { partitionKey: personPartition(personId), rowKey: keyPart(committeeId), ...jsonProperties(membership) };
}

function committeeRow(membership: Membership): NewRow {
  const { committeeId, personId } = membership;
  return { partitionKey: committeePartition(committeeId), rowKey: keyPart(personId), ...jsonProperties(membership) };
}
