import { describe, expect, test } from 'vitest';
import { type GuestPass, openScope, operatorScope, personalScope, type ReadScope } from '../../../src/access/scope.ts';
import { visibleAgenda, visibleRecord } from '../../../src/access/visible-record.ts';
import type { MeetingRecord } from '../../../src/domain/meeting.ts';
import { aMeeting, aMembership, anItem } from '../../builders.ts';

const record: MeetingRecord = {
  meeting: aMeeting({
    title: 'Møde om fyrmesterens afsked',
    place: 'Tårnet',
    joinUrl: 'https://teams.example.org/x',
    chair: 'Karen Lindholt',
    presences: [{ name: 'Bo Lund', attendance: 'present', isVirtual: false, guestForItems: [] }],
    apologies: ['Ida Friis'],
    minuteTakers: ['Sine Sekretær'],
    outerText: { text: 'Indhold: alt', documentHash: 'a' },
    actions: [
      { text: 'Maling købes', itemNumber: '2' },
      { text: 'Løn regnes ud', itemNumber: '3' },
      { text: 'Kaffe', itemNumber: '1' },
    ],
    attachments: [{ title: 'Farvekort', itemNumber: '2' }, { title: 'Budget', itemNumber: '1' }, { title: 'Fælles' }],
    futureMeetings: [{ date: '2031-05-06', text: 'Næste møde', isOwn: true }],
    documents: [
      { hash: 'a', fileName: 'dagsorden.docx', kind: 'dagsorden', importedAt: '2031-02-01T08:00:00Z' },
      { hash: 'b', fileName: 'Lønsedler.pdf', kind: 'bilag', importedAt: '2031-02-01T08:00:00Z' },
    ],
  }),
  items: [
    anItem({ number: '1', order: 0, title: 'Økonomi' }),
    anItem({ number: '2', order: 1, title: 'Maling af tårnet', startTime: '09:30' }),
    anItem({ number: '3', order: 2, title: 'Fyrmesterens løn', isClosed: true, startTime: '10:00' }),
    anItem({ number: '3.1', order: 3, parent: '3', title: 'Pensionen' }),
  ],
};

const titles = (seen: MeetingRecord | undefined): string[] | undefined => seen?.items.map(({ title }) => title);
const asGuest = (items: GuestPass['items'], meetingId = 'moede-1'): ReadScope =>
  personalScope([], [{ committeeId: 'fyrtaarnet', meetingId, items }]);
const painting = { label: '2', title: 'Maling af tårnet' };

test('a member sees what is open, one with the right all of it, the operator too, a stranger nothing', () => {
  const open = ['Økonomi', 'Maling af tårnet'];
  expect(titles(visibleRecord(personalScope([aMembership()]), record))).toEqual(open);
  expect(titles(visibleRecord(openScope(['fyrtaarnet']), record))).toEqual(open);
  expect(visibleRecord(personalScope([aMembership({ role: 'secretary' })]), record)).toBe(record);
  expect(visibleRecord(operatorScope, record)).toBe(record);
  expect(visibleRecord(personalScope([aMembership({ committeeId: 'andre' })]), record)).toBeUndefined();
});

describe('somebody whose term has ended', () => {
  const until = (day: string): ReadScope => personalScope([aMembership({ role: 'chair', until: day })]);

  test('sees the open items of meetings up to its last day, and nothing of a later one', () => {
    expect(titles(visibleRecord(until('2031-03-04'), record))).toEqual(['Økonomi', 'Maling af tårnet']);
    expect(visibleRecord(until('2031-03-03'), record)).toBeUndefined();
  });

  test('is not told what a meeting of theirs announces for the time after', () => {
    expect(visibleRecord(until('2031-03-04'), record)?.meeting.futureMeetings).toEqual([]);
    expect(visibleRecord(until('2031-05-06'), record)?.meeting.futureMeetings).toHaveLength(1);
  });

  test('sees their own item of a later meeting to which they are invited', () => {
    const terms = [aMembership({ until: '2030-12-31' })];
    const scope = personalScope(terms, [{ committeeId: 'fyrtaarnet', meetingId: 'moede-1', items: [painting] }]);
    expect(titles(visibleRecord(scope, record))).toEqual(['Maling af tårnet']);
  });
});

describe('a guest', () => {
  test('sees when and where, and the own items with what belongs to them, and nobody and nothing else', () => {
    const seen = visibleRecord(asGuest([painting]), record);
    expect(titles(seen)).toEqual(['Maling af tårnet']);
    expect(seen?.meeting).toEqual(
      aMeeting({
        title: '',
        place: 'Tårnet',
        actions: [{ text: 'Maling købes', itemNumber: '2' }],
        attachments: [{ title: 'Farvekort', itemNumber: '2' }],
        documents: record.meeting.documents.slice(0, 1),
      }),
    );
  });

  test('of the whole meeting sees its open items, and no more of its head', () => {
    const seen = visibleRecord(asGuest([]), record);
    expect(titles(seen)).toEqual(['Økonomi', 'Maling af tårnet']);
    expect(JSON.stringify(seen?.meeting)).not.toMatch(/Bo Lund|Indhold|afsked|Karen/);
  });

  test('finds the own item under its new number, and never the one that has the old number now', () => {
    const [economy, paint, pay] = record.items;
    if (economy === undefined || paint === undefined || pay === undefined) throw new Error('three items');
    const items = [
      { ...economy, number: '2' },
      { ...paint, number: '1' },
      { ...pay, isClosed: false },
    ];
    expect(titles(visibleRecord(asGuest([painting]), { ...record, items }))).toEqual(['Maling af tårnet']);
  });

  test.each([
    ['closed', { label: '3', title: 'Fyrmesterens løn' }],
    ['closed with the item above', { label: '3.1', title: 'Pensionen' }],
    ['closed when the invitation was written', { label: '3', title: '' }],
    ['gone', { label: '7', title: 'Rejser' }],
  ])('of an item that is %s sees none', (_, item) => {
    expect(visibleRecord(asGuest([item]), record)?.items).toEqual([]);
  });

  test('of another meeting sees nothing of this one', () => {
    expect(visibleRecord(asGuest([], 'moede-2'), record)).toBeUndefined();
  });
});

describe('an agenda', () => {
  test('tells members without the right that there are closed items, with number and time and no word more', () => {
    const seen = visibleAgenda(personalScope([aMembership()]), record);
    expect(seen?.items.map(({ number, isClosed }) => [number, isClosed])).toEqual([
      ['1', false],
      ['2', false],
      ['3', true],
      ['3.1', true],
    ]);
    expect(seen?.items[2]?.startTime).toBe('10:00');
    expect(JSON.stringify(seen)).not.toMatch(/løn|pension/i);
  });

  test('tells a guest of a closed item its time, and nothing of other closed items', () => {
    const seen = visibleAgenda(asGuest([{ label: '3', title: '' }]), record);
    expect(seen?.items).toMatchObject([{ number: '3', startTime: '10:00', isClosed: true }]);
    expect(JSON.stringify(seen)).not.toMatch(/løn|pension/i);
    expect(visibleAgenda(asGuest([painting]), record)?.items).toHaveLength(1);
  });

  test('shows those with the right all of it', () => {
    expect(visibleAgenda(personalScope([aMembership({ role: 'chair' })]), record)).toBe(record);
  });
});
