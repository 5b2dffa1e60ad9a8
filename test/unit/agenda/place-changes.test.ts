import { describe, expect, test } from 'vitest';
import { channelsOf, followPlaceChange, type PlaceChange } from '../../../src/agenda/place-changes.ts';
import { rememberConversation } from '../../../src/agenda/remember-conversation.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import { aConversation } from '../../builders.ts';
import { createInMemoryConversations } from './in-memory-conversations.ts';

const teamId = '19:team@thread.tacv2';
const general = aConversation({ id: teamId, name: 'Projekter', committeeIds: [] });
const channel = aConversation();
const other = aConversation({ id: '19:andet@thread.tacv2', teamId: '19:andet-team@thread.tacv2' });
const [moved, newName] = ['https://smba.trafficmanager.net/amer/', 'Nyt navn'];

function teams(...present: readonly Conversation[]) {
  const store = createInMemoryConversations(present.length === 0 ? [general, channel, other] : present);
  const follow = (change: PlaceChange) => followPlaceChange(store, change, moved);
  const find = async (id: string) => (await store.find(id))?.value;
  return { store, follow, find };
}

describe('a channel', () => {
  test('that gets another name is called so; its team and the other channels are not', async () => {
    const { follow, find } = teams();
    await follow({ kind: 'conversation-renamed', conversationId: channel.id, name: newName });
    expect(await find(channel.id)).toEqual({ ...channel, name: newName, serviceUrl: moved });
    expect(await find(general.id)).toEqual(general);
  });

  test('that is deleted has no bot any more; restored it has, still bound, and it is told that it is back', async () => {
    const { follow, find } = teams();
    const conversationId = channel.id;
    expect((await follow({ kind: 'channel-deleted', conversationId })).returned).toEqual([]);
    expect((await find(channel.id))?.isInstalled).toBe(false);
    expect((await find(general.id))?.isInstalled).toBe(true);
    const back = { ...channel, serviceUrl: moved };
    expect((await follow({ kind: 'channel-restored', conversationId })).returned).toEqual([back]);
    expect(await find(channel.id)).toEqual(back);
  });

  test('that is deleted does not come back with its team, but when somebody writes there', async () => {
    const { store, follow, find } = teams();
    await follow({ kind: 'channel-deleted', conversationId: channel.id });
    await follow({ kind: 'bot-added', conversationId: general.id, teamId });
    await follow({ kind: 'team-back', teamId });
    expect((await find(channel.id))?.isInstalled).toBe(false);
    const { committeeIds: _, isInstalled: __, ...seen } = channel;
    expect(await rememberConversation(store, seen, true)).toEqual(channel);
  });

  test('of which nobody knows is not remembered for what happens to it', async () => {
    const { store, follow } = teams();
    for (const kind of ['channel-deleted', 'channel-restored'] as const) {
      expect((await follow({ kind, conversationId: '19:ukendt' })).concerned).toEqual([]);
    }
    expect(store.writes()).toBe(0);
  });
});

describe('a team', () => {
  const kinds = ['team-gone', 'team-archived'] as const;

  test.each(kinds)('that is lost (%s) has the bot in none of its channels, until it is back', async (kind) => {
    const { follow, find } = teams();
    await follow({ kind, teamId });
    expect([(await find(general.id))?.isInstalled, (await find(channel.id))?.isInstalled]).toEqual([false, false]);
    expect(await find(other.id)).toEqual(other);
    const { returned } = await follow({ kind: 'team-back', teamId });
    expect(returned.map(({ id }) => id).sort()).toEqual([general.id, channel.id].sort());
    expect((await find(channel.id))?.committeeIds).toEqual(channel.committeeIds);
  });

  test('from which the bot is removed has it in none of its channels, and in all when it is installed again', async () => {
    const { follow, find } = teams();
    await follow({ kind: 'bot-removed', conversationId: general.id, teamId });
    expect((await find(channel.id))?.isInstalled).toBe(false);
    expect((await follow({ kind: 'bot-added', conversationId: general.id, teamId })).returned).toHaveLength(2);
    expect((await follow({ kind: 'bot-added', conversationId: general.id, teamId })).returned).toEqual([]);
  });

  test('that gets another name gives it to its general channel', async () => {
    const { follow, find } = teams();
    await follow({ kind: 'team-renamed', teamId, name: newName });
    expect([(await find(general.id))?.name, (await find(channel.id))?.name]).toEqual([newName, channel.name]);
  });

  test('has a general channel also where nobody said to which team that belongs', async () => {
    const { teamId: _, ...nameless } = general;
    const { store } = teams(nameless, channel);
    expect((await channelsOf(store, teamId)).map(({ id }) => id)).toEqual([general.id, channel.id]);
  });
});

test('a private channel is left by itself', async () => {
  const { follow, find } = teams();
  await follow({ kind: 'bot-removed', conversationId: channel.id });
  expect([(await find(channel.id))?.isInstalled, (await find(general.id))?.isInstalled]).toEqual([false, true]);
});
