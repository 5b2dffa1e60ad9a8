import { describe, expect, test } from 'vitest';
import { conversationOf, viewerOf } from '../../../src/teams/inbound.ts';
import { aConversation } from '../../builders.ts';
import { activityOf, fromChannel } from './activity.ts';

const { committeeIds: _, isInstalled: __, ...channel } = aConversation();
const ditte = '11111111-0000-4000-8000-000000000001';

describe('who writes', () => {
  test('is the person whom Entra names', () => {
    expect(viewerOf(activityOf(fromChannel), [])).toEqual({
      personId: ditte,
      name: 'Ditte Eksempel',
      isAdministrator: false,
    });
  });

  test('is never whom the data of a card names', () => {
    const forged = { ...fromChannel, value: { personId: 'anden', aadObjectId: 'anden', isAdministrator: true } };
    expect(viewerOf(activityOf(forged), ['anden'])).toMatchObject({ personId: ditte, isAdministrator: false });
  });

  test('is an administrator when the settings name the id, in whatever case', () => {
    for (const id of [ditte, ditte.toUpperCase()]) {
      expect(viewerOf(activityOf(fromChannel), ['x', id])).toMatchObject({ isAdministrator: true });
    }
  });

  test('is nobody without an id of Entra: a bot or a caller from outside', () => {
    for (const from of [{ id: '28:bot' }, { id: '29:x', aadObjectId: '' }]) {
      expect(viewerOf(activityOf({ ...fromChannel, from }), ['', ditte])).toBeUndefined();
    }
  });

  test('has an empty name where the platform tells none', () => {
    const from = { id: '29:ditte', aadObjectId: ditte };
    expect(viewerOf(activityOf({ ...fromChannel, from }), [])).toMatchObject({ name: '' });
  });
});

describe('where somebody writes', () => {
  const conversation = (changes: object, more: object = {}) =>
    conversationOf(activityOf({ ...fromChannel, ...more, conversation: { ...fromChannel.conversation, ...changes } }));

  test('a thread of a channel counts as its channel', () => {
    expect(conversationOf(activityOf(fromChannel))).toEqual(channel);
    expect(conversation({ id: '19:fyrtaarnet@thread.tacv2' })).toEqual(channel);
  });

  test('what comes from a team is a channel, also where the type of the conversation is not told', () => {
    expect(conversation({ conversationType: undefined })).toEqual(channel);
  });

  test('a group chat is a group, a chat with one person is personal, and neither has a team', () => {
    const channelData = { tenant: { id: channel.tenantId } };
    const group = conversation({ id: '19:x@thread.v2', conversationType: 'groupChat' }, { channelData });
    expect(group).toMatchObject({ id: '19:x@thread.v2', scope: 'group', name: 'Fyrtårnet' });
    expect(group).not.toHaveProperty('teamId');
    const { name: _name, ...nameless } = fromChannel.conversation;
    const personal = conversationOf(
      activityOf({
        ...fromChannel,
        channelData,
        conversation: { ...nameless, id: 'a:x', conversationType: 'personal' },
      }),
    );
    expect(personal).toMatchObject({ id: 'a:x', scope: 'personal' });
    expect(personal.personId).toBe(ditte);
    expect(Object.keys(personal).sort()).toEqual(['botId', 'id', 'personId', 'scope', 'serviceUrl', 'tenantId']);
  });

  test('what is not surely a chat between two is taken for one in which others read along', () => {
    const scope = (changes: object) => conversation({ ...changes }, { channelData: {} }).scope;
    expect(scope({ conversationType: 'noget-nyt' })).toBe('group');
    expect(scope({ conversationType: undefined, isGroup: true, id: 'a:1' })).toBe('group');
    expect(scope({ conversationType: undefined, isGroup: false, id: '19:gruppe@thread.v2' })).toBe('group');
    expect(scope({ conversationType: undefined, isGroup: false, id: 'a:1' })).toBe('personal');
    expect(scope({ conversationType: 'personal', id: '19:x@unq.gbl.spaces' })).toBe('personal');
  });

  test('the tenant is read from either place that names it', () => {
    expect(conversation({ tenantId: undefined }).tenantId).toBe(channel.tenantId);
    expect(conversation({}, { channelData: undefined }).tenantId).toBe(channel.tenantId);
    expect(conversation({ tenantId: undefined }, { channelData: undefined }).tenantId).toBe('');
  });

  test.each([null, 'x', 7, [], { team: 'x' }, { team: { id: 7 } }, { team: { id: '' } }, { channel: null }])(
    'channel data of another shape (%j) are passed over',
    (channelData) => {
      const told = conversation({}, { channelData });
      expect(told).toMatchObject({ scope: 'channel', name: 'Fyrtårnet' });
      expect(told).not.toHaveProperty('teamId');
    },
  );
});
