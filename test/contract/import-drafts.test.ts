import { randomBytes } from 'node:crypto';
import { expect, it } from 'vitest';
import { openBlobs } from '../../src/storage/blob-client.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { draftOf, hostileKey } from './examples.ts';
import { type Fate, type PassingRequest, startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

const bytes = Buffer.from([0x50, 0x4b, 3, 4, 0, 0xff]);

/** The names of all files of drafts that are left on storage. */
async function filesLeft(prefix: string): Promise<string[]> {
  const { container } = await openBlobs({ connectionString: azurite.connectionString() }, { prefix });
  return container.listWrittenBefore('drafts/', new Date('2100-01-01'));
}

it('a draft comes back as it was added, with all choices and its file to the byte', async () => {
  const { drafts } = await azurite.open();
  const draft = draftOf({
    choices: {
      committee: { newName: 'Rådet for Ærø "Nord"' },
      corrections: { date: '2031-03-04', place: '' },
      addsPlannedMeetings: true,
    },
  });
  await drafts.add(draft, bytes);
  expect((await drafts.find(draft.id))?.value).toEqual(draft);
  expect(await drafts.findBytes(draft.id)).toEqual(bytes);
  expect(await drafts.find('kladde-2')).toBeUndefined();
  expect(await drafts.findBytes('kladde-2')).toBeUndefined();
});

it('a file of 20 MB comes back whole', async () => {
  const { drafts } = await azurite.open();
  const large = randomBytes(20_000_000);
  await drafts.add(draftOf(), large);
  // Compared as a truth value: a difference of megabytes helps nobody.
  expect(large.equals((await drafts.findBytes('kladde-1')) ?? Buffer.alloc(0))).toBe(true);
});

it('a draft that is added again changes nothing, whatever has become of it meanwhile', async () => {
  const { drafts } = await azurite.open();
  await drafts.add(draftOf(), bytes);
  const stored = await drafts.find('kladde-1');
  const saved = draftOf({ state: 'saved', meeting: { committeeId: 'fyrtaarnet', meetingId: 'moede-1' } });
  expect(await drafts.update(saved, stored?.revision ?? '')).toBe('saved');
  await drafts.add(draftOf(), Buffer.from('andet'));
  expect((await drafts.find('kladde-1'))?.value).toEqual(saved);
  expect(await drafts.findBytes('kladde-1')).toEqual(bytes);
});

it('of two presses on the card at once one decides, and the other is told', async () => {
  const { drafts } = await azurite.open();
  await drafts.add(draftOf(), bytes);
  const revision = (await drafts.find('kladde-1'))?.revision ?? '';
  const states = ['saved', 'discarded'] as const;
  const outcomes = await Promise.all(states.map((state) => drafts.update(draftOf({ state }), revision)));
  expect(outcomes.toSorted()).toEqual(['conflict', 'saved']);
  expect((await drafts.find('kladde-1'))?.value.state).toBe(states[outcomes.indexOf('saved')]);
});

it('old drafts are removed with their files, in whatever state, newer ones stay, and what is gone cannot be changed', async () => {
  const prefix = newPrefix();
  const { drafts } = await azurite.open({ prefix });
  await drafts.add(draftOf({ id: 'gammel', createdAt: '2031-02-28T23:59:59.999Z' }), bytes);
  await drafts.add(draftOf({ id: 'gemt', state: 'saved', createdAt: '2031-03-01T00:59:59+01:00' }), bytes);
  await drafts.add(draftOf({ id: 'ny', createdAt: '2031-03-01T00:00:00Z' }), bytes);
  const old = await drafts.find('gammel');
  expect(await drafts.removeBefore(new Date('2031-03-01T00:00:00Z'))).toBe(2);
  expect(await drafts.removeBefore(new Date('2031-03-01T00:00:00Z'))).toBe(0);
  for (const id of ['gammel', 'gemt']) {
    expect(await drafts.find(id)).toBeUndefined();
    expect(await drafts.findBytes(id)).toBeUndefined();
  }
  expect(await drafts.update(draftOf({ id: 'gammel' }), old?.revision ?? '')).toBe('conflict');
  expect(await drafts.findBytes('ny')).toEqual(bytes);
  expect(await filesLeft(prefix)).toEqual(['drafts/ny']);
});

/** Adds a draft on a storage that loses the request, or the answer to it, which is to a blob or to a row. */
async function addWhile(fate: Fate, isIt: (request: PassingRequest) => boolean) {
  const prefix = newPrefix();
  let isOpen = false;
  const proxy = await startFaultyProxy(azurite.connectionString(), (request) => {
    const isHit = isOpen && isIt(request);
    if (isHit && fate === 'lose-response') isOpen = false;
    return isHit ? fate : 'pass';
  });
  const behind = await azurite.open({ prefix, connectionString: proxy.connectionString });
  isOpen = true;
  const outcome = await behind.drafts.add(draftOf(), bytes).then(
    () => 'added',
    () => 'failed',
  );
  await proxy.close();
  return { prefix, outcome, drafts: (await azurite.open({ prefix })).drafts };
}

const isBlob = ({ path }: PassingRequest) => path.includes('/drafts/');
const isRow = ({ path }: PassingRequest) => /Drafts(\?|\(|$)/.test(path);

it('a draft whose adding broke off is not found, and its file goes with the old ones', async () => {
  const { prefix, outcome, drafts } = await addWhile('lose-request', isRow);
  expect(outcome).toBe('failed');
  expect(await drafts.find('kladde-1')).toBeUndefined();
  expect(await filesLeft(prefix)).toEqual(['drafts/kladde-1']);
  expect(await drafts.removeBefore(new Date(Date.now() - 3_600_000))).toBe(0);
  expect(await filesLeft(prefix)).toEqual(['drafts/kladde-1']);
  expect(await drafts.removeBefore(new Date(Date.now() + 3_600_000))).toBe(0);
  expect(await filesLeft(prefix)).toEqual([]);
});

it('a draft whose confirmation is lost on the way is there, once', async () => {
  for (const isIt of [isBlob, isRow]) {
    const { prefix, outcome, drafts } = await addWhile('lose-response', isIt);
    expect(outcome).toBe('added');
    expect((await drafts.find('kladde-1'))?.value).toEqual(draftOf());
    expect(await filesLeft(prefix)).toEqual(['drafts/kladde-1']);
  }
});

it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { drafts } = await azurite.open();
  const ids = [hostileKey, `${hostileKey}2`, '../originals/x', '..', '.', 'a:b'];
  for (const id of ids) await drafts.add(draftOf({ id }), Buffer.from(id));
  for (const id of ids) {
    expect((await drafts.find(id))?.value.id).toBe(id);
    expect(await drafts.findBytes(id)).toEqual(Buffer.from(id));
  }
  expect(await drafts.removeBefore(new Date('2032-01-01'))).toBe(ids.length);
});
