import { odata } from '@azure/data-tables';
import { describe, expect, it } from 'vitest';
import { StorageFault } from '../../src/storage/storage-fault.ts';
import { openTables } from '../../src/storage/table-client.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { committee, recordOf, versionsIn } from './examples.ts';
import { type Fate, startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();
const original = {
  hash: 'f00d',
  bytes: Buffer.from([0x50, 0x4b, 0, 0xff]),
  fileName: 'referat.docx',
  text: 'Udgave 2',
};

/** Writes version 2 (150 items) over version 1 (130 items) through a network on which the n-th request has a fate. */
async function writeThrough(fateOf: (count: number) => Fate) {
  const prefix = newPrefix();
  const direct = await azurite.open({ prefix });
  await direct.meetings.addCommittee(committee, 'system');
  await direct.meetings.saveMeeting(recordOf(1, 130), undefined, undefined, 'system');
  const [base] = await direct.meetings.listMeetingsOn(committee.id, '2031-03-04');

  let requests = 0;
  let isOpen = false;
  const proxy = await startFaultyProxy(azurite.connectionString(), () => {
    if (isOpen) requests += 1;
    return isOpen ? fateOf(requests) : 'pass';
  });
  const broken = await azurite.open({ prefix, connectionString: proxy.connectionString });
  isOpen = true;
  const outcome = await broken.meetings
    .saveMeeting(recordOf(2, 150), original, base?.revision, 'system')
    .catch((error: unknown) => error);
  await proxy.close();
  return { direct: direct.meetings, prefix, outcome, requests };
}

async function itemRowCount(prefix: string): Promise<number> {
  const tables = await openTables({ connectionString: azurite.connectionString() }, { prefix });
  const filter = odata`PartitionKey eq ${committee.id} and RowKey ge ${'item|'} and RowKey lt ${'item}'}`;
  return (await tables.table('Meetings').list(filter, [])).length;
}

describe('an import that breaks off', () => {
  it('leaves the old version or the new one, wherever the network fails, and the next import mends all', async () => {
    const { requests } = await writeThrough(() => 'pass');
    expect(requests).toBeGreaterThanOrEqual(7);

    const after = async (passed: number) => {
      const { direct, prefix, outcome } = await writeThrough((count) => (count <= passed ? 'pass' : 'lose-request'));
      const [listed] = await direct.listMeetings(committee.id);
      const found = await direct.findMeeting(committee.id, 'moede-1');
      const [onDay] = await direct.listMeetingsOn(committee.id, '2031-03-04');
      expect(found).toEqual(listed);
      expect(onDay?.value).toEqual(listed);
      if (outcome !== 'saved') expect(outcome).toBeInstanceOf(StorageFault);

      expect(await direct.saveMeeting(recordOf(3, 2), undefined, onDay?.revision, 'system')).toBe('saved');
      expect(await direct.listMeetings(committee.id)).toEqual([recordOf(3, 2)]);
      expect(await itemRowCount(prefix)).toBe(2);
      return listed === undefined ? [] : [listed.meeting.version, listed.items.length, ...versionsIn(listed)];
    };
    const seen = await Promise.all(Array.from({ length: requests }, (_, passed) => after(passed)));

    // First the old version, then the new one, never anything else: the head is the fourth or fifth request.
    const whole = { old: [1, 130, 'Udgave 1'], new: [2, 150, 'Udgave 2'] };
    const firstNew = seen.findIndex(([version]) => version === 2);
    expect(firstNew).toBeGreaterThan(2);
    expect(seen).toEqual(seen.map((_, passed) => (passed < firstNew ? whole.old : whole.new)));
  });

  it('is saved, once, when the answer to any one of its requests is lost', async () => {
    const { requests } = await writeThrough(() => 'pass');
    const losing = async (lost: number) => {
      const { direct, prefix, outcome } = await writeThrough((count) => (count === lost ? 'lose-response' : 'pass'));
      expect([lost, outcome]).toEqual([lost, 'saved']);
      expect(await direct.listMeetings(committee.id)).toEqual([recordOf(2, 150)]);
      expect(await direct.findOriginal(committee.id, 'f00d')).toEqual(original);
      return itemRowCount(prefix);
    };
    const rowCounts = await Promise.all(Array.from({ length: requests }, (_, index) => losing(index + 1)));
    expect(Math.min(...rowCounts)).toBe(150);
  });
});
