import { expect, test } from 'vitest';
import { itemLabel } from '../../../src/domain/agenda-item.ts';

test('an item is called by the number that is printed on it, whatever its position', () => {
  expect(itemLabel({ number: '6.1', order: 7 })).toBe('6.1');
  expect(itemLabel({ number: '3', order: 0 })).toBe('3');
});

test('an item without a printed number is called by its position, counted from 1', () => {
  expect(itemLabel({ order: 0 })).toBe('1');
  expect(itemLabel({ order: 11 })).toBe('12');
});
