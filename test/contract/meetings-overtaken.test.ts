import { describe, expect, it } from 'vitest';
import type { MeetingStore } from '../../src/storage/meeting-store.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { committee, recordOf } from './examples.ts';
import { type Fate, type PassingRequest, startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

/** Two ways to the same storage: one directly, one on which something may happen just before a request arrives. */
async function openBoth(before: (request: PassingRequest, direct: MeetingStore) => Promise<void>) {
  const prefix = newPrefix();
  const direct = (await azurite.open({ prefix })).meetings;
  const watch = async (callback: typeof before) => {
    let isOpen = false;
    const proxy = await startFaultyProxy(azurite.connectionString(), async (request): Promise<Fate> => {
      if (isOpen) await callback(request, direct);
      return 'pass';
    });
    const { meetings } = await azurite.open({ prefix, connectionString: proxy.connectionString });
    isOpen = true;
    return { meetings, close: proxy.close };
  };
  await direct.addCommittee(committee, 'system');
  return { direct, watch, watched: await watch(before) };
}

async function revisionNow(meetings: MeetingStore): Promise<string | undefined> {
  return (await meetings.listMeetingsOn(committee.id, '2031-03-04'))[0]?.revision;
}

/** Runs `work` at the first call only. */
function once(work: () => Promise<void>): () => Promise<void> {
  let isDone = false;
  return async () => {
    if (isDone) return;
    isDone = true;
    await work();
  };
}

const readsItems = ({ method, path }: PassingRequest) => method === 'GET' && path.includes('Meetings()');

describe('a meeting that is written while it is read', () => {
  it('is read anew and whole when the write falls between the reading of its head and of its items', async () => {
    let overtake = async () => {};
    const { direct, watched } = await openBoth(async (request) => {
      if (readsItems(request)) await overtake();
    });
    await direct.saveMeeting(recordOf(1, 5), undefined, undefined, 'system');
    overtake = once(async () => {
      await direct.saveMeeting(recordOf(2, 3), undefined, await revisionNow(direct), 'system');
    });
    expect(await watched.meetings.findMeeting(committee.id, 'moede-1')).toEqual(recordOf(2, 3));
    await watched.close();
  });

  it('is listed anew and whole when the write falls between two pages of the list', async () => {
    let overtake = async () => {};
    const { direct, watched } = await openBoth(async ({ path }) => {
      if (path.includes('NextRowKey')) await overtake();
    });
    // The first page ends among the items of the second meeting: what the first one gets then is behind the reader.
    const second = recordOf(1, 1100, { id: 'moede-2', date: '2031-04-01' });
    await direct.saveMeeting(recordOf(1, 10), undefined, undefined, 'system');
    await direct.saveMeeting(second, undefined, undefined, 'system');
    let hasOvertaken = false;
    overtake = once(async () => {
      await direct.saveMeeting(recordOf(2, 12), undefined, await revisionNow(direct), 'system');
      hasOvertaken = true;
    });
    const listed = await watched.meetings.listMeetings(committee.id);
    expect(hasOvertaken).toBe(true);
    expect(listed).toEqual([recordOf(2, 12), second]);
    await watched.close();
  });
});

it('a writer that tidies up late does not touch the items that the next writer has put in place', async () => {
  const nextIsReady = Promise.withResolvers<void>();
  const tidied = Promise.withResolvers<void>();
  let startNext = async () => {};
  const { direct, watch, watched } = await openBoth(async (request) => {
    if (readsItems(request)) await startNext();
  });
  await direct.saveMeeting(recordOf(1, 5), undefined, undefined, 'system');

  // The next writer has its items on storage and is about to move the head, when the slow one begins to tidy up.
  const next = await watch(async ({ method, path }) => {
    if (method !== 'PUT' || !path.includes('Meetings(')) return;
    nextIsReady.resolve();
    await tidied.promise;
  });
  let nextOutcome: Promise<string> | undefined;
  const base = await revisionNow(direct);
  startNext = once(async () => {
    nextOutcome = next.meetings.saveMeeting(recordOf(3, 7), undefined, await revisionNow(direct), 'system');
    await nextIsReady.promise;
  });
  expect(await watched.meetings.saveMeeting(recordOf(2, 6), undefined, base, 'system')).toBe('saved');
  tidied.resolve();
  expect(await nextOutcome).toBe('saved');
  expect(await direct.listMeetings(committee.id)).toEqual([recordOf(3, 7)]);
  await watched.close();
  await next.close();
});
