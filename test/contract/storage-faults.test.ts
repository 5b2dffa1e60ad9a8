import { createServer } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { StorageFault } from '../../src/storage/storage-fault.ts';
import { openTables } from '../../src/storage/table-client.ts';
import { aDelivery, aResponse } from '../builders.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { committee, recordOf } from './examples.ts';
import { type Fate, startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** A storage that worked when it was opened and behind which the network then changes. */
async function openBehind(): Promise<{ storage: Storage; turn: (fate: Fate) => void }> {
  let fate: Fate = 'pass';
  const proxy = await startFaultyProxy(azurite.connectionString(), () => fate);
  closing.push(proxy.close);
  const storage = await azurite.open({ connectionString: proxy.connectionString });
  await storage.meetings.addCommittee(committee, 'system');
  return {
    storage,
    turn: (next) => {
      fate = next;
    },
  };
}

/** Every call that stands between a click or a question and its answer. */
const calls: Readonly<Record<string, (storage: Storage) => Promise<unknown>>> = {
  'record an answer': ({ responses }) => responses.record(aResponse(), 'klik-1'),
  'list answers': ({ responses }) => responses.listResponses('moede-1'),
  'find a meeting': ({ meetings }) => meetings.findMeeting(committee.id, 'moede-1'),
  'list meetings on a day': ({ meetings }) => meetings.listMeetingsOn(committee.id, '2031-03-04'),
  'list coming meetings': ({ meetings }) => meetings.listMeetingsFrom(committee.id, '2031-03-04'),
  'list committees': ({ meetings }) => meetings.listCommitteeStates(),
  'save a meeting': ({ meetings }) => meetings.saveMeeting(recordOf(1, 1), undefined, undefined, 'system'),
  'list memberships': ({ memberships }) => memberships.listByPerson('p1'),
  'find a conversation': ({ conversations }) => conversations.find('19:abc'),
  'claim a post': ({ ledger }) => ledger.add(aDelivery()),
};

/** How each call ends, and the longest time that one took. */
async function endings(storage: Storage): Promise<{ faults: Record<string, string>; slowestMs: number }> {
  const started = performance.now();
  let slowestMs = 0;
  const faults = await Promise.all(
    Object.entries(calls).map(async ([name, call]) => {
      const error = await call(storage).then(
        () => 'no error',
        (reason: unknown) => reason,
      );
      slowestMs = Math.max(slowestMs, performance.now() - started);
      return [name, error instanceof StorageFault ? error.code : String(error)] as const;
    }),
  );
  return { faults: Object.fromEntries(faults), slowestMs };
}

const allAre = (code: string) => Object.fromEntries(Object.keys(calls).map((name) => [name, code]));

describe('when storage fails', () => {
  it('every call ends within 2.5 s while storage takes connections and keeps silent', async () => {
    const { storage, turn } = await openBehind();
    turn('hang');
    const started = performance.now();
    const [{ faults, slowestMs }, isReachable] = await Promise.all([endings(storage), storage.isReachable()]);
    expect(faults).toEqual(allAre('timeout'));
    expect(isReachable).toBe(false);
    expect(slowestMs).toBeLessThan(2500);
    expect(performance.now() - started).toBeLessThan(2500);
  });

  it('every call ends within 2.5 s while connections break, or storage says that it is busy', async () => {
    for (const fate of ['lose-request', 'busy'] as const) {
      const { storage, turn } = await openBehind();
      turn(fate);
      const { faults, slowestMs } = await endings(storage);
      expect(faults).toEqual(allAre('unreachable'));
      expect(slowestMs).toBeLessThan(2500);
      expect(await storage.isReachable()).toBe(false);
    }
  });

  it('works again as soon as storage answers again', async () => {
    const { storage, turn } = await openBehind();
    expect(await storage.isReachable()).toBe(true);
    turn('lose-request');
    await expect(storage.responses.record(aResponse(), 'klik-1')).rejects.toThrow(StorageFault);
    turn('pass');
    expect(await storage.isReachable()).toBe(true);
    expect(await storage.responses.record(aResponse(), 'klik-1')).toBe('recorded');
  });

  it('a single silent connection costs one try, not the call', async () => {
    const { storage, turn } = await openBehind();
    turn('hang');
    const outcome = storage.responses.record(aResponse(), 'klik-1');
    setTimeout(() => turn('pass'), 500);
    expect(await outcome).toBe('recorded');
  });
});

describe('when storage is opened', () => {
  const keyOf = (port: number, key: string) =>
    `DefaultEndpointsProtocol=http;AccountName=dagsorden;AccountKey=${key};${['Table', 'Blob'].map((service) => `${service}Endpoint=http://127.0.0.1:${port}/dagsorden;`).join('')}`;

  it('a refused connection is "unreachable" within 2.5 s', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    await new Promise((resolve) => server.close(resolve));
    const started = performance.now();
    const error = await openStorage({ connectionString: keyOf(port, 'aaaa') }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StorageFault', code: 'unreachable', cause: expect.any(Error) });
    expect(performance.now() - started).toBeLessThan(2500);
  });

  it('a silent server is a "timeout" within the longer deadline', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const port = typeof address === 'object' && address !== null ? address.port : 0;
    const options = { bulkDeadlineMs: 800 };
    const error = await openStorage({ connectionString: keyOf(port, 'aaaa') }, options).catch(
      (reason: unknown) => reason,
    );
    expect(error).toMatchObject({ name: 'StorageFault', code: 'timeout' });
    server.close();
  });

  it('a wrong key is "rejected", and neither it nor the right one stands in the message', async () => {
    const wrong = azurite.connectionString().replace(/AccountKey=[^;]+/, 'AccountKey=d3Jvbmcta2V5');
    const error = await openStorage({ connectionString: wrong }).catch((reason: unknown) => reason);
    expect(error).toMatchObject({ name: 'StorageFault', code: 'rejected' });
    expect(String(error)).not.toMatch(/d3Jvbmcta2V5|AccountKey/);
  });

  it('tables of another prefix are not seen, and opening again keeps what is there', async () => {
    const prefix = newPrefix();
    const first = await azurite.open({ prefix });
    await first.meetings.addCommittee(committee, 'system');
    expect(await (await azurite.open({ prefix })).meetings.listCommittees()).toEqual([committee]);
    expect(await (await azurite.open()).meetings.listCommittees()).toEqual([]);
  });

  it('a prefix that cannot begin a table name is refused', async () => {
    for (const prefix of ['', '1abc', 'dags-orden', 'a'.repeat(41)]) {
      await expect(azurite.open({ prefix })).rejects.toThrow(/prefix/);
    }
  });

  it('a table that was removed is a fault, not an empty answer', async () => {
    const tables = await openTables({ connectionString: azurite.connectionString() }, { prefix: newPrefix() });
    const key = { partitionKey: 'a', rowKey: 'b' };
    for (const call of [() => tables.table('Responses').find(key), () => tables.table('Responses').create(key)]) {
      await expect(call()).rejects.toMatchObject({ name: 'StorageFault', code: 'rejected' });
    }
    expect(await tables.isReachable()).toBe(false);
  });
});
