import { expect, test } from 'vitest';
import { operatorScope } from '../../../src/access/scope.ts';
import type { Answer } from '../../../src/answers/answer.ts';
import type { Asked } from '../../../src/answers/answer-question.ts';
import { answerLines } from '../../../src/cli/answer-lines.ts';

const who = { scope: operatorScope, now: new Date('2031-03-04T08:00:00Z') };

/** Asks these lines of somebody who answers everything but "ukendt"; resolves to what each question leans on. */
async function ask(lines: readonly object[], asker?: NonNullable<Asked['asker']>) {
  const asked: Asked[] = [];
  const printed: string[] = [];
  const answerQuestion = async (question: Asked): Promise<Answer> => {
    asked.push(question);
    const none = { blocks: [], citations: [], nearest: [], isAbstention: question.text.includes('ukendt') };
    return none.isAbstention ? none : { ...none, focus: { text: question.text, committeeIds: [] } };
  };
  async function* input() {
    for (const line of lines) yield JSON.stringify(line);
  }
  const output = { print: (line: string) => printed.push(line), complain: (line: string) => printed.push(line) };
  const code = await answerLines(input(), answerQuestion, asker === undefined ? who : { ...who, asker }, output);
  return { code, asked, printed, leansOn: asked.map(({ focus }) => focus?.text) };
}

test('each line leans on the line before', async () => {
  const { leansOn, code } = await ask([{ question: 'et' }, { question: 'to' }, { question: 'tre' }]);
  expect(leansOn).toEqual([undefined, 'et', 'to']);
  expect(code).toBe(0);
});

test('a line of another conversation starts it or goes on with it, and the lines behind it belong to it', async () => {
  const { leansOn } = await ask([
    { question: 'a1', conversation: 'a' },
    { question: 'b1', conversation: 'b' },
    { question: 'b2' },
    { question: 'a2', conversation: 'a' },
    { question: 'a3' },
    { question: 'c1', conversation: 'c' },
  ]);
  expect(leansOn).toEqual([undefined, undefined, 'b1', 'a1', 'a2', undefined]);
});

test('behind a refusal and behind a line that cannot be read stands what was spoken of before', async () => {
  const { leansOn, code, printed } = await ask([
    { question: 'et' },
    { question: 'ukendt' },
    { spørgsmål: 'to' },
    { question: 'tre' },
  ]);
  expect(leansOn).toEqual([undefined, 'et', 'et']);
  expect(code).toBe(1);
  expect(printed).toHaveLength(4);
});

test('a conversation that is no text is none', async () => {
  const { leansOn } = await ask([
    { question: 'et', conversation: 'a' },
    { question: 'to', conversation: 7 },
  ]);
  expect(leansOn).toEqual([undefined, 'et']);
});

test('every line is asked by the same person, or by nobody', async () => {
  const ditte = { personId: 'ditte', name: 'Ditte Eksempel' };
  const lines = [{ question: 'et' }, { question: 'to', now: '2031-05-01T08:00:00Z' }];
  expect((await ask(lines, ditte)).asked).toMatchObject([
    { asker: ditte, now: who.now },
    { asker: ditte, now: new Date('2031-05-01T08:00:00Z') },
  ]);
  for (const each of (await ask(lines)).asked) expect(each).not.toHaveProperty('asker');
});
