import { expect, test } from 'vitest';
import { arrangeItems } from '../../../../src/agenda/meetings/arrange-items.ts';
import { readItemLines } from '../../../../src/agenda/meetings/item-line.ts';
import { writeItemLines } from '../../../../src/agenda/meetings/write-item-lines.ts';
import type { AgendaItem } from '../../../../src/domain/agenda-item.ts';
import { anItem } from '../../../builders.ts';

const all = { language: 'da', seesClosed: true } as const;
const masked = { language: 'da', seesClosed: false } as const;
const section = (text: string) =>
  ({ kind: 'background', text, span: { start: 0, end: text.length }, documentHash: 'abc' }) as const;
const numbered = (items: readonly AgendaItem[]) =>
  items.map(({ number = '-', title, isClosed }) => `${number} ${title}${isClosed ? ' (lukket)' : ''}`);

const known: AgendaItem[] = [
  anItem({ number: '1', order: 0, title: 'Velkomst', sections: [section('Formanden byder velkommen.')] }),
  anItem({
    number: '2',
    order: 1,
    title: 'Budget for kajen',
    startTime: '12:10',
    endTime: '12:40',
    presenters: [
      { name: 'Anna Holm', source: 'heading' },
      { name: 'Bo Lund', source: 'text' },
    ],
    sections: [section('Tallene.')],
  }),
  anItem({ number: '2.1', parent: '2', order: 2, title: 'Lån' }),
  anItem({ number: '3', order: 3, title: 'Valg af leverandør', isClosed: true, sections: [section('Hemmeligt.')] }),
  anItem({ number: '4', order: 4, title: 'Eventuelt' }),
];

test.each([
  ['1. Titel', { number: '1', title: 'Titel' }],
  ['- Titel', { title: 'Titel' }],
  ['Titel (v/ Anna Holm og Bo Lund)', { title: 'Titel', presenters: ['Anna Holm', 'Bo Lund'] }],
  ['12.30–12.45 Titel', { title: 'Titel', startTime: '12:30', endTime: '12:45' }],
  ['3. 9:30-10:00 Titel v/ Anna Holm', { number: '3', title: 'Titel', startTime: '09:30', presenters: ['Anna Holm'] }],
  ['12.30 Kaffe', { title: 'Kaffe', startTime: '12:30' }],
  ['2.1 Lån', { number: '2.1', depth: 1, title: 'Lån' }],
  ['Lukket punkt: Valg af leverandør', { title: 'Valg af leverandør', isClosed: true, isMasked: false }],
  ['4. Valg af leverandør (lukket)', { number: '4', title: 'Valg af leverandør', isClosed: true }],
  ['Lukket punkt', { isClosed: true, isMasked: true }],
  ['5. juni: status', { title: '5. juni: status' }],
  ['2 nye medlemmer', { title: '2 nye medlemmer' }],
])('»%s« is read as an item', (line, expected) => expect(readItemLines(line)[0]).toMatchObject(expected));

test('the lines of an agenda give the same agenda again, texts and all', () => {
  const { items, dropped } = arrangeItems(readItemLines(writeItemLines(known, all)), known, all);
  expect(items).toEqual(known);
  expect(dropped).toEqual([]);
});

test('an item that is put in between moves the numbers behind it, and nothing else', () => {
  const lines = writeItemLines(known, all).replace('4. Eventuelt', '- Cykelparkering\n4. Eventuelt');
  const { items } = arrangeItems(readItemLines(lines), known, all);
  expect(numbered(items)).toEqual([
    '1 Velkomst',
    '2 Budget for kajen',
    '2.1 Lån',
    '3 Valg af leverandør (lukket)',
    '4 Cykelparkering',
    '5 Eventuelt',
  ]);
  expect(items[1]).toEqual(known[1]);
});

test('an agenda that counts through the year goes on from its own first number', () => {
  const { items } = arrangeItems(readItemLines('37. Velkomst\n- Ny sag\n38. Eventuelt'), [], all);
  expect(numbered(items)).toEqual(['37 Velkomst', '38 Ny sag', '39 Eventuelt']);
});

test('lines that were moved are counted anew, and keep what belongs to them', () => {
  const { items } = arrangeItems(readItemLines('4. Eventuelt\n1. Velkomst\n2. Budget for kajen'), known, all);
  expect(numbered(items)).toEqual(['1 Eventuelt', '2 Velkomst', '3 Budget for kajen']);
  expect(items[2]?.sections).toEqual(known[1]?.sections);
});

test('a title that was touched up keeps its texts and its old title for the next import', () => {
  const { items } = arrangeItems(readItemLines('1. Velkommen og velkomst\n2. Budget for kajene'), known, all);
  expect(items[1]).toMatchObject({ title: 'Budget for kajene', titleVariants: ['Budget for kajen'] });
  expect(items[1]?.sections).toEqual(known[1]?.sections);
});

test('a closed item whose title was not shown stays what it is, and a title does not open it', () => {
  const shown = writeItemLines(known, masked);
  expect(shown).not.toContain('leverandør');
  const kept = arrangeItems(readItemLines(shown.replace('Velkomst', 'Åbning')), known, masked);
  expect(kept.items[3]).toEqual(known[3]);
  const guessed = arrangeItems(readItemLines(`${shown}\n5. Valg af leverandør`), known, masked);
  expect(guessed.items[5]).toMatchObject({ title: 'Valg af leverandør', sections: [], isClosed: false });
  expect(guessed.items[3]).toEqual(known[3]);
  const swapped = arrangeItems(readItemLines(shown.replace('Lukket punkt', 'Valg af leverandør')), known, masked);
  expect(swapped.items[3]).toMatchObject({ title: 'Valg af leverandør', sections: [], isClosed: false });
  expect(swapped.dropped).toEqual([known[3]]);
});
