import { readFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/danish/split-sentences.ts';

function sentencesOf(text: string): string[] {
  return splitSentences(text).map((sentence) => sentence.text);
}

function entriesOf(text: string): boolean[] {
  return splitSentences(text).map(({ isEntry }) => isEntry);
}

describe('a dot that belongs to a word or a number ends no sentence', () => {
  test.each([
    'Mødet begynder kl. 19.00 i Store Sal',
    'Se pkt. 4 i referatet',
    'Rammen er 8,4 mio. kr. over fire år',
    'Den koster 1.450.000 kr. i alt',
    'Vi drøftede bl.a. Pakhuset og taget',
    'Det gælder f.eks. Lyngsø Kommune',
    'Vi har brugt ca. 310.000 kr.',
    'Lokalet er nr. 12 på gangen',
    'Prisen er 90 kr. pr. lås',
    'Mødet holdes den 3. marts 2027',
    'J. Holm ledede mødet',
    'P.C. Skovgaard var gæst',
    'Vi ringer på tlf. 12 34 56 78',
  ])('%s', (text) => {
    expect(sentencesOf(`${text}. Derefter kom kaffen.`)).toEqual([`${text}.`, 'Derefter kom kaffen.']);
  });
});

// are ordinary tests.
describe('a dot is read by the word before it', () => {
  test.each([
    'Det er jf. Bilag 3.',
    'Ordningen gælder inkl. Fjordby.',
    'Tak til dr. Holm for oplægget.',
    'Det gælder evt. Lyngsø.',
  ])('one sentence: %s', (text) => {
    expect(sentencesOf(text)).toEqual([text]);
  });

  test('a sentence ends before a number', () => {
    expect(sentencesOf('Taget er utæt. 400 låse er sat op.')).toEqual(['Taget er utæt.', '400 låse er sat op.']);
  });
});

describe('a sentence ends', () => {
  test.each([
    ['before a capital', 'Taget er utæt. Jonas ser på det.', ['Taget er utæt.', 'Jonas ser på det.']],
    ['at a question mark', 'Hvem betaler? Det ved vi ikke.', ['Hvem betaler?', 'Det ved vi ikke.']],
    ['at an exclamation mark', 'Tak til alle! Vi ses i maj.', ['Tak til alle!', 'Vi ses i maj.']],
    ['at a quotation mark', 'Ida sagde: "Det går." Så gik vi.', ['Ida sagde: "Det går."', 'Så gik vi.']],
    ['at "kr." before a capital', 'Den koster 900 kr. Kommunen betaler.', ['Den koster 900 kr.', 'Kommunen betaler.']],
    ['at "m.v." before a capital', 'Borde, stole m.v. Jonas køber.', ['Borde, stole m.v.', 'Jonas køber.']],
    ['at a year', 'Det skete i 2026. Siden er der ro.', ['Det skete i 2026.', 'Siden er der ro.']],
    ['at an hour', 'Vi mødes kl. 19.00. Karla bager.', ['Vi mødes kl. 19.00.', 'Karla bager.']],
  ])('%s', (_, text, expected) => {
    expect(sentencesOf(text)).toEqual(expected);
  });

  test('not before a small letter', () => {
    expect(sentencesOf('Taget m.m. er utæt, jf. ovenfor.')).toEqual(['Taget m.m. er utæt, jf. ovenfor.']);
  });
});

describe('lines that a page has broken', () => {
  const long = 'Kontrakten skal være underskrevet senest den 1. oktober';

  test('are one sentence, the line break a space', () => {
    expect(sentencesOf(`${long}\n2027, hvis data skal flyttes.`)).toEqual([`${long} 2027, hvis data skal flyttes.`]);
  });

  test('a date over the end of a line stays whole', () => {
    expect(sentencesOf('kl. 19.00 i Store Sal. Forslag skal være hos formanden senest den\n16. marts 2027.')).toEqual([
      'kl. 19.00 i Store Sal.',
      'Forslag skal være hos formanden senest den 16. marts 2027.',
    ]);
  });

  test('a sentence that the end of a page has torn goes on behind it', () => {
    expect(
      sentencesOf('Bestyrelsen vedtog at hæve lejen af Store Sal fra 3.200 kr.,\n\nså den bliver 3.600 kr.'),
    ).toEqual(['Bestyrelsen vedtog at hæve lejen af Store Sal fra 3.200 kr., så den bliver 3.600 kr.']);
  });

  test('a short line is a heading or a line of its own, and what follows it another sentence', () => {
    expect(sentencesOf('Økonomi\nTorben gennemgik regnskabet.')).toEqual(['Økonomi', 'Torben gennemgik regnskabet.']);
    expect(sentencesOf('Sted: Lille Sal\nReferent: Anne')).toEqual(['Sted: Lille Sal', 'Referent: Anne']);
  });

  test('a paragraph behind a blank line is another sentence and another block', () => {
    const split = splitSentences('Vi talte om taget\n\nDet er utæt. Det drypper.');
    expect(split.map(({ text, block }) => [text, block])).toEqual([
      ['Vi talte om taget', 0],
      ['Det er utæt.', 1],
      ['Det drypper.', 1],
    ]);
  });

  test('several blank lines make one new block', () => {
    expect(splitSentences('Et.\n\n\n\nTo.').map(({ block }) => block)).toEqual([0, 1]);
  });
});

describe('lists', () => {
  test.each([
    ['- udbuddet gennemføres\n- rammen er et loft', 2],
    ['– udbuddet gennemføres\n– rammen er et loft', 2],
    ['• udbuddet gennemføres\n• rammen er et loft', 2],
    ['1. udbuddet gennemføres\n2. rammen er et loft', 2],
    ['a) udbuddet gennemføres\nb) rammen er et loft', 2],
    ['| Fjordby | 52 % |\n| Lyngsø | 19 % |', 2],
    ['Fjordby | 52 %\nLyngsø | 19 %', 2],
    ['→ DIGU godkendte', 1],
  ])('each line is an entry: %j', (text, count) => {
    expect(entriesOf(text)).toEqual(Array.from({ length: count }, () => true));
  });

  test('the line on which a list hangs is no entry', () => {
    expect(entriesOf('Det blev besluttet, at\n- udbuddet gennemføres\n- rammen er et loft')).toEqual([
      false,
      true,
      true,
    ]);
  });

  test('a date at the beginning of a line is no number of a list', () => {
    expect(entriesOf('16. marts 2027 er fristen.')).toEqual([false]);
  });

  test('the further line of an entry belongs to it', () => {
    expect(
      sentencesOf('- Rasmus Tvede Kragh sender et udkast til udvalget senest den 15. december\n  2026\n- Næste'),
    ).toEqual(['- Rasmus Tvede Kragh sender et udkast til udvalget senest den 15. december 2026', '- Næste']);
  });

  test('of an entry with two sentences the first is the entry', () => {
    const split = splitSentences('- Pårørende spørger om adgang. Det bør undersøges.\n- Nøglen beholdes.');
    expect(split.map(({ text, isEntry }) => [text, isEntry])).toEqual([
      ['- Pårørende spørger om adgang.', true],
      ['Det bør undersøges.', false],
      ['- Nøglen beholdes.', true],
    ]);
  });
});

describe('nothing is lost and nothing is made up', () => {
  test.each(['', '\n', '   \n\n ', '.', '...', '- ', '\u0000'])('odd text is no fault: %j', (text) => {
    for (const sentence of splitSentences(text)) expect(sentence.text.trim()).not.toBe('');
  });

  test.each([
    'examples/digu/2026-09-16-referat.md',
    'examples/digu/2026-11-18-referat.md',
    'examples/digu/bilag-3-digitale-laase-i-hjemmeplejen.md',
    'examples/pakhuset/2026-10-06-referat.txt',
    'examples/pakhuset/2026-12-01-referat.txt',
  ])('the sentences of %s stand there word by word, in order and without a gap', async (path) => {
    const text = await readFile(path, 'utf8');
    let last = 0;
    for (const { text: sentence, start, end } of splitSentences(text)) {
      expect(sentence).toBe(text.slice(start, end).replace(/\s*\n\s*/gu, ' '));
      expect(text.slice(last, start).trim()).toBe('');
      last = end;
    }
    expect(text.slice(last).trim()).toBe('');
  });
});
