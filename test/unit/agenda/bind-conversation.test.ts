import { describe, expect, test } from 'vitest';
import { bindConversation, unbindConversation } from '../../../src/agenda/bind-conversation.ts';
import { reviveDeliveries } from '../../../src/agenda/revive-deliveries.ts';
import { type ConversationMember, syncMembers } from '../../../src/agenda/sync-members.ts';
import type { Membership } from '../../../src/domain/person.ts';
import { aCommittee, aConversation, aDelivery, aMembership } from '../../builders.ts';
import { createInMemoryMemberships } from '../../in-memory-memberships.ts';
import { InMemoryPersons } from '../minutes/in-memory-persons.ts';
import { createInMemoryConversations } from './in-memory-conversations.ts';
import { createInMemoryLedger } from './in-memory-ledger.ts';

const unbound = aConversation({ committeeIds: [] });
const monday = new Date('2031-02-03T08:00:00Z');
const bound = aConversation({ boundAt: { fyrtaarnet: '2031-02-03T08:00:00.000Z' } });

test('a conversation that is bound to a committee gets its agendas', async () => {
  const conversations = createInMemoryConversations([unbound]);
  const { conversation, wasBound } = await bindConversation(conversations, unbound, aCommittee(), monday, 'system');
  expect([conversation, wasBound]).toEqual([bound, false]);
  expect(await conversations.listBound('fyrtaarnet')).toEqual([bound]);
});

test('to bind again changes nothing and says so', async () => {
  const conversations = createInMemoryConversations([aConversation()]);
  const { conversation, wasBound } = await bindConversation(
    conversations,
    aConversation(),
    aCommittee(),
    monday,
    'system',
  );
  expect([conversation, wasBound, conversations.writes()]).toEqual([aConversation(), true, 0]);
});

test('a conversation may belong to two committees', async () => {
  const conversations = createInMemoryConversations([aConversation()]);
  const { conversation } = await bindConversation(
    conversations,
    aConversation(),
    aCommittee({ id: 'havn' }),
    monday,
    'system',
  );
  expect(conversation.committeeIds).toEqual(['fyrtaarnet', 'havn']);
});

test('a binding that somebody else made meanwhile stays', async () => {
  const conversations = createInMemoryConversations([aConversation({ committeeIds: ['havn'] })]);
  const { conversation } = await bindConversation(conversations, unbound, aCommittee(), monday, 'system');
  expect(conversation.committeeIds).toEqual(['havn', 'fyrtaarnet']);
});

test('a conversation that nobody remembers yet is remembered by its binding', async () => {
  const conversations = createInMemoryConversations();
  await bindConversation(conversations, unbound, aCommittee(), monday, 'system');
  expect((await conversations.find(unbound.id))?.value).toEqual(bound);
});

test('a binding knows since when it is there: bound anew it begins anew, and the other committee keeps its own', async () => {
  const conversations = createInMemoryConversations([bound]);
  const tuesday = new Date('2031-02-04T08:00:00Z');
  const harbour = aCommittee({ id: 'havn' });
  const since = async () => (await conversations.find(bound.id))?.value.boundAt;
  await bindConversation(conversations, bound, harbour, tuesday, 'system');
  await bindConversation(conversations, bound, aCommittee(), tuesday, 'system');
  expect(await since()).toEqual({ fyrtaarnet: monday.toISOString(), havn: tuesday.toISOString() });
  await unbindConversation(conversations, bound, aCommittee(), 'system');
  expect(await since()).toEqual({ havn: tuesday.toISOString() });
  await unbindConversation(conversations, bound, harbour, 'system');
  expect(await since()).toBeUndefined();
  await bindConversation(conversations, bound, aCommittee(), tuesday, 'system');
  expect(await since()).toEqual({ fyrtaarnet: tuesday.toISOString() });
});

test('after the undoing nothing is posted there any more; the other committee stays', async () => {
  const both = aConversation({ committeeIds: ['fyrtaarnet', 'havn'] });
  const conversations = createInMemoryConversations([both]);
  const { conversation, wasBound } = await unbindConversation(conversations, both, aCommittee(), 'system');
  expect([conversation.committeeIds, wasBound]).toEqual([['havn'], true]);
  expect(await conversations.listBound('fyrtaarnet')).toEqual([]);
});

test('to undo a binding that is not there changes nothing and says so', async () => {
  const conversations = createInMemoryConversations([unbound]);
  const { wasBound } = await unbindConversation(conversations, unbound, aCommittee(), 'system');
  expect([wasBound, conversations.writes()]).toEqual([false, 0]);
});

describe('the members of a committee', () => {
  const ditte = { personId: '11111111-0000-4000-8000-000000000001', name: 'Ditte Eksempel' };
  const bo = { personId: '11111111-0000-4000-8000-000000000002', name: 'Bo Prøve' };
  const now = () => new Date('2026-05-04T22:30:00Z');
  const channel = aConversation();
  const group = aConversation({ id: '19:gruppe@thread.v2', scope: 'group' });

  function committeeOf(...present: readonly Membership[]) {
    const memberships = createInMemoryMemberships(...present);
    const names = async () => (await memberships.listMembers('fyrtaarnet')).map(({ name }) => name).sort();
    return { memberships, names };
  }

  function sync(
    committee: ReturnType<typeof committeeOf>,
    rosters: Readonly<Record<string, readonly ConversationMember[] | undefined>>,
  ) {
    const conversations = createInMemoryConversations([channel, group].filter(({ id }) => id in rosters));
    const readMembers = async ({ id }: { readonly id: string }) => rosters[id];
    const persons = new InMemoryPersons();
    return syncMembers('fyrtaarnet', { conversations, memberships: committee.memberships, persons, readMembers, now });
  }

  test('are those who are in one of its conversations', async () => {
    const committee = committeeOf();
    expect(await sync(committee, { [channel.id]: [ditte], [group.id]: [ditte, bo] })).toBe(2);
    expect(await committee.names()).toEqual(['Bo Prøve', 'Ditte Eksempel']);
  });

  test('who left all of them is out; another role than plain member stays', async () => {
    const chair = aMembership({ personId: 'chair', name: 'Åse Formand', role: 'chair' });
    const committee = committeeOf(aMembership({ ...bo }), chair);
    await sync(committee, { [channel.id]: [ditte] });
    expect(await committee.names()).toEqual(['Ditte Eksempel', 'Åse Formand']);
  });

  test('nobody is put out while a conversation does not tell who is in it', async () => {
    const committee = committeeOf(aMembership({ ...bo }));
    expect(await sync(committee, { [channel.id]: [ditte], [group.id]: undefined })).toBeUndefined();
    expect(await committee.names()).toEqual(['Bo Prøve', 'Ditte Eksempel']);
  });

  test('when its last conversation was unbound none is left', async () => {
    const committee = committeeOf(aMembership({ ...bo }));
    expect(await sync(committee, {})).toBe(0);
    expect(await committee.names()).toEqual([]);
  });
});

test('a post that was refused gets another chance where the bot was installed again, and only there', async () => {
  const failed = aDelivery({ state: 'failed', failure: 'refused' });
  const elsewhere = aDelivery({ state: 'failed', conversationId: '19:andet@thread.tacv2' });
  const ledger = createInMemoryLedger(failed, elsewhere);
  const now = new Date('2031-02-26T07:00:00Z');
  await reviveDeliveries(ledger, ['fyrtaarnet'], failed.conversationId, now);
  expect(ledger.rows().map(({ state }) => state)).toEqual(['claimed', 'failed']);
  expect(ledger.rows()[0]?.leaseUntil).toBe(now.toISOString());
});
