import { expect, test } from 'vitest';
import { mayBindConversation, mayRespond } from '../../../src/access/policy.ts';
import { aMembership } from '../../builders.ts';

test('only an administrator says which committee a conversation belongs to', () => {
  const person = { personId: '11111111-0000-4000-8000-000000000001', name: 'Ditte Eksempel' };
  expect(mayBindConversation({ ...person, isAdministrator: true })).toBe(true);
  expect(mayBindConversation({ ...person, isAdministrator: false })).toBe(false);
});

const here = ['fyrtaarnet'];

test.each([
  ['a member, in personal chat', 'personal', [], [aMembership()], true],
  ['a member, in a channel of another committee', 'channel', ['havn'], [aMembership()], true],
  ['a guest, in the channel of the committee', 'channel', here, [], true],
  ['a guest, in the group chat of the committee', 'group', here, [], true],
  ['a guest, in personal chat', 'personal', [], [], false],
  ['a guest, in a personal chat that claims to be bound', 'personal', here, [], false],
  ['a guest, in a channel of another committee', 'channel', ['havn'], [], false],
  ['a member of another committee, in personal chat', 'personal', [], [aMembership({ committeeId: 'havn' })], false],
] as const)('%s: may answer the invitation is decided rightly', (_who, scope, committeeIds, memberships, expected) => {
  expect(mayRespond({ scope, committeeIds }, memberships, 'fyrtaarnet')).toBe(expected);
});
