import { expect, test } from 'vitest';
import type { Answer } from '../../../src/answers/answer.ts';
import type { SentAnswer } from '../../../src/answers/answer-feedback.ts';
import { rememberAnswer } from '../../../src/teams/remember-answer.ts';

const answer: Answer = {
  blocks: [
    { kind: 'say', text: 'Afbud til mødet:' },
    { kind: 'points', points: ['Ditte Eksempel'] },
  ],
  citations: [],
  isAbstention: false,
  nearest: [],
};
const sent = { conversationId: 'a', activityId: '1', question: 'Hvem har meldt afbud?' };

function services(add: (kept: SentAnswer) => Promise<void>) {
  const logged: string[] = [];
  const feedback = { add, vote: async () => 'unknown' as const };
  const log = (_: string, event: string, fields: object) => logged.push(`${event} ${JSON.stringify(fields)}`);
  return { services: { feedback, now: () => new Date('2031-03-04T08:00:00Z'), log }, logged };
}

test('what was said is kept without the list of people in it', async () => {
  const kept: SentAnswer[] = [];
  await rememberAnswer(services(async (each) => void kept.push(each)).services, answer, sent);
  expect(kept).toEqual([
    { ...sent, at: '2031-03-04T08:00:00.000Z', outcome: 'listed', said: 'Afbud til mødet:', committeeIds: [] },
  ]);
});

test('a storage that fails costs the vote and nothing else, and the log has no word of it', async () => {
  const { services: failing, logged } = services(() => Promise.reject(new TypeError('Ditte Eksempel')));
  await rememberAnswer(failing, answer, sent);
  expect(logged).toEqual(['answer-not-kept {"error":"TypeError"}']);
});

test('a message to which the platform gives no id is not kept', async () => {
  const { services: working, logged } = services(() => Promise.reject(new Error('asked')));
  await rememberAnswer(working, answer, { ...sent, activityId: undefined });
  expect(logged).toEqual([]);
});
