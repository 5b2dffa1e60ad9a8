import { describe, expect, it } from 'vitest';
import { cutPaper } from '../../../src/answers/cut-paper.ts';
import { passagesOf } from '../../../src/answers/passage.ts';
import type { ItemSection, SectionKind } from '../../../src/domain/agenda-item.ts';
import { aMeeting, anItem } from '../../builders.ts';

const sentence = 'Molen er repareret med granit fra Bornholm, og prisen blev 90.000 kr. ';

function sectionOf(kind: SectionKind, text: string): ItemSection {
  return { kind, text, span: { start: 0, end: text.length }, documentHash: kind };
}

/** Ten parts with a heading each, of so many characters. */
function partsOf(length: number, between = '\n\n'): string {
  const body = sentence
    .repeat(Math.ceil(length / sentence.length))
    .slice(0, length)
    .trim();
  return Array.from({ length: 10 }, (_, index) => `Del ${index + 1}${between}${body}.`).join('\n\n');
}

const solid = (text: string) => text.replace(/\s/g, '');

describe('the passages of a meeting', () => {
  it('those of a bilag are cited as attachments, a long one in numbered pieces', () => {
    const sections = [
      sectionOf('background', sentence),
      sectionOf('paper', 'Kort notat.'),
      sectionOf('paper', partsOf(900)),
    ];
    const passages = passagesOf({ meeting: aMeeting(), items: [anItem({ sections })] }).filter(
      ({ section }) => section !== 'agenda',
    );
    expect(passages.slice(0, 4).map(({ id, section, documentHash }) => [id, section, documentHash])).toEqual([
      ['moede-1#0.0', 'background', 'background'],
      ['moede-1#0.1.0', 'attachments', 'paper'],
      ['moede-1#0.2.0', 'attachments', 'paper'],
      ['moede-1#0.2.1', 'attachments', 'paper'],
    ]);
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length);
  });
});

describe('a long bilag', () => {
  it.each([
    ['short parts', partsOf(300)],
    ['parts of nearly a piece', partsOf(1_400)],
    ['parts that are longer than a piece', partsOf(4_000)],
    ['headings right above their text', partsOf(900, '\n')],
    ['one paragraph of many lines', `${sentence.trim()}\n`.repeat(200).trim()],
    ['one line', sentence.repeat(200).trim()],
    ['one word', 'å'.repeat(10_000)],
    ['characters outside the basic plane', '\u{1f4c4}'.repeat(5_000)],
  ])('with %s comes in pieces of at most 2,500 characters, and nothing of it is lost or changed', (_, text) => {
    const pieces = cutPaper(text);
    expect(solid(pieces.join(''))).toBe(solid(text));
    for (const piece of pieces) {
      expect(text).toContain(piece);
      expect(piece.length).toBeLessThanOrEqual(2_500);
      expect(piece.isWellFormed()).toBe(true);
    }
    const short = pieces.slice(0, -1).filter(({ length }) => length < 1_000);
    expect(short).toEqual([]);
  });

  it('is cut before a heading, which stays with its text', () => {
    for (const piece of cutPaper(partsOf(900))) expect(piece).toMatch(/^Del \d+\n\n[\s\S]*kr\.?[^\n]*$/);
  });

  it('of 2,500 characters or less is one piece', () => {
    expect(cutPaper('Kort notat.\n\nPunktum.')).toEqual(['Kort notat.\n\nPunktum.']);
  });
});
