import { describe, expect, test } from 'vitest';
import { changeConversation, rememberConversation } from '../../../src/agenda/remember-conversation.ts';
import { aConversation } from '../../builders.ts';
import { createInMemoryConversations } from './in-memory-conversations.ts';

const { committeeIds: _, isInstalled: __, ...seen } = aConversation();
const id = seen.id;

describe('a conversation', () => {
  test('that is new is remembered without a committee', async () => {
    const store = createInMemoryConversations();
    const expected = aConversation({ committeeIds: [] });
    expect(await rememberConversation(store, seen)).toEqual(expected);
    expect((await store.find(id))?.value).toEqual(expected);
  });

  test('stays bound when its service address moves', async () => {
    const store = createInMemoryConversations([aConversation()]);
    const moved = { ...seen, serviceUrl: 'https://smba.trafficmanager.net/amer/' };
    await rememberConversation(store, moved);
    expect((await store.find(id))?.value).toEqual(aConversation({ serviceUrl: moved.serviceUrl }));
  });

  test('keeps its name and its team when an activity does not tell them', async () => {
    const store = createInMemoryConversations([aConversation()]);
    const { name: _name, teamId: _teamId, ...less } = seen;
    await rememberConversation(store, less);
    expect((await store.find(id))?.value).toEqual(aConversation());
  });

  test('is remembered with its binding when the bot is removed, and is as before when it comes back', async () => {
    const store = createInMemoryConversations([aConversation()]);
    await rememberConversation(store, seen, false);
    expect((await store.find(id))?.value).toEqual(aConversation({ isInstalled: false }));
    await rememberConversation(store, seen, true);
    expect((await store.find(id))?.value).toEqual(aConversation());
  });

  test('in which somebody writes to the bot has the bot', async () => {
    const store = createInMemoryConversations([aConversation({ isInstalled: false })]);
    expect((await rememberConversation(store, seen, true)).isInstalled).toBe(true);
  });

  test('of which something else is told after the removal stays without the bot', async () => {
    const store = createInMemoryConversations([aConversation({ isInstalled: false })]);
    expect((await rememberConversation(store, { ...seen, name: 'Nyt navn' })).isInstalled).toBe(false);
  });

  test('about which nothing is new is not written again', async () => {
    const store = createInMemoryConversations([aConversation()]);
    for (let times = 0; times < 10; times++) await rememberConversation(store, seen);
    expect(store.writes()).toBe(0);
  });
});

describe('two who change a conversation at the same time', () => {
  test('both have their way', async () => {
    let isFirst = true;
    const store = createInMemoryConversations([aConversation()], async (others) => {
      if (!isFirst) return;
      isFirst = false;
      const found = await others.find(id);
      await others.save(aConversation({ committeeIds: ['fyrtaarnet', 'havn'] }), found?.revision, 'system');
    });
    await rememberConversation(store, { ...seen, name: 'Nyt navn' });
    expect((await store.find(id))?.value).toEqual(
      aConversation({ committeeIds: ['fyrtaarnet', 'havn'], name: 'Nyt navn' }),
    );
  });

  test('add it once', async () => {
    const store = createInMemoryConversations();
    const both = [rememberConversation(store, seen), rememberConversation(store, { ...seen, name: 'Nyt navn' })];
    await Promise.all(both);
    expect((await store.find(id))?.value.name).toBe('Nyt navn');
    expect(store.writes()).toBe(2);
  });

  test('do not wait for one another for ever: after five tries there is an error', async () => {
    let times = 0;
    const store = createInMemoryConversations([aConversation()], async (others) => {
      const found = await others.find(id);
      await others.save(aConversation({ name: `Navn ${++times}` }), found?.revision, 'system');
    });
    const change = changeConversation(store, id, (known = aConversation()) => ({ ...known, name: 'Mit navn' }));
    await expect(change).rejects.toThrow('changed by others again and again');
    expect(times).toBe(5);
  });
});
