import { randomBytes } from 'node:crypto';
import { afterEach, expect, it } from 'vitest';
import { openBlobs } from '../../src/storage/blob-client.ts';
import { openStorage, type Storage } from '../../src/storage/open-storage.ts';
import { StorageFault } from '../../src/storage/storage-fault.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { committee, draftOf, recordOf } from './examples.ts';
import { type Fate, startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();
const closing: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

const deadlineMs = 1200;
const bytes = randomBytes(300_000);
const original = { hash: 'f00d', bytes, fileName: 'referat.pdf', text: 'Kajen' };

/** A storage with a draft and an original, whose tables go on working when the network to its blobs changes. */
async function openBehind(): Promise<{ storage: Storage; turn: (...fates: Fate[]) => void }> {
  const prefix = newPrefix();
  let fates: Fate[] = [];
  // The fates befall one request each; the last one all that follow.
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ path }) => {
    if (!path.includes('-documents')) return 'pass';
    return (fates.length > 1 ? fates.shift() : fates[0]) ?? 'pass';
  });
  closing.push(proxy.close);
  const storage = await openStorage(
    { connectionString: proxy.connectionString },
    { prefix, bulkDeadlineMs: deadlineMs },
  );
  await storage.meetings.addCommittee(committee, 'system');
  await storage.meetings.saveMeeting(recordOf(1, 1, { id: 'moede-2' }), original, undefined, 'system');
  await storage.drafts.add(draftOf({ id: 'gammel' }), bytes);
  return {
    storage,
    turn: (...next) => {
      fates = next;
    },
  };
}

/** Every call that moves or removes a file. */
const calls: Readonly<Record<string, (storage: Storage) => Promise<unknown>>> = {
  'add a draft': ({ drafts }) => drafts.add(draftOf(), bytes),
  'find the file of a draft': ({ drafts }) => drafts.findBytes('gammel'),
  'remove old drafts': ({ drafts }) => drafts.removeBefore(new Date('2032-01-01')),
  'save a meeting with its original': ({ meetings }) =>
    meetings.saveMeeting(recordOf(1, 1), original, undefined, 'system'),
  'find an original': ({ meetings }) => meetings.findOriginal(committee.id, 'f00d'),
};

async function endings(storage: Storage): Promise<Record<string, string>> {
  const faults = await Promise.all(
    Object.entries(calls).map(async ([name, call]) => {
      const error = await call(storage).then(
        () => 'no error',
        (reason: unknown) => reason,
      );
      return [name, error instanceof StorageFault ? error.code : String(error)] as const;
    }),
  );
  return Object.fromEntries(faults);
}

const allAre = (code: string) => Object.fromEntries(Object.keys(calls).map((name) => [name, code]));

it('every call that moves a file ends within its deadline while the blobs keep silent, and storage is not ready', async () => {
  const { storage, turn } = await openBehind();
  turn('hang');
  const started = performance.now();
  const [faults, isReachable] = await Promise.all([endings(storage), storage.isReachable()]);
  expect(faults).toEqual(allAre('timeout'));
  expect(isReachable).toBe(false);
  expect(performance.now() - started).toBeLessThan(2500);
});

it('every such call says that storage cannot be reached while connections break, or storage says that it is busy', async () => {
  for (const fate of ['lose-request', 'busy'] as const) {
    const { storage, turn } = await openBehind();
    turn(fate);
    expect(await endings(storage)).toEqual(allAre('unreachable'));
    expect(await storage.isReachable()).toBe(false);
    turn('pass');
    expect(await storage.isReachable()).toBe(true);
  }
});

it('a meeting whose original could not be saved is not saved', async () => {
  const { storage, turn } = await openBehind();
  turn('lose-request');
  await expect(storage.meetings.saveMeeting(recordOf(1, 1), original, undefined, 'system')).rejects.toThrow(
    StorageFault,
  );
  turn('pass');
  expect(await storage.meetings.findMeeting(committee.id, 'moede-1')).toBeUndefined();
});

it('one lost, silent or broken connection costs one try, and the file comes whole all the same', async () => {
  for (const fate of ['lose-request', 'lose-response', 'cut-response', 'stall-response', 'hang', 'busy'] as const) {
    const { storage, turn } = await openBehind();
    turn(fate, 'pass');
    const found = await storage.drafts.findBytes('gammel');
    expect([fate, bytes.equals(found ?? Buffer.alloc(0))]).toEqual([fate, true]);
    turn(fate, 'pass');
    expect(await storage.drafts.removeBefore(new Date('2032-01-01'))).toBe(1);
    expect(await storage.drafts.find('gammel')).toBeUndefined();
  }
});

it('a container that was removed is a fault, not a missing file', async () => {
  const blobs = await openBlobs({ connectionString: azurite.connectionString() }, { prefix: newPrefix() });
  const { container } = blobs;
  for (const call of [
    () => container.find('a'),
    () => container.create('a', bytes),
    () => container.remove('a'),
    () => container.listWrittenBefore('a', new Date()),
  ]) {
    await expect(call()).rejects.toMatchObject({ name: 'StorageFault', code: 'rejected' });
  }
  expect(await blobs.isReachable()).toBe(false);
});

it('files of another prefix are not seen, opening again keeps what is there, and a prefix may hold capitals', async () => {
  const prefix = newPrefix();
  await (await azurite.open({ prefix })).drafts.add(draftOf(), bytes);
  expect(await (await azurite.open({ prefix })).drafts.findBytes('kladde-1')).toEqual(bytes);
  expect(await (await azurite.open()).drafts.findBytes('kladde-1')).toBeUndefined();
  const capitals = await azurite.open({ prefix: newPrefix().toUpperCase() });
  await capitals.drafts.add(draftOf(), bytes);
  expect(await capitals.drafts.findBytes('kladde-1')).toEqual(bytes);
});

it('storage without its blobs does not open', async () => {
  const dead = azurite.connectionString().replace(/(BlobEndpoint=http:\/\/127\.0\.0\.1):\d+/, '$1:9');
  const started = performance.now();
  await expect(openStorage({ connectionString: dead })).rejects.toMatchObject({ code: 'unreachable' });
  expect(performance.now() - started).toBeLessThan(2500);
});
