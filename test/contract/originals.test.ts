import { randomBytes } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import type { DocumentOriginal } from '../../src/minutes/minutes-store.ts';
import { type Storage, storageIn } from '../../src/storage/open-storage.ts';
import { useAzurite } from './azurite.ts';
import { committee, hostileKey, recordOf } from './examples.ts';
import { inMemoryBlobs } from './in-memory-blobs.ts';
import { inMemoryTables } from './in-memory-tables.ts';

const azurite = useAzurite();

const kinds: readonly (readonly [string, () => Promise<Storage>])[] = [
  ['on Azurite', () => azurite.open()],
  ['in memory', async () => storageIn({ tables: inMemoryTables(), blobs: inMemoryBlobs() }, () => new Date())],
];

async function withCommittee(open: () => Promise<Storage>): Promise<Storage> {
  const storage = await open();
  await storage.meetings.addCommittee(committee, 'system');
  return storage;
}

function originalOf(changes: Partial<DocumentOriginal> = {}): DocumentOriginal {
  return {
    hash: 'f00d',
    bytes: Buffer.from('PK\u0003\u0004 æøå'),
    fileName: 'Referat 🗓️ #1.docx',
    text: 'Kajen',
    ...changes,
  };
}

const megabyte = 1_000_000;

describe.each(kinds)('%s', (_kind, open) => {
  const openWithCommittee = () => withCommittee(open);

  it('an original comes back as it was saved, to the byte, with characters that no encoding of a text holds', async () => {
    const { meetings } = await openWithCommittee();
    const everyByte = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));
    const original = originalOf({ bytes: everyByte, text: '\ufeffBlåbær 🗓️ \u0000 \ud83d\r\n' });
    expect(await meetings.saveMeeting(recordOf(1, 1), original, undefined, 'system')).toBe('saved');
    expect(await meetings.findOriginal(committee.id, 'f00d')).toEqual(original);
    expect(await meetings.findOriginal(committee.id, 'f00')).toBeUndefined();
    expect(await meetings.findOriginal('havnen', 'f00d')).toBeUndefined();
  });

  it('a file of 20 MB with 2 MB of text comes back whole, and so does an empty one', async () => {
    const { meetings } = await openWithCommittee();
    const large = originalOf({ bytes: randomBytes(20 * megabyte), text: 'Øre, "citat"\n'.repeat(megabyte / 6) });
    expect(large.text.length).toBeGreaterThan(2 * megabyte);
    expect(await meetings.saveMeeting(recordOf(1, 1), large, undefined, 'system')).toBe('saved');
    const found = await meetings.findOriginal(committee.id, 'f00d');
    // Compared as truth values: a difference of megabytes helps nobody.
    expect(found?.text === large.text).toBe(true);
    expect(Buffer.compare(found?.bytes ?? Buffer.alloc(0), large.bytes)).toBe(0);

    const empty = originalOf({ hash: 'e', bytes: Buffer.alloc(0), text: '' });
    await meetings.saveMeeting(recordOf(1, 1, { id: 'moede-2' }), empty, undefined, 'system');
    expect(await meetings.findOriginal(committee.id, 'e')).toEqual(empty);
  });

  it('the same file for two meetings of a committee is one original, and each committee has its own', async () => {
    const { meetings } = await openWithCommittee();
    await meetings.addCommittee({ ...committee, id: 'havnen' }, 'system');
    const original = originalOf();
    for (const changes of [{}, { id: 'moede-2' }, { committeeId: 'havnen' }]) {
      expect(await meetings.saveMeeting(recordOf(1, 1, changes), original, undefined, 'system')).toBe('saved');
    }
    expect(await meetings.findOriginal(committee.id, 'f00d')).toEqual(original);
    expect(await meetings.findOriginal('havnen', 'f00d')).toEqual(original);
  });

  it('a file that a later version reads otherwise keeps its bytes and has the newer text, nothing of the longer older one', async () => {
    const { meetings } = await openWithCommittee();
    await meetings.saveMeeting(recordOf(1, 1), originalOf({ text: 'x'.repeat(megabyte) }), undefined, 'system');
    const [stored] = await meetings.listMeetingsOn(committee.id, '2031-03-04');
    await meetings.saveMeeting(recordOf(2, 1), originalOf({ text: 'kort' }), stored?.revision, 'system');
    expect(await meetings.findOriginal(committee.id, 'f00d')).toEqual(originalOf({ text: 'kort' }));
  });

  it('ten imports of the same file at once leave it there once and whole', async () => {
    const { meetings } = await openWithCommittee();
    const original = originalOf({ bytes: randomBytes(megabyte) });
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, () => meetings.saveMeeting(recordOf(1, 1), original, undefined, 'system')),
    );
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    expect(await meetings.findOriginal(committee.id, 'f00d')).toEqual(original);
  });

  it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
    const { meetings } = await openWithCommittee();
    await meetings.addCommittee({ ...committee, id: hostileKey }, 'system');
    for (const hash of [hostileKey, `${hostileKey}2`, '../../drafts/x', '..', 'a:b']) {
      const original = originalOf({ hash, fileName: hash });
      await meetings.saveMeeting(recordOf(1, 1, { id: hash, committeeId: hostileKey }), original, undefined, 'system');
      expect(await meetings.findOriginal(hostileKey, hash)).toEqual(original);
    }
  });
});
