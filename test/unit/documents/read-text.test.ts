import { describe, expect, it } from 'vitest';
import { readTextLines } from '../../../src/documents/read-text.ts';
import type { Line } from '../../../src/minutes/parse/line.ts';
import { pieceSpan, wholeLine } from '../../../src/minutes/parse/piece.ts';

function line(text: string): Line {
  const [first] = readTextLines(text);
  if (first === undefined) throw new Error('no line');
  return first;
}

describe('a line of Markdown', () => {
  it.each([
    ['**Tid:** kl. 10', 'Tid: kl. 10'],
    ['### **3. Havnen** ###', '3. Havnen'],
    ['*Kaj* og _mole_ i hav_ne_plan', 'Kaj og mole i hav_ne_plan'],
    ['Plan\\_A \\* 2', 'Plan_A * 2'],
    ['[Budget](https://havn.example/b_1.pdf) er vedlagt', 'Budget er vedlagt'],
    ['Se <https://havn.example/> nu', 'Se https://havn.example/ nu'],
    ['Fisk &amp; skaldyr', 'Fisk & skaldyr'],
    ['> Citat fra brevet', 'Citat fra brevet'],
    ['nul\u200bbredde og blød\u00adbinde', 'nulbredde og blødbinde'],
    ['to  mellem\u00a0rum\t her', 'to mellem rum her'],
    ['hårdt skift  ', 'hårdt skift'],
    ['hårdt skift\\', 'hårdt skift'],
    ['pris 5*3 og 2 * 4', 'pris 5*3 og 2 * 4'],
    ['Navn* (se note)', 'Navn* (se note)'],
    ['![billede](x.png)', ''],
    ['4. marts 2027', '4. marts 2027'],
  ])('%j reads %j', (markdown, text) => {
    expect(line(markdown).text).toBe(text);
  });

  it('tells level, bold and bullet', () => {
    expect(line('## Havnen')).toMatchObject({ level: 2, isBold: false });
    expect(line('**Havnen**:')).toMatchObject({ isBold: true });
    expect(line('**Havnen** i dag').isBold).toBe(false);
    expect(line('  - 9. februar')).toMatchObject({ listMarker: '-', text: '9. februar', indent: 2 });
    expect(line('• 9. februar')).toMatchObject({ listMarker: '•' });
    expect(line('→ Godkendt').listMarker).toBeUndefined();
  });

  it('keeps the targets of its links', () => {
    expect(line('[Budget](#) og [plan](https://havn.example/plan)').links).toEqual([
      { text: 'Budget', target: '#' },
      { text: 'plan', target: 'https://havn.example/plan' },
    ]);
  });

  it('is several where bold runs touch, or at <br>', () => {
    expect(readTextLines('**REFERAT****1. Velkomst****Indstilling**').map((part) => [part.text, part.isBold])).toEqual([
      ['REFERAT', true],
      ['1. Velkomst', true],
      ['Indstilling', true],
    ]);
    expect(readTextLines('Dato: i dag<br/>Sted: her').map((part) => part.text)).toEqual(['Dato: i dag', 'Sted: her']);
  });

  it('may be the row of a table', () => {
    const [header, rule, row] = readTextLines('| Nr. | Emne |\n|---|:--:|\n| 1 | **Havnen** \\| kajen |');
    expect(header?.cells).toEqual(['Nr.', 'Emne']);
    expect(rule?.text).toBe('');
    expect(row).toMatchObject({ cells: ['1', 'Havnen | kajen'], text: '1 | Havnen | kajen' });
  });

  it('is a heading where it is underlined', () => {
    expect(readTextLines('Referat\n=======\nTekst')[0]).toMatchObject({ level: 1 });
    expect(readTextLines('Havnen\n------\nTekst')[0]).toMatchObject({ level: 2 });
    expect(readTextLines('En hel sætning slutter her.\n---')[0]?.level).toBeUndefined();
  });
});

describe('the place of a line', () => {
  it('is found again in the text, through all markup', () => {
    const text = 'Før\r\n- **Rådet** [godkendte](https://x.example) *planen*.\r\nEfter';
    const lines = readTextLines(text);
    expect(lines.map((part) => text.slice(part.span.start, part.span.end))).toEqual(text.split('\r\n'));
    const second = lines[1];
    if (second === undefined) throw new Error('no line');
    const from = second.text.indexOf('godkendte');
    const span = pieceSpan({ line: second, from, to: from + 'godkendte'.length });
    expect(text.slice(span.start, span.end)).toBe('godkendte');
    expect(text.slice(pieceSpan(wholeLine(second)).start).startsWith('Rådet')).toBe(true);
  });

  it('is that of each cell in a table', () => {
    const text = '| a | **b c** |';
    const span = pieceSpan({ line: line(text), from: 4, to: 7 });
    expect(text.slice(span.start, span.end)).toBe('b c');
  });
});
