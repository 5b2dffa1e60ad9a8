import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { importDocument } from '../../src/minutes/import-document.ts';
import type { Storage } from '../../src/storage/open-storage.ts';
import { aMeeting } from '../builders.ts';
import { fileOf } from '../unit/minutes/outline.ts';
import { useAzurite } from './azurite.ts';
import { committee, hostileKey, itemOf, recordOf, versionsIn } from './examples.ts';

const azurite = useAzurite();

async function openWithCommittee(): Promise<Storage> {
  const storage = await azurite.open();
  await storage.meetings.addCommittee(committee, 'system');
  return storage;
}

describe('committees', () => {
  it('a committee that is there already keeps its name and settings', async () => {
    const { meetings } = await openWithCommittee();
    expect(await meetings.addCommittee({ ...committee, name: 'Et andet navn' }, 'system')).toBe('exists');
    expect(await meetings.listCommittees()).toEqual([committee]);
  });

  it('of ten committees added at once under one id, one is added and the others are told that it exists', async () => {
    const { meetings } = await azurite.open();
    const names = Array.from({ length: 10 }, (_, index) => `Udvalg ${index}`);
    const outcomes = await Promise.all(names.map((name) => meetings.addCommittee({ ...committee, name }, 'system')));
    expect(outcomes.filter((outcome) => outcome === 'added')).toHaveLength(1);
    expect(outcomes.filter((outcome) => outcome === 'exists')).toHaveLength(9);
    expect(await meetings.listCommittees()).toEqual([{ ...committee, name: names[outcomes.indexOf('added')] }]);
  });

  it('papers of two new committees whose names give one id make two committees when they are imported at once', async () => {
    const { meetings: store, persons } = await azurite.open();
    const paper = (name: string) =>
      fileOf(`# Referat af møde i ${name}\n\nTid: 4. marts 2031 kl. 10\n\n## 1. Kajen\n\n## 2. Eventuelt\n`);
    const outcomes = await Promise.all(
      ['Råd og Nævn', 'Raad og Naevn'].map((committeeName) =>
        importDocument(
          paper(committeeName),
          { store, persons, now: new Date() },
          { committee: { newName: committeeName } },
        ),
      ),
    );
    expect(outcomes).toMatchObject([
      { outcome: 'imported', committee: { name: 'Råd og Nævn' } },
      { outcome: 'imported', committee: { name: 'Raad og Naevn' } },
    ]);
    const committees = await store.listCommittees();
    expect(committees.map(({ id }) => id).toSorted()).toEqual(['raad-og-naevn', 'raad-og-naevn-2']);
    for (const { id } of committees) expect(await store.listMeetings(id)).toHaveLength(1);
  });

  it('the content mark of a committee changes with every meeting written, and only then', async () => {
    const { meetings } = await openWithCommittee();
    const mark = async () => (await meetings.listCommitteeStates())[0]?.contentMark;
    const marks = [await mark(), await mark()];
    expect(marks[0]).toBe(marks[1]);
    await meetings.saveMeeting(recordOf(1, 2), undefined, undefined, 'system');
    const afterFirst = await mark();
    expect(afterFirst).not.toBe(marks[0]);
    await meetings.saveMeeting(recordOf(1, 2, { id: 'moede-2' }), undefined, undefined, 'system');
    expect(await mark()).not.toBe(afterFirst);
    expect((await meetings.listCommitteeStates())[0]?.committee).toEqual(committee);
  });

  it('a meeting of a committee that nobody added is refused', async () => {
    const { meetings } = await azurite.open();
    await expect(meetings.saveMeeting(recordOf(1, 1), undefined, undefined, 'system')).rejects.toThrow(/add it first/);
  });
});

describe('meetings', () => {
  it('a meeting comes back as it was written, with æøå, emoji, quotes and sections of 60,000 characters', async () => {
    const { meetings } = await openWithCommittee();
    const long = 'Blåbærgrød på øen 🗓️ "citat" \\ \u0000 \ud83d '.repeat(1700);
    expect(long.length).toBeGreaterThan(60_000);
    const items = [itemOf(0, long), itemOf(1, 'kort'), itemOf(2, long)];
    const record = { meeting: aMeeting({ title: '“Ærø” 🗓️', place: "O'Connor #1/2?" }), items };
    expect(await meetings.saveMeeting(record, undefined, undefined, 'system')).toBe('saved');
    expect(await meetings.findMeeting(committee.id, 'moede-1')).toEqual(record);
    expect(await meetings.listMeetings(committee.id)).toEqual([record]);
    expect((await meetings.listMeetingsOn(committee.id, '2031-03-04'))[0]?.value).toEqual(record);
  });

  it('an item of more than 1 MiB comes back whole', async () => {
    const { meetings } = await openWithCommittee();
    const record = { meeting: aMeeting(), items: [itemOf(0, 'Ø"'.repeat(600_000)), itemOf(1, 'efter')] };
    expect(await meetings.saveMeeting(record, undefined, undefined, 'system')).toBe('saved');
    // Compared as truth values: a difference of a megabyte helps nobody.
    expect(isDeepStrictEqual(await meetings.findMeeting(committee.id, 'moede-1'), record)).toBe(true);
    expect(isDeepStrictEqual(await meetings.listMeetings(committee.id), [record])).toBe(true);
  });

  it('a bilag of 200,000 characters comes back whole under its item, also beside four others and when the minutes come', async () => {
    const { meetings: store, persons } = await azurite.open();
    const context = { store, persons, now: new Date('2031-03-01T09:00:00Z') };
    const names = ['Tilbud', 'Tegninger', 'Tidsplan', 'Høringssvar', 'Regnskab'].map((name) => `${name} for molen`);
    const agenda = `# Dagsorden til møde i Havnerådet\n\nTid: 4. marts 2031 kl. 10\n\n## 1. Molen\n\nMolen er revnet.\n\n### Bilag\n\n${names.map((name) => `- ${name}\n`).join('')}\n## 2. Eventuelt\n`;
    await importDocument(fileOf(agenda), context, {});
    const text = 'Blåbærgrød på øen 🗓️ "citat".\n\n'.repeat(6_500).slice(0, 199_900).toWellFormed();
    for (const name of names) {
      const outcome = await importDocument(fileOf(`# ${name}\n\n${text}\n`), context, {});
      expect(outcome.outcome).toBe('imported');
    }
    const minutes = `# Referat af møde i Havnerådet\n\nTid: 4. marts 2031 kl. 10\n\n## 1. Molen\n\n### Beslutning\n\nGodkendt.\n\n## 2. Eventuelt\n`;
    await importDocument(fileOf(minutes), context, {});
    const [record] = await store.listMeetings('havneraadet');
    const papers = record?.items[0]?.sections.filter(({ kind }) => kind === 'paper') ?? [];
    expect(papers.map(({ heading }) => heading)).toEqual(names);
    for (const paper of papers) expect(paper.text.length).toBeGreaterThan(199_000);
    for (const [at, name] of names.entries()) {
      expect(papers[at]?.text === `${name}\n\n${text.trim()}`.slice(0, papers[at]?.text.length)).toBe(true);
      const found = await store.findOriginal('havneraadet', papers[at]?.documentHash ?? '');
      expect(found?.bytes.length).toBeGreaterThan(199_000);
    }
    expect(record?.items[0]?.decisions).toHaveLength(1);
  });

  it('a meeting of 250 items keeps them all, in their order, and so does its shorter next version', async () => {
    const { meetings } = await openWithCommittee();
    expect(await meetings.saveMeeting(recordOf(1, 250), undefined, undefined, 'system')).toBe('saved');
    const [stored] = await meetings.listMeetingsOn(committee.id, '2031-03-04');
    expect(stored?.value).toEqual(recordOf(1, 250));
    expect(await meetings.saveMeeting(recordOf(2, 3), undefined, stored?.revision, 'system')).toBe('saved');
    expect(await meetings.listMeetings(committee.id)).toEqual([recordOf(2, 3)]);
  });

  it('a meeting without items is a meeting', async () => {
    const { meetings } = await openWithCommittee();
    await meetings.saveMeeting(recordOf(1, 0), undefined, undefined, 'system');
    expect(await meetings.listMeetings(committee.id)).toEqual([recordOf(1, 0)]);
    expect(await meetings.findMeeting(committee.id, 'moede-1')).toEqual(recordOf(1, 0));
    expect(await meetings.findMeeting(committee.id, 'moede-2')).toBeUndefined();
  });

  it('meetings are listed oldest first, by date or by day, without those of another committee', async () => {
    const { meetings } = await openWithCommittee();
    await meetings.addCommittee({ ...committee, id: 'fyrtaarnet-2' }, 'system');
    const dates = ['2031-05-06', '2030-12-01', '2031-03-04', '2031-03-04'];
    for (const [index, date] of dates.entries()) {
      const startTime = index === 3 ? '08:00' : '09:00';
      await meetings.saveMeeting(recordOf(1, 1, { id: `m${index}`, date, startTime }), undefined, undefined, 'system');
    }
    await meetings.saveMeeting(recordOf(1, 1, { committeeId: 'fyrtaarnet-2' }), undefined, undefined, 'system');
    const ids = (records: readonly { id: string }[]) => records.map((meeting) => meeting.id);
    expect(ids((await meetings.listMeetings(committee.id)).map((record) => record.meeting))).toEqual([
      'm1',
      'm3',
      'm2',
      'm0',
    ]);
    expect(ids(await meetings.listMeetingsFrom(committee.id, '2031-03-04'))).toEqual(['m3', 'm2', 'm0']);
    const between = (from: string, to: string) => meetings.listMeetingsBetween(committee.id, from, to);
    expect(ids(await between('2030-12-01', '2031-03-04'))).toEqual(['m1', 'm3', 'm2']);
    expect(ids(await between('2030-12-02', '2031-03-03'))).toEqual([]);
    const onDay = await meetings.listMeetingsOn(committee.id, '2031-03-04');
    expect(ids(onDay.map((stored) => stored.value.meeting)).sort()).toEqual(['m2', 'm3']);
  });

  it('a write on a stale revision is a conflict and changes nothing', async () => {
    const { meetings } = await openWithCommittee();
    await meetings.saveMeeting(recordOf(1, 2), undefined, undefined, 'system');
    const [stale] = await meetings.listMeetingsOn(committee.id, '2031-03-04');
    expect(await meetings.saveMeeting(recordOf(2, 2), undefined, stale?.revision, 'system')).toBe('saved');
    const before = await meetings.listCommitteeStates();
    expect(await meetings.saveMeeting(recordOf(3, 5), undefined, stale?.revision, 'system')).toBe('conflict');
    expect(await meetings.saveMeeting(recordOf(4, 5), undefined, undefined, 'system')).toBe('conflict');
    expect(await meetings.listMeetings(committee.id)).toEqual([recordOf(2, 2)]);
    expect(await meetings.listCommitteeStates()).toEqual(before);
  });

  it('of ten writers of the same next version one succeeds, and its items stand unmixed', async () => {
    const { meetings } = await openWithCommittee();
    await meetings.saveMeeting(recordOf(1, 3), undefined, undefined, 'system');
    const [base] = await meetings.listMeetingsOn(committee.id, '2031-03-04');
    const outcomes = await Promise.all(
      Array.from({ length: 10 }, (_, writer) =>
        meetings.saveMeeting(recordOf(100 + writer, 3 + writer), undefined, base?.revision, 'system'),
      ),
    );
    expect(outcomes.filter((outcome) => outcome === 'saved')).toHaveLength(1);
    const winner = outcomes.indexOf('saved');
    expect(await meetings.listMeetings(committee.id)).toEqual([recordOf(100 + winner, 3 + winner)]);
  });

  it('a reader while a meeting is written 60 times sees whole versions only, and never an older one again', async () => {
    const storage = await openWithCommittee();
    const { meetings } = storage;
    await meetings.saveMeeting(recordOf(1, 120), undefined, undefined, 'system');
    let isWriting = true;
    const writeAll = async () => {
      for (let version = 2; version <= 60; version += 1) {
        const [stored] = await meetings.listMeetingsOn(committee.id, '2031-03-04');
        await meetings.saveMeeting(recordOf(version, 90 + (version % 30)), undefined, stored?.revision, 'system');
      }
      isWriting = false;
    };
    const seen: number[] = [];
    const readAll = async () => {
      while (isWriting) {
        const found = await meetings.findMeeting(committee.id, 'moede-1');
        const [listed] = await meetings.listMeetings(committee.id);
        for (const record of [found, listed]) {
          if (record === undefined) throw new Error('the meeting was not there');
          const { version } = record.meeting;
          expect(versionsIn(record)).toEqual([`Udgave ${version}`]);
          if (version > 1) expect(record.items).toHaveLength(90 + (version % 30));
          seen.push(version);
        }
      }
    };
    await Promise.all([writeAll(), readAll()]);
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBeGreaterThan(5);
  });

  it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
    const { meetings } = await openWithCommittee();
    const odd = { ...committee, id: hostileKey };
    await meetings.addCommittee(odd, 'system');
    for (const id of [hostileKey, `${hostileKey}2`]) {
      const record = recordOf(1, 2, { id, committeeId: hostileKey });
      expect(await meetings.saveMeeting(record, undefined, undefined, 'system')).toBe('saved');
      expect(await meetings.findMeeting(hostileKey, id)).toEqual(record);
    }
    expect(await meetings.listMeetings(hostileKey)).toHaveLength(2);
    expect(await meetings.listMeetings("x' or PartitionKey ne 'x")).toEqual([]);
    expect(await meetings.listMeetingsOn(committee.id, "x' or date ne 'x")).toEqual([]);
    expect(await meetings.listMeetingsFrom(hostileKey, "9' or date ne 'x")).toEqual([]);
  });
});
