import { describe, expect, test } from 'vitest';
import { conversationOf } from '../../../src/teams/inbound.ts';
import { addition, readPlaceChange, removal } from '../../../src/teams/read-place-change.ts';
import { activityOf, fromChannel } from './activity.ts';

const teamId = '19:team@thread.tacv2';
const channelId = '19:fyrtaarnet@thread.tacv2';
const { tenant } = fromChannel.channelData;

/** News of the team: the conversation is its general channel. */
function news(channelData: object, more: object = {}) {
  const conversation = { id: teamId, conversationType: 'channel', isGroup: true };
  const data = { team: { id: teamId }, tenant, ...channelData };
  return activityOf({ ...fromChannel, type: 'conversationUpdate', conversation, channelData: data, ...more });
}
const channel = { id: channelId, name: 'Nyt navn' };
const removed = { membersRemoved: [fromChannel.recipient] };

describe('news of a team', () => {
  test('are about the channel that the channel data name, not about the general one from which they come', () => {
    expect(readPlaceChange(news({ eventType: 'channelRenamed', channel }))).toEqual({
      kind: 'conversation-renamed',
      conversationId: channelId,
      name: 'Nyt navn',
    });
    for (const [eventType, kind] of [
      ['channelDeleted', 'channel-deleted'],
      ['channelRestored', 'channel-restored'],
    ]) {
      expect(readPlaceChange(news({ eventType, channel }))).toEqual({ kind, conversationId: channelId });
    }
  });

  test.each([
    ['teamDeleted', 'team-gone'],
    ['teamHardDeleted', 'team-gone'],
    ['teamArchived', 'team-archived'],
    ['teamRestored', 'team-back'],
    ['teamUnarchived', 'team-back'],
  ])('%s is about all of the team', (eventType, kind) => {
    expect(readPlaceChange(news({ eventType }))).toEqual({ kind, teamId });
  });

  test('its new name is the one of the general channel', () => {
    const activity = news({ eventType: 'teamRenamed', team: { id: teamId, name: 'Nye projekter' } });
    expect(readPlaceChange(activity)).toEqual({ kind: 'team-renamed', teamId, name: 'Nye projekter' });
    expect(conversationOf(activity)).toMatchObject({ id: teamId, name: 'Nye projekter', teamId });
  });

  test.each([
    { eventType: 'channelCreated', channel },
    { eventType: 'channelShared', channel },
    { eventType: 'noget-nyt' },
    { eventType: 'channelDeleted' },
    { eventType: 'channelRenamed', channel: { id: channelId } },
    { eventType: 'teamRenamed' },
    { eventType: 7, channel: 'x' },
    {},
  ])('%j changes nothing', (data) => {
    expect(readPlaceChange(news(data))).toBeUndefined();
  });
});

describe('the removal of the bot', () => {
  test('is from the whole team, from whichever channel it is told', () => {
    expect(readPlaceChange(news({}, removed))).toEqual({ kind: 'bot-removed', conversationId: teamId, teamId });
    expect(removal(news({ channel }))).toEqual({ kind: 'bot-removed', conversationId: channelId, teamId });
  });

  test('is from a private or shared channel alone where it was there by itself', () => {
    for (const type of ['private', 'shared']) {
      expect(removal(news({ channel: { id: channelId, type } }))).toEqual({
        kind: 'bot-removed',
        conversationId: channelId,
      });
    }
  });

  test('is not that of a person', () => {
    expect(readPlaceChange(news({}, { membersRemoved: [{ id: '29:ditte' }] }))).toBeUndefined();
  });
});

test('the bot is installed in the channel that was chosen, and in its team', () => {
  const settings = { selectedChannel: { id: channelId } };
  const conversation = { id: channelId, conversationType: 'channel', name: 'Fyrtårnet' };
  for (const place of [{}, { conversation }]) {
    const activity = news(
      { settings, team: { id: teamId, name: 'Projekter' } },
      { type: 'installationUpdate', ...place },
    );
    expect(addition(activity)).toEqual({ kind: 'bot-added', conversationId: channelId, teamId });
    // Only the general channel is called as its team is.
    expect(conversationOf(activity).name).toBe('conversation' in place ? 'Fyrtårnet' : undefined);
  }
});

test('a group chat that gets another name is called so', () => {
  const conversation = { id: '19:gruppe@thread.v2', conversationType: 'groupChat', isGroup: true };
  const activity = news({ team: undefined }, { conversation, topicName: 'Formandskabet' });
  expect(readPlaceChange(activity)).toEqual({
    kind: 'conversation-renamed',
    conversationId: conversation.id,
    name: 'Formandskabet',
  });
});
