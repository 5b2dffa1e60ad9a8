import { expect, test } from 'vitest';
import type { ResponseWish } from '../../../src/attendance/decide-response.ts';
import { createRegisterResponse } from '../../../src/attendance/register-response.ts';
import type { Answer } from '../../../src/domain/response.ts';
import { createAuditing } from '../../../src/storage/audit/auditing.ts';
import { createResponseStore } from '../../../src/storage/response-store.ts';
import { aCommittee, aMembership, aRecord } from '../../builders.ts';
import { inMemoryTables } from '../../contract/in-memory-tables.ts';

const names: Readonly<Record<string, string>> = { anna: 'Anna Holm', bo: 'Bo Lund', carla: 'Carla Friis' };
const members = Object.entries(names).map(([personId, name]) => aMembership({ personId, name }));
const place = { committee: aCommittee(), meetingId: 'moede-1' };

function wish(personId: string, answer: Answer, second = 0): ResponseWish {
  const at = new Date(`2031-03-01T10:00:${String(second).padStart(2, '0')}.000Z`);
  return { personId, personName: names[personId] ?? '', answer, channel: 'card', at };
}

const sends = (member: string, substitute: string, second = 0) =>
  wish(member, { kind: 'decline', substitute: names[substitute] ?? '' }, second);

/** The store on tables in memory; all that is asked at once is read before anything of it is written. */
function attendance() {
  const tables = inMemoryTables();
  const responses = createResponseStore(
    tables,
    createAuditing(tables, () => new Date()),
  );
  const register = createRegisterResponse({
    meetings: { findMeeting: async () => aRecord() },
    responses,
    memberships: { listMembers: async () => members },
    now: () => new Date('2031-03-01T10:01:00Z'),
  });
  const outcomeOf = async (asked: ResponseWish, deliveryId: string) => {
    const registration = await register(place, asked, deliveryId);
    return registration.outcome === 'refused' ? registration.reason : registration.outcome;
  };
  const standing = async () => {
    const current = await responses.listResponses(place.meetingId);
    return current.map(({ personId, partStat, substitute }) =>
      [personId, partStat, ...(substitute === undefined ? [] : [substitute.personId, substitute.standing])].join(' '),
    );
  };
  return { outcomeOf, standing };
}

test('two members who name each other at the same moment are not both sent away: one of them is asked, and that is all', async () => {
  const { outcomeOf, standing } = attendance();
  const outcomes = await Promise.all([outcomeOf(sends('anna', 'bo'), 'a'), outcomeOf(sends('bo', 'anna'), 'b')]);
  expect(outcomes.toSorted()).toEqual(['recorded', 'substitute-cannot-delegate']);
  expect(await standing()).toHaveLength(1);
});

test('of two members who name the same substitute at the same moment one has them, the other is told so', async () => {
  const { outcomeOf, standing } = attendance();
  const outcomes = await Promise.all([outcomeOf(sends('anna', 'carla'), 'a'), outcomeOf(sends('bo', 'carla'), 'b')]);
  expect(outcomes.toSorted()).toEqual(['recorded', 'substitute-is-taken']);
  expect(await standing()).toHaveLength(1);
});

test('nobody is asked who sends afbud at the same moment', async () => {
  const { outcomeOf, standing } = attendance();
  const outcomes = await Promise.all([
    outcomeOf(sends('anna', 'carla'), 'a'),
    outcomeOf(wish('carla', { kind: 'decline' }, 1), 'c'),
  ]);
  const stands = await standing();
  if (outcomes[0] === 'recorded') expect(stands).toEqual(['anna delegated carla declined']);
  else expect([outcomes[0], stands]).toEqual(['substitute-has-declined', ['carla declined']]);
});

test('thirty clicks at once of one person end in the last of them', async () => {
  const { outcomeOf, standing } = attendance();
  const clicks = Array.from({ length: 15 }, (_, second) =>
    wish('anna', second === 14 ? { kind: 'tentative' } : { kind: 'accept', mode: 'virtual' }, second),
  );
  await Promise.all([...clicks, ...clicks].map((click) => outcomeOf(click, click.at.toISOString())));
  expect(await standing()).toEqual(['anna tentative']);
});

test('an answer given before one was asked to take a seat, and long on its way, is one’s own', async () => {
  const { outcomeOf, standing } = attendance();
  await outcomeOf(sends('anna', 'bo', 5), 'a');
  expect(await outcomeOf(wish('bo', { kind: 'accept', mode: 'in-person' }, 4), 'b')).toBe('recorded');
  expect(await standing()).toEqual(['anna delegated bo asked', 'bo accepted']);
  await outcomeOf(wish('bo', { kind: 'accept', mode: 'in-person' }, 6), 'c');
  expect(await standing()).toEqual(['anna delegated bo accepted', 'bo accepted']);
});

test('a substitute who chose no items and no times takes the seat for the whole meeting', async () => {
  const { outcomeOf } = attendance();
  await outcomeOf(sends('anna', 'bo'), 'a');
  const mode = 'in-person';
  expect(await outcomeOf(wish('bo', { kind: 'accept', mode, items: ['1'] }, 1), 'b')).toBe(
    'substitute-cannot-be-partial',
  );
  expect(await outcomeOf(wish('bo', { kind: 'accept', mode, items: [], from: ' ' }, 1), 'c')).toBe('recorded');
});
