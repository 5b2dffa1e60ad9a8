import { createAuditLog } from '../../src/storage/audit/audit-log.ts';
import { auditedRowWriter } from '../../src/storage/audit/audited-row-writer.ts';
import { createAuditing } from '../../src/storage/audit/auditing.ts';
import { createConversationStore } from '../../src/storage/conversation-store.ts';
import { createMeetingStore } from '../../src/storage/meeting-store.ts';
import { createMembershipStore } from '../../src/storage/membership-store.ts';
import { createProposalStore } from '../../src/storage/proposal-store.ts';
import { createResponseStore } from '../../src/storage/response-store.ts';
import type { Row } from '../../src/storage/table.ts';
import type { TableName, Tables } from '../../src/storage/table-client.ts';
import { aCommittee, aConversation, aMembership, aRecord, aResponse } from '../builders.ts';
import { readFilter } from '../contract/in-memory-tables.ts';

/** Told again and not taken from the source: a table that is left out there must be missed here. */
export const auditedTables = [
  'Committees',
  'Memberships',
  'Meetings',
  'Responses',
  'Conversations',
  'Proposals',
] as const satisfies readonly TableName[];

/** The stores that are audited, as one replica opens them. */
export function openAudited(tables: Tables) {
  const auditing = createAuditing(tables, () => new Date());
  return {
    tables,
    auditing,
    meetings: createMeetingStore(tables, { save: async () => {}, find: async () => undefined }, auditing),
    responses: createResponseStore(tables, auditing),
    memberships: createMembershipStore(tables, auditing),
    conversations: createConversationStore(tables, auditing),
    proposals: createProposalStore(tables, auditing),
    audit: createAuditLog(tables, auditing),
  };
}

export type Audited = ReturnType<typeof openAudited>;

const committee = aCommittee();
const people = ['Anna Holm', 'Bo Lund', 'Carla Friis', 'Dan Ørsted'].map((name, index) => ({
  personId: `11111111-0000-4000-8000-00000000000${index}`,
  name,
}));
export const [anna = { personId: '', name: '' }] = people;
/** What must stand in no audit row. */
export const secrets = people.flatMap(({ personId, name }) => [personId, name, ...name.split(' ')]);

type Step = (stores: Audited, random: () => number, count: number) => Promise<unknown>;

const one = <T>(all: readonly T[], random: () => number): T => {
  const found = all[Math.floor(random() * all.length)];
  if (found === undefined) throw new Error('There is nothing to choose from');
  return found;
};
const second = (count: number): string => new Date(Date.parse('2031-03-01T10:00:00Z') + count * 1000).toISOString();

/** Each does one thing that is audited, or nothing where it is not possible. */
export const steps: Readonly<Record<string, Step>> = {
  answer: ({ responses }, random, count) => {
    const { personId, name } = one(people, random);
    const partStat = one(['accepted', 'declined', 'tentative'] as const, random);
    // Some come late: a later answer stands already.
    const at = second(random() < 0.2 ? count - 30 : count);
    const { mode: _, ...answer } = aResponse({ personId, personName: name, actorId: personId, partStat, at });
    return responses.record(answer, `klik ${count}`);
  },
  'send substitute': ({ responses }, random, count) => {
    const [{ personId, name }, other] = [one(people, random), one(people, random)];
    if (personId === other.personId) return Promise.resolve();
    const { mode: _, ...answer } = aResponse({ personId, personName: name, actorId: personId, at: second(count) });
    const substitute = { name: other.name, personId: other.personId, standing: 'asked' } as const;
    return responses.record({ ...answer, partStat: 'delegated', substitute }, `klik ${count}`);
  },
  'answer as substitute': async ({ responses }, random, count) => {
    const asked = (await responses.listResponses('moede-1')).filter(({ substitute }) => substitute !== undefined);
    const [seat] = asked;
    const substituteId = seat?.substitute?.personId;
    if (seat === undefined || substituteId === undefined) return;
    const standing = one(['accepted', 'declined'] as const, random);
    const answer = { meetingId: 'moede-1', seatId: seat.personId, substituteId, standing, at: second(count) };
    await responses.recordSubstitute(answer, `klik ${count}`);
  },
  'invite a guest': ({ responses }, random, count) =>
    responses.saveGuest(
      {
        meetingId: 'moede-1',
        personId: one(['guest:erik-holm', 'guest:fie-dam'], random),
        name: 'Erik Holm',
        items: [],
        invitedBy: anna.personId,
        invitedAt: second(count),
      },
      committee.id,
    ),
  'remove a guest': ({ responses }) => responses.removeGuest('moede-1', 'guest:erik-holm', anna),
  'note presence': ({ responses }, random, count) =>
    responses.savePresences(
      people.map((person) => ({
        ...person,
        meetingId: 'moede-1',
        attendance: one(['present', 'absent'] as const, random),
        isVirtual: false,
        recordedBy: anna.personId,
        at: second(count),
      })),
    ),
  'set terms': ({ responses }, random) =>
    responses.saveTerms('moede-1', random() < 0.5 ? {} : { responseDeadline: '2031-03-02T12:00' }, anna),
  'add members': ({ memberships }, random) =>
    memberships.add(
      people.slice(0, 1 + Math.floor(random() * people.length)).map((person) => aMembership(person)),
      'system',
    ),
  'give a role': ({ memberships }, random) => {
    const role = one(['chair', 'secretary', 'member', 'substitute'] as const, random);
    return memberships.setRole(aMembership({ ...one(people, random), role }), anna);
  },
  'open closed items': ({ memberships }, random) =>
    memberships.setClosedAccess(
      committee.id,
      one(people, random).personId,
      { yes: true, no: false, role: undefined }[one(['yes', 'no', 'role'] as const, random)],
      anna,
    ),
  'set a substitute': ({ memberships }, random) =>
    memberships.setDefaultSubstitute(committee.id, one(people, random).personId, { name: 'Gerd Holm' }, anna),
  'end a term': ({ memberships }, random) =>
    memberships.end(committee.id, [one(people, random).personId], '2031-02-01', 'system'),
  'change settings': ({ meetings }, random) =>
    meetings.changeSettings(
      committee.id,
      (settings) => ({ ...settings, language: one(['da', 'en'] as const, random) }),
      anna,
    ),
  'save the meeting': async ({ meetings }, _random, count) => {
    const stored = await meetings.findStoredMeeting(committee.id, 'moede-1');
    const record = aRecord({ version: count + 1, title: `Udgave ${count}` });
    await meetings.saveMeeting(record, undefined, stored?.revision, anna);
  },
  'bind or unbind': async ({ conversations }, random) => {
    const stored = await conversations.find('19:kanal');
    const committeeIds = one([[committee.id], [], [committee.id, 'havnen']], random);
    await conversations.save(aConversation({ id: '19:kanal', committeeIds }), stored?.revision, anna);
  },
  'rename the channel': async ({ conversations }, _random, count) => {
    const stored = await conversations.find('19:kanal');
    if (stored !== undefined) {
      await conversations.save({ ...stored.value, name: `Navn ${count}` }, stored.revision, 'system');
    }
  },
  propose: ({ proposals }, random, count) => {
    const { personId: proposerId, name: proposerName } = one(people, random);
    const { id: committeeId } = committee;
    const at = second(count);
    return proposals.add({
      id: `f${count}`,
      committeeId,
      title: 'Cykler',
      proposerId,
      proposerName,
      at,
      state: 'proposed',
    });
  },
  decide: async ({ proposals }, random, count) => {
    const [open] = (await proposals.list(committee.id, new Date(0))).filter(({ value }) => value.state === 'proposed');
    if (open === undefined) return;
    const decision = { byId: anna.personId, byName: anna.name, at: second(count) };
    const state = one(['accepted', 'declined', 'withdrawn'] as const, random);
    await proposals.replace({ ...open.value, state, decision }, open.revision);
  },
};

/** Everything once, in this order, then so many steps at random. */
export async function makeHistory(stores: Audited, random: () => number, more: number): Promise<string[]> {
  await stores.meetings.addCommittee(committee, 'operator');
  // A channel that is never bound has no chain: this one is, whatever comes.
  const channel = aConversation({ id: '19:kanal', committeeIds: [committee.id] });
  await stores.conversations.save(channel, undefined, anna);
  const names = Object.keys(steps);
  const done = [...names, ...Array.from({ length: more }, () => one(names, random))];
  for (const [count, name] of done.entries()) await steps[name]?.(stores, random, count);
  return done;
}

/** All answers, presences and invitations of somebody at the meeting go, as an erasure takes them. */
export async function eraseAtMeeting(
  { tables, auditing }: Audited,
  personId: string,
  event: 'erased' | 'purged',
): Promise<number> {
  const erasing = { event, by: { personId: anna.personId }, subjectId: personId };
  const writer = auditedRowWriter(tables, 'Responses', auditing, erasing);
  let count = 0;
  for (const row of await tables.table('Responses').list('')) {
    const isTheirs = !row.rowKey.startsWith('~') && JSON.stringify(row).includes(personId);
    if (isTheirs && !row.rowKey.startsWith('act|') && (await writer.remove(row))) count += 1;
  }
  return count;
}

/** Rows as they are, for readers alone: what somebody has done to them is looked at without doing it to storage. */
export function tablesOf(rows: ReadonlyMap<TableName, readonly Row[]>, tables: Tables): Tables {
  const reading = (name: TableName) => {
    const listed = async (filter: string) => (rows.get(name) ?? []).filter(readFilter(filter));
    return {
      ...tables.table(name),
      list: listed,
      async *scan(filter: string) {
        yield* await listed(filter);
      },
    };
  };
  return { ...tables, table: reading, bulkTable: reading };
}

export async function rowsOf(tables: Tables): Promise<Map<TableName, Row[]>> {
  const rows = new Map<TableName, Row[]>();
  for (const table of auditedTables) rows.set(table, await tables.table(table).list(''));
  return rows;
}
