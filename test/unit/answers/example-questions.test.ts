import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Focus } from '../../../src/answers/focus.ts';
import type { Library } from '../../../src/answers/library.ts';
import { ask } from './example-library.ts';
import { importedExamples } from './imported-examples.ts';
import { type GoldQuestion, judgeAnswer } from './judge-answer.ts';
import { missedQuestions } from './missed-questions.ts';

/** When a question that gives no time is asked. */
const asked = '2027-01-13T09:00:00+01:00';
const { questions } = JSON.parse(readFileSync('examples/questions.json', 'utf8')) as { questions: GoldQuestion[] };
const missed = new Set(missedQuestions);

let library: Library;
beforeAll(async () => {
  library = await importedExamples();
});

async function verdictOf(gold: GoldQuestion): Promise<string> {
  const now = new Date(gold.now ?? asked);
  let focus: Focus | undefined;
  for (const text of gold.previous ?? [])
    focus = (await ask(library, text, { now, ...(focus === undefined ? {} : { focus }) })).focus ?? focus;
  return judgeAnswer(gold, await ask(library, gold.question, { now, ...(focus === undefined ? {} : { focus }) }));
}

const named = (gold: GoldQuestion) =>
  [`${gold.id} ${[...(gold.previous ?? []), gold.question].join(' » ')}`, gold] as const;

describe('a question over the examples is answered with the place cited, or refused where nothing is there', () => {
  test.each(questions.filter(({ id }) => !missed.has(id)).map(named))('%s', async (_, gold) => {
    expect(await verdictOf(gold)).toBe('right');
  });
});

test('the questions that are missed are known, and no others are missed', async () => {
  const wrong = await Promise.all(
    questions
      .filter(({ id }) => missed.has(id))
      .map(async (gold) => ((await verdictOf(gold)) === 'right' ? [] : [gold.id])),
  );
  expect(wrong.flat()).toEqual(questions.filter(({ id }) => missed.has(id)).map(({ id }) => id));
});
