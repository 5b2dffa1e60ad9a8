import { expect, test } from 'vitest';
import { isAnswer, isPlaceOfAnswer } from '../../../bench/answers/weights/known-answer.ts';
import { learnAnswerability } from '../../../bench/answers/weights/learn-answerability.ts';
import { learnOrder } from '../../../bench/answers/weights/learn-order.ts';
import type { AnswerFeatures, StatementFeatures } from '../../../src/answers/statement-features.ts';
import { statementModel } from '../../../src/answers/statement-model.ts';

const known = {
  id: 'x1',
  lang: 'da',
  question: 'Hvad koster Store Sal?',
  file: 'a.md',
  item: '3',
  answers: ['3.600 kr'],
  all: null,
};

test('a feature that right sentences have gets weight, one that wrong ones have counts against them', () => {
  const list = [
    { features: featuresWith({ fit: 1 }), rightness: 1 },
    { features: featuresWith({ news: 1 }), rightness: 0 },
  ];
  const order = learnOrder([list, list]);
  expect(order.fit).toBeGreaterThan(1);
  expect(order.news).toBeLessThan(-1);
  expect(order.title).toBe(0);
  expect(learnOrder([list, list])).toEqual(order);
});

test('what speaks for an answer makes it likelier, and without it there is none', () => {
  const weights = learnAnswerability([
    { features: featuresWith({ fit: 1 }), isRight: true },
    { features: featuresWith({}), isRight: false },
  ]);
  expect(weights.fit).toBeGreaterThan(1);
  expect(weights.bias).toBeLessThan(0);
});

test('an answer is known by its text, however it is set', () => {
  expect(isAnswer(known, 'Lejen er **3.600\u00a0kr.** om dagen')).toBe(true);
  expect(isAnswer(known, 'Lejen er 3.500 kr. om dagen')).toBe(false);
});

test('an answer that is a list needs something of each of its parts', () => {
  const list = { ...known, all: [['Asta', 'A. Holm'], ['Bo']] };
  expect(isAnswer(list, 'A. Holm og Bo')).toBe(true);
  expect(isAnswer(list, 'Asta')).toBe(false);
});

test('an answer without an item may stand anywhere in its document', () => {
  expect(isPlaceOfAnswer(known, { file: 'a.md', item: '4' })).toBe(false);
  expect(isPlaceOfAnswer({ ...known, item: null }, { file: 'a.md', item: '4' })).toBe(true);
});

function featuresWith(some: Partial<StatementFeatures>): AnswerFeatures {
  const none = Object.fromEntries(Object.keys(statementModel.answer).map((name) => [name, 0]));
  return { ...none, ...some } as AnswerFeatures;
}
