import { expect, test } from 'vitest';
import { findNumbers } from '../../../src/danish/stated-numbers.ts';

const danish = (text: string) => findNumbers(text, 'da').map(({ value, unit }) => `${value} ${unit}`);
const english = (text: string) => findNumbers(text, 'en').map(({ value, unit }) => `${value} ${unit}`);

test('the same amount is the same in digits, in millions and in English', () => {
  for (const text of ['1.200.000 kr.', '1,2 mio. kr.', 'kr. 1.200.000', '1,2 millioner kroner'])
    expect(danish(text), text).toEqual(['1200000 money']);
  for (const text of ['DKK 1,200,000', '1.2 million kroner', 'DKK 1.2 million'])
    expect(english(text), text).toEqual(['1200000 money']);
});

test('a percentage, a time, a number of an item and a plain number are told apart', () => {
  expect(danish('25 % eller 25 procent')).toEqual(['25 percent', '25 percent']);
  expect(danish('kl. 12.30')).toEqual(['12.30 none']);
  expect(english('12:30')).toEqual(['12.30 none']);
  expect(danish('punkt 6.1')).toEqual(['6.1 none']);
  expect(danish('10-årsplanen for 085 borgere')).toEqual(['10 none', '85 none']);
});

test('numbers in words count, articles do not', () => {
  expect(danish('to af de femogtyve, den tredje og en anden')).toEqual(['2 none', '25 none', '3 none']);
  expect(english('two of the twenty-five, the third and one to go')).toEqual(['2 none', '25 none', '3 none']);
});
