import { expect, test } from 'vitest';
import { openLibrary } from '../../../src/answers/library.ts';
import type { MeetingSource } from '../../../src/answers/meeting-source.ts';
import type { MeetingRecord } from '../../../src/domain/meeting.ts';
import { aCommittee } from '../../builders.ts';
import { found, item, meetingOn } from './search/some-minutes.ts';

/** Storage with committees whose meetings can be changed, and what was read from it. */
function storageOf(...ids: string[]) {
  const marks = new Map(ids.map((id) => [id, 1]));
  const records = new Map<string, MeetingRecord[]>();
  const reads: string[] = [];
  const source: MeetingSource = {
    listCommitteeStates: async () =>
      [...marks].map(([id, mark]) => ({ committee: aCommittee({ id }), contentMark: String(mark) })),
    listMeetings: async (id) => {
      reads.push(id);
      return records.get(id) ?? [];
    },
  };
  const put = (id: string, title: string, version = 1, isMarked = true): void => {
    const { meeting, items } = meetingOn('2031-03-04', item(0, title));
    records.set(id, [{ meeting: { ...meeting, id: `${id}-1`, committeeId: id, version }, items }]);
    if (isMarked) marks.set(id, (marks.get(id) ?? 0) + 1);
  };
  return { source, reads, put, remove: (id: string) => marks.delete(id) };
}

test('an import is found at once, and only its committee is read and indexed again', async () => {
  const storage = storageOf('havnen', 'skolen');
  storage.put('havnen', 'Nyt tag');
  storage.put('skolen', 'Nyt gulv');
  let time = 0;
  const read = openLibrary(storage.source, () => time);
  const before = await read();
  storage.put('havnen', 'Ny kaj', 2);
  time = 1_500;
  const after = await read();
  expect(await found(after, 'kaj')).toEqual(['1#0']);
  expect(await found(after, 'tag')).toEqual([]);
  expect(after.shelves.find(({ committeeId }) => committeeId === 'skolen')).toBe(
    before.shelves.find(({ committeeId }) => committeeId === 'skolen'),
  );
  expect(storage.reads).toEqual(['havnen', 'skolen', 'havnen']);
});

test('who searches while an import is indexed finds all of the old minutes or all of the new', async () => {
  const storage = storageOf('havnen');
  storage.put('havnen', 'Nyt tag');
  let time = 0;
  let pauses = 0;
  let searchMeanwhile: () => Promise<void> = async () => {};
  const pause = async (): Promise<void> => {
    pauses += 1;
    await searchMeanwhile();
  };
  const read = openLibrary(storage.source, () => time, { pause });
  const old = await read();
  storage.put('havnen', 'Ny kaj', 2);
  const meanwhile: string[][] = [];
  searchMeanwhile = async () => {
    meanwhile.push(await found(old, 'tag'), await found(old, 'kaj'));
  };
  time = 1_500;
  const fresh = await read();
  expect(pauses).toBeGreaterThan(0);
  expect(meanwhile.length).toBeGreaterThan(0);
  for (const [index, hits] of meanwhile.entries()) expect(hits).toEqual(index % 2 === 0 ? ['1#0'] : []);
  expect([await found(fresh, 'tag'), await found(fresh, 'kaj')]).toEqual([[], ['1#0']]);
});

test('a committee that is gone is found no longer', async () => {
  const storage = storageOf('havnen', 'skolen');
  storage.put('havnen', 'Nyt tag');
  let time = 0;
  const read = openLibrary(storage.source, () => time);
  expect(await found(await read(), 'tag')).toEqual(['1#0']);
  storage.remove('havnen');
  time = 1_500;
  expect(await found(await read(), 'tag')).toEqual([]);
});

test('what was stored without a mark is found after the next full reading, for which nobody waits', async () => {
  const storage = storageOf('havnen', 'skolen');
  storage.put('havnen', 'Nyt tag');
  storage.put('skolen', 'Nyt gulv');
  let time = 0;
  const read = openLibrary(storage.source, () => time, { reloadMs: 60_000 });
  const before = await read();
  storage.put('havnen', 'Ny kaj', 2, false);
  time = 60_000;
  expect(await read()).toBe(before);
  await new Promise((resolve) => setImmediate(resolve));
  const after = await read();
  expect(await found(after, 'kaj')).toEqual(['1#0']);
  expect(after.shelves[1]).toBe(before.shelves[1]);
});

test('a fault of the storage during the full reading is told to the next who asks, and then it is tried again', async () => {
  const storage = storageOf('havnen');
  let isBroken = false;
  const source: MeetingSource = {
    ...storage.source,
    listMeetings: async (id) => {
      if (isBroken) throw new Error('storage is away');
      return storage.source.listMeetings(id);
    },
  };
  let time = 0;
  const read = openLibrary(source, () => time, { reloadMs: 60_000 });
  await read();
  isBroken = true;
  time = 60_000;
  await read();
  await new Promise((resolve) => setImmediate(resolve));
  await expect(read()).rejects.toThrow('storage is away');
  isBroken = false;
  time = 120_000;
  await expect(read()).resolves.toBeDefined();
});

test('of a large committee only the board is indexed again on which an import stands', async () => {
  const meetingOf = (date: string, title: string, version = 1): MeetingRecord => {
    const { meeting, items } = meetingOn(date, ...Array.from({ length: 400 }, (_, order) => item(order, title)));
    return { meeting: { ...meeting, id: date, committeeId: 'havnen', version }, items };
  };
  const days = ['2031-01-07', '2031-02-04', '2031-03-04', '2031-04-01', '2031-05-06', '2031-06-03', '2031-08-05'];
  let records = days.map((date) => meetingOf(date, 'Nyt tag'));
  let mark = 1;
  let time = 0;
  const source: MeetingSource = {
    listCommitteeStates: async () => [{ committee: aCommittee({ id: 'havnen' }), contentMark: String(mark) }],
    listMeetings: async () => structuredClone(records),
  };
  const read = openLibrary(source, () => time);
  const change = async (changed: MeetingRecord[]) => {
    records = changed;
    mark += 1;
    time += 1_500;
    return (await read()).shelves[0];
  };
  const boardsOf = async () => (await read()).shelves[0]?.boards ?? [];
  const [first, second, third] = await boardsOf();
  expect([first, second, third].map((board) => board?.records.length)).toEqual([3, 3, 1]);

  // A new version on the second, a new meeting on the last, which is not full, and the first is as it was.
  const newer = records.map((record) =>
    record.meeting.id === '2031-04-01' ? meetingOf('2031-04-01', 'Ny kaj', 2) : record,
  );
  const after = await change([meetingOf('2030-12-03', 'Ny mole'), ...newer]);
  expect(after?.boards.map((board) => [first, second, third].indexOf(board))).toEqual([0, -1, -1]);
  expect(after?.boards.map((board) => board.records.length)).toEqual([3, 3, 2]);
  expect(after?.records.map(({ meeting }) => meeting.date)).toEqual(['2030-12-03', ...days]);
  const library = await read();
  expect((await library.passages.search({ words: [['kaj']], limit: 1_000 })).hits).toHaveLength(400);
  expect((await library.passages.search({ words: [['mole']], limit: 1_000 })).hits).toHaveLength(400);
  expect((await library.passages.search({ words: [['tag']], limit: 10_000 })).hits).toHaveLength(2_400);

  // One that is imported anew under its first version is another one.
  await change(
    records.map((record) => (record.meeting.id === '2031-04-01' ? meetingOf('2031-04-01', 'Ny bro', 2) : record)),
  );
  expect(await found(await read(), 'bro', { limit: 1 })).toHaveLength(1);
  expect(await found(await read(), 'kaj')).toEqual([]);
  // One that is gone is found no longer.
  await change(records.filter(({ meeting }) => meeting.id !== '2031-04-01'));
  expect(await found(await read(), 'bro')).toEqual([]);
});
