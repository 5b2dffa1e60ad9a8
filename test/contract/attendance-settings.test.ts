import { expect, it } from 'vitest';
import type { QuorumRule } from '../../src/domain/attendance.ts';
import { attendanceRules } from '../../src/domain/committee.ts';
import type { Membership } from '../../src/domain/person.ts';
import { newPrefix, useAzurite } from './azurite.ts';
import { committee } from './examples.ts';

const azurite = useAzurite();

const anna: Membership = { committeeId: committee.id, personId: 'p1', name: 'Anna Eksempel', role: 'member' };
const bo = { name: 'Bo Prøve', personId: 'p2' };

it('a suppleant stands in both lists, is kept when a role is given or the name changes, and goes when taken away', async () => {
  const { memberships } = await azurite.open();
  await memberships.add([anna], 'system');
  const stands = async () => [
    await memberships.listMembers(committee.id),
    await memberships.listByPerson(anna.personId),
  ];
  expect(await memberships.setDefaultSubstitute(committee.id, 'p1', bo, 'system')).toBe('set');
  expect(await stands()).toEqual([[{ ...anna, defaultSubstitute: bo }], [{ ...anna, defaultSubstitute: bo }]]);
  await memberships.setRole({ ...anna, role: 'chair' }, 'system');
  await memberships.add([{ ...anna, name: 'Anna Nygift' }], 'system');
  const named = { ...anna, name: 'Anna Nygift', role: 'chair', defaultSubstitute: bo };
  expect(await stands()).toEqual([[named], [named]]);
  expect(await memberships.setDefaultSubstitute(committee.id, 'p1', { name: 'Dorte Krag' }, 'system')).toBe('set');
  expect((await stands())[0]).toEqual([{ ...named, defaultSubstitute: { name: 'Dorte Krag' } }]);
  expect(await memberships.setDefaultSubstitute(committee.id, 'p1', undefined, 'system')).toBe('set');
  const without = { ...anna, name: 'Anna Nygift', role: 'chair' };
  expect(await stands()).toEqual([[without], [without]]);
});

it('who is no member gets no suppleant, and does not become a member by it', async () => {
  const { memberships } = await azurite.open();
  expect(await memberships.setDefaultSubstitute(committee.id, 'p1', bo, 'system')).toBe('not-a-member');
  expect(await memberships.listMembers(committee.id)).toEqual([]);
  expect(await memberships.listByPerson('p1')).toEqual([]);
});

it('a role and a suppleant given at the same moment both stand, in both lists', async () => {
  for (let round = 0; round < 5; round += 1) {
    const prefix = newPrefix();
    const [one, other] = [await azurite.open({ prefix }), await azurite.open({ prefix })];
    await one.memberships.add([anna], 'system');
    await Promise.all([
      one.memberships.setRole({ ...anna, role: 'chair' }, 'system'),
      other.memberships.setDefaultSubstitute(committee.id, 'p1', bo, 'system'),
    ]);
    const both = { ...anna, role: 'chair', defaultSubstitute: bo };
    expect(await one.memberships.listByPerson('p1')).toEqual([both]);
    expect(await one.memberships.listMembers(committee.id)).toEqual([both]);
  }
});

it('rules changed by several at once are all there afterwards, and the rest of the committee is as it was', async () => {
  const prefix = newPrefix();
  const [one, other] = [await azurite.open({ prefix }), await azurite.open({ prefix })];
  await one.meetings.addCommittee(committee, 'system');
  const counts = [1, 2, 3, 4];
  await Promise.all(
    counts.map((count, index) =>
      (index % 2 === 0 ? one : other).meetings.changeSettings(
        committee.id,
        (settings) => {
          const rule: QuorumRule = { kind: 'count', count };
          const { attendance = {} } = settings;
          return { ...settings, attendance: { ...attendance, quorum: [...(attendance.quorum ?? []), rule] } };
        },
        'system',
      ),
    ),
  );
  const [found] = await one.meetings.listCommittees();
  const chosen = attendanceRules(found ?? committee).quorum.map((rule) => (rule.kind === 'count' ? rule.count : 0));
  expect(chosen.toSorted()).toEqual(counts);
  expect({ ...found, settings: undefined }).toEqual({ ...committee, settings: undefined });
  expect({ ...found?.settings, attendance: undefined }).toEqual({ ...committee.settings, attendance: undefined });
});

it('the settings of a committee that is not there are not changed', async () => {
  const { meetings } = await azurite.open();
  expect(await meetings.changeSettings('findes-ikke', (settings) => settings, 'system')).toBeUndefined();
  expect(await meetings.listCommittees()).toEqual([]);
});
