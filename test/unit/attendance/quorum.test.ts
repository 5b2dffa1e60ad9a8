import { describe, expect, test } from 'vitest';
import { type QuorumState, quorumStates } from '../../../src/attendance/quorum.ts';
import type { QuorumRule } from '../../../src/domain/attendance.ts';
import type { Membership, Person } from '../../../src/domain/person.ts';
import type { Response } from '../../../src/domain/response.ts';
import { aDecline, aMembership, aRecord, aResponse, aView } from '../../builders.ts';

const people: readonly (readonly [id: string, role: Membership['role'], organization: string])[] = [
  ['Asta', 'chair', 'Fyrby Kommune'],
  ['Bo', 'deputy-chair', 'Nordøens Hospital'],
  ['Carla', 'member', 'Fyrby Kommune'],
  ['Dan', 'member', 'Nordøens Hospital'],
  ['Eva', 'member', 'Almen praksis'],
  ['Finn', 'secretary', 'Fyrby Kommune'],
  ['Gry', 'observer', 'Almen praksis'],
];
const members = people.map(([name, role]) => aMembership({ personId: name, name, role }));
const persons = people.map(([name, , organization]): Person => ({ id: name, name, altNames: [], organization }));

const yes = (name: string, more: Partial<Response> = {}) => aResponse({ personId: name, personName: name, ...more });
const no = (name: string, more: Partial<Response> = {}) => aDecline({ personId: name, personName: name, ...more });
const sends = (name: string, substitute: string, standing: 'asked' | 'accepted' | 'declined' | 'unasked') =>
  no(name, { substitute: { name: substitute, personId: substitute, standing } });

function standing(rule: QuorumRule, ...responses: readonly Response[]): QuorumState {
  const { roster } = aView(aRecord(), responses, { members, persons });
  const [state] = quorumStates([rule], roster);
  if (state === undefined) throw new Error('no state');
  return state;
}

describe('a number of seats', () => {
  const three: QuorumRule = { kind: 'count', count: 3 };

  test('is met by so many who come, in whatever way', () => {
    const virtual = yes('Bo', { mode: 'virtual' });
    const partly = yes('Carla', { part: { from: '10:00' } });
    expect(standing(three, yes('Asta'), virtual, partly)).toMatchObject({ standing: 'met', expected: 3, needed: 3 });
  });

  test('is open while those who have not answered may still come, and broken by the afbud that is too much', () => {
    expect(standing(three, no('Asta'), no('Bo'))).toMatchObject({ standing: 'open', expected: 0 });
    expect(standing(three, no('Asta'), no('Bo'), no('Carla'))).toMatchObject({ standing: 'broken' });
  });

  test('a perhaps is neither yes nor no', () => {
    const maybe = yes('Carla', { partStat: 'tentative' });
    expect(standing(three, yes('Asta'), yes('Bo'), maybe, no('Dan'), no('Eva')).standing).toBe('open');
  });

  test('the secretary and observers have no seat', () => {
    expect(standing(three, yes('Asta'), yes('Finn'), yes('Gry')).expected).toBe(1);
  });

  test('a substitute fills the seat once: not before they have said yes, and not when they say no', () => {
    expect(standing(three, yes('Asta'), yes('Bo'), sends('Carla', 'Mette', 'accepted')).standing).toBe('met');
    expect(standing(three, yes('Asta'), yes('Bo'), sends('Carla', 'Mette', 'unasked')).standing).toBe('met');
    const lost = [no('Dan'), no('Eva')];
    const asked = sends('Carla', 'Mette', 'asked');
    expect(standing(three, yes('Asta'), yes('Bo'), asked, ...lost)).toMatchObject({ standing: 'open', expected: 2 });
    const cannot = sends('Carla', 'Mette', 'declined');
    expect(standing(three, yes('Asta'), yes('Bo'), cannot, ...lost).standing).toBe('broken');
  });

  test('a member who takes the seat of another is one voice', () => {
    const state = standing(three, yes('Asta'), sends('Bo', 'Carla', 'accepted'), no('Dan'), no('Eva'));
    expect(state).toMatchObject({ expected: 2, standing: 'broken' });
  });

  test('a substitute for certain items does not fill the seat', () => {
    const items = [{ label: '1', title: 'Godkendelse af dagsordenen' }];
    const some = no('Carla', { substitute: { name: 'Mette', standing: 'unasked', items } });
    expect(standing(three, yes('Asta'), yes('Bo'), some).expected).toBe(2);
  });
});

test.each([
  [0.5, true, 3],
  [0.5, false, 3],
  [2 / 3, false, 4],
  [0.2, true, 2],
])('a share of %f of five seats (more than: %s) needs %i', (share, isMoreThan, needed) => {
  expect(standing({ kind: 'share', share, isMoreThan }).needed).toBe(needed);
});

test('the chair or a deputy must come themselves: a substitute of theirs does not preside', () => {
  const rule: QuorumRule = { kind: 'chair' };
  expect(standing(rule, no('Asta')).standing).toBe('open');
  expect(standing(rule, no('Asta'), yes('Bo')).standing).toBe('met');
  expect(standing(rule, no('Asta'), sends('Bo', 'Mette', 'accepted')).standing).toBe('broken');
});

test('each party must be represented, and those that are not are named', () => {
  const rule: QuorumRule = { kind: 'each-party' };
  expect(standing(rule, yes('Asta'), yes('Dan'))).toMatchObject({ standing: 'open', missing: ['Almen praksis'] });
  expect(standing(rule, yes('Asta'), yes('Dan'), yes('Eva'))).toMatchObject({ standing: 'met', missing: [] });
  expect(standing(rule, no('Eva'))).toMatchObject({ standing: 'broken', missing: ['Almen praksis'] });
  expect(standing(rule, sends('Eva', 'Mette', 'accepted'), yes('Asta'), yes('Bo')).standing).toBe('met');
});

test('answers that were given for another date count for nothing', () => {
  const before = { answeredStart: '2031-03-03T08:00:00.000Z' };
  expect(standing({ kind: 'count', count: 1 }, yes('Asta', before)).expected).toBe(0);
});

test("a deputy who comes in the chair's place presides, and is one voice", () => {
  const instead = [sends('Asta', 'Bo', 'accepted'), yes('Carla')];
  expect(standing({ kind: 'chair' }, ...instead).standing).toBe('met');
  expect(standing({ kind: 'count', count: 3 }, ...instead).expected).toBe(2);
});

test('while nobody is known to be the chair, a rule that needs one is open and not broken', () => {
  const plain = members.filter(({ role }) => role === 'member');
  const { roster } = aView(
    aRecord(),
    plain.map(({ name }) => no(name)),
    { members: plain, persons },
  );
  expect(quorumStates([{ kind: 'chair' }], roster)).toMatchObject([{ standing: 'open', expected: 0, needed: 1 }]);
});

test('a share in percent needs no seat more than it says', () => {
  const many = Array.from({ length: 25 }, (_, index) =>
    aMembership({ personId: `p${index}`, name: `Medlem ${index}` }),
  );
  const { roster } = aView(aRecord(), [], { members: many });
  // 25 * 0.56 is 14.000000000000002.
  expect(quorumStates([{ kind: 'share', share: 0.56, isMoreThan: false }], roster)).toMatchObject([{ needed: 14 }]);
});

test('a chair who takes the seat of another presides, until that member comes after all', () => {
  const rule: QuorumRule = { kind: 'chair' };
  expect(standing(rule, sends('Carla', 'Asta', 'accepted')).standing).toBe('met');
  expect(standing(rule, yes('Carla')).standing).toBe('open');
});
