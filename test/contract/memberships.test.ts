import { expect, it } from 'vitest';
import type { Membership } from '../../src/domain/person.ts';
import { useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';

const azurite = useAzurite();

function member(personId: string, changes: Partial<Membership> = {}): Membership {
  return { committeeId: 'fyrtaarnet', personId, name: `Åse ${personId}`, role: 'member', ...changes };
}

const byPerson = (a: Membership, b: Membership) => (a.personId < b.personId ? -1 : 1);

it('memberships are found by person and by committee', async () => {
  const { memberships } = await azurite.open();
  const added = [member('p1', { role: 'chair' }), member('p2'), member('p1', { committeeId: 'havnen' })];
  await memberships.add(added, 'system');
  expect((await memberships.listMembers('fyrtaarnet')).toSorted(byPerson)).toEqual([added[0], added[1]]);
  expect(await memberships.listMembers('havnen')).toEqual([added[2]]);
  const ofPerson = await memberships.listByPerson('p1');
  expect(ofPerson).toHaveLength(2);
  expect(ofPerson).toEqual(expect.arrayContaining([added[0], added[2]]));
  expect(await memberships.listByPerson('p3')).toEqual([]);
});

it('a role that is there stays when the person is added again, and the name is brought up to date in both lists', async () => {
  const { memberships } = await azurite.open();
  await memberships.add([member('p1', { role: 'chair' })], 'system');
  await memberships.add([member('p1', { role: 'member', name: 'Åse Nygift' })], 'system');
  const expected = [member('p1', { role: 'chair', name: 'Åse Nygift' })];
  expect(await memberships.listMembers('fyrtaarnet')).toEqual(expected);
  expect(await memberships.listByPerson('p1')).toEqual(expected);
});

it('adding the same people again, ten times at once, changes nothing and leaves each there once', async () => {
  const { memberships } = await azurite.open();
  const added = [member('p1'), member('p2'), member('p2')];
  await Promise.all(Array.from({ length: 10 }, () => memberships.add(added, 'system')));
  await memberships.add(added, 'system');
  expect((await memberships.listMembers('fyrtaarnet')).toSorted(byPerson)).toEqual([added[0], added[1]]);
  expect(await memberships.listByPerson('p2')).toEqual([added[1]]);
});

it('both lists name the same role when two people give different roles at once', async () => {
  const { memberships } = await azurite.open();
  for (let round = 0; round < 10; round += 1) {
    const committeeId = `udvalg-${round}`;
    await Promise.all([
      memberships.add([member('p1', { committeeId, role: 'chair' })], 'system'),
      memberships.add([member('p1', { committeeId, role: 'secretary' })], 'system'),
    ]);
    const [inCommittee] = await memberships.listMembers(committeeId);
    expect((await memberships.listByPerson('p1')).filter((one) => one.committeeId === committeeId)).toEqual([
      inCommittee,
    ]);
  }
});

it('a committee of 250 members keeps them all', async () => {
  const { memberships } = await azurite.open();
  await memberships.add(
    Array.from({ length: 250 }, (_, index) => member(`person-${index}`)),
    'system',
  );
  expect(await memberships.listMembers('fyrtaarnet')).toHaveLength(250);
});

it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { memberships } = await azurite.open();
  const added = [member(hostileKey), member(`${hostileKey}2`), member(hostileKey, { committeeId: hostileKey })];
  await memberships.add(added, 'system');
  expect(await memberships.listMembers('fyrtaarnet')).toHaveLength(2);
  expect(await memberships.listMembers(hostileKey)).toEqual([added[2]]);
  expect(await memberships.listByPerson(hostileKey)).toHaveLength(2);
  expect(await memberships.listByPerson("x' or PartitionKey ne 'x")).toEqual([]);
});

it('a membership that was ended is gone from both lists, others stay, and ending it again is no fault', async () => {
  const { memberships } = await azurite.open();
  await memberships.add([member('p1'), member('p2'), member('p1', { committeeId: 'havnen' })], 'system');
  await memberships.end('fyrtaarnet', ['p1', 'nobody'], '2026-05-04', 'system');
  await memberships.end('fyrtaarnet', ['p1'], '2026-05-04', 'system');
  expect(await memberships.listMembers('fyrtaarnet')).toEqual([member('p2')]);
  expect(await memberships.listByPerson('p1')).toEqual([member('p1', { committeeId: 'havnen' })]);
  await memberships.add([member('p1')], 'system');
  expect((await memberships.listMembers('fyrtaarnet')).toSorted(byPerson)).toEqual([member('p1'), member('p2')]);
});

it('a role that is given stands in both lists, whether its holder was a member before or not, and replaces another', async () => {
  const { memberships } = await azurite.open();
  await memberships.add([member('p1'), member('p2')], 'system');
  await memberships.setRole(member('p1', { role: 'secretary' }), 'system');
  await memberships.setRole(member('p3', { role: 'chair' }), 'system');
  await memberships.setRole(member('p3', { role: 'deputy-chair' }), 'system');
  const expected = [member('p1', { role: 'secretary' }), member('p2'), member('p3', { role: 'deputy-chair' })];
  expect((await memberships.listMembers('fyrtaarnet')).toSorted(byPerson)).toEqual(expected);
  expect(await memberships.listByPerson('p1')).toEqual([expected[0]]);
  expect(await memberships.listByPerson('p3')).toEqual([expected[2]]);
});

it('who has been given a role stays when plain members are removed, and goes after the role was taken away', async () => {
  const { memberships } = await azurite.open();
  await memberships.setRole(member('p1', { role: 'secretary' }), 'system');
  await memberships.add([member('p1')], 'system');
  await memberships.end('fyrtaarnet', ['p1'], '2026-05-04', 'system');
  expect(await memberships.listByPerson('p1')).toEqual([member('p1', { role: 'secretary' })]);
  expect(await memberships.listMembers('fyrtaarnet')).toEqual([member('p1', { role: 'secretary' })]);
  await memberships.setRole(member('p1'), 'system');
  await memberships.end('fyrtaarnet', ['p1'], '2026-05-04', 'system');
  expect(await memberships.listByPerson('p1')).toEqual([]);
  expect(await memberships.listMembers('fyrtaarnet')).toEqual([]);
});

it('of a term that has ended its last day is kept, whoever ends it again, until it goes on', async () => {
  const { memberships } = await azurite.open();
  await memberships.add([member('p1'), member('p2')], 'system');
  await memberships.end('fyrtaarnet', ['p1'], '2026-05-04', 'system');
  await memberships.end('fyrtaarnet', ['p1'], '2026-09-01', 'system');
  expect(await memberships.listTerms('p1')).toEqual([member('p1', { until: '2026-05-04' })]);
  expect(await memberships.listByPerson('p1')).toEqual([]);
  await memberships.setRole(member('p1', { role: 'observer' }), 'system');
  expect(await memberships.listTerms('p1')).toEqual([member('p1', { role: 'observer' })]);
  expect(await memberships.listMembers('fyrtaarnet')).toHaveLength(2);
});

it('the right to closed items is given, taken and left to the role again, for members only', async () => {
  const { memberships } = await azurite.open();
  await memberships.add([member('p1')], 'system');
  expect(await memberships.setClosedAccess('fyrtaarnet', 'p1', true, 'system')).toBe('set');
  await memberships.setRole(member('p1', { role: 'observer' }), 'system');
  const expected = [member('p1', { role: 'observer', seesClosedItems: true })];
  expect([await memberships.listByPerson('p1'), await memberships.listMembers('fyrtaarnet')]).toEqual([
    expected,
    expected,
  ]);
  await memberships.setClosedAccess('fyrtaarnet', 'p1', undefined, 'system');
  expect(await memberships.listByPerson('p1')).toEqual([member('p1', { role: 'observer' })]);
  expect(await memberships.setClosedAccess('fyrtaarnet', 'p2', true, 'system')).toBe('not-a-member');
});

it('address and guest mark of the roster are kept and brought up to date, in both lists', async () => {
  const { memberships } = await azurite.open();
  await memberships.add([member('p1', { email: 'p1@kommune.test', isExternal: true })], 'system');
  await memberships.add([member('p1', { email: 'ny@kommune.test' })], 'system');
  await memberships.add([member('p1')], 'system');
  const expected = [member('p1', { email: 'ny@kommune.test' })];
  expect(await memberships.listMembers('fyrtaarnet')).toEqual(expected);
  expect(await memberships.listByPerson('p1')).toEqual(expected);
});

it('a term that somebody ended is not taken up again by the roster, whatever its role was', async () => {
  const { memberships } = await azurite.open();
  await memberships.setRole(member('p1', { role: 'chair' }), 'system');
  await memberships.setClosedAccess('fyrtaarnet', 'p1', true, 'system');
  expect(await memberships.endByHand('fyrtaarnet', 'p1', '2026-05-31', 'system')).toBe('set');
  await memberships.add([member('p1', { name: 'Åse Nygift' })], 'system');
  const ended = member('p1', { until: '2026-05-31', isEndedByHand: true });
  expect(await memberships.listMembers('fyrtaarnet')).toEqual([]);
  expect(await memberships.listFormer('fyrtaarnet')).toEqual([ended]);
  expect(await memberships.listTerms('p1')).toEqual([ended]);
  expect(await memberships.endByHand('fyrtaarnet', 'p2', '2026-05-31', 'system')).toBe('not-a-member');
});

it('it goes on by a role that is given, or by joining the team again after having left it', async () => {
  const { memberships } = await azurite.open();
  await memberships.add([member('p1'), member('p2')], 'system');
  await memberships.endByHand('fyrtaarnet', 'p1', '2026-05-31', 'system');
  await memberships.endByHand('fyrtaarnet', 'p2', '2026-05-31', 'system');
  await memberships.setRole(member('p1', { role: 'observer' }), 'system');
  expect(await memberships.listMembers('fyrtaarnet')).toEqual([member('p1', { role: 'observer' })]);
  await memberships.letReturn('fyrtaarnet', ['p2'], 'system');
  expect(await memberships.listFormer('fyrtaarnet')).toEqual([member('p2', { until: '2026-05-31' })]);
  await memberships.add([member('p2')], 'system');
  expect(await memberships.listFormer('fyrtaarnet')).toEqual([]);
});

it('of an earlier term no right to closed items is left, but a no stays', async () => {
  const { memberships } = await azurite.open();
  await memberships.add([member('p1'), member('p2')], 'system');
  await memberships.setClosedAccess('fyrtaarnet', 'p1', true, 'system');
  await memberships.setClosedAccess('fyrtaarnet', 'p2', false, 'system');
  await memberships.end('fyrtaarnet', ['p1', 'p2'], '2026-05-04', 'system');
  await memberships.add([member('p1'), member('p2')], 'system');
  expect((await memberships.listMembers('fyrtaarnet')).toSorted(byPerson)).toEqual([
    member('p1'),
    member('p2', { seesClosedItems: false }),
  ]);
});
