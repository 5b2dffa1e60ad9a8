import { beforeEach, describe, expect, test } from 'vitest';
import type { MeetingDesk } from '../../../../src/agenda/meetings/meeting-desk.ts';
import { draftOf, type MeetingDraft } from '../../../../src/agenda/meetings/meeting-draft.ts';
import { type DraftToSave, saveChange, saveDraft } from '../../../../src/agenda/meetings/save-meeting.ts';
import { placeProposal } from '../../../../src/agenda/proposals/place-proposal.ts';
import type { MeetingRecord } from '../../../../src/domain/meeting.ts';
import { aCommittee, aMeeting, anItem, aRecord } from '../../../builders.ts';

const committee = aCommittee();
const now = new Date('2031-02-01T09:00:00Z');
const style = { language: 'da', seesClosed: true } as const;
const draft: MeetingDraft = {
  title: '',
  date: '2031-03-04',
  startTime: '09:00',
  endTime: '10:00',
  place: 'Pakhus 2',
  joinUrl: '',
  mode: '',
  chair: '',
  items: '1. Velkomst\n2. Eventuelt',
};
let records: Map<string, { value: MeetingRecord; revision: string }>;
let beforeSave: (() => void) | undefined;

const desk: MeetingDesk = {
  findStoredMeeting: async (_committeeId, id) => records.get(id),
  listMeetingsOn: async (_committeeId, date) =>
    [...records.values()].filter(({ value }) => value.meeting.date === date),
  saveMeeting: async (record, _original, revision) => {
    const other = beforeSave;
    beforeSave = undefined;
    other?.();
    if (records.get(record.meeting.id)?.revision !== revision) return 'conflict';
    put(record);
    return 'saved';
  },
};
const put = (value: MeetingRecord): void => {
  records.set(value.meeting.id, { value, revision: `r${value.meeting.version}-${records.size}` });
};
const save = (changes: Partial<MeetingDraft> = {}, more: Partial<DraftToSave> = {}) =>
  saveDraft(desk, {
    draft: { ...draft, ...changes },
    by: 'system',
    committee,
    newId: 'ny',
    style,
    confirmed: new Set(),
    editorId: 'sine',
    now,
    ...more,
  });
const edit = (record: MeetingRecord, changes: Partial<MeetingDraft>, more: Partial<DraftToSave> = {}) =>
  save(
    { ...draftOf(record, style), ...changes },
    { meetingId: record.meeting.id, shownVersion: record.meeting.version, ...more },
  );

beforeEach(() => {
  records = new Map();
  beforeSave = undefined;
});

describe('a new meeting', () => {
  test('with items is called since now, without any it is planned', async () => {
    expect(await save()).toMatchObject({
      outcome: 'saved',
      record: { meeting: { state: 'called', calledAt: now.toISOString(), version: 1, title: 'Fyrtårnet' } },
    });
    records.clear();
    const planned = await save({ items: '' });
    expect(planned).toMatchObject({ outcome: 'saved', record: { meeting: { state: 'planned' } } });
    expect(planned).not.toHaveProperty('record.meeting.calledAt');
  });

  test('is one however often its form is sent', async () => {
    await Promise.all([save(), save(), save()]);
    await save({ place: 'Et andet sted' });
    expect([...records.values()].map(({ value }) => value.meeting.place)).toEqual(['Pakhus 2']);
  });

  test.each([
    [{ date: '2031-01-31' }, 'in-past'],
    [{ date: 'snart' }, 'date-unreadable'],
    [{ date: '' }, 'date-missing'],
    [{ date: '2071-03-04' }, 'too-far'],
    [{ startTime: '25:00' }, 'time-unreadable'],
    [{ startTime: '' }, 'end-without-start'],
    [{ endTime: '09:00' }, 'end-is-start'],
    [{ joinUrl: 'http://teams.example.com' }, 'join-not-https'],
    [{ joinUrl: 'javascript:alert(1)' }, 'join-not-https'],
    [{ joinUrl: 'https://anna:hemmelig@example.com' }, 'join-not-https'],
    [{ place: 'x'.repeat(301) }, 'too-long'],
    [{ items: 'x'.repeat(3_000) }, 'item-too-long'],
    [{ items: 'punkt\n'.repeat(200) }, 'too-many-items'],
  ])('%j is told and not stored', async (changes, kind) => {
    expect(await save(changes)).toMatchObject({ outcome: 'refused', problems: [{ kind }] });
    expect(records.size).toBe(0);
  });

  test('past midnight, or on a day that has a meeting, is asked about once', async () => {
    put(aRecord({ id: 'andet' }));
    const asked = await save({ endTime: '01:00' });
    expect(asked).toMatchObject({ outcome: 'asked', warnings: [{ kind: 'overnight' }, { kind: 'same-day' }] });
    const keys = asked.outcome === 'asked' ? asked.warnings.map(({ key }) => key) : [];
    expect(await save({ endTime: '01:00' }, { confirmed: new Set(keys) })).toMatchObject({ outcome: 'saved' });
    // The yes was to this end alone.
    records.delete('ny');
    expect(await save({ endTime: '02:00' }, { confirmed: new Set(keys) })).toMatchObject({ outcome: 'asked' });
  });

  test('on a day that is only planned fills that in', async () => {
    put({ meeting: aMeeting({ id: 'planlagt', state: 'planned' }), items: [] });
    expect(await save()).toMatchObject({ outcome: 'planned-already', record: { meeting: { id: 'planlagt' } } });
    const planned = records.get('planlagt')?.value ?? aRecord();
    expect(await edit(planned, { items: '1. Kajen' })).toMatchObject({
      record: { meeting: { state: 'called', version: 2 } },
    });
  });
});

describe('an edit', () => {
  const text = { kind: 'background', text: 'Tallene.', span: { start: 0, end: 8 }, documentHash: 'abc' } as const;
  const record: MeetingRecord = {
    meeting: aMeeting({
      actions: [{ text: 'Lav et budget', itemNumber: '2' }],
      attachments: [{ title: 'Bilag til velkomsten', itemNumber: '1' }],
    }),
    items: [anItem({ title: 'Velkomst' }), anItem({ number: '2', order: 1, title: 'Budget', sections: [text] })],
  };
  beforeEach(() => put(record));

  test('that changes nothing stores nothing', async () => {
    expect(await edit(record, {})).toMatchObject({ outcome: 'unchanged' });
    expect(records.get(record.meeting.id)?.value.meeting.version).toBe(1);
  });

  test('raises the version, keeps the uid, and what was said of an item follows its number', async () => {
    const saved = await edit(record, { items: '1. Ny sag\n2. Velkomst\n3. Budget' });
    expect(saved).toMatchObject({ outcome: 'saved', isNew: false });
    const { meeting, items } = records.get(record.meeting.id)?.value ?? record;
    expect([meeting.version, meeting.icsUid]).toEqual([2, record.meeting.icsUid]);
    expect(meeting.actions).toEqual([{ text: 'Lav et budget', itemNumber: '3' }]);
    expect(meeting.attachments).toEqual([{ title: 'Bilag til velkomsten', itemNumber: '2' }]);
    expect(items[2]?.sections).toEqual([text]);
  });

  test('asks before an item with texts goes, and takes what was said of it along', async () => {
    const asked = await edit(record, { items: '1. Velkomst' });
    expect(asked).toMatchObject({ outcome: 'asked', warnings: [{ kind: 'drops', items: [{ title: 'Budget' }] }] });
    const confirmed = new Set(asked.outcome === 'asked' ? asked.warnings.map(({ key }) => key) : []);
    expect(await edit(record, { items: '1. Velkomst' }, { confirmed })).toMatchObject({ outcome: 'saved' });
    expect(records.get(record.meeting.id)?.value.meeting.actions).toEqual([]);
  });

  test('of a meeting that somebody else changed is not stored over it', async () => {
    const other = { ...record, meeting: { ...record.meeting, place: 'Søhuset', version: 2 } };
    beforeSave = () => put(other);
    expect(await edit(record, { place: 'Havnen' })).toMatchObject({ outcome: 'overtaken', record: other });
    expect(records.get(record.meeting.id)?.value).toEqual(other);
    expect(await edit(record, { place: 'Havnen' }, { shownVersion: 2 })).toMatchObject({ outcome: 'saved' });
    expect(records.get(record.meeting.id)?.value.meeting.version).toBe(3);
  });

  test('of a meeting with minutes is refused', async () => {
    put({ ...record, meeting: { ...record.meeting, state: 'held' } });
    expect(await edit(record, { place: 'Havnen' })).toMatchObject({ outcome: 'held' });
  });
});

describe('a whole meeting', () => {
  const where = { committeeId: committee.id, meetingId: 'moede-1', shownVersion: 1 };
  beforeEach(() => put(aRecord({ endTime: '10:30' })));

  test('is cancelled once, and called again', async () => {
    expect(await saveChange(desk, where, { kind: 'cancel' }, now, 'system')).toMatchObject({ outcome: 'saved' });
    expect(await saveChange(desk, where, { kind: 'cancel' }, now, 'system')).toMatchObject({ outcome: 'unchanged' });
    expect(records.get('moede-1')?.value.meeting).toMatchObject({ state: 'cancelled', version: 2 });
    expect(await saveChange(desk, { ...where, shownVersion: 2 }, { kind: 'call-again' }, now, 'system')).toMatchObject({
      record: { meeting: { state: 'called', version: 3 } },
    });
  });

  test('is moved, lasts as long as before, and never into the past', async () => {
    const moved = await saveChange(
      desk,
      where,
      { kind: 'move', date: '2031-03-11', startTime: '23:30' },
      now,
      'system',
    );
    expect(moved).toMatchObject({ record: { meeting: { date: '2031-03-11', startTime: '23:30', endTime: '01:00' } } });
    const back = await saveChange(
      desk,
      { ...where, shownVersion: 2 },
      { kind: 'move', date: '2031-01-11' },
      now,
      'system',
    );
    expect(back).toEqual({ outcome: 'refused', reason: 'in-past' });
  });

  test('that was changed since the question is asked about anew', async () => {
    put(aRecord({ version: 2 }));
    expect(await saveChange(desk, where, { kind: 'cancel' }, now, 'system')).toMatchObject({ outcome: 'overtaken' });
    expect(records.get('moede-1')?.value.meeting.state).toBe('called');
  });
});

test('an accepted proposal stands before Eventuelt, with its reason; a planned meeting stays planned; twice it is one', () => {
  const items = [anItem({ title: 'Velkomst' }), anItem({ number: '2', order: 1, title: 'Eventuelt' })];
  const proposal = {
    id: 'f1',
    committeeId: committee.id,
    title: 'Ny kaj',
    reason: 'Den er slidt.',
    proposerId: 'p',
    proposerName: 'Bo',
    at: now.toISOString(),
    state: 'accepted',
  } as const;
  const placed = placeProposal({ meeting: aMeeting({ state: 'planned' }), items }, proposal);
  expect(placed.items.map(({ number, title }) => `${number} ${title}`)).toEqual([
    '1 Velkomst',
    '2 Ny kaj',
    '3 Eventuelt',
  ]);
  expect(placed.items[1]?.sections).toMatchObject([{ kind: 'background', text: 'Den er slidt.' }]);
  expect(placed.meeting).toMatchObject({ state: 'planned', version: 2 });
  expect(placeProposal(placed, proposal)).toBe(placed);
});
