import { expect, test } from 'vitest';
import { closeBelow, itemLabel } from '../../../src/domain/agenda-item.ts';
import { anItem } from '../../builders.ts';

test('an item is called by the number that is printed on it, whatever its position', () => {
  expect(itemLabel({ number: '6.1', order: 7 })).toBe('6.1');
  expect(itemLabel({ number: '3', order: 0 })).toBe('3');
});

test('an item without a printed number is called by its position, counted from 1', () => {
  expect(itemLabel({ order: 0 })).toBe('1');
  expect(itemLabel({ order: 11 })).toBe('12');
});

test('what lies below a closed item is closed, too, and nothing else', () => {
  const items = [
    anItem({ number: '6', isClosed: true }),
    anItem({ number: '6.1', order: 1 }),
    anItem({ number: 'a', parent: '6', order: 2 }),
    anItem({ number: '60', order: 3 }),
  ];
  expect(closeBelow(items).map(({ isClosed }) => isClosed)).toEqual([true, true, true, false]);
});
