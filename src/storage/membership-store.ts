import { odata } from '@azure/data-tables';
import type { MembershipStore } from '../access/membership-store.ts';
import type { AuditAuthor, AuditEvent, AuditFacts } from '../domain/audit.ts';
import type { Membership } from '../domain/person.ts';
import { auditRowsFrom, type ChainPlace } from './audit/audit-rows.ts';
import { type Auditing, membersChain } from './audit/auditing.ts';
import { createChains, type Telling } from './audit/chain.ts';
import { jsonProperties, readJson } from './json-properties.ts';
import { keyPart } from './key.ts';
import type { NewRow, Row } from './table.ts';
import type { Tables } from './table-client.ts';

const mostTries = 8;
/** A transaction holds 100 operations: a row and an entry for each person, and the chain's head. */
const mostAtOnce = 49;

/** What becomes of somebody's membership, and how the audit tells of it; undefined where nothing changes. */
type Change = (
  before: Membership | undefined,
) => { readonly after: Membership; readonly event: AuditEvent; readonly facts?: AuditFacts } | undefined;

/**
 * The membership itself stands in `committee|<id>`, with the audit of the committee's roles, so that both are written in
 * one transaction. `person|<id>` only says in which committees to look: its rows are written first and hold nothing, so
 * that one whose membership was not written opens nothing.
 */
export function createMembershipStore(tables: Tables, auditing: Auditing): MembershipStore {
  const table = tables.table('Memberships');
  const chains = createChains(table, auditing);

  const listRows = (partitionKey: string): Promise<Row[]> =>
    table.list(odata`PartitionKey eq ${partitionKey} and RowKey lt ${auditRowsFrom}`);
  const listTerms = async (personId: string): Promise<Membership[]> => {
    const rowKey = keyPart(personId);
    const where = await listRows(personPartition(personId));
    const rows = await Promise.all(where.map((row) => table.find({ partitionKey: `committee|${row.rowKey}`, rowKey })));
    return rows.filter((row) => row !== undefined).map((row) => readJson<Membership>([row]));
  };

  /** Changes people of one committee, all of a batch or none. */
  const change = async (committeeId: string, people: ReadonlyMap<string, Change>, by: AuditAuthor): Promise<void> => {
    const place: ChainPlace = {
      table: 'Memberships',
      partitionKey: committeePartition(committeeId),
      chain: membersChain,
    };
    const ids = [...people.keys()];
    for (let at = 0; at < ids.length; at += mostAtOnce) {
      const some = ids.slice(at, at + mostAtOnce);
      for (let attempt = 1; ; attempt += 1) {
        if (attempt > mostTries) throw new Error('A membership was changed by others again and again');
        const known = await readRows(place.partitionKey, some);
        const changed = some.flatMap((personId) => tellingOf(known.get(keyPart(personId)), people.get(personId)));
        await pointAt(changed.filter(({ state }) => state?.before === undefined).map(({ membership }) => membership));
        if (
          (await chains.commit(
            place,
            by,
            changed.map(({ membership: _, ...telling }) => telling),
          )) === 'done'
        )
          break;
      }
    }
  };

  const readRows = async (partitionKey: string, personIds: readonly string[]): Promise<ReadonlyMap<string, Row>> => {
    const [only, ...others] = personIds;
    if (only === undefined) return new Map();
    const one = others.length > 0 ? undefined : await table.find({ partitionKey, rowKey: keyPart(only) });
    const rows = others.length > 0 ? await listRows(partitionKey) : one === undefined ? [] : [one];
    return new Map(rows.map((row) => [row.rowKey, row]));
  };

  /** Where a person's list finds a membership that is about to be written. */
  const pointAt = async (memberships: readonly Membership[]): Promise<void> => {
    await Promise.all(
      memberships.map(({ personId, committeeId }) =>
        table.create({ partitionKey: personPartition(personId), rowKey: keyPart(committeeId) }),
      ),
    );
  };

  const changeMember = async (
    committeeId: string,
    personId: string,
    by: AuditAuthor,
    event: AuditEvent,
    to: (before: Membership) => Membership,
    facts: AuditFacts = {},
  ): Promise<'set' | 'not-a-member'> => {
    let isKnown = false;
    const one: Change = (before) => {
      isKnown = before !== undefined;
      return before && { after: to(before), event, facts };
    };
    await change(committeeId, new Map([[personId, one]]), by);
    return isKnown ? 'set' : 'not-a-member';
  };

  return {
    listByPerson: async (personId) => (await listTerms(personId)).filter(isCurrent),
    listTerms,
    listMembers: async (committeeId) =>
      (await listRows(committeePartition(committeeId))).map((row) => readJson<Membership>([row])).filter(isCurrent),
    listFormer: async (committeeId) =>
      (await listRows(committeePartition(committeeId)))
        .map((row) => readJson<Membership>([row]))
        .filter((membership) => !isCurrent(membership)),
    async add(memberships, by) {
      for (const [committeeId, wanted] of Map.groupBy(memberships, (membership) => membership.committeeId)) {
        await change(committeeId, new Map(wanted.map((one) => [one.personId, joining(one)])), by);
      }
    },
    setRole: (membership, by) =>
      change(membership.committeeId, new Map([[membership.personId, withRole(membership)]]), by),
    setDefaultSubstitute: (committeeId, personId, substitute, by) =>
      changeMember(committeeId, personId, by, 'substitute-set', ({ defaultSubstitute: _, ...rest }) =>
        substitute === undefined ? rest : { ...rest, defaultSubstitute: substitute },
      ),
    setClosedAccess: (committeeId, personId, seesClosedItems, by) =>
      changeMember(
        committeeId,
        personId,
        by,
        'closed-access',
        ({ seesClosedItems: _, ...rest }) => (seesClosedItems === undefined ? rest : { ...rest, seesClosedItems }),
        { seesClosedItems: seesClosedItems ?? 'by-role' },
      ),
    async end(committeeId, personIds, until, by) {
      // Whoever has been given a role by the time it is written stays.
      const ending: Change = (before) =>
        before?.role === 'member' && isCurrent(before)
          ? { after: { ...before, until }, event: 'membership-ended' }
          : undefined;
      await change(committeeId, new Map(personIds.map((personId) => [personId, ending])), by);
    },
    endByHand: (committeeId, personId, until, by) =>
      changeMember(committeeId, personId, by, 'membership-ended', (before) => endedByHand(before, until), {
        byHand: true,
      }),
    async letReturn(committeeId, personIds, by) {
      const returning: Change = (before) => {
        if (before?.isEndedByHand !== true) return undefined;
        const { isEndedByHand: _, ...after } = before;
        return { after, event: 'return-allowed' };
      };
      await change(committeeId, new Map(personIds.map((personId) => [personId, returning])), by);
    },
  };
}

function isCurrent({ until }: Membership): boolean {
  return until === undefined;
}

/** What becomes of a membership that is there already when the roster tells of it. */
function joining(wanted: Membership): Change {
  return (before) => {
    if (before === undefined) return { after: wanted, event: 'membership-added', facts: { role: wanted.role } };
    if (before.isEndedByHand === true) return undefined;
    const { name, email, isExternal } = wanted;
    const { isExternal: _, ...rest } = goingOn(before);
    const after = {
      ...rest,
      name,
      ...(email === undefined ? {} : { email }),
      ...(isExternal === undefined ? {} : { isExternal }),
    };
    return { after, event: isCurrent(before) ? 'membership-renamed' : 'membership-added' };
  };
}

function withRole(wanted: Membership): Change {
  return (before) => {
    const { name, role } = wanted;
    const event = role === 'member' ? (before === undefined ? 'membership-added' : 'role-taken') : 'role-given';
    if (before === undefined) return { after: wanted, event, facts: { role } };
    return { after: { ...goingOn(before), name, role }, event, facts: { role, was: before.role } };
  };
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

function tellingOf(
  row: Row | undefined,
  change: Change | undefined,
): readonly (Telling & { readonly membership: Membership })[] {
  const before = row && readJson<Membership>([row]);
  const changed = change?.(before);
  if (changed === undefined || (before !== undefined && isSame(before, changed.after))) return [];
  const { after, event, facts } = changed;
  return [
    {
      membership: after,
      event,
      subjectId: after.personId,
      committeeId: after.committeeId,
      ...(facts === undefined || Object.keys(facts).length === 0 ? {} : { facts }),
      state: { row: 'subject', before: row, after: committeeRow(after) },
    },
  ];
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

function committeeRow(membership: Membership): NewRow {
  const { committeeId, personId } = membership;
  return { partitionKey: committeePartition(committeeId), rowKey: keyPart(personId), ...jsonProperties(membership) };
}
