import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { readPdf } from '../../../src/documents/read-pdf.ts';
import { rowsAt, wrap, writePdf } from './write-pdf.ts';

const MINUTES =
  'Udvalget drøftede planen for den nye legeplads og bad forvaltningen om at undersøge, om der er midler til at plante træer. ' +
  'Det er vigtigt for beboerne, at der er skygge om sommeren, og at stien er tør om vinteren.';

const pdfOf = (text: string) => writePdf([{ texts: rowsAt(60, 780, wrap(text, 470)) }]);

async function reasonOf(bytes: Uint8Array): Promise<string> {
  const outcome = await readPdf(bytes);
  return outcome.ok ? 'ok' : outcome.reason;
}

describe('a PDF that cannot be read', () => {
  it('is empty, damaged or no PDF at all', async () => {
    expect(await reasonOf(new Uint8Array())).toBe('empty');
    expect(await reasonOf(new TextEncoder().encode('Referat fra mødet'))).toBe('damaged');
    expect(await reasonOf(new TextEncoder().encode('%PDF-1.7\nog så ikke mere'))).toBe('damaged');
  });

  it('has a password', async () => {
    const locked =
      '/Encrypt << /Filter /Standard /V 1 /R 2 /P -44 /Length 40 ' +
      `/O <${'a1'.repeat(32)}> /U <${'b2'.repeat(32)}> >> /ID [<${'01'.repeat(16)}> <${'01'.repeat(16)}>]`;
    expect(await reasonOf(writePdf([{ texts: rowsAt(60, 780, wrap(MINUTES, 470)) }], locked))).toBe('encrypted-pdf');
  });

  it('has more than 300 pages', async () => {
    expect(await reasonOf(writePdf(Array.from({ length: 301 }, () => ({ texts: [] }))))).toBe('too-many-pages');
  });

  it('is made of pictures: it has hardly a letter', async () => {
    expect(await reasonOf(writePdf([{ texts: [] }, { texts: [{ x: 60, y: 700, text: 'Scannet 4. maj' }] }]))).toBe(
      'scanned',
    );
  });

  it('is made of pictures, with a margin that says when and from where they were printed', async () => {
    const margin = ['22/11/2031, 12.51', 'a3f9-17.html', 'file:///c:/tmp/a3f9-17.html', '1/1'];
    expect(await reasonOf(writePdf([{ texts: rowsAt(60, 780, margin) }]))).toBe('scanned');
  });

  it('has letters that are not those one sees', async () => {
    const shifted = [...MINUTES.repeat(3)].map((letter) =>
      letter === ' ' ? letter : String.fromCharCode(Math.max(33, letter.charCodeAt(0) - 29)),
    );
    expect(await reasonOf(pdfOf(shifted.join('')))).toBe('garbled');
    const swapped = MINUTES.repeat(3).replace(
      /[a-zæøå]/g,
      (letter) => 'qxzjwkvbnmcfghtpdlrs'[letter.charCodeAt(0) % 20] ?? letter,
    );
    expect(await reasonOf(pdfOf(swapped))).toBe('garbled');
  });

  it('leaves the process and the console in peace', async () => {
    const said = ['log', 'warn', 'error', 'info'].map((name) =>
      vi.spyOn(console, name === 'log' ? 'log' : name === 'warn' ? 'warn' : name === 'error' ? 'error' : 'info'),
    );
    await reasonOf(pdfOf(MINUTES).slice(0, 900));
    await reasonOf(pdfOf(MINUTES));
    for (const spy of said) expect(spy).not.toHaveBeenCalled();
  });
  afterEach(() => {
    vi.restoreAllMocks();
  });
});

describe('a PDF that looks odd but can be read', () => {
  it('is a schedule of meetings, with hardly a small word', async () => {
    const dates = [
      'Mødeplan 2027 Kulturudvalget',
      ...['januar', 'februar', 'marts', 'april', 'maj', 'juni'].map(
        (month) => `Onsdag 13. ${month} 2027 kl. 15.00-17.00, Rådhuset, Mødelokale 4`,
      ),
    ];
    expect(await reasonOf(writePdf([{ texts: rowsAt(60, 780, dates) }]))).toBe('ok');
  });

  it('is in English', async () => {
    const text =
      'The committee discussed the budget and asked the office to present a plan before the summer. No decision was made.';
    expect(await reasonOf(pdfOf(text))).toBe('ok');
  });

  it('may not be changed without a password, but opened by everybody', async () => {
    const name = 'klynge-deltagertabel-skrivebeskyttet.pdf';
    expect(await reasonOf(await readFile(join(import.meta.dirname, '../../fixtures/documents', name)))).toBe('ok');
  });

  it('has bytes of another program before its header', async () => {
    const bytes = pdfOf(MINUTES);
    expect(await reasonOf(new Uint8Array([...new TextEncoder().encode('X-Mailer: post\r\n\r\n'), ...bytes]))).toBe(
      'ok',
    );
  });

  it('does not lose its bytes to the reader', async () => {
    const bytes = pdfOf(MINUTES);
    expect(await reasonOf(bytes)).toBe('ok');
    expect(bytes.length).toBeGreaterThan(500);
    expect(await reasonOf(bytes)).toBe('ok');
  });
});

describe('bytes that have been damaged on their way', () => {
  /** A generator of numbers 0–1 that begins anew with every seed. */
  function chance(seed: number): () => number {
    let state = seed;
    return () => {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      return state / 2 ** 32;
    };
  }

  it('never make the reader throw, and never hold it up', async () => {
    const real = new Uint8Array(
      await readFile(join(import.meta.dirname, '../../fixtures/documents/klynge-deltagertabel.pdf')),
    );
    const samples = [pdfOf(MINUTES), real];
    const random = chance(7);
    let slowest = 0;
    for (let round = 0; round < 300; round += 1) {
      const bytes = (samples[round % 2] ?? real).slice();
      const kind = Math.floor(random() * 3);
      if (kind < 2)
        for (let count = 0; count < 1 + random() * 40; count += 1)
          bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256);
      const end = kind > 0 ? Math.floor(random() * bytes.length) : bytes.length;
      const before = performance.now();
      const outcome = await readPdf(bytes.subarray(0, end));
      slowest = Math.max(slowest, performance.now() - before);
      if (outcome.ok)
        for (const line of outcome.lines) expect(outcome.text.slice(line.span.start, line.span.end)).toBe(line.text);
      else
        expect(['damaged', 'scanned', 'garbled', 'encrypted-pdf', 'too-many-pages', 'empty']).toContain(outcome.reason);
    }
    expect(slowest).toBeLessThan(5000);
  }, 120_000);
});
