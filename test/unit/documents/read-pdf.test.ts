import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/documents/read-pdf.ts';
import type { Line } from '../../../src/minutes/parse/line.ts';
import { type PdfTestPage, type PdfText, rowsAt, textWidth, wrap, writePdf } from './write-pdf.ts';

const PROSE =
  'Udvalget drøftede planen for den nye legeplads ved skolen og bad forvaltningen om at undersøge, om der er midler til at ' +
  'plante træer langs stien. Det er vigtigt for beboerne, at der er skygge om sommeren, og at stien er tør om vinteren. ';

async function linesOf(pages: readonly PdfTestPage[]): Promise<readonly Line[]> {
  const outcome = await readPdf(writePdf(pages));
  if (!outcome.ok) throw new Error(outcome.reason);
  for (const line of outcome.lines) expect(outcome.text.slice(line.span.start, line.span.end)).toBe(line.text);
  return outcome.lines;
}

/** The lines of a page that has enough prose below to be read as a text. */
async function read(texts: readonly PdfText[], more: Partial<PdfTestPage> = {}): Promise<readonly Line[]> {
  const lines = await linesOf([{ texts: [...texts, ...prose(300)], ...more }]);
  const end = lines.findIndex((line) => line.text.startsWith('Udvalget drøftede planen'));
  return lines.slice(0, end).filter((line, index, all) => line.text !== '' || index < all.length - 1);
}

function prose(top: number, x = 60, width = 470): PdfText[] {
  return rowsAt(x, top, wrap(PROSE.trim(), width));
}

const filled = (lines: readonly Line[]) => lines.map((line) => line.text).filter((text) => text !== '');

describe('words and lines of a PDF', () => {
  it('keep their Danish letters and their spaces', async () => {
    const lines = await read([{ x: 60, y: 780, text: 'Ærø Kommune – Å-udvalget (nr. 3)' }]);
    expect(filled(lines)).toEqual(['Ærø Kommune – Å-udvalget (nr. 3)']);
  });

  it('are put together from pieces on one baseline, with a space where there is a gap', async () => {
    const near = 60 + textWidth('Møde');
    const lines = await read([
      { x: near + 4, y: 780, text: 'Rådhuset' },
      { x: 60, y: 780, text: 'Møde' },
      { x: 60, y: 750, text: 'Bor' },
      { x: 60 + textWidth('Bor'), y: 750, text: 'gerne' },
    ]);
    expect(filled(lines)).toEqual(['Møde Rådhuset', 'Borgerne']);
  });

  it('stay words when their letters are set apart', async () => {
    const lines = await read([
      { x: 60, y: 780, text: 'DAGSORDEN TIL MØDE', spacing: 4 },
      { x: 60, y: 740, text: 'R E F E R A T' },
    ]);
    expect(filled(lines)).toEqual(['DAGSORDEN TIL MØDE', 'REFERAT']);
  });

  it('hold what is raised above the line', async () => {
    const lines = await read([
      { x: 60, y: 780, text: 'Et areal på 40 m' },
      { x: 60 + textWidth('Et areal på 40 m'), y: 784, text: '2', size: 7 },
    ]);
    expect(filled(lines)).toEqual(['Et areal på 40 m2']);
  });

  it('that are printed twice to look bold are read once, as bold', async () => {
    const lines = await read([
      { x: 60, y: 780, text: 'Beslutning' },
      { x: 60.4, y: 780, text: 'Beslutning' },
    ]);
    expect(lines[0]).toMatchObject({ text: 'Beslutning', isBold: true });
  });

  it('are turned upright with their page', async () => {
    const lines = await linesOf([
      { rotate: 90, texts: prose(700).map((text) => ({ ...text, x: 842 - text.y, y: text.x, rotation: 90 })) },
    ]);
    expect(filled(lines).join(' ')).toBe(PROSE.trim());
  });

  it('that stand askew are stamps and watermarks, and not read', async () => {
    const lines = await read([
      { x: 60, y: 780, text: 'Referat' },
      { x: 30, y: 400, text: 'Underskrevet digitalt nøgle 7F2A', rotation: 90 },
      { x: 200, y: 400, text: 'UDKAST', size: 60, rotation: 45 },
    ]);
    expect(filled(lines)).toEqual(['Referat']);
  });

  it('have their page', async () => {
    const lines = await linesOf([{ texts: prose(700) }, { texts: prose(700) }]);
    expect(new Set(lines.map((line) => line.page))).toEqual(new Set([1, 2]));
  });
});

describe('text without ink', () => {
  it('is read where a scanner has laid it over its picture', async () => {
    const lines = await linesOf([{ texts: prose(700).map((text) => ({ ...text, mode: 3 })) }]);
    expect(filled(lines)).toEqual([PROSE.trim()]);
  });

  it('is left out where it hides on a page with text', async () => {
    expect(filled(await read([{ x: 60, y: 780, text: 'skjult note', mode: 3 }]))).toEqual([]);
  });
});

describe('paragraphs', () => {
  it('are one line each, with a blank line where the gap between them says so', async () => {
    const lines = await linesOf([{ texts: [...prose(700), ...prose(700 - 14 * 4 - 10)] }]);
    expect(lines.map((line) => line.text)).toEqual([PROSE.trim(), '', PROSE.trim()]);
  });

  it('are not made of short lines below one another', async () => {
    const lines = await read(rowsAt(60, 780, ['Deltagere:', 'Asta Holm', 'Bjarke Lund', 'Cecilie Mark-Sørensen']));
    expect(filled(lines)).toEqual(['Deltagere:', 'Asta Holm', 'Bjarke Lund', 'Cecilie Mark-Sørensen']);
  });

  it('go on over the page without a blank line where the sentence does', async () => {
    const rows = wrap(PROSE.repeat(3).trim(), 470);
    const lines = await linesOf([
      { texts: rowsAt(60, 200, rows.slice(0, 5)) },
      { texts: rowsAt(60, 700, rows.slice(5)) },
    ]);
    expect(lines.map((line) => line.page)).toEqual([1, 2]);
    expect(lines.map((line) => line.text).join(' ')).toBe(PROSE.repeat(3).trim());
  });

  it('lose the hyphen at the end of a full line, but not the one that belongs to the word', async () => {
    const width = textWidth(
      'Her står en linje, der er så lang, at den går helt ud til kanten af teksten, og kommunal-',
    );
    const rows = [
      'Her står en linje, der er så lang, at den går helt ud til kanten af teksten, og kommunal-',
      'bestyrelsen behandlede den på mødet i går sammen med planen for alle øvrige social-',
      'og sundhedstilbud, som også skal ses efter af de medarbejdere, der har ansvar for it-',
      'afdelingen og for driften af kommunens mange bygninger i den nordlige del af byen.',
    ];
    expect(width).toBeLessThan(480);
    const lines = await linesOf([{ texts: rowsAt(60, 700, rows) }]);
    expect(lines[0]?.text).toContain('og kommunalbestyrelsen behandlede');
    expect(lines[0]?.text).toContain('øvrige social- og sundhedstilbud');
    expect(lines[0]?.text).toContain('for it-afdelingen');
  });
});

describe('headings', () => {
  it('have a level by their size, and are bold by their font', async () => {
    const lines = await read([
      { x: 60, y: 780, text: 'Referat', size: 20, font: 'Helvetica-Bold' },
      { x: 60, y: 740, text: '1. Godkendelse af dagsorden', size: 14 },
      { x: 60, y: 710, text: 'Beslutning', font: 'Helvetica-Bold' },
      { x: 60, y: 696, text: 'Godkendt.' },
    ]);
    expect(lines.filter((line) => line.text !== '')).toMatchObject([
      { text: 'Referat', level: 1, isBold: true },
      { text: '1. Godkendelse af dagsorden', level: 2, isBold: false },
      { text: 'Beslutning', isBold: true },
      { text: 'Godkendt.', isBold: false },
    ]);
    expect(lines.find((line) => line.text === 'Beslutning')?.level).toBeUndefined();
  });

  it('that go over two lines are one', async () => {
    const title =
      '2. Samarbejde mellem skoler, biblioteker og foreninger om åbne værksteder for Børn og Unge i alle byens kvarterer';
    const lines = await read(rowsAt(60, 780, wrap(title, 470, 14), 17, { size: 14, font: 'Helvetica-Bold' }));
    expect(filled(lines)).toEqual([title]);
  });
});

describe('lists', () => {
  it('have their bullets taken off, whatever draws them', async () => {
    const lines = await read([
      { x: 78, y: 780, text: '•' },
      { x: 96, y: 780, text: 'at planen godkendes' },
      { x: 78, y: 766, text: '\u00b7', font: 'Symbol' },
      { x: 96, y: 766, text: 'at udgiften deles' },
      { x: 78, y: 752, text: 'o' },
      { x: 96, y: 752, text: 'at der følges op' },
      { x: 78, y: 738, text: '– at bilaget sendes' },
    ]);
    expect(lines).toMatchObject([
      { listMarker: '-', text: 'at planen godkendes' },
      { listMarker: '-', text: 'at udgiften deles' },
      { listMarker: '-', text: 'at der følges op' },
      { listMarker: '-', text: 'at bilaget sendes' },
    ]);
    expect(lines.every((line) => line.indent >= 3)).toBe(true);
  });

  it('keep their numbers in the text, as a text has them', async () => {
    const lines = await read([
      { x: 60, y: 780, text: '1.' },
      { x: 84, y: 780, text: 'Godkendelse af dagsorden' },
      { x: 60, y: 766, text: '2.' },
      { x: 84, y: 766, text: 'Orientering fra formanden' },
    ]);
    expect(lines).toMatchObject([{ text: '1. Godkendelse af dagsorden' }, { text: '2. Orientering fra formanden' }]);
    expect(lines.some((line) => line.listMarker !== undefined || line.cells !== undefined)).toBe(false);
  });

  it('of contents keep their dots and page numbers on the line', async () => {
    const lines = await read([
      { x: 60, y: 780, text: '1. Budget' },
      { x: 120, y: 780, text: '.................................' },
      { x: 520, y: 780, text: '2' },
      { x: 60, y: 766, text: '2. Eventuelt' },
      { x: 520, y: 766, text: '4' },
    ]);
    expect(filled(lines)).toEqual(['1. Budget ................................. 2', '2. Eventuelt 4']);
  });
});

describe('links', () => {
  it('belong to the words on which they lie', async () => {
    const [line] = await read([{ x: 60, y: 780, text: 'Se planen, eller skriv til os.' }], {
      links: [
        { rect: [60 + textWidth('Se '), 776, 60 + textWidth('Se planen,'), 792], url: 'https://fjordby.example/plan' },
        {
          rect: [60 + textWidth('Se planen, eller '), 776, 60 + textWidth('Se planen, eller skriv'), 792],
          url: 'mailto:a@fjordby.example',
        },
      ],
    });
    expect(line?.links).toEqual([
      { text: 'planen', target: 'https://fjordby.example/plan' },
      { text: 'skriv', target: 'mailto:a@fjordby.example' },
    ]);
  });

  it('that would run a program are not kept', async () => {
    const [line] = await read([{ x: 60, y: 780, text: 'Tryk her' }], {
      links: [{ rect: [60, 776, 120, 792], url: 'javascript:alert(1)' }],
    });
    expect(line?.links).toEqual([]);
  });

  it('are also addresses that stand in the text', async () => {
    const [line] = await read([{ x: 60, y: 780, text: 'Se https://fjordby.example/plan.' }]);
    expect(line?.links).toEqual([{ text: 'https://fjordby.example/plan', target: 'https://fjordby.example/plan' }]);
  });
});
