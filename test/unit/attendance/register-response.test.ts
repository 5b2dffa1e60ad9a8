import { expect, test } from 'vitest';
import type { ResponseWish } from '../../../src/attendance/decide-response.ts';
import { createRegisterResponse } from '../../../src/attendance/register-response.ts';
import type { ResponseStore } from '../../../src/attendance/response-store.ts';
import type { MeetingRecord } from '../../../src/domain/meeting.ts';
import type { Response } from '../../../src/domain/response.ts';
import { aCommittee, aDecline, aRecord, aResponse } from '../../builders.ts';

const place = { committee: aCommittee(), meetingId: 'moede-1' };
const accept: ResponseWish = {
  personId: '11111111-0000-4000-8000-000000000001',
  personName: 'Ditte Eksempel',
  answer: { kind: 'accept', mode: 'in-person' },
  channel: 'card',
  at: new Date('2031-03-01T10:00:00.000Z'),
};

type Responses = Pick<ResponseStore, 'record' | 'recordSubstitute' | 'readAttendance' | 'listResponses'>;

/** Answers in memory: ordered by the time at which they were given, each delivery taken once. */
function inMemoryResponses(...present: readonly Response[]): Responses {
  const current = new Map(present.map((response) => [response.personId, response]));
  const deliveries = new Set<string>();
  return {
    record: async (response, deliveryId) => {
      if (deliveries.has(deliveryId)) return 'duplicate';
      deliveries.add(deliveryId);
      const standing = current.get(response.personId);
      if (standing !== undefined && standing.at >= response.at) return 'superseded';
      current.set(response.personId, response);
      return 'recorded';
    },
    recordSubstitute: async () => 'withdrawn',
    readAttendance: async () => ({ responses: [...current.values()], guests: [], presences: [], notes: [], terms: {} }),
    listResponses: async (meetingId) => [...current.values()].filter((response) => response.meetingId === meetingId),
  };
}

function registering(responses: Responses, record: MeetingRecord | undefined = aRecord()) {
  return createRegisterResponse({
    meetings: {
      findMeeting: async (committeeId, meetingId) =>
        record?.meeting.committeeId === committeeId && record.meeting.id === meetingId ? record : undefined,
    },
    responses,
    memberships: { listMembers: async () => [] },
    now: () => new Date('2031-03-01T10:00:01Z'),
  });
}

test('an answer is recorded beside the others', async () => {
  const other = aDecline({ personId: 'oid-2', personName: 'Bo Prøve' });
  const responses = inMemoryResponses(other);
  expect(await registering(responses)(place, accept, 'klik-1')).toEqual({
    outcome: 'recorded',
    record: aRecord(),
    response: aResponse(),
    note: 'none',
    attendance: { responses: [other, aResponse()], guests: [], presences: [], notes: [], terms: {} },
  });
  expect(await responses.listResponses('moede-1')).toEqual([other, aResponse()]);
});

test('the same click delivered again changes nothing and gives the same picture', async () => {
  const responses = inMemoryResponses();
  const register = registering(responses);
  await register(place, accept, 'klik-1');
  expect(await register(place, accept, 'klik-1')).toMatchObject({ outcome: 'duplicate' });
  expect(await responses.listResponses('moede-1')).toEqual([aResponse()]);
});

test('of two answers the one given last stands, and who answered first is told that a later one stands', async () => {
  const later = aDecline({ at: '2031-03-01T10:00:00.500Z' });
  const responses = inMemoryResponses(later);
  expect(await registering(responses)(place, accept, 'klik-1')).toEqual({
    outcome: 'superseded',
    record: aRecord(),
    response: aResponse(),
    note: 'none',
  });
  expect(await responses.listResponses('moede-1')).toEqual([later]);
});

test('a refused answer is not stored', async () => {
  const responses = inMemoryResponses();
  const record = aRecord({ state: 'cancelled' });
  const refused = await registering(responses, record)(place, accept, 'klik-1');
  expect(refused).toEqual({ outcome: 'refused', reason: 'meeting-cancelled', record });
  expect(await responses.listResponses('moede-1')).toEqual([]);
});

test('an answer to a meeting that is not there, or is another committee’s, is not stored', async () => {
  const responses = inMemoryResponses();
  const register = registering(responses);
  for (const elsewhere of [
    { ...place, meetingId: 'moede-9' },
    { ...place, committee: aCommittee({ id: 'havn' }) },
  ]) {
    expect(await register(elsewhere, accept, 'klik-1')).toEqual({ outcome: 'no-meeting' });
  }
  expect(await responses.listResponses('moede-1')).toEqual([]);
});
