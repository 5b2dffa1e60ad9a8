import { expect, test } from 'vitest';
import { createReadPosts } from '../../../src/agenda/read-posts.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import { aConversation, aDelivery } from '../../builders.ts';
import { createInMemoryConversations } from './in-memory-conversations.ts';
import { createInMemoryLedger } from './in-memory-ledger.ts';

const now = new Date('2031-02-26T08:00:00Z');
const lost = (...deliveries: readonly Delivery[]) =>
  createReadPosts(
    createInMemoryLedger(...deliveries),
    createInMemoryConversations([aConversation(), aConversation({ id: '19:andet', committeeIds: ['havn'] })]),
    () => now,
  ).lostPosts('fyrtaarnet', 'moede-1');

test('a post that was refused is lost, with where; one that was sent, or is still to be, is not', async () => {
  expect(await lost(aDelivery({ state: 'failed', failure: 'refused' }))).toMatchObject([
    { kind: 'agenda', reason: 'refused', conversation: { id: '19:fyrtaarnet@thread.tacv2', name: 'Fyrtårnet' } },
  ]);
  expect(await lost(aDelivery({ state: 'failed', failure: 'gone' }))).toMatchObject([{ reason: 'gone' }]);
  for (const state of ['claimed', 'sending', 'sent'] as const) expect(await lost(aDelivery({ state }))).toEqual([]);
});

test('what was lost of another meeting, or where the committee is not bound any more, is not told', async () => {
  expect(await lost(aDelivery({ state: 'failed', meetingId: 'moede-2' }))).toEqual([]);
  expect(await lost(aDelivery({ state: 'failed', conversationId: '19:andet' }))).toEqual([]);
  expect(await lost(aDelivery({ state: 'failed', conversationId: '19:ukendt' }))).toEqual([]);
});

test('two who ask at the same moment share one reading, and the next one reads anew', async () => {
  let readings = 0;
  const ledger = createInMemoryLedger(aDelivery({ state: 'sent' }));
  const list = async (committeeId: string) => {
    readings += 1;
    return ledger.list(committeeId);
  };
  const posts = createReadPosts({ list }, createInMemoryConversations(), () => now);
  await Promise.all([posts.postedAt('fyrtaarnet', 'moede-1'), posts.lostPosts('fyrtaarnet', 'moede-1')]);
  expect(readings).toBe(1);
  await posts.lostPosts('fyrtaarnet', 'moede-1');
  expect(readings).toBe(2);
});

test('a reading that failed is not kept', async () => {
  let isDown = true;
  const list = async () => {
    if (isDown) throw new Error('storage is away');
    return [];
  };
  const posts = createReadPosts({ list }, createInMemoryConversations(), () => now);
  await expect(posts.lostPosts('fyrtaarnet', 'moede-1')).rejects.toThrow('storage is away');
  isDown = false;
  expect(await posts.lostPosts('fyrtaarnet', 'moede-1')).toEqual([]);
});
