import { expect, test } from 'vitest';
import { postedAt } from '../../../src/agenda/posted-at.ts';
import { aDelivery } from '../../builders.ts';

const now = new Date('2031-02-25T08:00:00Z');
const sentAt = (at: string, conversationId = 'a') => aDelivery({ state: 'sent', sentAt: at, conversationId });

test('an agenda counts as posted from the first of its posts', () => {
  const posts = [sentAt('2031-02-25T07:11:00.000Z'), sentAt('2031-02-25T07:00:00.000Z', 'b')];
  expect(postedAt(posts, 'moede-1', now)).toEqual(new Date('2031-02-25T07:00:00Z'));
  expect(postedAt(posts, 'moede-2', now)).toBeUndefined();
});

test('one that is being posted counts as posted now, one that could not be posted as not posted', () => {
  expect(postedAt([aDelivery({ state: 'sending' })], 'moede-1', now)).toEqual(now);
  expect(postedAt([aDelivery({ state: 'failed' })], 'moede-1', now)).toBeUndefined();
  expect(postedAt([], 'moede-1', now)).toBeUndefined();
});
