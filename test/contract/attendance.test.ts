import { expect, it } from 'vitest';
import type { SubstituteAnswer } from '../../src/attendance/response-store.ts';
import type { Guest, RecordedPresence, SecretaryNote } from '../../src/domain/attendance.ts';
import type { Response, Substitute } from '../../src/domain/response.ts';
import { guestKey, invitationPartition } from '../../src/storage/response-rows.ts';
import { rowsUnder } from '../../src/storage/table.ts';
import { openTables } from '../../src/storage/table-client.ts';
import { aDecline, aResponse } from '../builders.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';
import { startFaultyProxy } from './faulty-proxy.ts';

const azurite = useAzurite();

const bo: Substitute = { name: 'Bo Prøve', personId: 'oid-bo', standing: 'asked' };
const seat = aDecline({ personId: 'oid-anna', personName: 'Anna Eksempel', substitute: bo });

function saysBo(at: string, changes: Partial<SubstituteAnswer> = {}): SubstituteAnswer {
  const whose = { meetingId: 'moede-1', seatId: 'oid-anna', substituteId: 'oid-bo' };
  return { ...whose, standing: 'accepted', mode: 'virtual', at: `2031-03-01T11:${at}.000Z`, ...changes };
}

function no(at: string): SubstituteAnswer {
  const { mode: _, ...answer } = saysBo(at, { standing: 'declined' });
  return answer;
}

const consent = (at: string, changes: Partial<Substitute> = {}): Response => ({
  ...seat,
  substitute: { ...bo, standing: 'accepted', mode: 'virtual', answeredAt: `2031-03-01T11:${at}.000Z`, ...changes },
});

async function withSeat() {
  const prefix = newPrefix();
  const { responses } = await azurite.open({ prefix });
  await responses.record(seat, 'afbud');
  return { prefix, responses };
}

it('a substitute’s answer stands on the seat, beside the member’s own, and in the log with its own time', async () => {
  const { responses } = await withSeat();
  expect(await responses.recordSubstitute(saysBo('00:00'), 'svar')).toBe('recorded');
  expect(await responses.listResponses('moede-1')).toEqual([consent('00:00')]);
  expect(await responses.listLog('moede-1')).toEqual([
    { response: seat, at: seat.at, outcome: 'recorded' },
    { response: consent('00:00'), at: '2031-03-01T11:00:00.000Z', outcome: 'recorded' },
  ]);
});

it('a substitute’s answer delivered again, ten times at once, counts once', async () => {
  const { responses } = await withSeat();
  const outcomes = await Promise.all(
    Array.from({ length: 10 }, () => responses.recordSubstitute(saysBo('00:00'), 'svar')),
  );
  expect(outcomes.toSorted()).toEqual([...Array.from({ length: 9 }, () => 'duplicate'), 'recorded']);
  expect(await responses.recordSubstitute(no('05:00'), 'svar')).toBe('duplicate');
  expect(await responses.listResponses('moede-1')).toEqual([consent('00:00')]);
  expect(await responses.listLog('moede-1')).toHaveLength(2);
});

it('of a substitute’s answers the last one given stands, in whatever order they arrive, and all are in the log', async () => {
  for (const order of [
    ['00:00', '01:00', '02:00'],
    ['02:00', '01:00', '00:00'],
    ['01:00', '02:00', '00:00'],
  ]) {
    const { responses } = await withSeat();
    const answers = order.map((at) => (at === '02:00' ? no(at) : saysBo(at)));
    const outcomes = [];
    for (const answer of answers) outcomes.push(await responses.recordSubstitute(answer, `svar ${answer.at}`));
    const [standing] = await responses.listResponses('moede-1');
    expect(standing?.substitute).toEqual({ ...bo, standing: 'declined', answeredAt: '2031-03-01T11:02:00.000Z' });
    const last = order.indexOf('02:00');
    expect(outcomes.map((outcome) => outcome === 'recorded')).toEqual(
      order.map((at, index) => index <= last && order.slice(0, index).every((before) => before < at)),
    );
    expect((await responses.listLog('moede-1')).map(({ at }) => at.slice(14, 19))).toEqual([
      '00:00',
      '00:00',
      '01:00',
      '02:00',
    ]);
  }
});

it('of two answers of a substitute at one instant the same one stands, whichever comes first', async () => {
  const answers = [
    { answer: saysBo('00:00'), deliveryId: 'svar-a' },
    { answer: no('00:00'), deliveryId: 'svar-b' },
  ];
  const standing = async (order: typeof answers) => {
    const { responses } = await withSeat();
    for (const { answer, deliveryId } of order) await responses.recordSubstitute(answer, deliveryId);
    // The member says the same again: it is still known by what the next answer is ordered.
    await responses.record({ ...seat, at: '2031-03-01T10:30:00.000Z' }, 'afbud igen');
    for (const { answer, deliveryId } of order) await responses.recordSubstitute(answer, `${deliveryId} igen`);
    return (await responses.listResponses('moede-1'))[0]?.substitute?.standing;
  };
  expect(await standing(answers)).toBe(await standing(answers.toReversed()));
});

it('who is not asked any more is told so and leaves no trace; a delivery taken before stays taken', async () => {
  const { responses } = await withSeat();
  expect(await responses.recordSubstitute(saysBo('00:00', { seatId: 'oid-carla' }), 'svar-1')).toBe('withdrawn');
  expect(await responses.recordSubstitute(saysBo('00:00', { substituteId: 'oid-dan' }), 'svar-2')).toBe('withdrawn');
  expect(await responses.recordSubstitute(saysBo('00:00'), 'svar-3')).toBe('recorded');
  const comes = aResponse({ personId: 'oid-anna', personName: 'Anna Eksempel', at: '2031-03-01T12:00:00.000Z' });
  await responses.record(comes, 'kommer selv');
  expect(await responses.recordSubstitute(no('30:00'), 'svar-4')).toBe('withdrawn');
  expect(await responses.recordSubstitute(saysBo('00:00'), 'svar-3')).toBe('duplicate');
  expect(await responses.listResponses('moede-1')).toEqual([comes]);
  expect(await responses.listLog('moede-1')).toHaveLength(3);
});

it('a substitute who has said yes is not asked anew when the member sends the same afbud again', async () => {
  const { responses } = await withSeat();
  await responses.recordSubstitute(saysBo('00:00'), 'svar');
  const again = { ...seat, at: '2031-03-01T12:00:00.000Z' };
  await responses.record(again, 'afbud igen');
  expect(await responses.listResponses('moede-1')).toEqual([{ ...again, substitute: consent('00:00').substitute }]);
  expect(await responses.recordSubstitute(no('30:00'), 'nej')).toBe('recorded');
  await responses.record({ ...again, at: '2031-03-01T13:00:00.000Z' }, 'afbud tredje gang');
  expect((await responses.listResponses('moede-1'))[0]?.substitute).toEqual(bo);
});

it('a member and their substitute answering at the same moment, over two replicas, lose nothing', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { prefix, responses } = await withSeat();
    const other = await azurite.open({ prefix });
    const again = { ...seat, at: '2031-03-01T10:30:00.000Z' };
    const outcomes = await Promise.all([
      responses.record(again, 'afbud igen'),
      other.responses.recordSubstitute(saysBo('00:00'), 'svar'),
    ]);
    expect(outcomes).toEqual(['recorded', 'recorded']);
    expect(await responses.listResponses('moede-1')).toEqual([{ ...again, substitute: consent('00:00').substitute }]);
    expect(await responses.listLog('moede-1')).toHaveLength(3);
  }
});

it('a substitute’s answer whose confirmation is lost on the way counts once and is reported as recorded', async () => {
  for (const lost of [1, 2]) {
    const { prefix, responses: direct } = await withSeat();
    let isOpen = false;
    let requests = 0;
    const proxy = await startFaultyProxy(azurite.connectionString(), () => {
      if (isOpen) requests += 1;
      return isOpen && requests === lost ? 'lose-response' : 'pass';
    });
    const { responses } = await azurite.open({ prefix, connectionString: proxy.connectionString });
    isOpen = true;
    expect(await responses.recordSubstitute(saysBo('00:00'), 'svar')).toBe('recorded');
    await proxy.close();
    expect(requests).toBeGreaterThan(lost);
    expect(await direct.recordSubstitute(saysBo('00:00'), 'svar')).toBe('duplicate');
    expect(await direct.listLog('moede-1')).toHaveLength(2);
  }
});

it('an answer that was decided by what does not hold any more is not recorded, and leaves no trace', async () => {
  const { responses } = await azurite.open();
  const { marks } = await responses.readAttendance('moede-1');
  expect(await responses.record(seat, 'Anna spørger Bo', undefined, marks)).toBe('recorded');
  const ofBo = aResponse({ personId: 'oid-bo', personName: 'Bo Prøve' });
  const note = { meetingId: 'moede-1', personId: 'oid-bo', personName: 'Bo Prøve', text: 'Kaffe?', at: ofBo.at };
  expect(await responses.record(ofBo, 'Bo svarer', note, marks)).toBe('overtaken');
  expect(await responses.recordSubstitute(saysBo('00:00'), 'Bo siger ja', marks)).toBe('overtaken');
  const rival = aDecline({ personId: 'oid-carla', personName: 'Carla Test', substitute: bo });
  expect(await responses.record(rival, 'Carla spørger Bo', undefined, marks)).toBe('overtaken');
  const read = await responses.readAttendance('moede-1');
  expect(read).toMatchObject({ responses: [seat], notes: [] });
  expect(await responses.listLog('moede-1')).toHaveLength(1);
  expect(await responses.recordSubstitute(saysBo('00:00'), 'Bo siger ja', read.marks)).toBe('recorded');
  // Whoever it does not concern is not kept waiting by it.
  const ofDan = aResponse({ personId: 'oid-dan', personName: 'Dan Test' });
  expect(await responses.record(ofDan, 'Dan svarer', undefined, marks)).toBe('recorded');
  expect(await responses.record(seat, 'Anna spørger Bo', undefined, marks)).toBe('duplicate');
});

it('an answer decided by what was read, whose confirmation is lost, is reported as recorded', async () => {
  const prefix = newPrefix();
  const direct = await azurite.open({ prefix });
  let isOpen = false;
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ path }) => {
    const isLost = isOpen && path.includes('$batch');
    if (isLost) isOpen = false;
    return isLost ? 'lose-response' : 'pass';
  });
  const { responses } = await azurite.open({ prefix, connectionString: proxy.connectionString });
  const { marks } = await responses.readAttendance('moede-1');
  isOpen = true;
  expect(await responses.record(seat, 'afbud', undefined, marks)).toBe('recorded');
  await proxy.close();
  expect(await direct.responses.listLog('moede-1')).toHaveLength(1);
});

const note: SecretaryNote = {
  meetingId: 'moede-1',
  personId: 'oid-anna',
  personName: 'Anna Eksempel',
  text: 'Jeg mangler bilag 2 🗓️',
  at: seat.at,
};

it('a note comes and goes with its answer: once, not with a delivery that was taken before, and is removed by itself', async () => {
  const { responses } = await azurite.open();
  expect(await responses.record(seat, 'afbud', note)).toBe('recorded');
  expect(await responses.record(seat, 'afbud', { ...note, text: 'Noget andet' })).toBe('duplicate');
  expect((await responses.readAttendance('moede-1')).notes).toEqual([note]);
  const earlier = { ...note, text: 'Sendt før', at: '2031-03-01T09:00:00.000Z' };
  expect(await responses.record({ ...seat, at: earlier.at }, 'tidligere', earlier)).toBe('superseded');
  expect((await responses.readAttendance('moede-1')).notes).toEqual([earlier, note]);
  await responses.removeNote(earlier);
  await responses.removeNote(earlier);
  expect((await responses.readAttendance('moede-1')).notes).toEqual([note]);
  expect(JSON.stringify(await responses.listLog('moede-1'))).not.toContain('bilag 2');
});

it('a note is not stored when its answer is not', async () => {
  const { prefix } = await withSeat();
  const proxy = await startFaultyProxy(azurite.connectionString(), ({ path }) =>
    path.includes('$batch') ? 'lose-request' : 'pass',
  );
  const { responses } = await azurite.open({ prefix, connectionString: proxy.connectionString });
  const later = { ...seat, at: '2031-03-01T12:00:00.000Z' };
  await expect(responses.record(later, 'tabt', { ...note, at: later.at })).rejects.toThrow();
  await proxy.close();
  const { responses: direct } = await azurite.open({ prefix });
  expect(await direct.readAttendance('moede-1')).toMatchObject({ responses: [seat], notes: [] });
});

function guest(name: string, changes: Partial<Guest> = {}): Guest {
  const [invitedBy, invitedAt] = ['oid-eva', '2031-02-20T10:00:00.000Z'];
  return { meetingId: 'moede-1', personId: `guest:${name}`, name, items: [], invitedBy, invitedAt, ...changes };
}

it('guests are invited, invited anew in the place of before, and taken off again; twice is as once', async () => {
  const { responses } = await azurite.open();
  await responses.saveGuest(guest('hugo'), 'havu');
  await responses.saveGuest(guest('inge', { items: [{ label: '2', title: 'Økonomi' }] }), 'havu');
  await responses.saveGuest(guest('hugo', { title: 'Havnefoged' }), 'havu');
  const both = [guest('hugo', { title: 'Havnefoged' }), guest('inge', { items: [{ label: '2', title: 'Økonomi' }] })];
  expect((await responses.readAttendance('moede-1')).guests).toEqual(both);
  await responses.removeGuest('moede-1', 'guest:hugo', 'system');
  await responses.removeGuest('moede-1', 'guest:hugo', 'system');
  expect((await responses.readAttendance('moede-1')).guests).toEqual([both[1]]);
  expect((await responses.readAttendance('moede-2')).guests).toEqual([]);
});

it('the meetings to which somebody is invited are found by the person; an invitation taken back is none', async () => {
  const { responses } = await azurite.open();
  const [one, two] = ['moede-1', hostileKey].map((meetingId) =>
    guest('hugo', { personId: 'oid-hugo', meetingId, items: [{ label: '2', title: 'Økonomi' }] }),
  );
  if (one === undefined || two === undefined) throw new Error('two invitations');
  await responses.saveGuest(one, 'havu');
  await responses.saveGuest(two, hostileKey);
  await responses.saveGuest(guest('inge', { personId: 'oid-inge' }), 'havu');
  const found = await responses.listInvitations('oid-hugo');
  expect(new Set(found)).toEqual(
    new Set([
      { committeeId: 'havu', guest: one },
      { committeeId: hostileKey, guest: two },
    ]),
  );
  await responses.removeGuest('moede-1', 'oid-hugo', 'system');
  expect(await responses.listInvitations('oid-hugo')).toEqual([{ committeeId: hostileKey, guest: two }]);
  expect(await responses.listInvitations('oid-nobody')).toEqual([]);
  expect((await responses.readAttendance('moede-1')).guests).toHaveLength(1);
});

it('a way to an invitation that leads nowhere is no invitation, and of whom the platform does not know none is written', async () => {
  const prefix = newPrefix();
  const { responses } = await azurite.open({ prefix });
  const hugo = guest('hugo', { personId: 'oid-hugo' });
  await responses.saveGuest(hugo, 'havu');
  await responses.saveGuest(guest('hugo'), 'havu');
  const tables = await openTables({ connectionString: azurite.connectionString() }, { prefix });
  const table = tables.table('Responses');
  const row = await table.find(guestKey(hugo));
  if (row === undefined) throw new Error('no guest');
  await table.remove(row);
  expect(await responses.listInvitations('oid-hugo')).toEqual([]);
  expect(await responses.listInvitations('guest:hugo')).toEqual([]);
  expect(await table.list(rowsUnder(invitationPartition('guest:hugo'), 'invited'))).toEqual([]);
});

function presence(personId: string, changes: Partial<RecordedPresence> = {}): RecordedPresence {
  const [recordedBy, at] = ['oid-eva', '2031-03-04T11:00:00.000Z'];
  const who = { meetingId: 'moede-1', personId, name: `Navn ${personId}` };
  return { ...who, attendance: 'present', isVirtual: false, recordedBy, at, ...changes };
}

it('what is noted of 150 people is kept, and what is noted of some of them again takes its place', async () => {
  const { responses } = await azurite.open();
  const everybody = Array.from({ length: 150 }, (_, index) => presence(`p${String(index).padStart(3, '0')}`));
  await responses.savePresences(everybody);
  const changed = presence('p007', { attendance: 'absent' });
  await responses.savePresences([changed]);
  await responses.savePresences([]);
  const { presences } = await responses.readAttendance('moede-1');
  expect(presences).toHaveLength(150);
  expect(presences[7]).toEqual(changed);
});

it('what was said for one meeting is that meeting’s, and the last of it stands', async () => {
  const { responses } = await azurite.open();
  expect((await responses.readAttendance('moede-1')).terms).toEqual({});
  await responses.saveTerms('moede-1', { responseDeadline: '2031-03-01T12:00' }, 'system');
  await responses.saveTerms('moede-1', { responseDeadline: '2031-03-02T08:00' }, 'system');
  expect((await responses.readAttendance('moede-1')).terms).toEqual({ responseDeadline: '2031-03-02T08:00' });
  expect((await responses.readAttendance('moede-2')).terms).toEqual({});
});

it('attendance is read with all of a meeting and nothing of another, whatever the ids hold', async () => {
  const { responses } = await azurite.open();
  const meetingId = hostileKey;
  const answer = aResponse({ meetingId, personId: hostileKey });
  await responses.record(answer, 'klik', { ...note, meetingId, personId: hostileKey });
  await responses.saveGuest(guest('hugo', { meetingId, personId: `guest:${hostileKey}` }), 'havu');
  await responses.savePresences([presence(hostileKey, { meetingId })]);
  await responses.saveTerms(meetingId, { responseDeadline: '2031-03-01T12:00' }, 'system');
  await responses.record(aResponse({ meetingId: `${hostileKey}2` }), 'klik');
  const { marks: _, ...attendance } = await responses.readAttendance(meetingId);
  expect(attendance).toEqual({
    responses: [answer],
    notes: [{ ...note, meetingId, personId: hostileKey }],
    guests: [guest('hugo', { meetingId, personId: `guest:${hostileKey}` })],
    presences: [presence(hostileKey, { meetingId })],
    terms: { responseDeadline: '2031-03-01T12:00' },
  });
});

it('the log holds every answer, oldest first, with what became of it', async () => {
  const { responses } = await azurite.open();
  const times = ['10:00:02', '10:00:00', '10:00:01', '10:00:03'];
  for (const time of times) await responses.record(aResponse({ at: `2031-03-01T${time}.000Z` }), `klik ${time}`);
  const log = await responses.listLog('moede-1');
  expect(log.map(({ at, outcome }) => `${at.slice(11, 19)} ${outcome}`)).toEqual([
    '10:00:00 superseded',
    '10:00:01 superseded',
    '10:00:02 recorded',
    '10:00:03 recorded',
  ]);
});
