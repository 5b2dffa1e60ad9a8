import { expect, test } from 'vitest';
import {
  channelScope,
  emptyScope,
  isEmpty,
  maySee,
  openScope,
  operatorScope,
  personalScope,
  seesAnything,
  seesClosedIn,
  withoutClosed,
} from '../../../src/access/scope.ts';
import type { MembershipRole } from '../../../src/domain/person.ts';
import { aConversation, aMembership } from '../../builders.ts';

const memberships = [aMembership({ committeeId: 'fyrtaarnet' }), aMembership({ committeeId: 'skole' })];

test('in a channel everybody may hear of what is open in the committees that are bound to it', () => {
  const scope = channelScope(aConversation({ committeeIds: ['havn'] }));
  expect(scope).toEqual(openScope(['havn']));
  expect([maySee(scope, 'havn'), maySee(scope, 'fyrtaarnet'), seesClosedIn(scope, 'havn')]).toEqual([
    true,
    false,
    false,
  ]);
  expect(isEmpty(channelScope(aConversation({ committeeIds: [] })))).toBe(true);
});

test('in personal chat one hears of the committees of which one is a member, and who is a member of nothing of nothing', () => {
  const scope = personalScope(memberships);
  expect(['fyrtaarnet', 'skole', 'havn', ''].map((id) => maySee(scope, id))).toEqual([true, true, false, false]);
  expect(isEmpty(personalScope([]))).toBe(true);
});

test.each<[MembershipRole, boolean]>([
  ['secretary', true],
  ['chair', true],
  ['deputy-chair', true],
  ['co-chair', true],
  ['member', false],
  ['substitute', false],
  ['observer', false],
])('a %s sees closed items in their own chat by the role alone: %s', (role, sees) => {
  expect(seesClosedIn(personalScope([aMembership({ role })]), 'fyrtaarnet')).toBe(sees);
});

test('what was said for the person goes before the role, either way', () => {
  const scope = (role: MembershipRole, said: boolean) =>
    seesClosedIn(personalScope([aMembership({ role, seesClosedItems: said })]), 'fyrtaarnet');
  expect([scope('member', true), scope('secretary', false)]).toEqual([true, false]);
});

test('a term that has ended opens nothing closed, whatever the role was, and is no membership', () => {
  const scope = personalScope([aMembership({ role: 'chair', seesClosedItems: true, until: '2030-12-31' })]);
  expect([seesClosedIn(scope, 'fyrtaarnet'), maySee(scope, 'fyrtaarnet')]).toEqual([false, false]);
  expect(seesAnything(scope, 'fyrtaarnet')).toBe(true);
});

test('a guest is no member; that the committee is there is known to them', () => {
  const scope = personalScope([], [{ committeeId: 'havn', meetingId: 'm1', items: [] }]);
  expect([maySee(scope, 'havn'), seesAnything(scope, 'havn'), seesAnything(scope, 'skole')]).toEqual([
    false,
    true,
    false,
  ]);
  expect([isEmpty(scope), isEmpty(emptyScope)]).toEqual([false, true]);
});

test('a committee called "all" opens nothing else', () => {
  expect(maySee(openScope(['all']), 'havn')).toBe(false);
});

test('the operator at the command line sees everything; what goes elsewhere from there has no closed items', () => {
  expect([maySee(operatorScope, 'havn'), seesClosedIn(operatorScope, 'havn')]).toEqual([true, true]);
  const without = withoutClosed(operatorScope, [{ id: 'havn' }]);
  expect([maySee(without, 'havn'), seesClosedIn(without, 'havn')]).toEqual([true, false]);
});
