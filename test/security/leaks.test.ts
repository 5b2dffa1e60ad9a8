import { expect, test } from 'vitest';
import { mustBeTold, runLeaks } from './leak-runs.ts';

/*
 * Users × committees × open and closed × personal, channel and group chats × questions, follow-ups, presses with forged ids,
 * searches, lists and calendars: every field of the papers holds a word of its own, and what reaches somebody is held against
 * a reckoning of who may see it (leak-people.ts) that shares nothing with src/access. The long form: npm run bench -- leaks.
 *
 * SEEN FAILING: see the list in the head of leak-controls.
 */
const seed = Number(process.env['LEAK_SEED'] ?? 20310224);

test(`2,000 questions, presses and searches (seed ${seed}) bring nobody a word that is not for them`, async () => {
  const { leaks, told } = await runLeaks(seed, 2_000);
  expect(leaks.slice(0, 20)).toEqual([]);
  expect(mustBeTold.filter((each) => !told.has(each))).toEqual([]);
}, 60_000);
