import { describe, expect, it } from 'vitest';
import { readPdf } from '../../../src/documents/read-pdf.ts';
import type { Line } from '../../../src/minutes/parse/line.ts';
import { type PdfTestPage, type PdfText, rowsAt, wrap, writePdf } from './write-pdf.ts';

const PARAGRAPHS = [
  'Formanden bød velkommen og fortalte om arbejdet med den nye hal, som er kommet godt i gang efter en lang vinter med megen regn.',
  'Der er nu støbt fundament, og væggene ventes rejst i løbet af maj, hvis vejret er med os, og der ikke kommer flere forsinkelser.',
  'Kassereren gjorde rede for økonomien, der er god, selv om udgiften til strøm er steget mere, end nogen havde regnet med i budgettet.',
  'Det blev aftalt, at der holdes et møde med naboerne om støjen fra byggepladsen, og at der sættes et skilt op ved indkørslen til den.',
];

async function linesOf(pages: readonly PdfTestPage[]): Promise<readonly Line[]> {
  const outcome = await readPdf(writePdf(pages));
  if (!outcome.ok) throw new Error(outcome.reason);
  return outcome.lines;
}

const texts = (lines: readonly Line[]) => lines.map((line) => line.text).filter((text) => text !== '');

/** A page with a paragraph of its own and whatever stands around it. */
function page(number: number, around: readonly PdfText[]): PdfTestPage {
  return { texts: [...around, ...rowsAt(60, 600, wrap(PARAGRAPHS[number % 4] ?? '', 470))] };
}

describe('headers and footers', () => {
  it('are dropped where they come again but for the page number', async () => {
    const lines = await linesOf(
      [0, 1, 2, 3].map((number) =>
        page(number, [
          { x: 60, y: 800, text: 'Sagsnr. 26/1047', size: 9 },
          { x: 60, y: 30, text: 'Bakkeby Idrætsforening', size: 9 },
          { x: 480, y: 30, text: `Side ${number + 1} af 4`, size: 9 },
        ]),
      ),
    );
    expect(texts(lines)).toEqual(['Sagsnr. 26/1047', ...PARAGRAPHS]);
  });

  it.each([
    ['- 3 -', (number: number) => `- ${number} -`],
    ['3', (number: number) => String(number)],
    ['3/12', (number: number) => `${number}/12`],
  ])('may be page numbers alone: %s', async (_name, label) => {
    const lines = await linesOf([0, 1, 2].map((number) => page(number, [{ x: 290, y: 30, text: label(number + 1) }])));
    expect(texts(lines)).toEqual(PARAGRAPHS.slice(0, 3));
  });

  it('are those of a browser even on a single page', async () => {
    const lines = await linesOf([
      page(0, [
        { x: 24, y: 822, text: '12.3.2026, 10.04', size: 8 },
        { x: 300, y: 822, text: 'Referat', size: 8 },
        { x: 24, y: 15, text: 'https://bakkeby.example/referat', size: 8 },
        { x: 560, y: 15, text: '1/1', size: 8 },
      ]),
    ]);
    expect(texts(lines)).toEqual([PARAGRAPHS[0]]);
  });

  it('are kept where they stand on the first page only, as the head of a letter', async () => {
    const lines = await linesOf([
      page(0, [{ x: 60, y: 800, text: 'Bakkeby Kommune, Torvet 1' }]),
      page(1, []),
      page(2, []),
    ]);
    expect(texts(lines)[0]).toBe('Bakkeby Kommune, Torvet 1');
  });

  it('are read once where they tell what the first page does not', async () => {
    const header = { x: 60, y: 800, text: 'Kulturudvalget, møde den 4. maj 2026' };
    const told = await linesOf([page(0, [header]), page(1, [header]), page(2, [header])]);
    expect(texts(told)).toEqual([header.text, ...PARAGRAPHS.slice(0, 3)]);
    const title = { x: 60, y: 660, text: header.text, size: 16 };
    const repeated = await linesOf([page(0, [header, title]), page(1, [header]), page(2, [header])]);
    expect(texts(repeated)).toEqual([header.text, ...PARAGRAPHS.slice(0, 3)]);
    expect(repeated[0]?.level).toBe(1);
  });

  it('are not taken for the text: a heading that comes again in the middle of pages stays', async () => {
    const lines = await linesOf([0, 1, 2].map((number) => page(number, [{ x: 60, y: 640, text: 'Beslutning' }])));
    expect(texts(lines).filter((text) => text === 'Beslutning')).toHaveLength(3);
  });
});

describe('columns', () => {
  const left = wrap(`${PARAGRAPHS[0]} ${PARAGRAPHS[1]}`, 220);
  const right = wrap(`${PARAGRAPHS[2]} ${PARAGRAPHS[3]}`, 220);

  it('are read one after the other', async () => {
    const lines = await linesOf([
      {
        texts: [
          { x: 60, y: 780, text: 'Referat af bestyrelsesmøde i Bakkeby Idrætsforening den 4. maj 2026', size: 14 },
          ...rowsAt(60, 740, left),
          ...rowsAt(310, 740, right),
        ],
      },
    ]);
    expect(texts(lines).slice(1)).toEqual([`${PARAGRAPHS[0]} ${PARAGRAPHS[1]}`, `${PARAGRAPHS[2]} ${PARAGRAPHS[3]}`]);
  });

  it('beside the text may be narrow and have lines of their own', async () => {
    const lines = await linesOf([
      {
        texts: [
          ...rowsAt(60, 740, wrap(PARAGRAPHS.join(' '), 330)),
          ...rowsAt(
            440,
            737,
            ['Bakkeby Kommune', 'Torvet 1', '9999 Bakkeby', 'Sagsnr. 26/1047', 'Dato: 4. maj 2026'],
            11,
            {
              size: 8,
            },
          ),
        ],
      },
    ]);
    expect(texts(lines)[0]).toBe(PARAGRAPHS.join(' '));
    expect(texts(lines).slice(1)).toEqual([
      'Bakkeby Kommune',
      'Torvet 1',
      '9999 Bakkeby',
      'Sagsnr. 26/1047',
      'Dato: 4. maj 2026',
    ]);
  });

  it('are not seen between labels and their values', async () => {
    const labels = ['Dato:', 'Tid:', 'Sted:', 'Mødeleder:', 'Referent:', 'Afbud:'];
    const values = ['4. maj 2026', 'kl. 16.00-18.00', 'Rådhuset, lokale 2', 'Asta Holm', 'Bjarke Lund', 'Dan Rask'];
    const lines = await linesOf([page(0, [...rowsAt(60, 780, labels), ...rowsAt(160, 780, values)])]);
    expect(texts(lines).slice(0, 6)).toEqual(labels.map((label, index) => `${label} ${values[index]}`));
    expect(lines.some((line) => line.cells !== undefined)).toBe(false);
  });
});

describe('tables', () => {
  const row = (y: number, cells: readonly string[], xs: readonly number[], font?: 'Helvetica-Bold'): PdfText[] =>
    cells.map((text, index) => ({ x: xs[index] ?? 0, y, text, ...(font === undefined ? {} : { font }) }));

  it('without borders are rows of cells, and a cell may go over several lines', async () => {
    const xs = [60, 210, 360];
    const lines = await linesOf([
      page(0, [
        ...row(780, ['Navn', 'Titel', 'Organisation'], xs),
        ...row(758, ['Asta Holm', 'kommunaldirektør', 'Bakkeby'], xs),
        ...row(745, ['(formand)', 'Kommune'], [60, 360]),
        ...row(723, ['Bjarke Lund', 'overlæge', 'Sygehus Midtfjord'], xs),
      ]),
    ]);
    expect(lines.flatMap((line) => (line.cells === undefined ? [] : [line.cells]))).toEqual([
      ['Navn', 'Titel', 'Organisation'],
      ['Asta Holm (formand)', 'kommunaldirektør', 'Bakkeby Kommune'],
      ['Bjarke Lund', 'overlæge', 'Sygehus Midtfjord'],
    ]);
    expect(lines[1]?.text).toBe('Asta Holm (formand) | kommunaldirektør | Bakkeby Kommune');
  });

  it('with borders follow the borders, and entries below one another in a cell are divided', async () => {
    const rules: [number, number, number, number][] = [
      ...[800, 775, 720].map((y): [number, number, number, number] => [55, y, 540, y]),
      ...[55, 90, 300, 540].map((x): [number, number, number, number] => [x, 720, x, 800]),
    ];
    const lines = await linesOf([
      {
        ...page(0, [
          ...row(783, ['Nr.', 'Emne', 'Beslutning'], [60, 95, 305], 'Helvetica-Bold'),
          ...row(760, ['1', 'Budget', 'Godkendt.'], [60, 95, 305]),
          ...row(746, ['Drift', 'Udvalget ser på det igen i'], [95, 305]),
          ...row(732, ['Anlæg', 'efteråret.'], [95, 305]),
        ]),
        rules,
      },
    ]);
    expect(lines.flatMap((line) => (line.cells === undefined ? [] : [line.cells]))).toEqual([
      ['Nr.', 'Emne', 'Beslutning'],
      ['1', 'Budget; Drift; Anlæg', 'Godkendt. Udvalget ser på det igen i; efteråret.'],
    ]);
    expect(lines[0]).toMatchObject({ isBold: true, page: 1 });
  });

  it('that go on over the page have their header once', async () => {
    const xs = [60, 210, 360];
    const rules = (top: number): [number, number, number, number][] => [
      ...[0, 20, 40].map((down): [number, number, number, number] => [55, top - down, 540, top - down]),
      ...[55, 205, 355, 540].map((x): [number, number, number, number] => [x, top - 40, x, top]),
    ];
    const header = ['Navn', 'Titel', 'Organisation'];
    const lines = await linesOf([
      {
        texts: [...page(0, []).texts, ...row(185, header, xs), ...row(165, ['Asta Holm', 'læge', 'Bakkeby'], xs)],
        rules: rules(200),
      },
      {
        texts: [...page(1, []).texts, ...row(765, header, xs), ...row(745, ['Dan Rask', 'chef', 'Egelund'], xs)],
        rules: rules(780),
      },
    ]);
    const rows = lines.flatMap((line) => (line.cells === undefined ? [] : [line.cells[0]]));
    expect(rows).toEqual(['Navn', 'Asta Holm', 'Dan Rask']);
  });

  it('of different columns right below one another are two', async () => {
    const lines = await linesOf([
      {
        texts: [
          ...page(0, []).texts,
          ...row(785, ['Dato', '4. maj 2026'], [60, 210]),
          ...row(765, ['Nr.', 'Emne', 'Tid'], [60, 100, 400]),
          ...row(745, ['1', 'Budget', '16.00'], [60, 100, 400]),
        ],
        rules: [
          ...[800, 780, 760, 740].map((y): [number, number, number, number] => [55, y, 540, y]),
          ...[55, 540].map((x): [number, number, number, number] => [x, 740, x, 800]),
          [205, 780, 205, 800],
          [95, 740, 95, 780],
          [395, 740, 395, 780],
        ],
      },
    ]);
    expect(lines.flatMap((line) => (line.cells === undefined ? [] : [line.cells]))).toEqual([
      ['Dato', '4. maj 2026'],
      ['Nr.', 'Emne', 'Tid'],
      ['1', 'Budget', '16.00'],
    ]);
  });

  it('that only arrange a long text beside its number are read as text', async () => {
    const long = wrap(PARAGRAPHS.join(' '), 200);
    const lines = await linesOf([
      {
        texts: [{ x: 60, y: 785, text: 'Punkt 1' }, ...rowsAt(160, 785, ['Hallen', ...long])],
        rules: [
          [55, 800, 400, 800],
          [55, 400, 400, 400],
          ...[55, 150, 400].map((x): [number, number, number, number] => [x, 400, x, 800]),
        ],
      },
    ]);
    expect(long.length).toBeGreaterThan(12);
    expect(texts(lines).slice(0, 2)).toEqual(['Punkt 1', 'Hallen']);
    expect(lines.some((line) => line.cells !== undefined)).toBe(false);
  });

  it('are not made of a drawing with thousands of lines', async () => {
    const rules = Array.from({ length: 7000 }, (_none, index): [number, number, number, number] => [
      40 + (index % 80) * 6,
      650 + Math.floor(index / 80),
      46 + (index % 80) * 6,
      650 + Math.floor(index / 80),
    ]);
    expect(texts(await linesOf([{ ...page(0, []), rules }]))).toEqual([PARAGRAPHS[0]]);
  });
});
