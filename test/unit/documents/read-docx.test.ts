import { describe, expect, it } from 'vitest';
import { p, r, style, styled, table } from '../../docx-builder.ts';
import { linesIn, printedLines } from './printed-lines.ts';

const HEADINGS =
  style('Normal', 'Normal') +
  style('Overskrift1', 'heading 1', '<w:basedOn w:val="Normal"/><w:rPr><w:b/></w:rPr>') +
  style('Punkt', 'Mit punkt', '<w:basedOn w:val="Overskrift1"/>') +
  style('Afsnit', 'Afsnit', '<w:basedOn w:val="Normal"/><w:pPr><w:outlineLvl w:val="2"/></w:pPr>') +
  style('Titel', 'Title') +
  style('Undertitel', 'Subtitle', '<w:basedOn w:val="Titel"/>') +
  style('Indhold', 'TOC Heading', '<w:basedOn w:val="Overskrift1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr>') +
  style('Rundt', 'Rundt', '<w:basedOn w:val="Rundt"/>');

describe('headings and bold in a Word document', () => {
  it('knows headings by the outline level or the name of their style, also inherited, and by the paragraph itself', async () => {
    const body =
      p('Referat', styled('Titel')) +
      p('Havnegruppen', styled('Undertitel')) +
      p('Velkomst', styled('Overskrift1')) +
      p('Budget', styled('Punkt')) +
      p('Baggrund', styled('Afsnit')) +
      p('Kajen', '<w:outlineLvl w:val="1"/>') +
      p('Indhold', styled('Indhold')) +
      p('Tekst', styled('Rundt')) +
      p('Ukendt', styled('FindesIkke'));
    expect(await printedLines({ body, styles: HEADINGS })).toEqual([
      '#1 Referat',
      'Havnegruppen',
      '#1 *Velkomst*',
      '#1 *Budget*',
      '#3 Baggrund',
      '#2 Kajen',
      '*Indhold*',
      'Tekst',
      'Ukendt',
    ]);
  });

  it('keeps a heading that is broken over two lines as one title', async () => {
    const body = p(r('<w:t>Kajen</w:t><w:br/><w:t>ved molen</w:t>'), '<w:outlineLvl w:val="0"/>');
    expect(await printedLines({ body })).toEqual(['#1 Kajen ved molen']);
  });

  it('calls a line bold only when all its letters are, by themselves or by their style', async () => {
    const styles = `${style('Fed', 'Fed', '<w:rPr><w:b/></w:rPr>')}<w:style w:type="character" w:styleId="Strong"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>`;
    const body =
      p(r('Afbud', '<w:b/>') + r(':')) +
      p(r('Afbud', '<w:b/>') + r(' ingen')) +
      p('Deltagere', styled('Fed')) +
      p(r('Ikke fed', '<w:b w:val="0"/>'), styled('Fed')) +
      p(r('Ikke fed', '<w:b w:val="false"/>'), styled('Fed')) +
      p(r('Fremhævet', '<w:rStyle w:val="Strong"/>')) +
      p(r('Ophævet', '<w:rStyle w:val="Strong"/>'), styled('Fed'));
    expect(await printedLines({ body, styles })).toEqual([
      '*Afbud:*',
      'Afbud ingen',
      '*Deltagere*',
      'Ikke fed',
      'Ikke fed',
      '*Fremhævet*',
      'Ophævet',
    ]);
  });
});

describe('the words of a Word document', () => {
  it('begins a new line at a line break, and keeps tabs as spaces and non-breaking hyphens as hyphens', async () => {
    const body = p(
      r(
        '<w:t>Tid:</w:t><w:tab/><w:t>kl. 10</w:t><w:br/><w:t>Sted: E</w:t><w:noBreakHyphen/><w:t>huset, kaj</w:t><w:softHyphen/><w:t>en</w:t><w:cr/><w:t>Kaffe</w:t>',
      ),
    );
    expect(await printedLines({ body })).toEqual(['Tid: kl. 10', 'Sted: E-huset, kajen', 'Kaffe']);
  });

  it('composes letters, and drops soft hyphens and zero-width characters', async () => {
    expect(await printedLines({ body: p('A\u030arsmo\u200bde i ha\u00advnen') })).toEqual(['Årsmode i havnen']);
  });

  it('drops deleted, moved-away and hidden text and comments, and keeps what was inserted', async () => {
    const body =
      p(
        r('Gruppen ') +
          `<w:del>${r('<w:delText>afviste</w:delText>')}</w:del><w:ins>${r('godkendte')}</w:ins>` +
          r(' skjult', '<w:vanish/>') +
          r('<w:commentReference w:id="1"/>') +
          r(' planen.') +
          r('<w:footnoteReference w:id="2"/>'),
      ) + p(`<w:moveFrom>${r('Flyttet.')}</w:moveFrom><w:moveTo>${r('Hertil.')}</w:moveTo>`);
    expect(await printedLines({ body })).toEqual(['Gruppen godkendte planen.', 'Hertil.']);
  });

  it('joins two paragraphs where the break between them was deleted', async () => {
    const body = p('Planen blev ', '<w:rPr><w:del/></w:rPr>') + p('godkendt.') + p('Slut', '<w:rPr><w:del/></w:rPr>');
    expect(await printedLines({ body })).toEqual(['Planen blev godkendt.', 'Slut']);
  });

  it('reads controls and smart tags, but not the hint of a control that nobody filled in', async () => {
    const body =
      `<w:sdt><w:sdtPr/><w:sdtContent>${p('Dato: 4. marts 2031')}</w:sdtContent></w:sdt>` +
      p(
        `<w:smartTag>${r('Sted: ')}</w:smartTag><w:sdt><w:sdtPr/><w:sdtContent>${r('Kajhuset')}</w:sdtContent></w:sdt>`,
      ) +
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${p('Klik her')}</w:sdtContent></w:sdt>`;
    expect(await printedLines({ body })).toEqual(['Dato: 4. marts 2031', 'Sted: Kajhuset']);
  });

  it('reads a text box once, after its paragraph, though Word writes it twice', async () => {
    const box = `<w:txbxContent>${p('Afbud: Asta Holm')}</w:txbxContent>`;
    const body = p(
      `${r('Referat')}<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
    );
    expect(await printedLines({ body })).toEqual(['Referat', 'Afbud: Asta Holm']);
  });

  it('takes the older form where the newer one says nothing', async () => {
    const body = p(
      '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w:drawing/></mc:Choice><mc:Fallback><w:t>Ja</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    );
    expect(await printedLines({ body })).toEqual(['Ja']);
  });

  it('shows arrows and bullets of symbol fonts as arrows and bullets', async () => {
    const sym = (font: string, code: string) => r(`<w:sym w:font="${font}" w:char="${code}"/>`);
    const body =
      p(sym('Wingdings', 'F0E0') + r(' Godkendt')) +
      p(r('\uf0e0 Taget til efterretning')) +
      p(sym('Symbol', 'F0B7') + r(' Kaffe')) +
      p(sym('Wingdings', 'F04A00') + r('Te'));
    expect(await printedLines({ body })).toEqual(['→ Godkendt', '→ Taget til efterretning', '[•] Kaffe', 'Te']);
  });

  it('takes typed bullets off the text', async () => {
    expect(await printedLines({ body: p('- Kaffe') + p('•\tTe') + p('–\u00a0Vand') })).toEqual([
      '[-] Kaffe',
      '[•] Te',
      '[–] Vand',
    ]);
  });
});

describe('links and fields of a Word document', () => {
  it('keeps the addresses of links, but only those that are safe to follow', async () => {
    const link = (id: number, text: string) => `<w:hyperlink r:id="rL${id}">${r(text)}</w:hyperlink>`;
    const body =
      p(link(1, 'Bilag 1') + r(' og ') + link(2, 'post')) +
      p(link(3, 'Klik') + link(4, 'Fil')) +
      p('Se https://example.org/kaj.') +
      p(`<w:hyperlink w:anchor="her">${r('Punkt 2')}</w:hyperlink>`);
    const links = ['https://example.org/a', 'mailto:asta@example.org', 'javascript:alert(1)', 'file:///C:/x'];
    expect((await linesIn({ body, links })).map((line) => line.links)).toEqual([
      [
        { text: 'Bilag 1', target: 'https://example.org/a' },
        { text: 'post', target: 'mailto:asta@example.org' },
      ],
      [],
      [{ text: 'https://example.org/kaj', target: 'https://example.org/kaj' }],
      [],
    ]);
  });

  const field = (instruction: string, result: string) =>
    r('<w:fldChar w:fldCharType="begin"/>') +
    r(`<w:instrText>${instruction}</w:instrText>`) +
    r('<w:fldChar w:fldCharType="separate"/>') +
    r(result) +
    r('<w:fldChar w:fldCharType="end"/>');

  it('keeps what a field shows and not how it is made; page numbers are dropped', async () => {
    const body =
      p(r('Møde ') + field(' DATE \\@ "d. MMMM yyyy" ', '4. marts 2031')) +
      p(r('Side ') + field(' PAGE ', '7') + r(' af planen')) +
      p(`<w:fldSimple w:instr=" TITLE ">${r('Kajen')}</w:fldSimple>`) +
      p(r('Løst ') + r('<w:fldChar w:fldCharType="begin"/>') + r('<w:instrText> REF x </w:instrText>')) +
      p('Tekst efter et felt uden ende');
    expect(await printedLines({ body })).toEqual([
      'Møde 4. marts 2031',
      'Side af planen',
      'Kajen',
      'Løst',
      'Tekst efter et felt uden ende',
    ]);
  });

  it('knows a link that was made as a field', async () => {
    const [line] = await linesIn({ body: p(field(' HYPERLINK "https://example.org/b" ', 'Bilag 2')) });
    expect(line?.links).toEqual([{ text: 'Bilag 2', target: 'https://example.org/b' }]);
  });

  it('puts dots between a title and its page number in a table of contents, by style, by control or by field', async () => {
    const entry = (text: string, page: string) => r(`<w:t>${text}</w:t><w:tab/><w:t>${page}</w:t>`);
    const body =
      p(entry('1. Velkomst', '2'), styled('Indholdsfortegnelse1')) +
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${p(entry('2. Kajen', '3'))}</w:sdtContent></w:sdt>` +
      p(
        r(
          '<w:fldChar w:fldCharType="begin"/><w:instrText> TOC \\o </w:instrText><w:fldChar w:fldCharType="separate"/>',
        ) + entry('3. Molen', '4'),
      ) +
      p(entry('4. Evt.', '5') + r('<w:fldChar w:fldCharType="end"/>')) +
      p(entry('Antal både', '12'));
    expect(await printedLines({ body, styles: style('Indholdsfortegnelse1', 'toc 1') })).toEqual([
      '1. Velkomst ..... 2',
      '2. Kajen ..... 3',
      '3. Molen ..... 4',
      '4. Evt. ..... 5',
      'Antal både 12',
    ]);
  });
});

describe('the pages of a Word document', () => {
  it('counts forced and recorded page breaks, each break once', async () => {
    const body =
      p('Første') +
      p(r('<w:t>Stadig første</w:t><w:br w:type="page"/>')) +
      p(r('<w:lastRenderedPageBreak/><w:t>Anden</w:t>')) +
      p(r('<w:t>Anden</w:t><w:lastRenderedPageBreak/><w:t> går over på tredje</w:t>')) +
      p(r('<w:lastRenderedPageBreak/><w:t>Fjerde</w:t>')) +
      p('Femte', '<w:pageBreakBefore/>');
    const lines = (await linesIn({ body })).filter((line) => line.text !== '');
    expect(lines.map((line) => line.page)).toEqual([1, 1, 2, 2, 4, 5]);
  });

  it('tells no page where the file has no breaks', async () => {
    expect((await linesIn({ body: p('Tekst') }))[0]?.page).toBeUndefined();
  });

  const section = '<w:sectPr><w:headerReference w:type="default" r:id="rH"/></w:sectPr>';

  it('reads the page header where only it says when the meeting is', async () => {
    const header = p('Havnegruppen, møde den 4. marts 2031') + p('Side 1 af 3');
    expect(await printedLines({ body: p('Referat') + section, header })).toEqual([
      'Havnegruppen, møde den 4. marts 2031',
      'Referat',
    ]);
  });

  it('leaves the page header out where it says no day, or the text says one itself', async () => {
    const body = p('Referat af møde den 4. marts 2031') + section;
    expect(await printedLines({ body, header: p('Udskrevet 5. marts 2031') })).toHaveLength(1);
    expect(await printedLines({ body: p('Referat') + section, header: p('Teknik og Kaj') })).toEqual(['Referat']);
  });
});

describe('blank lines between paragraphs', () => {
  const blanks = async (body: string, styles?: string) =>
    (await linesIn({ body, ...(styles === undefined ? {} : { styles }) })).map((line) => line.text).join('/');
  const spaced = '<w:pPr><w:spacing w:before="0" w:after="160"/></w:pPr>';

  it('stand where the page shows a gap', async () => {
    const styles =
      style('Luft', 'Luft', spaced) + style('Tæt', 'Tæt', spaced.replace('</w:pPr>', '<w:contextualSpacing/></w:pPr>'));
    expect(await blanks(p('Asta Holm') + p('Bo Lind'))).toBe('Asta Holm/Bo Lind');
    expect(await blanks(p('Asta Holm', styled('Luft')) + p('Bo Lind', styled('Luft')), styles)).toBe(
      'Asta Holm//Bo Lind',
    );
    expect(await blanks(p('Asta Holm', styled('Tæt')) + p('Bo Lind', styled('Tæt')), styles)).toBe('Asta Holm/Bo Lind');
    expect(await blanks(p('Asta Holm') + p('<w:r/>') + p('Bo Lind'))).toBe('Asta Holm//Bo Lind');
  });

  it('stand around headings, tables and paragraphs longer than a line', async () => {
    const long = 'Gruppen talte om kajen '.repeat(5).trim();
    expect(await blanks(p('Før') + p('Kajen', '<w:outlineLvl w:val="0"/>') + p('Efter'))).toBe('Før//Kajen//Efter');
    expect(await blanks(p('Før') + table(['a', 'b'], ['c', 'd']) + p('Efter'))).toBe('Før//a | b/c | d//Efter');
    expect(await blanks(p(long) + p('Efter'))).toBe(`${long}//Efter`);
  });
});
