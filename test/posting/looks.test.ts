import { expect, test } from 'vitest';
import type { PostingOptions } from '../../src/agenda/posting-rounds.ts';
import { aConversation } from '../builders.ts';
import { aPostScenario } from './post-scenarios.ts';

test('a post that was turned away is tried again in time, though storage was slow to note something else meanwhile', async () => {
  const { time, storage, teams, start } = await aPostScenario('change', () => 0.5);
  // The changed meeting is noted in the first conversation while the agenda goes to a second one, which is new.
  const place = aConversation({ id: '19:ny@thread.tacv2' });
  storage.conversations.set(place.id, place);
  let asked = 0;
  teams.fate = () => {
    asked += 1;
    return asked === 1 ? { fate: 'throttled', retryAfterMs: 2_000 } : { fate: 'posted' };
  };
  const slowToNote = (options: PostingOptions): PostingOptions => ({
    ...options,
    ledger: {
      ...options.ledger,
      replace: async (row, revision) => {
        if (row.changedAt !== undefined) await time.sleep(3_000);
        return options.ledger.replace(row, revision);
      },
    },
  });
  start({ owner: 'replica-1', vary: slowToNote });
  const startMs = time.nowMs();
  await time.runUntil(startMs + 15_000);
  expect(asked).toBeGreaterThan(1);
  expect(teams.messagesIn(place.id)).toHaveLength(1);
});
