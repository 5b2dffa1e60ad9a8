import { expect, it } from 'vitest';
import { createAuditing } from '../../src/storage/audit/auditing.ts';
import { StorageFault } from '../../src/storage/storage-fault.ts';
import { openTables } from '../../src/storage/table-client.ts';
import { aCommittee, aConversation, aMembership, aRecord, aResponse } from '../builders.ts';
import { anna, eraseAtMeeting, makeHistory, openAudited, secrets } from '../security/audit-history.ts';
import { randomFrom } from '../unit/minutes/small-random.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { type Fate, type PassingRequest, startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

const tablesAt = (prefix: string, connectionString = azurite.connectionString()) =>
  openTables({ connectionString }, { prefix });

/** The audited stores on tables of their own, twice, as two replicas have them. */
async function twoReplicas() {
  const prefix = newPrefix();
  const [one, other] = await Promise.all([tablesAt(prefix), tablesAt(prefix)]);
  await one.ensureTables();
  return { prefix, one: openAudited(one), other: openAudited(other) };
}

const sound = { breaks: [], before: 0 };
const strictly = { upgradeMs: 0, lookAgainMs: 0 };
const member = (personId: string) => aMembership({ personId, name: `Åse ${personId}` });

it('everything that is audited, on a real service: sound, without a name or an id, also after an erasure', async () => {
  const { one } = await twoReplicas();
  await makeHistory(one, randomFrom(11), 10);
  const report = await one.audit.verify(strictly);
  expect(report).toMatchObject(sound);
  const entries = await one.audit.list();
  expect(entries).toHaveLength(report.entries);
  for (const secret of secrets) expect(JSON.stringify(entries)).not.toContain(secret);
  expect(await eraseAtMeeting(one, anna.personId, 'erased')).toBeGreaterThan(0);
  expect(await one.audit.verify(strictly)).toMatchObject(sound);
});

it('a row that is deleted or edited in storage is found and named', async () => {
  const { one } = await twoReplicas();
  await one.memberships.setRole({ ...member('p1'), role: 'secretary' }, 'operator');
  await one.memberships.setRole({ ...member('p1'), role: 'chair' }, anna);
  const table = one.tables.table('Memberships');
  const partition = 'committee|fyrtaarnet';
  const [entry] = await table.list("RowKey eq '~entry|members|00000001'");
  if (entry === undefined) throw new Error('There is no entry');
  await table.remove(entry);
  const at = { table: 'Memberships', partition, chain: 'members', seq: 1 };
  expect((await one.audit.verify(strictly)).breaks).toEqual([{ ...at, what: 'entry-missing' }]);
  await table.put({ partitionKey: partition, rowKey: entry.rowKey, entry: String(entry['entry']), hash: 'x' });
  expect((await one.audit.verify(strictly)).breaks).toContainEqual(
    expect.objectContaining({ row: entry.rowKey, what: 'entry-altered' }),
  );
});

it('two replicas that write to one chain at once leave it without gaps, and nothing is told twice', async () => {
  const { one, other } = await twoReplicas();
  await one.meetings.addCommittee(aCommittee(), 'operator');
  const of = (index: number) => (index % 2 === 0 ? one : other);
  await Promise.all(
    Array.from({ length: 8 }, async (_, index) => {
      await of(index).memberships.setRole({ ...member(`p${index}`), role: 'chair' }, anna);
      await of(index).meetings.changeSettings('fyrtaarnet', (settings) => ({ ...settings, language: 'en' }), anna);
      await of(index).responses.record(
        aResponse({ personId: 'p1', at: `2031-03-01T10:00:0${index}.000Z` }),
        `k${index}`,
      );
    }),
  );
  const report = await one.audit.verify(strictly);
  expect(report).toMatchObject(sound);
  const events = Map.groupBy(await one.audit.list(), ({ event }) => event);
  expect(events.get('role-given')).toHaveLength(8);
  expect(events.get('settings-changed')).toHaveLength(8);
  const answers = [...(events.get('response-recorded') ?? []), ...(events.get('response-superseded') ?? [])];
  expect(answers).toHaveLength(8);
});

/** Stores of which the first such request, or each, meets with a fate. */
async function losing(fate: Fate, isHit: (request: PassingRequest) => boolean, which: 'first' | 'each') {
  const { prefix, one } = await twoReplicas();
  await one.meetings.addCommittee(aCommittee(), 'operator');
  await one.memberships.add([member('p1')], 'system');
  let hits = 0;
  const proxy = await startFaultyProxy(azurite.connectionString(), (request) => {
    if (!isHit(request)) return 'pass';
    hits += 1;
    return which === 'each' || hits === 1 ? fate : 'pass';
  });
  const watched = openAudited(await tablesAt(prefix, proxy.connectionString));
  return { one, watched, close: proxy.close };
}

const isTransaction = ({ path }: PassingRequest) => path.includes('$batch');

it('a change whose confirmation is lost on the way counts once, is told once, and is no conflict', async () => {
  const { one, watched, close } = await losing('lose-response', isTransaction, 'first');
  await watched.memberships.setRole({ ...member('p1'), role: 'chair' }, anna);
  await close();
  expect(await one.audit.verify(strictly)).toMatchObject(sound);
  expect((await one.audit.list()).filter(({ event }) => event === 'role-given')).toHaveLength(1);
});

it.each([
  [
    'a committee',
    async (stores: ReturnType<typeof openAudited>) =>
      stores.meetings.addCommittee({ ...aCommittee(), id: 'havnen' }, 'operator'),
    'added',
  ],
  [
    'a meeting',
    async (stores: ReturnType<typeof openAudited>) =>
      stores.meetings.saveMeeting({ ...aRecord(), items: [] }, undefined, undefined, anna),
    'saved',
  ],
  [
    'an answer',
    async (stores: ReturnType<typeof openAudited>) => stores.responses.record(aResponse(), 'klik'),
    'recorded',
  ],
] as const)('%s whose confirmation is lost is there once and is reported as written', async (_what, work, outcome) => {
  const { one, watched, close } = await losing('lose-response', isTransaction, 'first');
  const before = (await one.audit.list()).length;
  expect(await work(watched)).toBe(outcome);
  await close();
  expect(await one.audit.verify(strictly)).toMatchObject(sound);
  expect(await one.audit.list()).toHaveLength(before + 1);
});

it('a binding whose confirmation is lost is bound, with the revision that stands', async () => {
  const { one, watched, close } = await losing('lose-response', isTransaction, 'first');
  const saved = await watched.conversations.save(aConversation({ id: '19:k' }), undefined, anna);
  await close();
  expect(saved?.revision).toBe((await one.conversations.find('19:k'))?.revision);
  expect(await one.audit.verify(strictly)).toMatchObject(sound);
});

it('a member whose way to them was written before a replica died opens nothing, and the next one is added', async () => {
  const { one, watched, close } = await losing('hang', isTransaction, 'each');
  await expect(watched.memberships.add([member('p2')], 'system')).rejects.toThrow(StorageFault);
  await close();
  expect(await one.memberships.listByPerson('p2')).toEqual([]);
  expect(await one.audit.verify(strictly)).toMatchObject(sound);
  await one.memberships.add([member('p2')], 'system');
  expect(await one.memberships.listByPerson('p2')).toEqual([member('p2')]);
  expect(await one.audit.verify(strictly)).toMatchObject(sound);
});

it('rows from before the audit are counted and no fault; from their next change on they are in it', async () => {
  const { one } = await twoReplicas();
  const legacy = { json0: JSON.stringify(member('p1')) };
  await one.tables.table('Memberships').put({ partitionKey: 'committee|fyrtaarnet', rowKey: 'p1', ...legacy });
  await one.tables.table('Memberships').put({ partitionKey: 'person|p1', rowKey: 'fyrtaarnet', ...legacy });
  expect(await one.memberships.listByPerson('p1')).toEqual([member('p1')]);
  expect(await one.audit.verify(strictly)).toMatchObject({ breaks: [], before: 1, chains: 0 });
  await one.memberships.setRole({ ...member('p1'), role: 'chair' }, anna);
  expect(await one.audit.verify(strictly)).toMatchObject({ ...sound, chains: 1 });
  await one.memberships.setRole(member('p1'), anna);
  expect((await one.audit.list()).map(({ event }) => event)).toEqual(['role-given', 'role-taken']);
});

it('of twenty who ask at once for the pseudonym of somebody all get the same; once forgotten, there is a new one', async () => {
  const prefix = newPrefix();
  const tables = await Promise.all([tablesAt(prefix), tablesAt(prefix)]);
  await tables[0].ensureTables();
  const [one, other] = tables.map((each) => createAuditing(each, () => new Date()).pseudonyms);
  if (one === undefined || other === undefined) throw new Error('There are two');
  const names = await Promise.all(
    Array.from({ length: 20 }, (_, index) => (index % 2 === 0 ? one : other).of(anna.personId)),
  );
  expect(new Set(names).size).toBe(1);
  expect(await one.find(anna.personId)).toBe(names[0]);
  const rows = await tables[0].table('Pseudonyms').list('');
  expect(JSON.stringify(rows)).not.toContain(anna.personId);
  await one.forget(anna.personId);
  expect(await one.find(anna.personId)).toBeUndefined();
  expect(await one.of(anna.personId)).not.toBe(names[0]);
});

it('a committee of 120 gets its members with an entry for each, in transactions that the service takes', async () => {
  const { one } = await twoReplicas();
  await one.memberships.add(
    Array.from({ length: 120 }, (_, index) => member(`p${index}`)),
    'system',
  );
  expect(await one.memberships.listMembers('fyrtaarnet')).toHaveLength(120);
  const report = await one.audit.verify(strictly);
  expect(report).toMatchObject({ ...sound, entries: 120, chains: 1 });
});
