import { expect, test } from 'vitest';
import type { MembershipStore } from '../../../src/access/membership-store.ts';
import { bindConversation, unbindConversation } from '../../../src/agenda/bind-conversation.ts';
import type { Membership } from '../../../src/domain/person.ts';
import { aCommittee, aConversation, aMembership } from '../../builders.ts';
import { createInMemoryConversations } from './in-memory-conversations.ts';

function storesWith(conversation = aConversation({ committeeIds: [] })) {
  const added: Membership[] = [];
  const memberships: MembershipStore = {
    listByPerson: async (personId) => added.filter((membership) => membership.personId === personId),
    listMembers: async (committeeId) => added.filter((membership) => membership.committeeId === committeeId),
    add: async (more) => {
      added.push(...more);
    },
  };
  return { conversations: createInMemoryConversations([conversation]), memberships, added };
}

const ditte = { personId: '11111111-0000-4000-8000-000000000001', name: 'Ditte Eksempel' };
const bo = { personId: '11111111-0000-4000-8000-000000000002', name: 'Bo Prøve' };
const unbound = aConversation({ committeeIds: [] });

test('a conversation that is bound to a committee gets its agendas, and those who are in it become members', async () => {
  const stores = storesWith();
  const { conversation, wasBound } = await bindConversation(stores, unbound, aCommittee(), [ditte, bo]);
  expect([conversation, wasBound]).toEqual([aConversation(), false]);
  expect(await stores.conversations.listBound('fyrtaarnet')).toEqual([aConversation()]);
  expect(stores.added).toEqual([aMembership(), aMembership({ ...bo })]);
});

test('to bind again changes no binding but reads the members again', async () => {
  const stores = storesWith(aConversation());
  const { conversation, wasBound } = await bindConversation(stores, aConversation(), aCommittee(), [bo]);
  expect([conversation, wasBound]).toEqual([aConversation(), true]);
  expect(stores.added).toEqual([aMembership({ ...bo })]);
  expect(stores.conversations.writes()).toBe(0);
});

test('a conversation may belong to two committees', async () => {
  const stores = storesWith(aConversation());
  const havn = aCommittee({ id: 'havn' });
  const { conversation } = await bindConversation(stores, aConversation(), havn, []);
  expect(conversation.committeeIds).toEqual(['fyrtaarnet', 'havn']);
});

test('a binding that somebody else made meanwhile stays', async () => {
  const stores = storesWith(aConversation({ committeeIds: ['havn'] }));
  const { conversation } = await bindConversation(stores, unbound, aCommittee(), []);
  expect(conversation.committeeIds).toEqual(['havn', 'fyrtaarnet']);
});

test('a conversation that nobody remembers yet is remembered by its binding', async () => {
  const stores = { ...storesWith(), conversations: createInMemoryConversations() };
  await bindConversation(stores, unbound, aCommittee(), []);
  expect((await stores.conversations.find(unbound.id))?.value).toEqual(aConversation());
});

test('after the undoing nothing is posted there any more; the other committee and the members stay', async () => {
  const both = aConversation({ committeeIds: ['fyrtaarnet', 'havn'] });
  const stores = storesWith(both);
  const { conversation, wasBound } = await unbindConversation(stores.conversations, both, aCommittee());
  expect([conversation.committeeIds, wasBound]).toEqual([['havn'], true]);
  expect(await stores.conversations.listBound('fyrtaarnet')).toEqual([]);
});

test('to undo a binding that is not there changes nothing and says so', async () => {
  const stores = storesWith();
  const { wasBound } = await unbindConversation(stores.conversations, unbound, aCommittee());
  expect([wasBound, stores.conversations.writes()]).toEqual([false, 0]);
});
