import { describe, expect, test } from 'vitest';
import { itemLines, parseText } from './outline.ts';

const head = '# Dagsorden\n\nHavneudvalget, møde den 4. marts 2031 kl. 9.00-11.00\n\n';
const closedIn = (text: string): string[] =>
  itemLines(parseText(head + text))
    .filter((line) => line.endsWith(' (lukket)'))
    .map((line) => line.split(' ')[0] ?? '');

/** Three items, the second with this title and first line. */
const second = (title: string, line = 'Sagen forelægges.'): string =>
  `## 1. Velkomst\n\nTekst.\n\n## 2. ${title}\n\n${line}\n\nMere tekst.\n\n## 3. Eventuelt\n\nIntet.\n`;

test.each([
  'Personalesag (lukket)',
  'Personalesag (fortrolig)',
  'Personalesag (FORTROLIGT)',
  'Personalesag [lukket punkt]',
  'Personalesag – lukket punkt',
  'LUKKET: Personalesag',
  'LUKKET Personalesag',
  'Lukket punkt: Personalesag',
  'Lukket sag om løn',
  'Fortroligt – Personalesag',
  'Fortrolig: Løn',
  'Lukket punkt',
])('an item called »%s« is closed', (title) => {
  expect(closedIn(second(title))).toEqual(['2']);
});

test.each([
  'Lukket punkt',
  'LUKKET',
  '(Lukket punkt)',
  '**Fortroligt**',
  'Lukket sag, jf. styrelsesloven § 10',
  'Sagstype: Lukket',
  'Punktet er fortroligt.',
  'Punktet behandles for lukkede døre.',
  'Sagen behandles som et lukket punkt.',
])('an item under whose title stands »%s« is closed', (line) => {
  expect(closedIn(second('Personalesag', line))).toEqual(['2']);
});

test.each([
  ['Den lukkede skole', 'Skolen er lukket.'],
  ['Lukket skole i Nordby', 'Skolen sælges.'],
  ['Lukket afdeling på sygehuset', 'Afdelingen er lukket ned.'],
  ['Lukkede døre på skolen', 'Dørene er lukkede.'],
  ['Lukketid på havnen', 'Havnen holder lukket i uge 7.'],
  ['Fortrolighed i udvalget', 'Fortroligt samarbejde med havnen blev drøftet.'],
  ['Skolen', 'Lukket skole sælges til kommunen.'],
  ['Brønden', 'Sagen er lukket.'],
])('an item about »%s« with »%s« is open', (title, line) => {
  expect(closedIn(second(title, line))).toEqual([]);
});

describe('a heading over several items', () => {
  test.each([
    'Lukket møde',
    'LUKKET MØDE',
    'Lukkede punkter:',
    'Lukket dagsorden',
    'Punkter på lukket møde',
    '**Fortrolige sager**',
  ])('that says »%s« closes all that follow', (mark) => {
    const text = `1. Velkomst\n\nTekst.\n\n2. Budget\n\nTekst.\n\n${mark}\n\n3. Personalesag\n\nTekst.\n\n4. Køb af grund\n\nTekst.\n`;
    expect(closedIn(text)).toEqual(['3', '4']);
  });

  test('closes them in Markdown of two levels, and in a list without a blank line', () => {
    const two =
      '## Åbent møde\n\n### 1. Velkomst\n\nA.\n\n### 2. Budget\n\nA.\n\n## Lukket møde\n\n### 3. Løn\n\nA.\n\n### 4. Køb\n\nA.\n';
    expect(closedIn(two)).toEqual(['3', '4']);
    expect(closedIn('Åben dagsorden\n1. Velkomst\n2. Budget\nLukket dagsorden\n3. Løn\n4. Køb af grund\n')).toEqual([
      '3',
      '4',
    ]);
  });

  test('holds until one that says that what follows is open', () => {
    const text =
      'Lukket møde\n\n1. Løn\n\nTekst.\n\n2. Køb\n\nTekst.\n\nÅbent møde\n\n3. Budget\n\nTekst.\n\n4. Eventuelt\n\nIntet.\n';
    expect(closedIn(text)).toEqual(['1', '2']);
  });

  test('may be the mark of the item above where it is all that stands there: then that is closed, too', () => {
    expect(
      closedIn('1. Velkomst\n\nTekst.\n\n2. Løn\n\nLukket møde\n\n3. Køb\n\nTekst.\n\n4. Salg\n\nTekst.\n'),
    ).toEqual(['2', '3', '4']);
  });
});
