import { expect, test } from 'vitest';
import {
  mayAddCommittee,
  mayBindConversation,
  mayGiveRoles,
  mayImport,
  mayImportSomewhere,
  mayRespond,
} from '../../../src/access/policy.ts';
import { aMembership } from '../../builders.ts';

test('only an administrator says which committee a conversation belongs to', () => {
  const person = { personId: '11111111-0000-4000-8000-000000000001', name: 'Ditte Eksempel' };
  expect(mayBindConversation({ ...person, isAdministrator: true })).toBe(true);
  expect(mayBindConversation({ ...person, isAdministrator: false })).toBe(false);
});

test('only an administrator says who is secretary or chair: the chair does not', () => {
  const person = { personId: '11111111-0000-4000-8000-000000000001', name: 'Ditte Eksempel' };
  expect(mayGiveRoles({ ...person, isAdministrator: true })).toBe(true);
  expect(mayGiveRoles({ ...person, isAdministrator: false })).toBe(false);
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

const member = { personId: '11111111-0000-4000-8000-000000000001', name: 'Ditte Eksempel', isAdministrator: false };
const administrator = { ...member, isAdministrator: true };

test.each([
  ['an administrator', administrator, [], true],
  ['the secretary', member, [aMembership({ role: 'secretary' })], true],
  ['the chair', member, [aMembership({ role: 'chair' })], true],
  ['a deputy chair', member, [aMembership({ role: 'deputy-chair' })], true],
  ['a member', member, [aMembership()], false],
  ['a substitute', member, [aMembership({ role: 'substitute' })], false],
  ['an observer', member, [aMembership({ role: 'observer' })], false],
  ['the secretary of another committee', member, [aMembership({ role: 'secretary', committeeId: 'havn' })], false],
  ['somebody from outside', member, [], false],
] as const)(
  '%s: may hand in the documents of a committee is decided rightly',
  (_who, viewer, memberships, expected) => {
    expect(mayImport(viewer, memberships, 'fyrtaarnet')).toBe(expected);
  },
);

test('nothing is fetched for somebody who may hand in documents nowhere', () => {
  expect(mayImportSomewhere(administrator, [])).toBe(true);
  expect(mayImportSomewhere(member, [aMembership({ role: 'secretary', committeeId: 'havn' })])).toBe(true);
  expect(mayImportSomewhere(member, [aMembership()])).toBe(false);
  expect(mayImportSomewhere(member, [])).toBe(false);
});

test('only an administrator makes a new committee', () => {
  expect(mayAddCommittee(administrator)).toBe(true);
  expect(mayAddCommittee(member)).toBe(false);
});
