import { expect, test } from 'vitest';
import { leaseMs } from '../../../src/agenda/settle-delivery.ts';
import { aConversation, aDelivery, aRecord } from '../../builders.ts';
import { createInMemoryLedger } from './in-memory-ledger.ts';
import { inTurn, seeded } from './in-turn.ts';
import { type Around, aWorld, type PostingWorld, round, sleep } from './posting-world.ts';

function replicasOf(world: PostingWorld, count: number): ((around: Around) => Promise<unknown>)[] {
  return Array.from({ length: count }, (_, index) => (around) => round(world, `replica-${index + 1}`, around));
}

test('two replicas that look at the same moment post one card', async () => {
  const world = aWorld();
  const results = await Promise.all([round(world, 'replica-1'), round(world, 'replica-2')]);
  expect(results.flat().sort()).toEqual(['sent', 'taken']);
  expect(world.cards).toHaveLength(1);
  expect(world.ledger.rows()).toMatchObject([{ state: 'sent', activityId: 'card-1' }]);
});

test.each([
  [2, 300],
  [3, 150],
])('%i replicas post one card, in whatever order their steps come (%i orders)', async (count, orders) => {
  for (let seed = 1; seed <= orders; seed++) {
    const world = aWorld();
    await inTurn(replicasOf(world, count), seeded(seed));
    expect({ seed, cards: world.cards.length }).toEqual({ seed, cards: 1 });
    expect(world.ledger.rows()).toMatchObject([{ state: 'sent', activityId: 'card-1' }]);
  }
});

test.each(['claimed', 'sending'] as const)(
  'of two replicas that find the same "%s" row of a dead one only one takes it over',
  async (state) => {
    for (let seed = 1; seed <= 100; seed++) {
      const world = aWorld({}, aDelivery({ state, owner: 'dead' }));
      sleep(world, leaseMs);
      await inTurn(replicasOf(world, 2), seeded(seed));
      expect({ seed, cards: world.cards.length }).toEqual({ seed, cards: 1 });
      expect(world.ledger.rows()).toMatchObject([{ state: 'sent', attempts: 2 }]);
    }
  },
);

test('two replicas with four agendas in two conversations post each once', async () => {
  for (let seed = 1; seed <= 30; seed++) {
    const world = aWorld();
    world.conversations.push(aConversation({ id: '19:gruppe@thread.v2', scope: 'group' }));
    for (const id of ['moede-2', 'moede-3', 'moede-4']) world.meetings.set(id, aRecord({ id }));
    await inTurn(replicasOf(world, 2), seeded(seed));
    const posts = world.cards.map(({ jobKey }) => jobKey);
    expect({ seed, posts: posts.length, different: new Set(posts).size }).toEqual({ seed, posts: 8, different: 8 });
  }
});

test('the ledger of these tests is as strict as the table: one row per post, replaced only from its latest state', async () => {
  const ledger = createInMemoryLedger();
  const added = await ledger.add(aDelivery());
  expect(await ledger.add(aDelivery({ owner: 'replica-2' }))).toBeUndefined();
  const replaced = await ledger.replace(aDelivery({ state: 'sending' }), added?.revision ?? '');
  expect(replaced?.value.state).toBe('sending');
  expect(await ledger.replace(aDelivery({ state: 'failed' }), added?.revision ?? '')).toBeUndefined();
  expect(await ledger.replace(aDelivery({ meetingId: 'moede-2' }), added?.revision ?? '')).toBeUndefined();
  expect(await ledger.list('fyrtaarnet')).toEqual([replaced]);
  expect(await ledger.list('anden')).toEqual([]);
});
