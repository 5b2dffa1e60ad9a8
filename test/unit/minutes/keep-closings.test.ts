import { expect, test } from 'vitest';
import type { AgendaItem } from '../../../src/domain/agenda-item.ts';
import { keepClosings } from '../../../src/minutes/keep-closings.ts';
import { anItem } from '../../builders.ts';

const word = { by: 'sine', at: '2031-02-20T09:00:00.000Z' };
const closed = { isClosed: true, closing: { isClosed: true, ...word } };
const opened = { isClosed: false, closing: { isClosed: false, ...word } };

const agenda = (...items: readonly (readonly [title: string, changes?: Partial<AgendaItem>])[]): AgendaItem[] =>
  items.map(([title, changes], order) => anItem({ number: String(order + 1), order, title, ...changes }));

const closedTitles = (items: readonly AgendaItem[]): string[] =>
  items.filter(({ isClosed }) => isClosed).map(({ title }) => title);

const known = agenda(['Økonomi'], ['Fyrmesterens løn', closed], ['Maling af tårnet']);

test('an item that the secretary has closed stays so when the document is read again, with who said it', () => {
  const again = keepClosings(known, agenda(['Økonomi'], ['Fyrmesterens løn'], ['Maling af tårnet']));
  expect(again[1]).toMatchObject(closed);
  expect(closedTitles(again)).toEqual(['Fyrmesterens løn']);
});

test('it is found under another number, and what has its number now is open', () => {
  const again = keepClosings(known, agenda(['Velkomst'], ['Økonomi'], ['Maling af tårnet'], ['Fyrmesterens løn']));
  expect(closedTitles(again)).toEqual(['Fyrmesterens løn']);
});

test('under another title at the same number it stays closed: it may be the same matter', () => {
  expect(closedTitles(keepClosings(known, agenda(['Økonomi'], ['Ansættelsesforhold'], ['Maling af tårnet'])))).toEqual([
    'Ansættelsesforhold',
  ]);
});

test('an item that is gone closes no other that was known before', () => {
  expect(closedTitles(keepClosings(known, agenda(['Økonomi'], ['Maling af tårnet'])))).toEqual([]);
});

test('an item that was opened stays open though the document closes it, and by its title alone', () => {
  const before = agenda(['Økonomi'], ['Fyrmesterens løn', opened]);
  const fresh = (title: string) => agenda(['Økonomi'], [title, { isClosed: true }]);
  expect(closedTitles(keepClosings(before, fresh('Fyrmesterens løn')))).toEqual([]);
  expect(closedTitles(keepClosings(before, fresh('Ansættelsesforhold')))).toEqual(['Ansættelsesforhold']);
});

test('what a document closes is closed by the document', () => {
  const fresh = agenda(['Økonomi', { isClosed: true }], ['Fyrmesterens løn']);
  expect(closedTitles(keepClosings(known, fresh))).toEqual(['Økonomi', 'Fyrmesterens løn']);
});
