import { describe, expect, test } from 'vitest';
import { repostGone } from '../../../src/agenda/repost.ts';
import type { Delivery } from '../../../src/domain/delivery.ts';
import { aDelivery } from '../../builders.ts';
import { createInMemoryLedger } from './in-memory-ledger.ts';
import { aWorld, changeMeeting, round, rounds, sleep } from './posting-world.ts';

const now = new Date('2031-02-26T10:00:00.000Z');
const sent = (changes: Partial<Delivery> = {}): Delivery =>
  aDelivery({ state: 'sent', activityId: 'card-1', sentAt: '2031-02-25T07:00:01.000Z', firstVersion: 1, ...changes });

describe('a post that somebody has deleted', () => {
  test.each(['agenda', 'decisions'] as const)('is posted anew, at once: %s', async (kind) => {
    const ledger = createInMemoryLedger(sent({ kind }));
    expect(await repostGone(ledger, sent({ kind }), now)).toBe('again');
    expect(ledger.rows()).toMatchObject([{ state: 'claimed', reposts: 1, leaseUntil: now.toISOString() }]);
    expect(ledger.rows()[0]).not.toHaveProperty('activityId');
  });

  test.each(['reminder', 'today'] as const)('is let go, and not looked for again: %s', async (kind) => {
    const row = sent({ kind, occurrence: '2031-03-04' });
    const ledger = createInMemoryLedger(row);
    expect(await repostGone(ledger, row, now)).toBe('left');
    expect(ledger.rows()).toMatchObject([{ state: 'sent' }]);
    expect(ledger.rows()[0]).not.toHaveProperty('activityId');
  });

  test('is let go when it was deleted for the fourth time', async () => {
    const row = sent({ reposts: 3 });
    const ledger = createInMemoryLedger(row);
    expect(await repostGone(ledger, row, now)).toBe('left');
    expect(ledger.rows()).toMatchObject([{ state: 'sent', reposts: 3 }]);
  });

  test.each([
    ['another message is on record meanwhile', sent({ activityId: 'card-2' })],
    ['another has seen to it', sent({ state: 'claimed' })],
  ])('is left when %s', async (_case, row) => {
    const ledger = createInMemoryLedger(row);
    expect(await repostGone(ledger, sent(), now)).toBe('left');
    expect(ledger.rows()).toEqual([row]);
  });

  test('is posted anew by one of two who notice', async () => {
    const ledger = createInMemoryLedger(sent());
    const both = await Promise.all([repostGone(ledger, sent(), now), repostGone(ledger, sent(), now)]);
    expect(both.sort()).toEqual(['again', 'left']);
  });
});

test('the new card shows the newest version, and differences are told from there on', async () => {
  const world = aWorld();
  await round(world);
  const [posted] = world.ledger.rows();
  if (posted === undefined) throw new Error('nothing was posted');
  world.cards.splice(0);
  changeMeeting(world, { place: 'Havnen' });
  expect(await repostGone(world.ledger, posted, world.now)).toBe('again');
  await rounds(world, 30, 5_000);
  expect(world.cards).toMatchObject([{ activityId: 'card-2', record: { meeting: { place: 'Havnen' } } }]);
  expect(world.differences).toEqual([]);
  changeMeeting(world, { chair: 'Ditte Eksempel' });
  sleep(world, 5_000);
  await rounds(world, 30, 5_000);
  expect(world.differences).toMatchObject([{ content: { changes: [{ change: 'chair' }], threadId: 'card-2' } }]);
});
