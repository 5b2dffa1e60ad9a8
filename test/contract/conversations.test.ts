import { expect, it } from 'vitest';
import type { Conversation } from '../../src/domain/conversation.ts';
import { useAzurite } from './azurite.ts';
import { hostileKey } from './examples.ts';

const azurite = useAzurite();

function conversationOf(changes: Partial<Conversation> = {}): Conversation {
  return {
    id: '19:fyr/taarn#1?@thread.tacv2',
    scope: 'channel',
    tenantId: '22222222-0000-4000-8000-000000000002',
    serviceUrl: 'https://service.example.org/emea/',
    botId: '28:bot',
    name: 'Fyrtårnet 🗓️',
    committeeIds: ['fyrtaarnet'],
    isInstalled: true,
    ...changes,
  };
}

it('a conversation is found again by its id, with what is needed to write to it', async () => {
  const { conversations } = await azurite.open();
  expect(await conversations.find(conversationOf().id)).toBeUndefined();
  const saved = await conversations.save(conversationOf(), undefined, 'system');
  expect(saved?.value).toEqual(conversationOf());
  expect(await conversations.find(conversationOf().id)).toEqual(saved);
});

it('a new conversation does not overwrite one that is there, and a stale change does not overwrite a newer one', async () => {
  const { conversations } = await azurite.open();
  const first = await conversations.save(conversationOf(), undefined, 'system');
  expect(await conversations.save(conversationOf({ committeeIds: [] }), undefined, 'system')).toBeUndefined();
  const renamed = await conversations.save(conversationOf({ name: 'Nyt navn' }), first?.revision, 'system');
  expect(await conversations.save(conversationOf({ committeeIds: [] }), first?.revision, 'system')).toBeUndefined();
  expect(await conversations.find(conversationOf().id)).toEqual(renamed);
});

it('the conversations of a committee are those bound to it, removed ones too, and none when the binding ends', async () => {
  const { conversations } = await azurite.open();
  const bound = conversationOf({ id: 'a', committeeIds: ['havnen', 'fyrtaarnet'] });
  const removed = conversationOf({ id: 'b', isInstalled: false });
  const stored = await conversations.save(bound, undefined, 'system');
  await conversations.save(removed, undefined, 'system');
  await conversations.save(conversationOf({ id: 'c', committeeIds: ['havnen'] }), undefined, 'system');
  await conversations.save(conversationOf({ id: 'd', committeeIds: [], scope: 'personal' }), undefined, 'system');
  const listed = await conversations.listBound('fyrtaarnet');
  expect(listed).toHaveLength(2);
  expect(listed).toEqual(expect.arrayContaining([bound, removed]));
  await conversations.save({ ...bound, committeeIds: [] }, stored?.revision, 'system');
  expect(await conversations.listBound('fyrtaarnet')).toEqual([removed]);
  expect(await conversations.listBound('fyr')).toEqual([]);
});

it('all bound conversations come in one list, whatever they are bound to, with since when', async () => {
  const { conversations } = await azurite.open();
  expect(await conversations.listAllBound()).toEqual([]);
  const bound = conversationOf({ id: 'a', boundAt: { fyrtaarnet: '2031-02-03T08:00:00.000Z' } });
  const removed = conversationOf({ id: 'b', committeeIds: ['havnen', 'fyrtaarnet'], isInstalled: false });
  for (const each of [bound, removed, conversationOf({ id: 'c', committeeIds: [] })]) {
    await conversations.save(each, undefined, 'system');
  }
  const listed = await conversations.listAllBound();
  expect(listed).toHaveLength(2);
  expect(listed).toEqual(expect.arrayContaining([bound, removed]));
});

it('the channels of a team are those that are known of it, bound or not, removed ones too', async () => {
  const { conversations } = await azurite.open();
  const bound = conversationOf({ id: 'a', teamId: '19:team@thread.tacv2' });
  const removed = conversationOf({ id: 'b', teamId: '19:team@thread.tacv2', committeeIds: [], isInstalled: false });
  for (const each of [bound, removed, conversationOf({ id: 'c', teamId: '19:andet' }), conversationOf({ id: 'd' })]) {
    await conversations.save(each, undefined, 'system');
  }
  const listed = await conversations.listByTeam('19:team@thread.tacv2');
  expect(listed).toHaveLength(2);
  expect(listed).toEqual(expect.arrayContaining([bound, removed]));
  for (const stranger of ['', "x' or PartitionKey ne 'x"]) expect(await conversations.listByTeam(stranger)).toEqual([]);
});

it("a person's own chat is found by the person, one that the bot is still in first", async () => {
  const { conversations } = await azurite.open();
  expect(await conversations.findPersonal('person-1')).toBeUndefined();
  const gone = conversationOf({ id: 'a:1', scope: 'personal', personId: 'person-1', isInstalled: false });
  const chat = conversationOf({ id: 'a:2', scope: 'personal', personId: 'person-1' });
  await conversations.save(gone, undefined, 'system');
  expect(await conversations.findPersonal('person-1')).toEqual(gone);
  await conversations.save(chat, undefined, 'system');
  await conversations.save(conversationOf({ id: 'a:3', scope: 'personal', personId: 'person-2' }), undefined, 'system');
  await conversations.save(conversationOf({ id: 'a:4', scope: 'personal' }), undefined, 'system');
  expect(await conversations.findPersonal('person-1')).toEqual(chat);
  for (const stranger of ['', "x' or PartitionKey ne 'x"]) {
    expect(await conversations.findPersonal(stranger)).toBeUndefined();
  }
});

it('ids with / # ? \\ quotes and 1,000 characters are kept apart from one another', async () => {
  const { conversations } = await azurite.open();
  for (const id of [hostileKey, `${hostileKey}2`]) {
    expect(await conversations.save(conversationOf({ id }), undefined, 'system')).toBeDefined();
    expect((await conversations.find(id))?.value.id).toBe(id);
  }
  expect(await conversations.listBound('fyrtaarnet')).toHaveLength(2);
});
