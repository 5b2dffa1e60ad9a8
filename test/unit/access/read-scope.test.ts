import { describe, expect, test } from 'vitest';
import { createReadScope, type Readers } from '../../../src/access/read-scope.ts';
import { emptyScope, openScope, personalScope, type Viewer } from '../../../src/access/scope.ts';
import type { Conversation } from '../../../src/domain/conversation.ts';
import type { Membership } from '../../../src/domain/person.ts';
import { aConversation, aMembership } from '../../builders.ts';
import { createInMemoryMemberships } from '../../in-memory-memberships.ts';

const viewer: Viewer = { personId: 'anna', name: 'Anna', isAdministrator: true };
const members = (committeeId: string, ...ids: string[]): Membership[] =>
  ids.map((personId) => aMembership({ committeeId, personId, role: 'secretary' }));

const chat = (...committeeIds: string[]): Conversation =>
  aConversation({ id: '19:chat@thread.v2', scope: 'group', committeeIds });

interface World {
  readonly readers?: Readers | undefined;
  readonly present?: readonly Membership[];
  /** Who becomes a member of it when the committee is synced. */
  readonly synced?: readonly string[];
}

async function scopeIn(conversation: Conversation, { readers, present = [], synced = [] }: World, by?: Viewer) {
  const memberships = createInMemoryMemberships(...present);
  const calls: string[] = [];
  const readScope = createReadScope({
    memberships,
    listInvitations: async (personId) => [{ committeeId: 'havn', meetingId: `${personId}-1`, items: [] }],
    readReaders: async () => readers,
    syncMembers: async (committeeId) => {
      calls.push(committeeId);
      await memberships.add(
        members(committeeId, ...synced).map((one) => ({ ...one, role: 'member' as const })),
        'system',
      );
    },
  });
  return { read: await readScope(by, conversation), synced: calls };
}

const people = (...personIds: string[]): Readers => ({ personIds, unidentified: 0 });

test('in personal chat it is the own committees with their right, former terms, and invitations', async () => {
  const present = [...members('digu', 'anna'), aMembership({ personId: 'anna', until: '2030-12-31' })];
  const { read } = await scopeIn(aConversation({ scope: 'personal', committeeIds: ['havu'] }), { present }, viewer);
  const invited = [{ committeeId: 'havn', meetingId: 'anna-1', items: [] }];
  expect(read).toEqual({ ok: true, scope: personalScope(present, invited) });
});

test('somebody whom the platform does not identify is told nothing in a chat of their own', async () => {
  const { read } = await scopeIn(aConversation({ scope: 'personal' }), { present: members('digu', 'anna') });
  expect(read).toEqual({ ok: true, scope: emptyScope });
});

test('in a channel nobody’s own rights count', async () => {
  const { read } = await scopeIn(aConversation(), { present: members('digu', 'anna') }, viewer);
  expect(read).toEqual({ ok: true, scope: openScope(['fyrtaarnet']) });
});

describe('a group chat that is bound to nothing', () => {
  test('hears of those of the asker’s committees to which all who are there belong, and nothing closed', async () => {
    const present = [...members('digu', 'anna', 'bo'), ...members('havu', 'anna'), ...members('pakhuset', 'bo')];
    const { read, synced } = await scopeIn(chat(), { present, readers: people('anna', 'bo') }, viewer);
    expect(read).toEqual({ ok: true, scope: openScope(['digu']) });
    expect(synced).toEqual([]);
  });

  test('hears nothing where somebody is not identified', async () => {
    const present = members('digu', 'anna');
    const readers = { personIds: ['anna'], unidentified: 1 };
    expect((await scopeIn(chat(), { present, readers }, viewer)).read).toEqual({ ok: true, scope: emptyScope });
  });

  test('hears nothing when the asker is not identified', async () => {
    const { read } = await scopeIn(chat(), { present: members('digu', 'bo'), readers: people('bo') });
    expect(read).toEqual({ ok: true, scope: emptyScope });
  });

  test('hears nothing of a committee whose term has ended for one of them', async () => {
    const present = [
      ...members('digu', 'anna'),
      aMembership({ committeeId: 'digu', personId: 'bo', until: '2030-01-01' }),
    ];
    const { read } = await scopeIn(chat(), { present, readers: people('anna', 'bo') }, viewer);
    expect(read).toEqual({ ok: true, scope: openScope([]) });
  });
});

describe('a group chat that is bound', () => {
  test('hears of its committee, and nothing of the asker’s others', async () => {
    const present = [...members('digu', 'anna', 'bo'), ...members('havu', 'anna', 'bo')];
    const { read, synced } = await scopeIn(chat('digu'), { present, readers: people('anna', 'bo') }, viewer);
    expect([read, synced]).toEqual([{ ok: true, scope: openScope(['digu']) }, []]);
  });

  test('where somebody is no member yet, those who are there are made members first', async () => {
    const world = { present: members('digu', 'anna'), readers: people('anna', 'bo'), synced: ['bo'] };
    const { read, synced } = await scopeIn(chat('digu'), world, viewer);
    expect([read, synced]).toEqual([{ ok: true, scope: openScope(['digu']) }, ['digu']]);
  });

  test('where somebody is no member after that either, nothing is told', async () => {
    const world = { present: members('digu', 'anna'), readers: people('anna', 'bo') };
    const { read } = await scopeIn(chat('digu'), world, viewer);
    expect(read).toEqual({ ok: true, scope: openScope([]) });
  });

  test('a caller from outside is there by the word of who bound it, as long as all others are members', async () => {
    const readers = { personIds: ['anna'], unidentified: 1 };
    const { read } = await scopeIn(chat('digu'), { present: members('digu', 'anna'), readers }, viewer);
    expect(read).toEqual({ ok: true, scope: openScope(['digu']) });
  });

  test('an asker who is not in the roster counts as one who reads along', async () => {
    const world = { present: members('digu', 'bo'), readers: people('bo') };
    expect((await scopeIn(chat('digu'), world, viewer)).read).toEqual({ ok: true, scope: openScope([]) });
  });
});

test.each([[chat()], [chat('fyrtaarnet')]])(
  'nothing is told in a group chat whose people cannot be read',
  async (where) => {
    const { read } = await scopeIn(where, { present: members('fyrtaarnet', 'anna'), readers: undefined }, viewer);
    expect(read).toEqual({ ok: false, reason: 'readers-unknown' });
  },
);
