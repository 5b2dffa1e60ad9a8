import { odata, type TransactionAction } from '@azure/data-tables';
import type { MembershipStore } from '../access/membership-store.ts';
import type { Membership } from '../domain/person.ts';
import { inBatches } from './batches.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import type { NewRow, Table } from './table.ts';
import type { Tables } from './table-client.ts';

const mostTries = 5;
/** Requests side by side: hundreds of them would wait for one another beyond their deadline. */
const mostAtOnce = 50;

/**
 * Two rows for each membership, so that both lists are the reading of one partition: `person|<id>` and
 * `committee|<id>`. The person's row is the truth and is written first; the committee's is its copy. So an unchanged
 * copy says that there is nothing to do, and an `add` or `setRole` that broke off is completed by the next one.
 */
export function createMembershipStore(tables: Tables): MembershipStore {
  const table = tables.table('Memberships');
  const listPartition = async (partitionKey: string) => {
    const rows = await table.list(odata`PartitionKey eq ${partitionKey}`);
    return rows.map((row) => readJson<Membership>([row]));
  };
  const listTerms = (personId: string) => listPartition(personPartition(personId));
  /** Former members too. */
  const listCopies = (committeeId: string) => listPartition(committeePartition(committeeId));

  return {
    listByPerson: async (personId) => (await listTerms(personId)).filter(isCurrent),
    listTerms,
    listMembers: async (committeeId) => (await listCopies(committeeId)).filter(isCurrent),
    listFormer: async (committeeId) => (await listCopies(committeeId)).filter((copy) => !isCurrent(copy)),
    async add(memberships) {
      for (const [committeeId, wanted] of Map.groupBy(memberships, (membership) => membership.committeeId)) {
        const copies = new Map((await listCopies(committeeId)).map((copy) => [copy.personId, copy]));
        const changed = wanted.filter((membership) => {
          const copy = copies.get(membership.personId);
          return copy === undefined || !isSame(copy, rename(copy, membership));
        });
        for (let at = 0; at < changed.length; at += mostAtOnce) {
          const some = changed.slice(at, at + mostAtOnce);
          await copyToCommittee(table, await Promise.all(some.map((membership) => settle(table, membership, rename))));
        }
      }
    },
    async setRole(membership) {
      await copyToCommittee(table, [await settle(table, membership, withRole)]);
    },
    setDefaultSubstitute: (committeeId, personId, substitute) =>
      changeMember(table, { committeeId, personId }, ({ defaultSubstitute: _, ...rest }) =>
        substitute === undefined ? rest : { ...rest, defaultSubstitute: substitute },
      ),
    setClosedAccess: (committeeId, personId, seesClosedItems) =>
      changeMember(table, { committeeId, personId }, ({ seesClosedItems: _, ...rest }) =>
        seesClosedItems === undefined ? rest : { ...rest, seesClosedItems },
      ),
    async end(committeeId, personIds, until) {
      for (const personId of personIds) {
        // Whoever has been given a role by the time it is written stays.
        await changeMember(table, { committeeId, personId }, (before) =>
          before.role === 'member' && isCurrent(before) ? { ...before, until } : before,
        );
      }
    },
    endByHand: (committeeId, personId, until) =>
      changeMember(table, { committeeId, personId }, (before) => endedByHand(before, until)),
    async letReturn(committeeId, personIds) {
      for (const personId of personIds) {
        await changeMember(table, { committeeId, personId }, ({ isEndedByHand: _, ...rest }) => rest);
      }
    },
  };
}

/** Changes a membership that is there, in both rows. */
async function changeMember(
  table: Table,
  key: Pick<Membership, 'committeeId' | 'personId'>,
  change: (before: Membership) => Membership,
): Promise<'set' | 'not-a-member'> {
  const row = await table.find(personRow({ ...key, name: '', role: 'member' }));
  if (row === undefined) return 'not-a-member';
  await copyToCommittee(table, [await settle(table, readJson<Membership>([row]), change)]);
  return 'set';
}

function isCurrent({ until }: Membership): boolean {
  return until === undefined;
}

/** What a membership becomes when the roster tells of it and it is there already. */
function rename(before: Membership, { name, email, isExternal }: Membership): Membership {
  if (before.isEndedByHand === true) return before;
  const { isExternal: _, ...rest } = goingOn(before);
  return {
    ...rest,
    name,
    ...(email === undefined ? {} : { email }),
    ...(isExternal === undefined ? {} : { isExternal }),
  };
}

function withRole(before: Membership, { name, role }: Membership): Membership {
  return { ...goingOn(before), name, role };
}

/** The membership of somebody who is in now: of an earlier term no right to closed items is left. */
function goingOn({ until, isEndedByHand: _, ...before }: Membership): Membership {
  if (until === undefined || before.seesClosedItems !== true) return before;
  const { seesClosedItems: __, ...rest } = before;
  return rest;
}

/** The role ends with the term, and so does a right to closed items. */
function endedByHand({ seesClosedItems: _, ...before }: Membership, until: string): Membership {
  return { ...before, role: 'member', until, isEndedByHand: true };
}

/**
 * Writes the person's row and gives the membership as it now stands.
 *
 * @param change what becomes of a membership that is there already
 */
async function settle(
  table: Table,
  membership: Membership,
  change: (before: Membership, wanted: Membership) => Membership,
): Promise<Membership> {
  const row = personRow(membership);
  // Each round but the last is lost to another writer of the same row.
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const existing = await table.find(row);
    if (existing === undefined) {
      if ((await table.create(row)) !== undefined) return membership;
    } else {
      const before = readJson<Membership>([existing]);
      const after = change(before, membership);
      if (isSame(before, after)) return after;
      if ((await table.replace(personRow(after), existing.etag)) !== undefined) return after;
    }
  }
  throw new Error('A membership was changed by others again and again');
}

/**
 * Makes the committee's rows copies of these memberships, which have just been read. Where the person's row has changed
 * meanwhile, its other writer may have copied it already, and now an older state stands there: then it is copied again.
 */
async function copyToCommittee(table: Table, settled: readonly Membership[]): Promise<void> {
  let toCopy = settled;
  for (let attempt = 1; toCopy.length > 0 && attempt <= mostTries; attempt += 1) {
    // One copy per person: a transaction may name a row only once.
    const copies = [...new Map(toCopy.map((membership) => [membership.personId, membership])).values()];
    const actions = copies.map((copy): TransactionAction => ['upsert', committeeRow(copy), 'Replace']);
    for (const batch of inBatches(actions)) await table.transact(batch);
    const truths = await Promise.all(
      copies.map(async (copy) => {
        const row = await table.find(personRow(copy));
        const truth = row === undefined ? copy : readJson<Membership>([row]);
        return isSame(copy, truth) ? [] : [truth];
      }),
    );
    toCopy = truths.flat();
  }
}

function isSame(a: Membership, b: Membership): boolean {
  const [left, right] = [a.defaultSubstitute, b.defaultSubstitute];
  return (
    a.name === b.name &&
    a.role === b.role &&
    a.until === b.until &&
    a.seesClosedItems === b.seesClosedItems &&
    a.isEndedByHand === b.isEndedByHand &&
    a.email === b.email &&
    a.isExternal === b.isExternal &&
    left?.name === right?.name &&
    left?.personId === right?.personId
  );
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
