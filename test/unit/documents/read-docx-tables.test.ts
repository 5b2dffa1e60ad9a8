import { describe, expect, it } from 'vitest';
import { inList, list, p, r, table, tc } from '../../docx-builder.ts';
import { linesIn, printedLines } from './printed-lines.ts';

const merge = (kind?: string) => `<w:vMerge${kind === undefined ? '' : ` w:val="${kind}"`}/>`;
const tr = (cells: string, properties = '') => `<w:tr><w:trPr>${properties}</w:trPr>${cells}</w:tr>`;

describe('tables of a Word document', () => {
  it('are rows of cells', async () => {
    const [first, second] = await linesIn({ body: table(['Navn', 'Rolle'], ['Asta Holm', 'formand']) });
    expect(first?.cells).toEqual(['Navn', 'Rolle']);
    expect(second).toMatchObject({ text: 'Asta Holm | formand', cells: ['Asta Holm', 'formand'] });
  });

  it('keep the columns where cells are empty, wide or left out', async () => {
    const body = `<w:tbl>${tr(tc('Navn') + tc('Rolle') + tc('Mødt'))}${tr(tc('Asta Holm', '<w:gridSpan w:val="2"/>') + tc('x'))}${tr(tc('x') + tc('y'), '<w:gridBefore w:val="1"/>')}${tr(tc('') + tc('') + tc(''))}</w:tbl>`;
    expect((await linesIn({ body })).map((line) => line.cells)).toEqual([
      ['Navn', 'Rolle', 'Mødt'],
      ['Asta Holm', '', 'x'],
      ['', 'x', 'y'],
    ]);
  });

  it('divide the lines of a cell by a semicolon, keep its numbers and links, and are bold when all of it is', async () => {
    const body = `<w:tbl>${tr(tc(p(r('Bilag', '<w:b/>'))) + tc(p(r('Ansvar', '<w:b/>'))))}${tr(tc(p('Plan') + p('Kort:') + p('Kaj', inList(1))) + tc(p(`<w:hyperlink r:id="rL1">${r('Asta')}</w:hyperlink>`)))}</w:tbl>`;
    const links = ['https://example.org/a'];
    const lines = await linesIn({ body, links, numbering: list(1, ['decimal %1.']) });
    expect(lines.map((line) => [line.text, line.isBold, line.links.length])).toEqual([
      ['Bilag | Ansvar', true, 0],
      ['Plan; Kort: 1. Kaj | Asta', false, 1],
    ]);
  });

  it('repeat what a merged cell says for each of its rows', async () => {
    const body = `<w:tbl>${tr(tc('Kommune') + tc('Navn') + tc('Rolle'))}${tr(tc('Ager Kommune', merge('restart')) + tc('Asta Holm') + tc('formand'))}${tr(tc('', merge()) + tc('Bo Lind') + tc('medlem'))}</w:tbl>`;
    expect(await printedLines({ body })).toContain('| Ager Kommune | Bo Lind | medlem');
  });

  it('let a row below a merged number go on in the row of that number', async () => {
    const body = `<w:tbl>${tr(tc('Nr') + tc('Emne') + tc('Referat'))}${tr(tc('1', merge('restart')) + tc('Kajen', merge('restart')) + tc('Drøftet.'))}${tr(tc('', merge()) + tc('', merge()) + tc('Godkendt.'))}</w:tbl>`;
    expect(await printedLines({ body })).toEqual(['| Nr | Emne | Referat', '| 1 | Kajen | Drøftet. Godkendt.']);
  });

  it('drop rows that were deleted and read rows and cells inside controls', async () => {
    const body = `<w:tbl><w:sdt><w:sdtContent>${tr(`<w:sdt><w:sdtContent>${tc('a')}</w:sdtContent></w:sdt>${tc('b')}`)}</w:sdtContent></w:sdt>${tr(tc('c') + tc('d'), '<w:del/>')}</w:tbl>`;
    expect(await printedLines({ body })).toEqual(['| a | b']);
  });

  it('keep numbers that Word prints in a column without words', async () => {
    const body = table(
      ['Nr', 'Emne', 'Ansvar'],
      [p('<w:r/>', inList(1)), 'Kajen', 'Asta'],
      [p('<w:r/>', inList(1)), 'Molen', 'Bo'],
    );
    expect(await printedLines({ body, numbering: list(1, ['decimal %1.']) })).toEqual([
      '| Nr | Emne | Ansvar',
      '| 1. | Kajen | Asta',
      '| 2. | Molen | Bo',
    ]);
  });
});

describe('tables that only lay out the page', () => {
  const heading = (text: string) => p(text, '<w:outlineLvl w:val="0"/>');
  const agenda = p('1. Velkomst') + p('2. Budget') + p('3. Evt.');

  it('of one column are ordinary lines', async () => {
    expect(await printedLines({ body: table([p('Referat') + p('Kajhuset')], ['Slut']) })).toEqual([
      'Referat',
      'Kajhuset',
      'Slut',
    ]);
  });

  it('do not swallow the agenda that stands beside its label', async () => {
    const body = table(['Dato:', '4. marts 2031'], ['Dagsorden:', agenda]);
    expect(await printedLines({ body })).toEqual([
      '| Dato: | 4. marts 2031',
      'Dagsorden:',
      '1. Velkomst',
      '2. Budget',
      '3. Evt.',
    ]);
  });

  it('do not swallow headings, nor more than three lines in a cell', async () => {
    const body = table(
      ['Kl. 10', heading('Velkomst') + p('Tekst')],
      ['Mødt', p('a') + p('b') + p('c') + p('d')],
      ['Afbud', p('a') + p('b')],
    );
    expect(await printedLines({ body })).toEqual([
      'Kl. 10',
      '#1 Velkomst',
      'Tekst',
      'Mødt',
      'a',
      'b',
      'c',
      'd',
      '| Afbud | a; b',
    ]);
  });

  it('give a number in a cell of its own to the line beside it', async () => {
    const numbering = list(1, ['decimal %1.']);
    const body = table(['1.', 'Velkomst'], ['2', p('Budget') + p('Tekst')], [p('<w:r/>', inList(1)), 'Evt.']);
    expect(await printedLines({ body, numbering })).toEqual(['[1.] Velkomst', '[2] Budget', 'Tekst', '[1.] Evt.']);
  });

  it('are read through to the table inside them', async () => {
    const inner = table(['Navn', 'Rolle'], ['Asta Holm', 'formand']);
    expect(await printedLines({ body: table(['Til stede', inner + p('')]) })).toEqual([
      'Til stede',
      '| Navn | Rolle',
      '| Asta Holm | formand',
    ]);
  });

  it('are not those with a header row, whatever stands in the cells below', async () => {
    const header = `<w:tbl>${tr(tc('Emne') + tc('Referat'), '<w:tblHeader/>')}${tr(tc('Kajen') + tc(agenda))}</w:tbl>`;
    expect(await printedLines({ body: header })).toEqual([
      '| Emne | Referat',
      '| Kajen | 1. Velkomst; 2. Budget; 3. Evt.',
    ]);
    const three = table(['Emne', 'Referat', 'Ansvar'], ['Kajen', heading('Drøftelse') + p('Tekst'), 'Asta']);
    expect(await printedLines({ body: three })).toEqual([
      '| Emne | Referat | Ansvar',
      '| Kajen | Drøftelse; Tekst | Asta',
    ]);
  });
});
