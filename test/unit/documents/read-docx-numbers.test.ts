import { describe, expect, it } from 'vitest';
import { printNumber } from '../../../src/documents/print-number.ts';
import { inList, list, p, style, styled } from '../../docx-builder.ts';
import { linesIn, printedLines } from './printed-lines.ts';

const override = (depth: number, start: number) =>
  `<w:lvlOverride w:ilvl="${depth}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
const secondList = (id: number, definition: number, overrides = '') =>
  `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;

describe('automatic numbers of a Word document', () => {
  it('are kept as printed, level by level, and begin again below a new heading', async () => {
    const numbering = list(1, ['decimal %1.', 'decimal %1.%2']);
    const body = [0, 1, 1, 0, 1].map((depth, index) => p(`Punkt nr ${index}`, inList(1, depth))).join('');
    expect(await printedLines({ body, numbering })).toEqual([
      '[1.] Punkt nr 0',
      '[1.1] Punkt nr 1',
      '[1.2] Punkt nr 2',
      '[2.] Punkt nr 3',
      '[2.1] Punkt nr 4',
    ]);
  });

  it('come from the style of a heading, also by the level that names the style', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="O1"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:pStyle w:val="O2"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>' +
      secondList(1, 1);
    const numbered = '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>';
    const styles =
      style('O1', 'heading 1', numbered) +
      style('O2', 'heading 2', numbered) +
      style('U', 'Uden tal', '<w:basedOn w:val="O1"/><w:pPr><w:numPr><w:numId w:val="0"/></w:numPr></w:pPr>');
    const body =
      p('Velkomst', styled('O1')) +
      p('Valg', styled('O2')) +
      p('Uden tal', styled('U')) +
      p('Heller ikke', styled('O1') + inList(0)) +
      p('Budget', styled('O1'));
    expect(await printedLines({ body, styles, numbering })).toEqual([
      '#1 [1.] Velkomst',
      '#2 [1.1] Valg',
      '#1 Uden tal',
      '#1 Heller ikke',
      '#1 [2.] Budget',
    ]);
  });

  it('stand in the text where they have words or capitals, or letters of a heading, as the parser reads them there', async () => {
    const numbering =
      list(1, ['decimal Punkt %1:', 'lowerLetter %2)']) + list(2, ['upperRoman %1.']) + list(3, ['decimal (%1)']);
    const heading = '<w:outlineLvl w:val="0"/>';
    const body =
      p('Velkomst', inList(1)) +
      p('valg', inList(1, 1)) +
      p('Fyret', inList(1, 1) + heading) +
      p('Kajen', inList(2)) +
      p('Molen', inList(3));
    expect(await printedLines({ body, numbering })).toEqual([
      'Punkt 1: Velkomst',
      '[a)] valg',
      '#1 b) Fyret',
      'I. Kajen',
      '[(1)] Molen',
    ]);
  });

  it('are part of the text where Word has made a list of a date', async () => {
    const numbering = list(1, ['decimal %1.'], override(0, 9));
    expect(await printedLines({ body: p('februar kl. 12', inList(1)), numbering })).toEqual(['9. februar kl. 12']);
  });

  it('count on over two lists of one definition, until a list says where it begins', async () => {
    const numbering = list(1, ['decimal %1.']) + secondList(2, 1) + secondList(3, 1, override(0, 1));
    const body = [1, 1, 2, 3, 3].map((id) => p('x', inList(id))).join('');
    expect((await linesIn({ body, numbering })).map((line) => line.listMarker)).toEqual(['1.', '2.', '3.', '1.', '2.']);
  });

  it('may have a level of their own in one list, and may go on below a new heading', async () => {
    const numbering =
      '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl><w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:isLgl/><w:lvlRestart w:val="0"/><w:lvlText w:val="%1.%2"/></w:lvl></w:abstractNum>' +
      secondList(1, 1) +
      secondList(
        2,
        1,
        '<w:lvlOverride w:ilvl="0"><w:lvl w:ilvl="0"><w:numFmt w:val="decimalZero"/><w:lvlText w:val="%1"/></w:lvl></w:lvlOverride>',
      );
    const body = [inList(1), inList(1, 1), inList(1), inList(1, 1), inList(2)].map((place) => p('x', place)).join('');
    expect((await linesIn({ body, numbering })).map((line) => line.listMarker)).toEqual([
      '3.',
      '3.1',
      '4.',
      '4.2',
      '05',
    ]);
  });

  it('are found where the definition is linked to a style of lists', async () => {
    const numbering = `${list(1, ['decimal %1)'])}<w:abstractNum w:abstractNumId="2"><w:numStyleLink w:val="Liste"/></w:abstractNum>${secondList(2, 2)}`;
    const styles = style('Liste', 'Liste', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>');
    expect(await printedLines({ body: p('Kaffe', inList(2)), numbering, styles })).toEqual(['[1)] Kaffe']);
  });

  it('count empty paragraphs, but not those that were deleted', async () => {
    const deleted = p(
      `<w:del>${'<w:r><w:delText>Væk</w:delText></w:r>'}</w:del>`,
      `${inList(1)}<w:rPr><w:del/></w:rPr>`,
    );
    const body = p('En', inList(1)) + deleted + p('To', inList(1)) + p('<w:r/>', inList(1)) + p('Fire', inList(1));
    const read = await printedLines({ body, numbering: list(1, ['decimal %1.']) });
    expect(read).toEqual(['[1.] En', '[2.] To', '[4.] Fire']);
  });

  it('are not there for lists without a sign, and for lists that do not exist', async () => {
    const numbering = list(1, ['none %1']) + list(2, ['bullet  ']);
    const body = p('Uden', inList(1)) + p('Blank', inList(2)) + p('Ukendt', inList(9)) + p('For dyb', inList(1, 7));
    expect(await printedLines({ body, numbering })).toEqual(['Uden', 'Blank', 'Ukendt', 'For dyb']);
  });
});

describe('bullets of a Word document', () => {
  it('are a hyphen whatever they look like; an arrow says something and stays', async () => {
    const numbering = list(1, ['bullet \uf0b7', 'bullet o']) + list(2, ['bullet \uf0e0']);
    const body = p('Kaffe', inList(1)) + p('Te', inList(1, 1)) + p('Godkendt', inList(2));
    expect(await printedLines({ body, numbering })).toEqual(['[-] Kaffe', '[-] Te', '→ Godkendt']);
  });

  it('stand further in the deeper they are, by the list or by the paragraph', async () => {
    const numbering = list(1, ['bullet •', 'bullet –']);
    const body =
      p('a', inList(1)) +
      p('b', inList(1, 1)) +
      p('c', `${inList(1)}<w:ind w:left="1440" w:hanging="360"/>`) +
      p('d', '<w:ind w:start="360" w:firstLine="180"/>');
    expect((await linesIn({ body, numbering })).map((line) => line.indent)).toEqual([0, 2, 6, 3]);
  });
});

describe('the formats of numbers', () => {
  it.each([
    [4, 'lowerRoman', 'iv'],
    [1949, 'upperRoman', 'MCMXLIX'],
    [28, 'lowerLetter', 'bb'],
    [26, 'upperLetter', 'Z'],
    [7, 'decimalZero', '07'],
    [7, 'none', ''],
    [7, 'hebrew1', '7'],
    [0, 'lowerLetter', '0'],
    [4000, 'upperRoman', '4000'],
  ])('%i as %s is "%s"', (value, format, printed) => {
    expect(printNumber(value, format)).toBe(printed);
  });
});
