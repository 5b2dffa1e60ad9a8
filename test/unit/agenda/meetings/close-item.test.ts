import { expect, test } from 'vitest';
import { decideClosing, saveClosing } from '../../../../src/agenda/meetings/close-item.ts';
import type { MeetingDesk } from '../../../../src/agenda/meetings/meeting-desk.ts';
import type { MeetingRecord } from '../../../../src/domain/meeting.ts';
import type { Stored } from '../../../../src/domain/stored.ts';
import { aMeeting, anItem } from '../../../builders.ts';

const word = { by: 'sine', at: '2031-02-20T09:00:00.000Z' };
const close = (...labels: string[]) => ({ labels, isClosed: true, ...word });
const open = (...labels: string[]) => ({ labels, isClosed: false, ...word });

function meeting(...items: readonly Partial<ReturnType<typeof anItem>>[]): MeetingRecord {
  return {
    meeting: aMeeting(),
    items: items.map((changes, order) =>
      anItem({ number: String(order + 1), order, title: `Sag ${order}`, ...changes }),
    ),
  };
}

function after(record: MeetingRecord, wish: ReturnType<typeof close>): MeetingRecord {
  const decision = decideClosing(record, wish);
  if (decision.outcome !== 'save') throw new Error(decision.outcome);
  return decision.record;
}

const three = { meeting: aMeeting(), items: [0, 1, 2].map((order) => anItem({ number: String(order + 1), order })) };

test('an item that is closed keeps who said it and when; the others are as they were, and the version rises', () => {
  const closed = after(three, close('2'));
  expect(closed.items.map(({ isClosed, closing }) => [isClosed, closing])).toEqual([
    [false, undefined],
    [true, { isClosed: true, ...word }],
    [false, undefined],
  ]);
  expect(closed.meeting.version).toBe(2);
});

test('the same again changes nothing, and an item that is not there closes none of the others', () => {
  const closed = after(three, close('2'));
  expect(decideClosing(closed, close('2')).outcome).toBe('unchanged');
  expect(decideClosing(three, close('2', '9'))).toMatchObject({ outcome: 'no-such-item', label: '9' });
});

test('a word that is taken back is gone: what a later document says holds', () => {
  const [, again] = after(after(three, close('2')), open('2')).items;
  expect([again?.isClosed, again?.closing]).toEqual([false, undefined]);
});

test('an item that a document has closed is open by somebody’s word, which is kept', () => {
  const record = meeting({ isClosed: true });
  expect(after(record, open('1')).items[0]).toMatchObject({ isClosed: false, closing: { isClosed: false, ...word } });
});

test('what lies below a closed item is not opened without it', () => {
  const record = meeting({ number: '6', isClosed: true }, { number: '6.1', parent: '6', isClosed: true });
  expect(decideClosing(record, open('6.1'))).toMatchObject({ outcome: 'below-closed', label: '6.1' });
  expect(after(record, open('6', '6.1')).items.map(({ isClosed }) => isClosed)).toEqual([false, false]);
});

test('somebody who changes the meeting meanwhile loses nothing', async () => {
  let stored: Stored<MeetingRecord> = { value: three, revision: 'r1' };
  let isRaced = false;
  const desk: MeetingDesk = {
    listMeetingsOn: async () => [],
    findStoredMeeting: async () => stored,
    saveMeeting: async (record, _, revision) => {
      if (!isRaced) {
        isRaced = true;
        stored = { value: { ...three, meeting: { ...three.meeting, place: 'Tårnet' } }, revision: 'r2' };
      }
      if (revision !== stored.revision) return 'conflict';
      stored = { value: record, revision: 'r3' };
      return 'saved';
    },
  };
  const where = { committeeId: 'fyrtaarnet', meetingId: 'moede-1' };
  expect((await saveClosing(desk, where, close('2'))).outcome).toBe('save');
  expect([stored.value.meeting.place, stored.value.items[1]?.isClosed]).toEqual(['Tårnet', true]);
  expect((await saveClosing({ ...desk, findStoredMeeting: async () => undefined }, where, close('2'))).outcome).toBe(
    'gone',
  );
});
